// How loud a sound is to people, and every sound as loud as the next. Weighting and windows of ITU-R BS.1770-4.

const TARGET_LUFS = -18;
const PEAK_MAX = 0.89;
const WINDOW_SECONDS = 0.4;
const HOP_SECONDS = 0.1;

/** Momentary loudness at its loudest, in LUFS; a sound that is shorter than 400 ms is taken as a whole. */
export function loudnessOf(samples: Float32Array, rate: number): number {
  const weighted = filtered(filtered(samples, shelf(rate)), lowCut(rate));
  const length = Math.min(weighted.length, Math.round(WINDOW_SECONDS * rate));
  let loudest = 0;
  for (let from = 0; from + length <= weighted.length; from += Math.round(HOP_SECONDS * rate)) {
    const window = weighted.subarray(from, from + length);
    loudest = Math.max(loudest, window.reduce((sum, sample) => sum + sample * sample, 0) / length);
  }
  return -0.691 + 10 * Math.log10(loudest);
}

/** The same sound at the loudness that all have, moved by `level` dB; no sample beyond the peak. */
export function leveled(samples: Float32Array, rate: number, level: number): Float32Array {
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  const wanted = 10 ** ((TARGET_LUFS + level - loudnessOf(samples, rate)) / 20);
  const gain = Math.min(wanted, PEAK_MAX / peak);
  return samples.map((sample) => sample * gain);
}

type Filter = { b0: number; b1: number; b2: number; a1: number; a2: number };

/** The head: what comes from around it is louder from 2 kHz on. */
function shelf(rate: number): Filter {
  const { k, q } = { k: Math.tan((Math.PI * 1681.974450955533) / rate), q: 0.7071752369554196 };
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

/** What lies below 40 Hz is felt rather than heard. */
function lowCut(rate: number): Filter {
  const { k, q } = { k: Math.tan((Math.PI * 38.13547087602444) / rate), q: 0.5003270373238773 };
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

function filtered(samples: Float32Array, { b0, b1, b2, a1, a2 }: Filter): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((sample) => {
    const out = b0 * sample + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, sample, y1, out];
    return out;
  });
}
