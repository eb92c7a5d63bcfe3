// A small room around a sound: what comes back from its walls (Schroeder, Natural sounding artificial reverberation, 1962).

/** Delays that share no divisor, so that no pitch rings; in seconds. */
const WALLS = [0.0297, 0.0371, 0.0411, 0.0437];
const BACK = 0.74;
const SMEARS = [0.005, 0.0017];
const SMEAR = 0.7;

/** The sound with `wet` (0 to 1) of its room. */
export function withRoom(dry: Float32Array, wet: number, rate: number): Float32Array {
  if (wet === 0) return dry;
  let room: Float32Array = new Float32Array(dry.length);
  for (const seconds of WALLS) {
    const delay = Math.round(seconds * rate);
    const wall = new Float32Array(dry.length);
    for (let index = delay; index < dry.length; index += 1) {
      wall[index] = (dry[index - delay] ?? 0) + BACK * (wall[index - delay] ?? 0);
      room[index] = (room[index] ?? 0) + (wall[index] ?? 0) / WALLS.length;
    }
  }
  for (const seconds of SMEARS) room = smear(room, Math.round(seconds * rate));
  return dry.map((sample, index) => sample + wet * (room[index] ?? 0));
}

/** Lets everything through at its strength and blurs only when: echoes become a tail. */
function smear(samples: Float32Array, delay: number): Float32Array {
  const out = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    const past = index < delay ? 0 : (samples[index - delay] ?? 0) + SMEAR * (out[index - delay] ?? 0);
    out[index] = past - SMEAR * (samples[index] ?? 0);
  }
  return out;
}
