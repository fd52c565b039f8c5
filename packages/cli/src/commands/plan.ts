/** `plan`: the screenplay that a prompt becomes. */

import type { Generation } from '@storyreel/contract';
import { describeValue, type FrameRate, StoryreelError } from '@storyreel/contract/rules';
import { usage } from '../arguments.ts';
import { readBody, readInputFile } from '../body.ts';
import { type DirectorOptions, llmSettings, planWith } from '../director-choice.ts';
import type { BenchLine } from '../local-engine.ts';
import { countRoles, markedPrompt } from '../marked-prompt.ts';
import { readRequest } from '../request.ts';
import { oneLine, type Terminal } from '../terminal.ts';

export interface PlanOptions extends DirectorOptions {
  readonly input?: string;
  readonly inputFile?: string;
  readonly model: string;
  readonly duration?: number;
  readonly fps?: '24' | '30' | '60';
  readonly seed?: number;
  readonly json: boolean;
  readonly marks?: boolean;
  readonly bench?: string;
}

export async function plan(prompt: string | undefined, options: PlanOptions, terminal: Terminal): Promise<void> {
  if (options.bench !== undefined) {
    if (options.director === 'llm') throw usage('--bench measures the built-in director: leave --director out.');
    if (prompt !== undefined) throw usage('--bench takes its prompts from the file: leave the prompt out.');
    await planBench(options.bench, terminal);
    return;
  }
  const llm = llmSettings(options);
  const body = await planBody(prompt, options);
  const request = readRequest(options.model, body, {
    ...(options.fps === undefined ? {} : { fps: Number(options.fps) as FrameRate }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  if (options.marks === true) {
    if (llm !== undefined) throw usage('--marks shows what the built-in director reads: leave --director out.');
    await printMarks(request.generation, options, terminal);
    return;
  }
  const engine = await import('../local-engine.ts');
  const screenplay = await planWith(llm, request.generation);
  for (const warning of request.warnings) terminal.progress('warn', warning);
  if (options.json || terminal.style.json) terminal.payload(screenplay);
  else terminal.out(`${engine.planText(screenplay).trimEnd()}\n`);
}

/** The prompt with the words that were understood, and those that will not be shown. */
async function printMarks(generation: Generation, options: PlanOptions, terminal: Terminal): Promise<void> {
  const engine = await import('../local-engine.ts');
  const texts = [generation.prompt, ...(generation.multiPrompt ?? []).map((shot) => shot.prompt)];
  const marked = texts.map((text) => ({ text, spans: engine.markSpans(text) }));
  const { unrecognised } = engine.planGeneration(generation);
  if (options.json || terminal.style.json) {
    const texts = marked.map(({ text, spans }) => ({
      text,
      spans: spans.map(({ start, end, role }) => ({ start, end, role, words: text.slice(start, end) })),
    }));
    terminal.payload({ texts, unrecognised });
    return;
  }
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  for (const { text, spans } of marked) terminal.out(`${markedPrompt(text, spans, colour)}\n\n`);
  terminal.out(`Understood: ${countRoles(marked.flatMap(({ spans }) => spans)) || 'nothing'}\n`);
  terminal.out(`Not depicted: ${unrecognised.length > 0 ? unrecognised.join(', ') : 'nothing that was named'}\n`);
}

async function planBody(prompt: string | undefined, options: PlanOptions): Promise<Readonly<Record<string, unknown>>> {
  const hasBody = options.input !== undefined || options.inputFile !== undefined;
  if (prompt !== undefined && hasBody) throw usage('A prompt and --input exclude each other.');
  if (prompt === undefined && !hasBody) throw usage('plan needs a prompt, --input, --input-file or --bench.');
  if (prompt === undefined) {
    if (options.duration !== undefined) throw usage('--duration goes with a prompt; in a request, set "duration".');
    return readBody(options);
  }
  return { prompt, ...(options.duration === undefined ? {} : { duration: options.duration }) };
}

/** One plan per line on stdout, in the order of the file; a prompt that cannot be planned gives its error there. */
async function planBench(file: string, terminal: Terminal): Promise<void> {
  const engine = await import('../local-engine.ts');
  const lines = new TextDecoder().decode(await readInputFile(file)).split(/\r?\n/);
  let failed = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const item = benchItem(line, `${file}, line ${index + 1}`);
    const began = performance.now();
    const answer = engine.planBenchLine(item);
    if (answer.error !== undefined) failed++;
    const ms = Math.round((performance.now() - began) * 10) / 10;
    terminal.out(`${JSON.stringify({ ...answer, ms })}\n`);
  }
  if (failed > 0) throw new StoryreelError('engine_failed', { reason: `${failed} prompts could not be planned` });
}

function benchItem(line: string, source: string): BenchLine {
  let item: unknown;
  try {
    item = JSON.parse(line);
  } catch (error) {
    throw new StoryreelError('input_not_json', { source, reason: oneLine(String(error)).slice(0, 120) });
  }
  const { id, input } = (item ?? {}) as Partial<BenchLine>;
  const complete = typeof input?.prompt === 'string' && typeof input.duration === 'number';
  if (typeof id !== 'string' || !complete) {
    throw new StoryreelError('input_not_json', {
      source,
      reason: `expected {"id", "input": {"prompt", "duration"}}, got ${describeValue(item)}`,
    });
  }
  return { id, input };
}
