import { describe, expect, it } from 'vitest';
import { db, rms, spectrum } from '../testing.ts';
import { speak } from '../voice/index.ts';
import { lineOf } from '../voice/testing.ts';
import { isInRoom, type Medium, mediumOf, through } from './medium.ts';

const voice = speak(
  lineOf([
    ['S', 0.2],
    ['AA', 0.4],
    ['M', 0.2],
    ['IY', 0.4],
  ]),
  { gender: 'male', ageYears: 40, seed: 4 },
);

/** Energy between two frequencies, dB against the whole. */
function share(x: Float32Array, from: number, to: number): number {
  const m = spectrum(x);
  const sum = (a: number, b: number): number => {
    let s = 1e-20;
    for (let k = Math.round((a * 4096) / 24000 / 2); k < Math.min(m.length, (b * 4096) / 24000 / 2); k++)
      s += m[k] * m[k];
    return Math.sqrt(s);
  };
  return db(sum(from, to) / sum(0, 24000));
}

describe('what a voice comes through', () => {
  it.each([
    [['calm', 'over the radio'], 'radio'],
    [['on the phone'], 'phone'],
    [['shouting', 'over a loudspeaker'], 'loudspeaker'],
    [['voice-over'], 'voice-over'],
    [['warmly'], 'air'],
  ] as const)('reads %s', (tone, medium) => {
    expect(mediumOf(tone)).toBe(medium);
  });

  it('leaves a voice in the air alone, and keeps the place for what sounds in it', () => {
    expect(through('air', voice, 1)).toBe(voice);
    expect((['air', 'phone', 'radio', 'loudspeaker', 'voice-over'] as Medium[]).filter(isInRoom)).toEqual([
      'air',
      'loudspeaker',
    ]);
  });

  it.each(['phone', 'radio', 'loudspeaker'] as const)('narrows the band of a %s', (medium) => {
    const out = through(medium, voice, 1);
    expect(out.every(Number.isFinite)).toBe(true);
    expect(share(out, 0, 200)).toBeLessThan(-18);
    expect(share(out, 7000, 24000)).toBeLessThan(-18);
    expect(share(voice, 7000, 24000)).toBeGreaterThan(share(out, 7000, 24000) + 5);
  });

  it('ends a radio line with the rush of the carrier', () => {
    const out = through('radio', voice, 1);
    expect(out.length).toBeGreaterThan(voice.length);
    expect(rms(out, voice.length + 500, out.length - 500)).toBeGreaterThan(rms(out) * 0.1);
  });
});
