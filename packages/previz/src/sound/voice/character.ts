/** A voice's body: pitch, length of the throat and colour, by gender, age and seed. */
import { stream } from '../../math/random.ts';
import { pow } from '../../math/trig.ts';
import type { Delivery, SpeechVoice } from '../../speech/spoken-line.ts';

export interface Character {
  /** Middle pitch, Hz. */
  pitch: number;
  /** Throat: 0 a man's, 1 a woman's, 2 a child's. */
  size: number;
  /** The person's own factor on all resonances, near 1. */
  spread: number;
  /** Shape of the flow through the folds (Rd): 0.4 pressed .. 2.5 sighing. */
  rd: number;
  /** Level of air in the voice. */
  airy: number;
  /** Random pitch change from cycle to cycle, share of the pitch. */
  jitter: number;
  /** Slow shake, share of the pitch. */
  tremor: number;
  /** 0 voiced .. 1 whispered. */
  whisper: number;
  /** Comb of a machine, 0..1. */
  robotic: number;
}

const clamped = (x: number): number => Math.max(0, Math.min(1, x));
const mixed = (a: number, b: number, x: number): number => a + (b - a) * clamped(x);

/** Pitch and throat of a body. Growing up lowers both; the very old shake. */
function body(voice: SpeechVoice): { pitch: number; size: number } {
  const { ageYears: age, gender } = voice;
  const adult = gender === 'male' ? { pitch: 114, size: 0 } : { pitch: 205, size: 1 };
  if (age < 18) {
    const grown = gender === 'male' ? (age - 11) / 5 : (age - 7) / 10;
    const small = { pitch: mixed(330, 265, (age - 3) / 8), size: mixed(2.2, 1.75, (age - 3) / 8) };
    return { pitch: mixed(small.pitch, adult.pitch, grown), size: mixed(small.size, adult.size, grown) };
  }
  const old = (age - 60) / 25;
  return { pitch: adult.pitch * mixed(1, gender === 'male' ? 1.12 : 0.88, old), size: adult.size };
}

/** The voice of a speaker in a given delivery. */
export function characterOf(voice: SpeechVoice, delivery: Delivery): Character {
  const rng = stream(voice.seed, 'voice');
  const { pitch, size } = body(voice);
  const female = voice.gender === 'female' || voice.ageYears < 12;
  const old = clamped((voice.ageYears - 60) / 25);
  const d = delivery;
  const high = rng.range(-1.8, 1.8);
  return {
    pitch: pitch * pow(2, (high - 3.5 * d.deep) / 12),
    size,
    // A higher voice mostly comes from a smaller body.
    spread: (1 + 0.012 * high + rng.range(-0.025, 0.025)) * (1 - 0.05 * d.deep),
    rd: Math.max(
      0.42,
      (female ? 0.8 : 0.62) +
        rng.range(-0.12, 0.12) +
        0.3 * d.warm +
        0.35 * d.sad +
        0.2 * old -
        0.35 * d.shout -
        0.28 * d.angry -
        0.1 * d.excited +
        0.2 * d.fearful,
    ),
    airy:
      (female ? 0.03 : 0.018) +
      rng.range(0, 0.012) +
      0.03 * old +
      0.03 * d.rough +
      0.035 * d.warm +
      0.04 * d.sad +
      0.03 * d.fearful,
    jitter: 0.005 + 0.022 * d.rough + 0.012 * old + 0.01 * d.angry + 0.006 * d.sad + 0.006 * d.shout,
    tremor: 0.006 + 0.022 * old + 0.018 * d.fearful + 0.02 * d.sad,
    whisper: d.whisper,
    robotic: d.robotic,
  };
}
