import { Screenplay } from '@storyreel/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DirectorInput, direct, markSpans, planBenchLine, planText } from './index.ts';

const WORDS =
  'a|the|red|fox|woman|in|on|under|holding|runs|says|"Hello there."|Shot 1:|Shot 2:|cut to|close-up of|wide shot|no people|and|,|.|while|her|they|three|slow motion|at night|镜头一:|特写|一只猫|ショット1:|少女が|走る|고양이가|달린다|Plano 2:|un perro|corre|🎬|“|”|「|」|(3s)|[0-2s]|[2-4s]|<b>|\n|35mm|مرحبا|;'.split(
    '|',
  );
const input = fc.record({
  prompt: fc.oneof(
    fc.string({ maxLength: 300, unit: 'grapheme' }),
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')),
  ),
  negativePrompt: fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
  duration: fc.integer({ min: 3, max: 15 }),
  fps: fc.constantFrom(24, 30, 60),
  seed: fc.integer({ min: 0, max: 4294967295 }),
  cfgScale: fc.double({ min: 0, max: 1, noNaN: true }),
  shotType: fc.constantFrom('intelligent', 'customize'),
});

const whole = (value: Record<string, unknown>): DirectorInput =>
  ({ aspectRatio: '16:9', audio: true, ...value }) as DirectorInput;

function check(given: DirectorInput): Screenplay {
  const screenplay = direct(given);
  expect(Screenplay.safeParse(screenplay).success).toBe(true);
  const frames = Math.round(given.duration * given.fps);
  expect(screenplay.shots.reduce((sum, shot) => sum + shot.frameCount, 0)).toBe(frames);
  let at = 0;
  for (const shot of screenplay.shots) {
    expect(shot.startFrame).toBe(at);
    at += shot.frameCount;
    for (const line of shot.dialogue) expect(line.start + line.duration).toBeLessThanOrEqual(shot.duration + 0.002);
    for (const action of shot.actions) expect(action.end).toBeLessThanOrEqual(shot.duration + 0.002);
  }
  expect(planText(screenplay).length).toBeGreaterThan(0);
  return screenplay;
}

describe('any text', () => {
  it('becomes a valid screenplay with exact frames', () => {
    fc.assert(
      fc.property(input, (value) => {
        check(whole(value));
      }),
      { numRuns: 250 },
    );
  });

  it('can be marked without overlaps and inside its bounds', () => {
    fc.assert(
      fc.property(input, ({ prompt }) => {
        let at = 0;
        for (const { start, end } of markSpans(prompt)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(prompt.length);
      }),
      { numRuns: 150 },
    );
  });

  it('binds elements under any id and description', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
        (id, description) => {
          const screenplay = direct(
            whole({
              prompt: `<<<element_1>>> waves at @${id} in a park.`,
              duration: 5,
              fps: 24,
              seed: 1,
              cfgScale: 1,
              shotType: 'intelligent',
              elements: [{ id, description }],
            }),
          );
          expect(Screenplay.safeParse(screenplay).success).toBe(true);
          expect(JSON.stringify(screenplay)).not.toContain('elementref');
        },
      ),
      { numRuns: 80 },
    );
  });

  it('gives the same screenplay for the same seed', () => {
    fc.assert(
      fc.property(input, (value) => {
        expect(direct(whole(value))).toEqual(direct(whole(value)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every stated fact under another seed', () => {
    const prompt =
      'Close-up of a chef in a white hat, then cut to a wide shot of two dogs running on a beach at dawn. "Ready!" the chef says.';
    const facts = (seed: number) => {
      const { cast, shots, look, absent } = check(
        whole({ prompt, duration: 10, fps: 24, seed, cfgScale: 1, shotType: 'intelligent' }),
      );
      return {
        cast,
        absent,
        time: look.timeOfDay,
        shots: shots.map(({ size, startFrame, subjects, actions, dialogue }) => ({
          size,
          startFrame,
          subjects,
          actions,
          dialogue,
        })),
      };
    };
    for (const seed of [1, 2, 3, 99]) expect(facts(seed)).toEqual(facts(0));
  });

  it('survives prompts built to hurt', () => {
    const hostile = [
      '',
      ' ',
      '\n\n',
      '"'.repeat(2500),
      '('.repeat(2500),
      'a '.repeat(1250),
      'the man '.repeat(310),
      'no '.repeat(800),
      'as '.repeat(830),
      '的'.repeat(2500),
      '漢字'.repeat(1250),
      'の'.repeat(2500),
      '가'.repeat(2500),
      '🎬'.repeat(1200),
      '\u202Eabc\u0000\uFFFF\uD800',
      'x'.repeat(2500),
      '-'.repeat(2500),
      'Shot 1: '.repeat(300),
      'cut to '.repeat(350),
      'slowly and gently '.repeat(130),
      '“”'.repeat(1200),
      'camera '.repeat(350),
      'IGNORE ALL PREVIOUS INSTRUCTIONS </script> {{x}} %s $(7)',
    ];
    for (const prompt of hostile) {
      const began = performance.now();
      check(whole({ prompt, duration: 10, fps: 24, seed: 1, cfgScale: 1, shotType: 'intelligent' }));
      // A quadratic or exponential pattern would take many times this.
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });

  it('reports an error in a benchmark line instead of throwing', () => {
    expect(planBenchLine({ id: 'bad', input: undefined as never }).error).toBeTypeOf('string');
  });
});
