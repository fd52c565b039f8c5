import { describe, expect, it } from 'vitest';
import { PHONES } from '../../speech/phones.ts';
import type { Delivery, Phone, SpokenLine } from '../../speech/spoken-line.ts';
import { peakOf, rms, spectrum } from '../testing.ts';
import { characterOf } from './character.ts';
import { breathe, cry, laugh, speak } from './index.ts';
import { hasTarget, VOWELS } from './targets.ts';

const NEUTRAL: Delivery = { whisper: 0, shout: 0, warm: 0, sad: 0, excited: 0, angry: 0, fearful: 0, robotic: 0 };
const man = { gender: 'male', ageYears: 35, seed: 2 } as const;

function held(phone: string, seconds: number, delivery: Delivery = NEUTRAL): SpokenLine {
  const phones: Phone[] = [{ phone, start: 0, duration: seconds, stress: 1, pitch: [0] }];
  return { phones, visemes: [], duration: seconds, overrun: 0, rate: 1, delivery, warnings: [] };
}

/** Peaks of an all-pole fit (LPC by autocorrelation) at 12 kHz: the resonances, Hz. */
function resonances(x: Float32Array): number[] {
  const step = 4;
  const n = Math.floor(x.length / step);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < step * 2; k++) sum += x[i * step + k] ?? 0;
    y[i] = sum;
  }
  for (let i = n - 1; i > 0; i--) y[i] = (y[i] - 0.95 * y[i - 1]) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n));
  const order = 13;
  const r = Array.from({ length: order + 1 }, (_, lag) => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += y[i] * y[i - lag];
    return sum;
  });
  const a = new Float64Array(order + 1);
  a[0] = 1;
  let error = r[0] * (1 + 1e-9);
  for (let i = 1; i <= order; i++) {
    let acc = r[i];
    for (let j = 1; j < i; j++) acc += a[j] * r[i - j];
    const k = -acc / error;
    const before = Float64Array.from(a);
    for (let j = 1; j < i; j++) a[j] = before[j] + k * before[i - j];
    a[i] = k;
    error *= 1 - k * k;
  }
  const gain = (hz: number): number => {
    let re = 0;
    let im = 0;
    for (let k = 0; k <= order; k++) {
      const w = (2 * Math.PI * hz * k) / 12000;
      re += a[k] * Math.cos(w);
      im -= a[k] * Math.sin(w);
    }
    return 1 / Math.hypot(re, im);
  };
  const peaks: number[] = [];
  for (let hz = 150; hz < 4000; hz += 5) {
    if (gain(hz) > gain(hz - 5) && gain(hz) >= gain(hz + 5)) peaks.push(hz);
  }
  return peaks;
}

describe('the voice', () => {
  it('has a target for every phone', () => {
    for (const phone of Object.keys(PHONES)) expect(hasTarget(phone), phone).toBe(true);
  });

  it.each(['AA', 'IY', 'EH', 'AE', 'UH', 'A', 'E', 'I', 'O', 'IH'])(
    'puts the resonances of %s within 15 %% of their targets',
    (phone) => {
      const x = speak(held(phone, 0.6), man).subarray(9600, 24000);
      const scale = characterOf(man, NEUTRAL).scale;
      const [[f1, f2]] = VOWELS[phone];
      const found = resonances(x);
      for (const target of [f1 * scale, f2 * scale]) {
        const nearest = found.reduce((best, hz) => (Math.abs(hz - target) < Math.abs(best - target) ? hz : best), 1e9);
        expect(Math.abs(nearest / target - 1), `${phone} ${Math.round(target)} of ${found.join(' ')}`).toBeLessThan(
          0.15,
        );
      }
    },
  );

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
    const phones: Phone[] = [
      { phone: 'AA', start: 0, duration: 0.2, stress: 1, pitch: [0] },
      { phone: 'T', start: 0.2, duration: 0.12, stress: 0, pitch: [0] },
      { phone: 'AA', start: 0.32, duration: 0.2, stress: 1, pitch: [0] },
    ];
    const x = speak({ ...held('AA', 0.52), phones }, man);
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
