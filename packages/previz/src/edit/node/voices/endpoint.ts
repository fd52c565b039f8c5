/** A speech service as a voice: any endpoint that answers `POST /audio/speech` as OpenAI's does. */
import { deliveryOf } from '../../../speech/delivery.ts';
import type { SpeechRequest, SpeechVoice } from '../../../speech/index.ts';
import type { OutsideVoice } from '../../voices/outside-voice.ts';
import { readWav } from '../../voices/wav-in.ts';

export interface SpeechEndpoint {
  /** Up to and without "/audio/speech": "https://host/v1". */
  baseUrl: string;
  model: string;
  /** Sent as a bearer token when given. */
  apiKey?: string;
  /** Names of voices by gender; each speaker keeps one. */
  voices?: Readonly<Record<SpeechVoice['gender'], readonly string[]>>;
  /** Milliseconds for one line; default 60 000. */
  timeout?: number;
}

const VOICES: Readonly<Record<SpeechVoice['gender'], readonly string[]>> = {
  female: ['nova', 'shimmer', 'coral', 'sage'],
  male: ['onyx', 'echo', 'ash', 'fable'],
};
const MAX_BYTES = 64 * 1024 * 1024;
const FASTEST = 1.4;

/** The voice of a service. */
export function endpointVoice(endpoint: SpeechEndpoint): OutsideVoice {
  const ask = async (line: SpeechRequest, voice: SpeechVoice, speed: number, signal?: AbortSignal) => {
    const limit = AbortSignal.timeout(endpoint.timeout ?? 60_000);
    const answer = await fetch(`${endpoint.baseUrl.replace(/\/+$/, '')}/audio/speech`, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(endpoint.apiKey ? { authorization: `Bearer ${endpoint.apiKey}` } : {}),
      },
      body: JSON.stringify(bodyFor(endpoint, line, voice, speed)),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new Error(`the speech service answered ${answer.status}`);
    }
    return readWav(await bytesOf(answer));
  };
  return {
    name: 'the speech service',
    async speak(line, voice, signal) {
      const first = await ask(line, voice, 1, signal);
      const needed = first.length / 48000 / line.duration;
      return needed <= 1.02 ? first : ask(line, voice, Math.min(FASTEST, needed), signal);
    },
  };
}

function bodyFor({ model, voices = VOICES }: SpeechEndpoint, line: SpeechRequest, voice: SpeechVoice, speed: number) {
  const names = voices[voice.gender];
  const tone = line.tone?.join(', ');
  return {
    model,
    input: line.text,
    voice: names[voice.seed % names.length],
    response_format: 'wav',
    speed: Number(speed.toFixed(2)),
    instructions: `Speak as a ${ageWord(voice.ageYears)} ${voice.gender === 'male' ? 'man' : 'woman'}${tone ? `, ${tone}` : ''}${
      deliveryOf(line.tone ?? [], line.text).whisper > 0.5 ? ', in a whisper' : ''
    }.`,
  };
}

const ageWord = (age: number): string => (age < 13 ? 'very young' : age < 25 ? 'young' : age > 65 ? 'old' : 'grown');

/** The body, read part by part so that an endless one is not. */
async function bytesOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) throw new Error('the speech service sent too much');
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
