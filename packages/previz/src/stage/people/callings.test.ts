/** A calling dresses whoever has it, man or woman; what is said of the clothes comes first. */
import { describe, expect, it } from 'vitest';
import { wished } from '../testing/wished-person.ts';
import { readTraits } from './traits.ts';
import { dressUp, type Outfit } from './wardrobe.ts';

function dressed(noun: string, gender: 'female' | 'male', seed: number, clothing: string[] = []): Outfit {
  const { context } = wished({ noun, phrase: noun, gender, seed, clothing });
  return dressUp(context, readTraits(context));
}

const kinds = (o: Outfit): string[] =>
  [...o.tops, o.bottom, o.whole, o.feet, o.hat, ...o.extras].flatMap((piece) => (piece ? [piece.kind] : []));

/** What each cannot do without. */
const SIGNS: Record<string, readonly string[]> = {
  outlaw: ['coat', 'cowboy', 'boots'],
  sheriff: ['vest', 'badge', 'cowboy'],
  'police officer': ['jacket', 'badge', 'peaked'],
  firefighter: ['coat', 'hivis', 'helmet'],
  samurai: ['armour', 'kabuto'],
  viking: ['horned', 'cape'],
  pirate: ['tricorn', 'sash'],
  priest: ['collar', 'suit'],
  boxer: ['gloves'],
  'football player': ['tshirt', 'shorts'],
  'basketball player': ['tank', 'shorts'],
  clown: ['clownNose', 'bowtie'],
  superhero: ['catsuit', 'cape', 'emblem'],
  gladiator: ['armour', 'helmet'],
  pharaoh: ['nemes'],
  'santa claus': ['santa', 'coat'],
};

describe('callings', () => {
  for (const [noun, signs] of Object.entries(SIGNS))
    it(`dress a ${noun}, man or woman, whatever the seed`, () => {
      for (const gender of ['female', 'male'] as const)
        for (let seed = 1; seed <= 6; seed++)
          expect(kinds(dressed(noun, gender, seed)), `${gender} ${seed}`).toEqual(expect.arrayContaining([...signs]));
    });

  it('give way to what is said, place by place', () => {
    const o = dressed('outlaw', 'male', 3, ['green sweater']);
    expect(o.tops.map((top) => top.kind)).toEqual(['sweater']);
    expect(o.hat?.kind).toBe('cowboy');
    expect(o.tops[0].material.color[1]).toBeGreaterThan(o.tops[0].material.color[0]);
  });

  it('put no tutu on a man and no trunks alone on a woman', () => {
    expect(kinds(dressed('ballet dancer', 'male', 2))).not.toContain('tutu');
    expect(kinds(dressed('boxer', 'female', 2))).not.toContain('trunks');
    expect(kinds(dressed('boxer', 'male', 2))).toContain('trunks');
  });
});
