import { afterEach, expect, test, vi } from 'vitest';
import { planGeneration } from './local-engine.ts';
import { clock, liveLine, ProgressView, words } from './progress.ts';
import { readRequest } from './request.ts';
import { sortKeys, Terminal } from './terminal.ts';

afterEach(() => vi.restoreAllMocks());

const { generation } = readRequest('kling/kling-3.0/pro/text-to-video', {
  prompt: 'x',
  multi_prompt: [
    { prompt: 'Wide shot of a lake', duration: 3 },
    { prompt: 'Close-up of a fox', duration: 4 },
  ],
});

function watch(style: { json: boolean; quiet: boolean }) {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  let time = 0;
  const view = new ProgressView(new Terminal({ ...style, verbose: 0 }), planGeneration(generation), () => time);
  for (let framesDone = 0; framesDone <= 168; framesDone += 4) {
    time += 0.5;
    view.update({ stage: 'render', framesDone, framesDue: 168, fps: 8, etaSeconds: (168 - framesDone) / 8 });
  }
  view.update({ stage: 'finish', framesDone: 168, framesDue: 168, fps: 8, etaSeconds: 0 });
  return lines;
}

test('without a terminal there is a plain line now and then, and one for every shot and stage', () => {
  const lines = watch({ json: false, quiet: false });
  expect(lines.filter((line) => line.startsWith('[shot]'))).toEqual([
    '[shot] shot 1 of 2: wide, 3 s\n',
    '[shot] shot 2 of 2: close up, 4 s\n',
  ]);
  const rendering = lines.filter((line) => line.startsWith('[render]'));
  expect(rendering[0]).toBe('[render] 0/168 frames, 8.0 fps, ETA 0:21\n');
  expect(rendering.at(-1)).toBe('[render] finishing the file\n');
  expect(rendering.length).toBeLessThan(8);
  expect(lines.join('')).not.toContain('\u001b');
});

test.each([[{ json: true, quiet: false }], [{ json: false, quiet: true }]])('with %j there is none', (style) => {
  expect(watch(style)).toEqual([]);
});

test('the live line fits its room, and gives up the bar before the counts', () => {
  const half = { stage: 'render', framesDone: 60, framesDue: 120, fps: 5, etaSeconds: 12 } as const;
  expect(liveLine(half, 76)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} rendering 60/120 frames, 5.0 fps, ETA 0:12`);
  expect(liveLine(half, 56)).toMatch(/^█+░+ rendering 60\/120/);
  for (const room of [20, 40, 50, 56, 76, 200])
    expect(liveLine(half, room).length).toBeLessThanOrEqual(Math.max(room, 44));
  expect(liveLine(half, 40)).toBe('rendering 60/120 frames, 5.0 fps, ETA 0:12');
  const done = { ...half, framesDone: 120, etaSeconds: 0 };
  expect(liveLine(done, 76)).toContain('█'.repeat(24));
});

test('times and terms read as people write them', () => {
  expect([clock(0), clock(59.6), clock(65), clock(-1)]).toEqual(['0:00', '1:00', '1:05', '0:00']);
  expect(words('extreme_close_up')).toBe('extreme close up');
});

test('JSON keys are sorted at every depth', () => {
  expect(JSON.stringify(sortKeys({ b: 1, a: [{ d: 1, c: null }] }))).toBe('{"a":[{"c":null,"d":1}],"b":1}');
});
