/** docs/director.md: every example on the page is planned, and what the page says of it must hold. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planned } from './testing/plan.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/director.md', import.meta.url));
const examples = [...readFileSync(PAGE, 'utf8').matchAll(/```example\n([\s\S]*?)```/g)].map((found) => {
  const lines = found[1]!.trim().split('\n');
  const of = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  return { prompt: of('prompt')[0]!, of };
});
const list = (text: string | undefined): string[] => (text ? text.split(',').map((item) => item.trim()) : []);

describe('docs/director.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(examples.map((example) => [example.prompt, example.of] as const))('%s', (prompt, of) => {
    const screenplay = planned(prompt, Number(of('seconds')[0] ?? 5), { seed: 0 });
    const { cast, look, shots, sets } = screenplay;
    const stated = of('shots')[0]?.split('|') ?? [];
    if (stated.length > 0) expect(shots).toHaveLength(stated.length);
    stated.forEach((words, i) => {
      const shot = shots[i]!;
      expect([shot.size, shot.angle, ...shot.speed, ...shot.camera.map((move) => move.move)]).toEqual(
        expect.arrayContaining(words.trim().split(' ')),
      );
    });
    expect(cast.map((member) => member.noun)).toEqual(expect.arrayContaining(list(of('cast')[0])));
    for (const worn of of('clothing')) {
      const [who, what] = worn.split(': ');
      expect(cast.find((member) => member.noun === who)?.attributes.clothing).toContain(what);
    }
    for (const word of list(of('look')[0])) expect([look.timeOfDay, look.season, ...look.weather]).toContain(word);
    const verbs = shots.flatMap((shot) => shot.actions.map((action) => action.verb));
    expect(verbs).toEqual(expect.arrayContaining((of('verbs')[0] ?? '').split(' ').filter(Boolean)));
    if (of('interior')[0]) expect(sets.every((set) => set.interior)).toBe(true);
    for (const line of of('line')) {
      const [speaker, text] = line.split(': ');
      const spoken = shots.flatMap((shot) => shot.dialogue).find((one) => one.text === text);
      expect(cast.find((member) => member.id === spoken?.speaker)?.noun).toBe(speaker);
    }
    const heard = [...screenplay.sounds, ...shots.flatMap((shot) => shot.sounds)].map((cue) =>
      cue.phrase.toLowerCase(),
    );
    expect(heard).toEqual(expect.arrayContaining(list(of('sounds')[0])));
    if (of('music')[0]) expect(screenplay.music?.phrase.toLowerCase()).toBe(of('music')[0]);
    expect(screenplay.absent).toEqual(expect.arrayContaining(list(of('absent')[0])));
    expect(screenplay.unrecognised.map((one) => one.toLowerCase())).toEqual(
      expect.arrayContaining(list(of('missing')[0])),
    );
    for (const warning of of('warning')) expect(screenplay.warnings.join(' ')).toContain(warning);
  });
});
