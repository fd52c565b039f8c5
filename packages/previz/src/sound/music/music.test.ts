import { describe, expect, it } from 'vitest';
import { stream } from '../../math/random.ts';
import { arrange } from './arrange.ts';
import { chordsFor, fitGrid, MOODS, type Mood } from './harmony.ts';

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
  it('lands bars or half bars on cuts where the tempo allows', () => {
    for (const [tempo, duration, cuts] of [
      [84, 15, [5, 10]],
      [120, 8, [4]],
      [70, 12, [3, 6, 9]],
    ] as const) {
      const grid = fitGrid(tempo, duration, cuts);
      expect(Math.abs(60 / grid.beat / tempo - 1)).toBeLessThanOrEqual(0.151);
      for (const cut of cuts) {
        const half = grid.bar / 2;
        expect(Math.abs(cut / half - Math.round(cut / half)) * half).toBeLessThan(0.08);
      }
    }
  });

  it('keeps the asked tempo nearly when there are no cuts', () => {
    expect(60 / fitGrid(90, 10, []).beat).toBeGreaterThan(84);
    expect(60 / fitGrid(90, 10, []).beat).toBeLessThan(96);
  });
});

describe('arrange', () => {
  it('writes notes for every instrument within the piece', () => {
    const names = [
      'pad',
      'strings',
      'piano',
      'guitar',
      'pluck',
      'bass',
      'percussion',
      'brass',
      'flute',
      'choir',
      'synth',
      'bells',
      'accordion',
    ];
    const grid = fitGrid(100, 12, [6]);
    const chords = chordsFor('joyful', 48, grid.bars, stream(1, 'a'));
    const notes = arrange(names, 'joyful', grid, chords, 12, stream(2, 'b'));
    for (const name of names)
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
  });
});
