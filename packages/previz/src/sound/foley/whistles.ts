/** Whistles and horns of people, ships and trains. */
import { exp } from '../../math/trig.ts';
import { bandpass, lowpass, run } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { sinTurn } from '../dsp/tone.ts';
import { addWave, sawWave } from '../dsp/wave.ts';
import { blank, type EventSound } from './event-sound.ts';

/** A pea whistle. */
export const whistleBlow: EventSound = ({ seed, strength }) => {
  const out = blank(0.9);
  let phase = 0;
  const air = run(white(seed, out.length), bandpass(3000, 2));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    const trill = 0.5 + 0.5 * sinTurn(38 * t);
    phase += (2750 + 180 * trill + 120 * strength) / 48000;
    const env = Math.min(1, 0.2 + t * 40, (0.9 - t) * 12);
    out[i] = (sinTurn(phase) * (0.55 + 0.45 * trill) + air[i] * 0.5) * env * 0.7;
  }
  return out;
};

/** A person whistles two notes. */
export const humanWhistle: EventSound = ({ seed }) => {
  const out = blank(1);
  let phase = 0;
  const air = run(white(seed, out.length), bandpass(1900, 3));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    const hz = t < 0.35 ? 1350 + 900 * t : t < 0.45 ? 1665 : 2050 - 900 * (t - 0.45);
    phase += hz / 48000;
    const env = t < 0.42 ? Math.min(1, 0.15 + t * 20, (0.42 - t) * 30) : Math.min(1, (t - 0.42) * 25, (1 - t) * 6);
    out[i] = (sinTurn(phase) + air[i] * 0.4) * Math.max(0, env) * 0.7;
  }
  return out;
};

/** A ship's horn: a deep reed with harmonics, long. */
export const shipHorn: EventSound = ({ strength }) => {
  const out = blank(2.2 + strength);
  for (const [hz, g] of [
    [92, 0.5],
    [138, 0.35],
  ] as const)
    addWave(
      out,
      sawWave(),
      () => hz,
      (i) => Math.min(1, 0.1 + i / 9000, (out.length - i) / 16000) * g,
    );
  return run(out, lowpass(900));
};

/** A locomotive's chord. */
export const trainHorn: EventSound = ({ strength }) => {
  const out = blank(1.3 + strength);
  for (const hz of [311, 370, 415, 494])
    addWave(
      out,
      sawWave(),
      () => hz,
      (i) => Math.min(1, 0.15 + i / 3000, (out.length - i) / 7000) * 0.22,
    );
  return run(out, lowpass(2600));
};

/** A steam whistle: three pipes and their breath. */
export const steamWhistle: EventSound = ({ seed }) => {
  const out = blank(1.9);
  const air = run(pink(seed, out.length), bandpass(1100, 0.6));
  for (const [k, hz] of [620, 742, 935].entries()) {
    let phase = k * 0.3;
    for (let i = 0; i < out.length; i++) {
      const t = i / 48000;
      phase += (hz * (1 - 0.06 * exp(-t * 14))) / 48000;
      const env = Math.min(1, 0.1 + t * 7, (1.9 - t) * 4);
      out[i] += (sinTurn(phase) * 0.3 + 0.08 * sinTurn(2 * phase) + air[i] * 0.25) * env;
    }
  }
  return out;
};
