/** Who speaks the lines: the built-in voice, espeak-ng when it is installed, or an OpenAI-compatible speech service. */
import { describeValue, StoryreelError } from '@storyreel/contract/rules';
import type { OutsideVoice } from '@storyreel/previz/node';
import { usage } from './arguments.ts';

export interface VoiceOptions {
  /** "built-in", "espeak", or the base address of a speech service. */
  readonly voice?: string;
  readonly voiceModel?: string;
}

/** Environment variable of the service's key: a flag would show it in every process list. */
const KEY = 'STORYREEL_TTS_API_KEY';
const DEFAULT_MODEL = 'tts-1';

/** The voice that the options name; undefined is the built-in one. */
export async function chosenVoice({ voice, voiceModel }: VoiceOptions): Promise<OutsideVoice | undefined> {
  if (voice === undefined || voice === 'built-in') {
    if (voiceModel !== undefined) throw usage('--voice-model needs --voice with the address of a service.');
    return undefined;
  }
  const { endpointVoice, espeakVoice, findEspeak } = await import('@storyreel/previz/node');
  if (voice === 'espeak') {
    const program = await findEspeak();
    if (program === null) throw new StoryreelError('voice_unavailable');
    return espeakVoice(program);
  }
  const url = URL.canParse(voice) ? new URL(voice) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw usage(`--voice must be built-in, espeak or an http or https address, got ${describeValue(voice)}.`);
  const apiKey = process.env[KEY]?.trim();
  return endpointVoice({ baseUrl: voice, model: voiceModel ?? DEFAULT_MODEL, ...(apiKey ? { apiKey } : {}) });
}
