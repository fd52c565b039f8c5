import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunComfy, Screenplay } from '@storyreel/contract';
import type { DirectorInput } from '@storyreel/previz/director';
import { direct } from '@storyreel/previz/director';
import { afterEach, describe, expect, it, test } from 'vitest';
import { answers, type Behaviour, completion, type FakeLlm, startFakeLlm } from '../../../testing/fake-llm.ts';
import { createEngine } from '../index.ts';
import { directWithLlm, type LlmSettings, settingsFault } from './index.ts';

const KEY = 'sk-secret-0123456789';
const input: DirectorInput = {
  prompt: 'A red fox trots through snow at dawn. It stops and looks up.',
  duration: 6,
  aspectRatio: '16:9',
  fps: 24,
  seed: 4_000_000_000,
  cfgScale: 0.5,
  shotType: 'intelligent',
  audio: true,
};
const good = {
  look: { timeOfDay: 'dawn', weather: ['snow'], season: 'winter', light: ['soft'], grade: ['cool'] },
  cast: [{ id: 'fox', kind: 'animal', noun: 'fox', phrase: 'red fox', model: 'fox', count: 1, attributes: { colour: ['red'] } }],
  sets: [{ id: 'wood', phrase: 'snowy forest', place: 'forest', interior: false }],
  shots: [
    { text: 'A red fox trots through snow', duration: 4, size: 'wide', angle: 'eye_level', lensMm: 28, camera: [{ move: 'track', target: 'fox' }], subjects: ['fox'], set: 'wood', actions: [{ subject: 'fox', phrase: 'trot through snow', verb: 'trot', act: 'walk', start: 0, end: 4 }] },
    { text: 'It stops and looks up', duration: 2, size: 'close_up', angle: 'low', lensMm: 85, camera: [{ move: 'static' }], subjects: ['fox'], set: 'wood', actions: [{ subject: 'fox', phrase: 'look up', verb: 'look', act: 'look', start: 0, end: 2 }] },
  ],
  sounds: [],
  music: null,
  absent: [],
  unrecognised: [],
}; // biome-ignore format: an answer

let fake: FakeLlm | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

async function ask(behave: Behaviour, more: Partial<LlmSettings> = {}, signal?: AbortSignal) {
  fake = await startFakeLlm(behave);
  const directed = await directWithLlm(
    input,
    { baseUrl: fake.baseUrl, model: 'fake-1', apiKey: KEY, timeoutSeconds: 20, ...more },
    signal,
  );
  Screenplay.parse(directed.screenplay);
  expect(JSON.stringify(directed)).not.toContain(KEY);
  return directed;
}

