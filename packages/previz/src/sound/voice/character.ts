/** A voice's body: pitch, length of the throat and colour, by gender, age and seed. */
import { stream } from '../../math/random.ts';
import { pow } from '../../math/trig.ts';
import type { Delivery, SpeechVoice } from '../../speech/spoken-line.ts';

export interface Character {
  /** Middle pitch, Hz. */
  pitch: number;
  /** Factor on all resonances against an adult man. */
  scale: number;
  /** Part of each cycle in which the folds are apart, 0.4 pressed .. 0.75 soft. */
  open: number;
  /** Level of air in the voice. */
  breath: number;
  /** Cut-off of the voice's source, Hz: low is soft. */
  tilt: number;
  /** Random pitch change from cycle to cycle, share of the pitch. */
  jitter: number;
  /** Slow shake, share of the pitch. */
  tremor: number;
  /** 0 voiced .. 1 whispered. */
  whisper: number;
  /** Comb of a machine, 0..1. */
  robotic: number;
}

const mixed = (a: number, b: number, x: number): number => a + (b - a) * Math.max(0, Math.min(1, x));

/** Pitch and resonance of a body. Growing up lowers both; the very old shake. */
function body(voice: SpeechVoice): { pitch: number; scale: number } {
  const { ageYears: age, gender } = voice;
  const adult = gender === 'male' ? { pitch: 112, scale: 1 } : { pitch: 202, scale: 1.16 };
  if (age < 18) {
    const grown = gender === 'male' ? (age - 11) / 5 : (age - 7) / 10;
    const small = { pitch: mixed(330, 262, (age - 3) / 8), scale: mixed(1.42, 1.27, (age - 3) / 8) };
    return { pitch: mixed(small.pitch, adult.pitch, grown), scale: mixed(small.scale, adult.scale, grown) };
  }
  const old = (age - 60) / 25;
  return { pitch: adult.pitch * mixed(1, gender === 'male' ? 1.12 : 0.88, old), scale: adult.scale };
}

/** The voice of a speaker in a given delivery. */
export function characterOf(voice: SpeechVoice, delivery: Delivery): Character {
  const rng = stream(voice.seed, 'voice');
  const { pitch, scale } = body(voice);
  const female = voice.gender === 'female' || voice.ageYears < 12;
  const old = Math.max(0, Math.min(1, (voice.ageYears - 60) / 25));
  const d = delivery;
  return {
    pitch: pitch * pow(2, rng.range(-1.8, 1.8) / 12),
    scale: scale * (1 + rng.range(-0.035, 0.035)),
    open: Math.max(
      0.42,
      (female ? 0.64 : 0.57) + rng.range(-0.04, 0.04) + 0.08 * d.warm + 0.06 * d.sad - 0.1 * d.shout - 0.1 * d.angry,
    ),
    breath: (female ? 0.05 : 0.03) + rng.range(0, 0.02) + 0.04 * old + 0.05 * d.warm + 0.06 * d.sad + 0.04 * d.fearful,
    tilt: Math.max(
      1800,
      7000 +
        rng.range(-1200, 1200) -
        2200 * d.warm -
        2600 * d.sad -
        1500 * old +
        4000 * d.shout +
        3000 * d.angry +
        1000 * d.excited,
    ),
    jitter: 0.004 + 0.012 * old + 0.008 * d.angry + 0.006 * d.sad,
    tremor: 0.006 + 0.022 * old + 0.018 * d.fearful + 0.02 * d.sad,
    whisper: d.whisper,
    robotic: d.robotic,
  };
}
