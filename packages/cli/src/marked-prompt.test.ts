import { describe, expect, it, test } from 'vitest';
import { run } from '../testing/spawn.ts';
import { countRoles, markedPrompt } from './marked-prompt.ts';

const text = 'Wide shot of a sailor.';
const spans = [
  { start: 15, end: 21, role: 'person' },
  { start: 0, end: 9, role: 'camera' },
];

describe('a marked prompt', () => {
  it('has every stretch in brackets with its role, and in colour without', () => {
    expect(markedPrompt(text, spans, false)).toBe('[camera: Wide shot] of a [person: sailor].');
    expect(markedPrompt(text, spans, true)).toBe('\u001b[36mWide shot\u001b[0m of a \u001b[33msailor\u001b[0m.');
  });

  it('leaves out stretches that overlap or end beyond the text', () => {
    const bad = [...spans, { start: 4, end: 12, role: 'thing' }, { start: 20, end: 99, role: 'thing' }];
    expect(markedPrompt(text, bad, false)).toBe('[camera: Wide shot] of a [person: sailor].');
  });

  it('lets no control character of the prompt reach the terminal', () => {
    for (const colour of [true, false]) {
      const shown = markedPrompt('a\u001b]0;title\u0007b\u202e\u009b31m', [], colour);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(shown).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
    }
  });

  it('counts roles', () => {
    expect(countRoles([...spans, { start: 1, end: 2, role: 'person' }])).toBe('2 person, 1 camera');
  });
});

describe('plan --marks', () => {
  const prompt = 'Wide shot of a fisherman with a theodolite at dawn, slow push-in.';

  it('prints the prompt with its marks and what is not depicted', async () => {
    const { code, stdout } = await run(['plan', prompt, '--marks']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[camera: Wide shot[^\]]*\]/);
    expect(stdout).toContain('[person: fisherman]');
    expect(stdout).toContain('Not depicted: theodolite');
  });

  it('prints offsets as JSON', async () => {
    const { stdout } = await run(['plan', prompt, '--marks', '--json']);
    const { texts, unrecognised } = JSON.parse(stdout);
    expect(texts[0].text).toBe(prompt);
    for (const span of texts[0].spans) expect(prompt.slice(span.start, span.end)).toBe(span.words);
    expect(texts[0].spans.map((span: { role: string }) => span.role)).toContain('camera');
    expect(unrecognised).toEqual(['theodolite']);
  });

  test.each([
    [['--bench', 'x.jsonl'], 'cannot be used with'],
    [['--director', 'llm', '--llm-base-url', 'https://x/v1', '--llm-model', 'm'], 'leave --director out'],
  ])('with %j is a usage error', async (flags, words) => {
    const { code, stderr } = await run(['plan', ...(flags[0] === '--bench' ? [] : [prompt]), '--marks', ...flags]);
    expect([code, stderr]).toEqual([64, expect.stringContaining(words)]);
  });
});
