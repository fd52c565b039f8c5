import { describe, expect, it } from 'vitest';
import { planned } from '../director/testing/plan.ts';
import type { SceneLine } from '../sound/sound-scene.ts';
import { STEM_NAMES } from './stem-names.ts';
import { makeStems } from './stems.ts';
import { makeSubtitles, subtitlesOf, toSrt, toVtt, wrap } from './subtitles.ts';

const line = (text: string, start: number, duration: number): SceneLine => ({
  start,
  spoken: { duration, phones: [], visemes: [] } as unknown as SceneLine['spoken'],
  voice: { gender: 'female', ageYears: 30, seed: 1 },
  tone: [],
  pan: 0,
  distance: 1,
  text,
});

const film = (prompt: string) => planned(prompt, 3, { shotType: 'customize' });

describe('subtitles', () => {
  it('stand for the time of their words and name the speaker', () => {
    const subtitles = subtitlesOf([line('Stay <here>.', 1.5, 2)], new Map([['Stay <here>.', 'captain']]));
    expect(toSrt(subtitles)).toBe('1\n00:00:01,500 --> 00:00:03,500\nStay <here>.\n');
    expect(toVtt(subtitles)).toBe('WEBVTT\n\n00:00:01.500 --> 00:00:03.500\n<v captain>Stay &lt;here&gt;.\n');
  });

  it('break long lines in two, and never show more than two', () => {
    const text =
      'Long ago, before the river found its way to the sea, the people of this valley told one another stories of a light that walked.';
    const subtitles = subtitlesOf([line(text, 0, 8)], new Map());
    expect(subtitles.length).toBe(2);
    for (const s of subtitles) {
      expect(s.lines.length).toBeLessThanOrEqual(2);
      for (const row of s.lines) expect(row.length).toBeLessThanOrEqual(42);
    }
    expect(subtitles.flatMap((s) => s.lines).join(' ')).toBe(text);
    expect(subtitles[1]?.end).toBeCloseTo(8);
  });

  it('break scripts without spaces by their width', () => {
    expect(wrap('春'.repeat(30))).toEqual(['春'.repeat(21), '春'.repeat(9)]);
  });

  it('are timed by the voices of a screenplay', async () => {
    const { srt, count } = await makeSubtitles(film('A woman in a kitchen says: "Dinner is ready."'));
    expect(count).toBe(1);
    expect(srt).toMatch(/^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\nDinner is ready\.\n$/);
    expect((await makeSubtitles(film('An empty beach.'))).count).toBe(0);
  }, 30000);
});

describe('stems', () => {
  it('are four files of the clip’s length, with speech in the dialogue only', async () => {
    const { files } = await makeStems(film('A woman in a kitchen says: "Dinner is ready."'));
    expect(Object.keys(files)).toEqual([...STEM_NAMES]);
    const loud = (name: (typeof STEM_NAMES)[number]): number => {
      const data = new Int16Array(files[name].slice(44).buffer);
      expect(data.length).toBe(3 * 48000 * 2);
      return data.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    };
    expect(loud('dialogue')).toBeGreaterThan(2000);
    expect(loud('ambience')).toBeGreaterThan(10);
    expect(loud('music')).toBe(0);
  }, 30000);
});
