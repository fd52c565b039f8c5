import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, temporaryFolder } from '../testing/spawn.ts';
import { claimFolder } from './output-place.ts';
import { choosePasses, passesOption, takePasses } from './pass-choice.ts';
import { readRequest } from './request.ts';

const MODEL = 'kling/kling-3.0/pro/text-to-video';

describe('--passes', () => {
  it('takes names with commas, in any order, and all', () => {
    expect(passesOption('pose, depth')).toEqual(['depth', 'pose']);
    expect(passesOption('all')).toEqual(['depth', 'normal', 'id', 'pose', 'edges', 'motion', 'camera', 'gltf']);
  });

  it('names the fault and the value, and helps with spelling', () => {
    expect(() => passesOption('depth,posse')).toThrow(/--passes must name depth.*got "posse".*Did you mean pose\?/);
    expect(() => passesOption('')).toThrow('got ""');
  });
});

describe('the passes of a request made here', () => {
  it('are taken out of it, so that the rest is what the dialect knows', () => {
    const read = readRequest(MODEL, { prompt: 'A fox', passes: ['id', 'depth'], passes_format: 'png' });
    expect(read.passes).toEqual({ names: ['depth', 'id'], format: 'png' });
    expect(read.generation).toEqual(readRequest(MODEL, { prompt: 'A fox' }).generation);
    expect(readRequest(MODEL, { prompt: 'A fox', passes: 'camera,pose' }).passes?.names).toEqual(['pose', 'camera']);
    expect(readRequest(MODEL, { prompt: 'A fox' }).passes).toBeUndefined();
  });

  it('are refused by field, rule and value', () => {
    const refusal = (fields: object): object => {
      try {
        takePasses({ prompt: 'A fox', ...fields });
      } catch (error) {
        const { code, message, exit } = error as { code: string; message: string; exit: number };
        return { code, message, exit };
      }
      return {};
    };
    expect(refusal({ passes: ['depth', 'depths'] })).toMatchObject({
      code: 'field_not_a_choice',
      exit: 65,
      message: expect.stringMatching(/^passes\[1\] must be one of depth, .*all, got "depths"\. Did you mean depth\?/),
    });
    expect(refusal({ passes: 7 })).toMatchObject({ code: 'field_wrong_type' });
    expect(refusal({ passes: [] })).toMatchObject({ code: 'field_wrong_type' });
    expect(refusal({ passes: ['id'], passes_format: 'gif' })).toMatchObject({ code: 'field_not_a_choice' });
    expect(refusal({ passes_format: 'png' })).toMatchObject({ code: 'field_required' });
  });

  it('yield to the command line in the format, and must not differ from it in the names', () => {
    const asked = { names: ['depth'], format: 'mp4' } as const;
    expect(choosePasses(asked, { passesFormat: 'both' })).toEqual({ names: ['depth'], format: 'both' });
    expect(choosePasses(asked, { passes: ['depth'] })).toEqual({ names: ['depth'], format: 'mp4' });
    expect(() => choosePasses(asked, { passes: ['pose'] })).toThrow('passes and --passes');
    expect(choosePasses(undefined, {})).toBeUndefined();
    expect(() => choosePasses(undefined, { passesFormat: 'png' })).toThrow('--passes-format needs --passes');
  });
});

describe('the folder of the passes', () => {
  it('is named after the clip and never put over another', async () => {
    const folder = temporaryFolder();
    const staged = (name: string): string => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'manifest.json'), name);
      return join(folder, name);
    };
    const clip = join(folder, 'a.b-fox.mp4');
    expect(await claimFolder(staged('.one'), clip)).toBe(join(folder, 'a.b-fox.passes'));
    expect(await claimFolder(staged('.two'), clip)).toBe(join(folder, 'a.b-fox.passes-1'));
    expect(filesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
