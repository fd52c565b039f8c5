/** Calls of many animals by name, and the scratch of a claw. */
import { sweep } from '../dsp/filter.ts';
import { white } from '../dsp/noise.ts';
import { grain } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { BEAST_CALLS } from './beast-calls.ts';
import { BIRD_CALLS } from './bird-calls.ts';
import { blank, type EventSound } from './event-sound.ts';
import { SMALL_CALLS } from './small-calls.ts';

/** Every call by its name in the catalogue. */
export const CALLS = { ...BEAST_CALLS, ...BIRD_CALLS, ...SMALL_CALLS } satisfies Readonly<Record<string, EventSound>>;

/** Horn or beak on wood; kept with the calls because only animals make it. */
export const scratch: EventSound = ({ noise, seed }) => {
  const out = blank(0.7);
  const claws = sweep(
    white(seed, samples(0.5)),
    'band',
    (i) => 2400 + 0.06 * i,
    () => 1.4,
  );
  for (let i = 0; i < claws.length; i++) {
    const p = 5.5 * (i / 48000);
    out[i] += claws[i] * Math.max(0, sinTurn(p)) ** 2 * 0.6;
  }
  grain(out, 0, noise, 2800, 1, 0.01, 0.4);
  return out;
};
