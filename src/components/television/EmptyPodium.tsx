// The podium before anybody knows who will stand on it: three steps and the light that falls on them. A drawing only.

export function EmptyPodium() {
  return (
    <svg class="empty-podium dims" aria-hidden="true" viewBox="0 0 540 640">
      <defs>
        <linearGradient id="podium-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#FFDCA0" stop-opacity="0" />
          <stop offset=".3" stop-color="#FFDCA0" stop-opacity=".26" />
          <stop offset="1" stop-color="#FFDCA0" stop-opacity="0" />
        </linearGradient>
        <linearGradient id="podium-front" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#37447A" />
          <stop offset="1" stop-color="#182038" />
        </linearGradient>
      </defs>
      <path class="podium-cone moves" d="M226 0H314L424 400H116Z" fill="url(#podium-light)" />
      <ellipse cx="270" cy="618" rx="262" ry="18" fill="#070B16" opacity=".6" />
      <g fill="url(#podium-front)">
        <path d="M16 440H190V616H16Z" />
        <path d="M350 486H524V616H350Z" />
        <path d="M184 342H356V616H184Z" />
      </g>
      <g fill="#66719F">
        <path d="M32 420H184V440H16Z" />
        <path d="M356 466H508L524 486H356Z" />
        <path d="M198 320H342L356 342H184Z" fill="#F3DFB4" />
      </g>
      <path d="M16 440H184V449H16Z" fill="#CBD5E1" />
      <path d="M356 486H524V495H356Z" fill="#E0925A" />
      <path d="M184 342H356V352H184Z" fill="#F5C542" />
      <g class="podium-places" text-anchor="middle">
        <text x="100" y="540" fill="#CBD5E1">
          2
        </text>
        <text x="270" y="470" fill="#F5C542" class="podium-first">
          1
        </text>
        <text x="440" y="570" fill="#E0925A">
          3
        </text>
      </g>
    </svg>
  );
}