describe('a model that behaves', () => {
  it('plans the clip; the request decides what is the request’s', async () => {
    const { screenplay, director } = await ask(
      answers(JSON.stringify({ ...good, seed: 1, fps: 60, duration: 99, aspectRatio: '1:1' })),
    );
    expect(director).toBe('llm');
    expect(screenplay).toMatchObject({ duration: 6, fps: 24, aspectRatio: '16:9', seed: 4_000_000_000, warnings: [] });
    expect(screenplay.shots.map((shot) => [shot.size, shot.startFrame, shot.frameCount])).toEqual([
      ['wide', 0, 96],
      ['close_up', 96, 48],
    ]);
    expect(screenplay.shots[0]!.camera[0]).toMatchObject({ move: 'track', target: 'c1' });
    expect(screenplay.cast[0]).toMatchObject({ id: 'c1', model: 'fox', attributes: { colour: ['red'] } });
  });

  it('is asked for structured output, with the prompt as data and the key in the header alone', async () => {
    await ask(answers(JSON.stringify(good)));
    const [asked] = fake!.asked;
    expect(asked!.path).toBe('/v1/chat/completions');
    expect(asked!.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(asked!.body.model).toBe('fake-1');
    expect(asked!.body.response_format?.type).toBe('json_schema');
    expect(JSON.stringify(asked!.body)).not.toContain(KEY);
    expect(JSON.parse(asked!.body.messages[1]!.content)).toMatchObject({ prompt: input.prompt, duration_seconds: 6 });
    checkStrict(asked!.body.response_format!.json_schema.schema);
  });

  it('is asked plainly where the server knows no schemas', async () => {
    const { director } = await ask((asked, response, count) => {
      if (asked.body.response_format) response.writeHead(400).end('{"error":"response_format is not supported"}');
      else answers(`Here you are:\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\`\nEnjoy!`)(asked, response, count);
    });
    expect(director).toBe('llm');
    expect(fake!.asked).toHaveLength(2);
    expect(fake!.asked[1]!.body.messages[0]!.content).toContain('The schema of your answer');
    expect(Object.keys(fake!.asked[1]!.body).sort()).toEqual(['messages', 'model', 'stream']);
  });

  test.each<[string, unknown]>([
    ['in a list of parts', [{ type: 'text', text: JSON.stringify(good) }]],
    ['inside another object', JSON.stringify({ screenplay: good })],
    ['with words around it', `Sure! {not json} ${JSON.stringify(good)} Hope that helps {"a": 1}`],
  ])('may answer %s', async (_how, content) => {
    expect((await ask(answers(content))).director).toBe('llm');
  });

  it('is asked again when it is busy', async () => {
    const { director } = await ask((asked, response, count) => {
      if (count === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      else answers(JSON.stringify(good))(asked, response, count);
    });
    expect([director, fake!.asked.length]).toEqual(['llm', 2]);
  });
});

/** Every object of a strict schema names all its properties as required and allows no others. */
function checkStrict(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, required, additionalProperties } = schema as {
    properties?: object;
    required?: string[];
    additionalProperties?: boolean;
  };
  if (properties !== undefined) {
    expect(additionalProperties).toBe(false);
    expect(required).toEqual(Object.keys(properties));
  }
  for (const key of ['default', 'minimum', 'pattern', '$schema']) expect(schema).not.toHaveProperty(key);
  for (const each of Object.values(schema)) checkStrict(each);
}

describe('a model that misbehaves: the built-in director plans, and a warning says why', () => {
  const big = (_asked: unknown, response: import('node:http').ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = 'x'.repeat(1_000_000);
    let sent = 0;
    const more = (): void => {
      while (sent++ < 50 && !response.destroyed) if (!response.write(chunk)) return void response.once('drain', more);
      response.end();
    };
    more();
  };
  const redirect: Behaviour = (asked, response) => {
    if (asked.path.includes('elsewhere')) response.writeHead(200).end(completion(JSON.stringify(good)));
    else response.writeHead(307, { location: '/elsewhere' }).end();
  };

  test.each<[string, Behaviour, RegExp]>([
    ['fails', (_asked, response) => response.writeHead(500).end('no'), /status 500/],
    ['stays busy', (_asked, response) => response.writeHead(429, { 'retry-after': '0' }).end(), /status 429/],
    ['rejects the key', (_asked, response) => response.writeHead(401).end(`{"error":"bad key ${KEY}"}`), /status 401/],
    ['answers half a JSON', answers(JSON.stringify(good).slice(0, 300)), /no shots|no JSON object/],
    ['answers prose', answers('I would rather write a poem about foxes.'), /no JSON object/],
    ['answers another object', answers('{"shots": "none", "cast": 3}'), /no shots/],
    ['answers empty shots', answers('{"shots": [{}, {}]}'), /say nothing/],
    [
      'answers too many shots',
      answers(JSON.stringify({ shots: Array(25).fill({ text: 'x', duration: 0.1 }) })),
      /too many/,
    ],
    ['is cut off', answers(JSON.stringify(good), { finish_reason: 'length' }), /cut off/],
    [
      'refuses',
      (_asked, response) => response.writeHead(200).end(JSON.stringify({ choices: [{ message: { refusal: 'no' } }] })),
      /refused/,
    ],
    [
      'answers no completion',
      (_asked, response) => response.writeHead(200).end('{"hello":1}'),
      /not a chat completion/,
    ],
    ['answers no JSON', (_asked, response) => response.writeHead(200).end('<html>'), /not JSON/],
    ['answers 50 MB', big, /larger than 2 MB/],
    ['redirects', redirect, /redirects/],
    ['hangs up', (_asked, response) => response.destroy(), /cannot be reached/],
  ])('%s', { timeout: 30_000 }, async (_how, behave, why) => {
    const { screenplay, director } = await ask(behave);
    expect(director).toBe('built-in');
    expect(screenplay.warnings[0]).toMatch(why);
    expect({ ...screenplay, warnings: [] }).toEqual({ ...direct(input), warnings: [] });
    expect(fake!.asked.some((one) => one.path.includes('elsewhere'))).toBe(false);
  });

  it('hangs: the deadline ends it', async () => {
    const began = performance.now();
    const { screenplay } = await ask(() => undefined, { timeoutSeconds: 1 });
    expect(screenplay.warnings[0]).toContain('no answer within 1 s');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('drips: the deadline ends it too', async () => {
    const { screenplay } = await ask(
      (_asked, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(timer));
      },
      { timeoutSeconds: 1 },
    );
    expect(screenplay.warnings[0]).toContain('no answer within 1 s');
  });

  it('a cancel is a cancel', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    await expect(ask(() => undefined, {}, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('nobody is there', async () => {
    const { screenplay } = await directWithLlm(input, {
      baseUrl: 'http://127.0.0.1:9/v1',
      model: 'm',
      timeoutSeconds: 5,
    });
    expect(screenplay.warnings[0]).toContain('cannot be reached');
  });
});

test.each([
  ['nonsense', 'not an address'],
  ['ftp://x/v1', 'must begin with'],
  ['https://me:secret@x/v1', 'must not hold a name or password'],
])('the base URL %s is refused', (baseUrl, why) => {
  expect(settingsFault({ baseUrl, model: 'm' })).toContain(why);
});

test('the engine of the service plans with the model that its settings name', { timeout: 120_000 }, async () => {
  fake = await startFakeLlm(answers(JSON.stringify(good)));
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-llm-'));
  const asked = readRunComfy('kling/kling-3.0/standard/text-to-video', {
    prompt: input.prompt,
    duration: 6,
    sound: false,
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  const engine = createEngine({
    engine: 'previz',
    noopMs: 0,
    previewSeconds: 0,
    engineThreads: 1,
    engineMemoryMb: 4096,
    llmBaseUrl: fake.baseUrl,
    llmModel: 'fake-1',
    llmApiKey: KEY,
  });
  const generation = { ...asked.generation, width: 64, height: 36 };
  const clip = await engine.make(
    { generation, output: join(folder, 'clip.mp4') },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  await rm(folder, { recursive: true });
  expect(fake.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(clip.screenplay?.shots.map((shot) => shot.size)).toEqual(['wide', 'close_up']);
  expect(JSON.stringify(clip)).not.toContain(KEY);
});
