import { describe, expect, it } from 'vitest';
import { PHONES } from '../../speech/phones.ts';
import type { Delivery, SpokenLine } from '../../speech/spoken-line.ts';
import { peakOf, rms, spectrum } from '../testing.ts';
import { characterOf } from './character.ts';
import { OPEN, PLACES, plain } from './consonants.ts';
import { breathe, cry, laugh, speak } from './index.ts';
import { heldVowel, lineOf, miss, NEUTRAL, resonances } from './testing.ts';
import { hasVowel, vowelFormants } from './vowels.ts';

const man = { gender: 'male', ageYears: 35, seed: 2 } as const;

const held = (phone: string, seconds: number, delivery: Delivery = NEUTRAL): SpokenLine =>
  lineOf([[phone, seconds]], [0], delivery);

describe('the voice', () => {
  it('has a shape for every phone', () => {
    for (const [phone, { kind }] of Object.entries(PHONES)) {
      const known = hasVowel(phone) || phone in OPEN || plain(phone) in PLACES || phone === 'HH';
      expect(known || kind === 'silence', phone).toBe(true);
    }
  });

  describe.each([
    ['a man', { gender: 'male', ageYears: 35, seed: 2 }],
    ['a woman', { gender: 'female', ageYears: 35, seed: 2 }],
    ['a child', { gender: 'female', ageYears: 7, seed: 2 }],
  ] as const)('of %s', (_, voice) => {
    it.each(['IY', 'IH', 'EH', 'AE', 'AA', 'AO', 'UH', 'UW', 'AH', 'ER', 'A', 'E', 'I', 'O', 'U'])(
      'puts the resonances of %s within 15 %% of their targets',
      (phone) => {
        const found = resonances(heldVowel(phone, voice));
        const { size } = characterOf(voice, NEUTRAL);
        const [[f1, f2]] = vowelFormants(phone, size);
        expect(miss(found, f1), `${Math.round(f1)} of ${found.join(' ')}`).toBeLessThan(0.15);
        expect(miss(found, f2), `${Math.round(f2)} of ${found.join(' ')}`).toBeLessThan(0.15);
      },
    );
  });

  /** Strongest normalised autocorrelation at pitch lags: near 1 for a voiced sound. */
  const periodicity = (x: Float32Array): number => {
    let best = 0;
    const n = Math.min(x.length - 800, 9600);
    for (let lag = 130; lag < 700; lag += 2) {
      let sum = 0;
      let a = 0;
      let b = 0;
      for (let i = 0; i < n; i++) {
        sum += x[i] * x[i + lag];
        a += x[i] * x[i];
        b += x[i + lag] * x[i + lag];
      }
      best = Math.max(best, sum / Math.sqrt(a * b + 1e-20));
    }
    return best;
  };

  it('is voiced in a vowel and not in a whisper', () => {
    const middle = (d: Delivery): Float32Array => speak(held('AA', 0.6, d), man).subarray(8000, 24000);
    expect(periodicity(middle(NEUTRAL))).toBeGreaterThan(0.85);
    expect(periodicity(middle({ ...NEUTRAL, whisper: 1 }))).toBeLessThan(0.6);
  });

  it('differs by age and gender', () => {
    const pitch = (gender: 'female' | 'male', ageYears: number): number =>
      characterOf({ gender, ageYears, seed: 3 }, NEUTRAL).pitch;
    expect(pitch('male', 35)).toBeLessThan(150);
    expect(pitch('female', 35)).toBeGreaterThan(165);
    expect(pitch('male', 7)).toBeGreaterThan(pitch('female', 35));
    expect(characterOf({ gender: 'male', ageYears: 80, seed: 3 }, NEUTRAL).tremor).toBeGreaterThan(0.015);
  });

  it('hisses high in s and lower in sh', () => {
    const centre = (phone: string): number => {
      const m = spectrum(speak(held(phone, 0.4), man).subarray(4000, 16000));
      let best = 0;
      m.forEach((v, k) => {
        if (v > m[best]) best = k;
      });
      return (best * 48000) / (m.length * 2);
    };
    expect(centre('S')).toBeGreaterThan(4500);
    expect(centre('SH')).toBeLessThan(4000);
    expect(centre('SH')).toBeGreaterThan(2000);
  });

  it('is silent in the closure of a stop', () => {
    const x = speak(
      lineOf([
        ['AA', 0.2],
        ['T', 0.12],
        ['AA', 0.2],
      ]),
      man,
    );
    expect(rms(x, 0.235 * 48000, 0.27 * 48000)).toBeLessThan(rms(x, 0.08 * 48000, 0.16 * 48000) * 0.1);
  });

  it('laughs, cries and breathes', () => {
    for (const make of [laugh, cry, breathe]) {
      const x = make(4, 0.6);
      expect(x.every(Number.isFinite)).toBe(true);
      expect(peakOf(x)).toBeGreaterThan(0.005);
    }
  });

  it('says nothing for nothing', () => {
    expect(speak({ ...held('AA', 0), phones: [] }, man).length).toBe(0);
  });
});
