import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, temporaryFolder } from '../testing/spawn.ts';
import { claimName, outputError, prepareFolder, stagingPath } from './output-place.ts';

async function claim(folder: string, text: string): Promise<string> {
  const staged = stagingPath(folder, 'mp4');
  writeFileSync(staged, text);
  return claimName(staged, folder, 'clip', 'mp4');
}

test('folders are made, and nothing is left in them', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  expect(await prepareFolder(folder)).toBe(folder);
  expect(await prepareFolder(folder)).toBe(folder);
  expect(filesIn(folder)).toEqual([]);
});

test('a second clip of the same name gets a number, and the first stays as it is', async () => {
  const folder = temporaryFolder();
  expect(await claim(folder, 'one')).toBe(join(folder, 'clip.mp4'));
  expect(await claim(folder, 'two')).toBe(join(folder, 'clip-1.mp4'));
  expect(await claim(folder, 'three')).toBe(join(folder, 'clip-2.mp4'));
  expect(readFileSync(join(folder, 'clip.mp4'), 'utf8')).toBe('one');
  expect(filesIn(folder).sort()).toEqual(['clip-1.mp4', 'clip-2.mp4', 'clip.mp4']);
});

test('clips that finish at the same moment get names of their own', async () => {
  const folder = temporaryFolder();
  const names = await Promise.all(Array.from({ length: 8 }, (_, index) => claim(folder, `${index}`)));
  expect(new Set(names).size).toBe(8);
});

test('after a thousand clips of one name it is an error, not an overwritten file', async () => {
  const folder = temporaryFolder();
  for (let index = 0; index < 1000; index++)
    writeFileSync(join(folder, index === 0 ? 'clip.mp4' : `clip-${index}.mp4`), 'x');
  await expect(claim(folder, 'new')).rejects.toMatchObject({ code: 'output_unwritable', exit: 73 });
  expect(filesIn(folder)).toHaveLength(1000);
  expect(existsSync(join(folder, 'clip-1000.mp4'))).toBe(false);
});

test('a full disk and a refused permission are told apart', () => {
  const fileError = (code: string) => outputError(Object.assign(new Error('x'), { code }), '/out');
  expect(fileError('ENOSPC')).toMatchObject({ code: 'output_full' });
  expect(fileError('EACCES')).toMatchObject({ code: 'output_unwritable', facts: { reason: 'permission denied' } });
  const other = new Error('x');
  expect(outputError(other, '/out')).toBe(other);
});
