import type { Screenplay, Shot } from '@storyreel/contract';
import { describe, expect, it, test } from 'vitest';
import { type DirectorInput, planText } from './index.ts';
import { readPlanText } from './plan-text-reader.ts';
import { planned } from './testing/plan.ts';
import { columnsOf, wrapped } from './text-layout.ts';

const plan = (prompt: string, more: Partial<DirectorInput> = {}): Screenplay =>
  planned(prompt, 10, { seed: 7, cfgScale: 0.5, ...more });

const PROMPTS = [
  'Wide shot of a lighthouse on a cliff at dusk, waves below. Then cut to a close-up of the old keeper, slow push-in, he whispers: “She is coming home.”',
  'Shot 1 (3s): low angle of a knight on a white horse, 24mm lens, tracking. Shot 2 (7s): over-the-shoulder shot of a queen in a green dress, orbit left, shallow depth of field.',
  'A chef tosses vegetables in a pan. Steam rises. The guests laugh. Jazz piano plays, no voices.',
  '广角镜头，一位老人在雪地里走路，黄昏。然后切到特写，他微笑着说：“回家吧。”',
  'Aerial shot of a red train crossing a bridge, pan right. Final shot: extreme close-up of a child’s eyes, static.',
  'From wide to close-up on a violinist in a church, candle light, dolly zoom, slow motion.',
];

describe('a printed plan', () => {
  it('is a shot list: heading, number, time, frame, camera, subjects, action, dialogue, sound, reasons', () => {
    const text = planText(plan(PROMPTS[0]!));
    expect(text).toMatch(/^2 shots, 10 s \(240 frames at 24 fps\), 16:9, seed 7, English\n/);
    expect(text).toMatch(/^EXT\. .+ - DUSK/m);
    expect(text).toMatch(/^Shot 2 {3}0:\d\d\.\d\d - 0:10\.00 {3}\d+\.\d\d s, \d+ frames$/m);
    expect(text).toMatch(/^ {2}frame {5}close-up, eye level, \d+ mm lens/m);
    expect(text).toMatch(/^ {2}camera {4}slow push in/m);
    expect(text).toMatch(/^ {2}dialogue {2}\d\.\d s {1,2}keeper \(English, .*whisper.*\): “She is coming home\.”$/m);
    expect(text).toMatch(/^ {2}why {7}\w/m);
    for (const section of ['CAST', 'SETS', 'LOOK', 'Not depicted:']) expect(text).toContain(`\n${section}`);
  });

  test.each(PROMPTS)('fits 80 columns: %s', (prompt) => {
    for (const line of planText(plan(prompt)).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
  });

  it('says what was not understood and what had to be decided', () => {
    const text = planText({ ...plan('A fox.'), unrecognised: ['theodolite'], warnings: ['Something was decided.'] });
    expect(text).toContain('Not depicted: theodolite\nNote: Something was decided.');
  });

  it('has reasons where the screenplay brings none', () => {
    const screenplay = plan('Close-up of a fox.');
    const shots = screenplay.shots.map(({ why: _why, ...shot }): Shot => shot);
    expect(planText({ ...screenplay, shots })).toMatch(/why {7}size as written; angle, lens and move chosen: \w/);
  });
});

describe('a printed plan, planned again', () => {
  const skeleton = (screenplay: Screenplay) =>
    screenplay.shots.map(({ size, endSize, angle, lensMm, camera, frameCount }) => [
      size,
      endSize,
      angle,
      lensMm,
      camera.map((one) => one.move),
      frameCount,
    ]);

  test.each(PROMPTS)('keeps shots, times, sizes, angles, lenses and moves: %s', (prompt) => {
    const first = plan(prompt);
    const again = plan(planText(first));
    expect(skeleton(again)).toEqual(skeleton(first));
    const lines = (screenplay: Screenplay) =>
      screenplay.shots.flatMap((shot) => shot.dialogue.map((line) => line.text));
    expect(lines(again)).toEqual(lines(first));
  });

  it('obeys an edit', () => {
    const text = planText(plan(PROMPTS[4]!)).replace('extreme close-up', 'wide shot');
    expect(plan(text).shots.at(-1)!.size).toBe('wide');
  });

  it('is nothing else than a printed plan', () => {
    for (const text of [
      '',
      'A fox.',
      'Shot 1: wide shot of a fox.',
      '2 shots, please',
      '2 shots, 10 s (240 frames at 24 fps)',
    ])
      expect(readPlanText(text)).toBeUndefined();
  });
});

test('long words and texts without spaces are cut at the edge, and wide characters count twice', () => {
  expect(wrapped('  a  ', `${'x'.repeat(100)} y`)).toEqual([`  a  ${'x'.repeat(75)}`, `     ${'x'.repeat(25)} y`]);
  for (const line of wrapped('  ', '雪'.repeat(90))) expect(columnsOf(line)).toBeLessThanOrEqual(80);
});
