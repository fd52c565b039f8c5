import type { MusicPlan } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS } from '../../catalogue/sounds.ts';
import { stream } from '../../math/random.ts';
import { rms, testScene } from '../testing.ts';
import { arrange } from './arrange.ts';
import { beatOf, chordsFor, fitGrid, MOODS, type Mood } from './harmony.ts';
import { renderMusic } from './index.ts';
import { styleOf } from './style.ts';

const moods = Object.keys(MOODS) as Mood[];

describe('chordsFor', () => {
  it.each(moods)('comes home at the end of a %s piece', (mood) => {
    const chords = chordsFor(mood, 50, 6, stream(4, mood));
    expect(chords).toHaveLength(6);
    expect(chords[5].bass % 12).toBe(50 % 12);
    expect(chords[4].bass % 12).not.toBe(50 % 12);
  });

  it('leads voices by small steps', () => {
    for (const mood of moods) {
      const chords = chordsFor(mood, 48, 8, stream(9, mood));
      for (let i = 1; i < chords.length; i++) {
        for (const note of chords[i].notes) {
          const nearest = Math.min(...chords[i - 1].notes.map((n) => Math.abs(n - note)));
          expect(nearest).toBeLessThanOrEqual(5);
        }
        expect(new Set(chords[i].notes).size).toBe(chords[i].notes.length);
      }
    }
  });

  it('uses major thirds for joy and minor ones for sadness', () => {
    const third = (mood: Mood): number => {
      const home = chordsFor(mood, 48, 2, stream(1, mood))[1];
      return (home.tones[1] - home.tones[0] + 12) % 12;
    };
    expect(third('joyful')).toBe(4);
    expect(third('sad')).toBe(3);
  });
});

describe('fitGrid', () => {
  it('lands a bar line on every cut and on the end, near the asked tempo', () => {
    for (const [tempo, duration, cuts] of [
      [84, 15, [5, 10]],
      [120, 8, [4]],
      [70, 12, [3, 6, 9]],
      [92, 10, [1.3, 3.7, 8.2]],
    ] as const) {
      const { bars } = fitGrid(tempo, duration, cuts);
      for (const cut of [...cuts, duration]) {
        const nearest = Math.min(...bars.map((b) => Math.abs(b.start + b.seconds - cut)));
        expect(nearest).toBeLessThan(1e-9);
      }
      for (const bar of bars) expect(Math.abs(60 / beatOf(bar) / tempo - 1)).toBeLessThan(0.34);
    }
  });

  it('keeps the asked tempo nearly when there are no cuts, and counts in three for a waltz', () => {
    const beat = beatOf(fitGrid(90, 10, []).bars[0]);
    expect(60 / beat).toBeGreaterThan(82);
    expect(60 / beat).toBeLessThan(98);
    expect(fitGrid(90, 12, [], 3).bars.filter((b) => b.beats === 3).length).toBeGreaterThan(3);
  });
});

const plan = (phrase: string, instruments: string[] = ['pad', 'piano']): MusicPlan => ({
  phrase,
  instruments,
  mood: 'neutral',
  tempo: 90,
});

describe('styleOf', () => {
  it('hears the instruments of traditions behind their families', () => {
    expect(styleOf(plan('plucked koto', ['pluck'])).instruments[0]).toBe('koto');
    expect(styleOf(plan('erhu melody', ['strings'])).instruments).toContain('erhu');
    expect(styleOf(plan('soft gayageum', ['pluck'])).instruments[0]).toBe('gayageum');
    expect(styleOf(plan('distant oud', ['pluck'])).instruments[0]).toBe('oud');
  });

  it('gives a genre its band, metre and drums', () => {
    expect(styleOf(plan('smoky jazz')).beat).toBe('swing');
    expect(styleOf(plan('smoky jazz')).instruments).toContain('saxophone');
    expect(styleOf(plan('a gentle waltz')).meter).toBe(3);
    expect(styleOf(plan('soft music')).instruments).toEqual(['pad', 'piano']);
  });
});

describe('arrange', () => {
  it('writes notes for every instrument within the piece', () => {
    const style = styleOf(plan('music'));
    for (const cuts of [[6], [2.9, 3.6, 7.1]]) {
      const grid = fitGrid(100, 12, cuts);
      const chords = chordsFor('joyful', 48, grid.bars.length, stream(1, 'a'));
      const piece = { instruments: INSTRUMENTS, mood: 'joyful' as const, style, grid, chords, duration: 12 };
      const notes = arrange(piece, stream(2, 'b'));
      for (const name of INSTRUMENTS)
        expect(
          notes.some((n) => n.instrument === name),
          name,
        ).toBe(true);
      for (const n of notes) {
        expect(n.start).toBeGreaterThanOrEqual(0);
        expect(n.start).toBeLessThan(12);
        expect(n.note).toBeGreaterThan(27);
        expect(n.note).toBeLessThan(104);
        expect(n.force).toBeGreaterThan(0);
      }
    }
  });
});

describe('renderMusic', () => {
  it('rings to the last second and is silent on the last sample', () => {
    for (const phrase of ['piano music', 'jazz', 'gentle koto', 'epic orchestra']) {
      const music = { ...plan(phrase), mood: 'warm' as const };
      const { left } = renderMusic(testScene(8, { music, cuts: [3.1] }), 8 * 48000, []);
      expect(rms(left, 6.6 * 48000, 7.2 * 48000), phrase).toBeGreaterThan(0.003);
      expect(rms(left, 8 * 48000 - 240, 8 * 48000), phrase).toBeLessThan(0.0005);
    }
  });

  it('is nothing when there is to be none', () => {
    const { left } = renderMusic(testScene(2, { music: null }), 2 * 48000, []);
    expect(rms(left)).toBe(0);
  });
});
