// Line drawings for the kinds of marketing work, and a flag for the win. Always beside words, so never announced.

const SHAPES: Readonly<Record<string, string>> = {
  'case-study': 'M14 3H6v18h12V7zM14 3v4h4M9 12h6M9 16h6M9 8h2',
  deck: 'M12 7c-2-2-5-2.5-9-2.5V18c4 0 7 .5 9 2.5c2-2 5-2.5 9-2.5V4.5c-4 0-7 .5-9 2.5zM12 7v13.5',
  webinar: 'M3 4h18M5 4v11h14V4M12 15v3M8 21l4-3.5l4 3.5',
  article: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2h-1M7.5 9h6M7.5 12.5h6M7.5 16h3',
  video: 'M3 6h12v12H3zM15 10.5l6-3.5v10l-6-3.5',
  ad: 'M4 10v4h3l8 4.5v-13L7 10zM18.5 9a4 4 0 0 1 0 6M8 14.5l1.5 5h2.5l-1.300-4',
  'landing-page': 'M3 5h18v14H3zM3 9h18M6 7h.01M8.5 7h.01M10 12l6.5 2.5l-3 1l-1 3z',
  email: 'M3 6h18v12.5H3zM3 7l9 7l9-7',
  event: 'M4 6h16v14H4zM4 10.5h16M8 3.5v5M16 3.5v5M9 15l2 2l4-4',
  'one-pager': 'M6 3h12v18H6zM9 7.5h6M9 11h6M9 14.5h3',
  won: 'M6 21V4M6 5c4-2.5 8 2.5 13 0v9c-5 2.5-9-2.5-13 0',
};

/** A gem, for work of any other kind. */
const OTHER = 'M7 4h10l4 5.5L12 20L3 9.5zM3 9.5h18M9 9.5l3 10.5l3-10.5M9 9.5L12 4l3 5.5';

/** `kind` is the key of an asset's kind, or `won`. */
export function KindIcon(props: { kind: string }) {
  return (
    <svg class="kind-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={Object.hasOwn(SHAPES, props.kind) ? SHAPES[props.kind] : OTHER} />
    </svg>
  );
}
