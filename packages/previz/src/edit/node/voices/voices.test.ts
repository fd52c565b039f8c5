import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { planned } from '../../../director/testing/plan.ts';
import { encodeWav } from '../../../sound/index.ts';
import { speak } from '../../../sound/voice/index.ts';
import { planSpeech, type SpeechVoice } from '../../../speech/index.ts';
import { openFilm } from '../../../stage/film.ts';
import { speakOutside } from '../../voices/outside-voice.ts';
import { endpointVoice } from './endpoint.ts';
import { argumentsFor, espeakVoice, findEspeak } from './espeak.ts';

const voice: SpeechVoice = { gender: 'female', ageYears: 30, seed: 5 };
const line = { text: 'The lamp is on the table.', language: 'en', duration: 3, tone: ['calm'] };

/** What the service was asked. */
interface Asked {
  url: string | undefined;
  authorization: string | undefined;
  body: Record<string, unknown>;
}

let server: Server | undefined;
afterEach(() => server?.close());

/** A service on this machine that speaks with the built-in voice. */
async function service(status = 200): Promise<{ baseUrl: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const body = JSON.parse(text) as Record<string, unknown>;
      asked.push({ url: request.url, authorization: request.headers.authorization, body });
      const planned = planSpeech({ text: String(body.input), language: 'en', duration: 9 }, voice);
      const left = speak(planned, voice);
      const speed = Number(body.speed);
      const wav = encodeWav({
        left: left.filter((_, i) => i % 10 < 10 / speed),
        right: left.filter((_, i) => i % 10 < 10 / speed),
      });
      response.writeHead(status, { 'content-type': 'audio/wav' }).end(status === 200 ? wav : 'no');
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`, asked };
}

const screenplay = planned('A waitress leans on the counter and says warmly: "More coffee, honey?"', 5);

describe('a speech service', () => {
  it('is asked as its interface says', async () => {
    const { baseUrl, asked } = await service();
    const sound = await endpointVoice({ baseUrl, model: 'tts-1', apiKey: 'k' }).speak(line, voice);
    expect(sound.length).toBeGreaterThan(24000);
    expect(asked[0]).toMatchObject({
      url: '/v1/audio/speech',
      authorization: 'Bearer k',
      body: { model: 'tts-1', input: line.text, response_format: 'wav', speed: 1 },
    });
    expect(asked[0]?.body.instructions).toMatch(/woman, calm/);
  });

  it('is asked again, faster, when the line does not fit', async () => {
    const { baseUrl, asked } = await service();
    await endpointVoice({ baseUrl, model: 'm' }).speak({ ...line, duration: 1.2 }, voice);
    expect(asked.length).toBe(2);
    expect(asked[1]?.body.speed).toBeGreaterThan(1);
  });

  it('puts its voice and its times into the film', async () => {
    const { baseUrl } = await service();
    const { lines, warnings } = await speakOutside(screenplay, endpointVoice({ baseUrl, model: 'm' }));
    expect(warnings).toEqual([]);
    const [spoken] = (await openFilm(screenplay, { picture: false, spoken: lines })).sound().lines;
    expect(spoken?.spoken.recording?.length).toBeGreaterThan(10000);
    expect(spoken?.spoken.visemes.length).toBeGreaterThan(5);
  });

  it('leaves the line to the built-in voice when it fails, and says so', async () => {
    const { baseUrl } = await service(500);
    const { lines, warnings } = await speakOutside(screenplay, endpointVoice({ baseUrl, model: 'm' }));
    expect(lines).toEqual([null]);
    expect(warnings.join()).toMatch(/answered 500/);
  });

  it('stops when the clip is cancelled', async () => {
    const { baseUrl } = await service();
    const stop = AbortSignal.abort();
    await expect(speakOutside(screenplay, endpointVoice({ baseUrl, model: 'm' }), stop)).rejects.toThrow();
  });
});

describe('espeak-ng', () => {
  it('is told language, speaker and manner', () => {
    const args = argumentsFor({ ...line, language: 'zh-CN', tone: ['whispering'] }, voice, 1.2);
    expect(args.join(' ')).toMatch(/-v cmn\+whisper -s 198 -p \d+ -a \d+ -b 1 --stdin --stdout/);
    const pitch = (ageYears: number): number => {
      const list = argumentsFor(line, { ...voice, ageYears }, 1);
      return Number(list[list.indexOf('-p') + 1]);
    };
    expect(pitch(8)).toBeGreaterThan(pitch(30));
  });

  it('speaks where it is installed, the same each time', async ({ skip }) => {
    const program = await findEspeak();
    if (program === null) return skip();
    const a = await espeakVoice(program).speak(line, voice);
    const b = await espeakVoice(program).speak(line, voice);
    expect(a.length).toBeGreaterThan(24000);
    expect(a).toEqual(b);
  });

  it('that does not exist fails the line only', async () => {
    const { lines, warnings } = await speakOutside(screenplay, espeakVoice('/nowhere/espeak-ng'));
    expect(lines).toEqual([null]);
    expect(warnings.join()).toMatch(/espeak-ng did not speak/);
  });
});
