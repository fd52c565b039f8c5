/** Choosing who speaks. That the voices speak is tested where they are. */
import { describe, expect, test } from 'vitest';
import { run, temporaryFolder } from '../testing/spawn.ts';
import { chosenVoice } from './voice-choice.ts';

describe('--voice', () => {
  test('is built in unless something else is named', async () => {
    expect(await chosenVoice({})).toBeUndefined();
    expect(await chosenVoice({ voice: 'built-in' })).toBeUndefined();
  });

  test('takes the address of a service', async () => {
    const voice = await chosenVoice({ voice: 'http://127.0.0.1:9/v1', voiceModel: 'm' });
    expect(voice?.name).toBe('the speech service');
  });

  test.each([
    [{ voice: 'loud' }, '--voice must be built-in, espeak or an http or https address, got "loud"'],
    [{ voice: 'ftp://x' }, '--voice must be'],
    [{ voice: 'https://me:secret@x/v1' }, '--voice must be'],
    [{ voiceModel: 'm' }, '--voice-model needs --voice'],
  ])('%j is refused', async (options, why) => {
    await expect(chosenVoice(options)).rejects.toThrow(why);
  });

  test('espeak without the program is 69 and makes nothing', async () => {
    const folder = temporaryFolder();
    const body = JSON.stringify({ prompt: 'A man says "Hello."', duration: 3 });
    const args = [
      'run',
      'kling/kling-3.0/standard/text-to-video',
      '--input',
      body,
      '--voice',
      'espeak',
      '--output-dir',
      folder,
    ];
    const { code, stderr } = await run(args, { env: { PATH: '', STORYREEL_ESPEAK: '/nowhere' } });
    expect([code, stderr]).toEqual([69, expect.stringContaining('No espeak-ng program was found')]);
  });
});
