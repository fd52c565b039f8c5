import { describe, expect, it } from 'vitest';
import type { Mesh } from '../scene.ts';
import { wished } from '../testing/wished-person.ts';
import { buildPerson } from './index.ts';
import { readTraits } from './traits.ts';
import { dressUp, type Outfit } from './wardrobe.ts';

function wearing(clothing: string[], gender: 'female' | 'male', noun: string = gender === 'male' ? 'man' : 'woman') {
  const { context, world } = wished({ noun, phrase: noun, age: 30, seed: 5, clothing, hair: ['long black hair'] });
  const traits = readTraits(context);
  return { context, traits, outfit: dressUp(context, traits) as Outfit, world };
}

/** Half depth at twelve heights from the ground to the shoulders, metres. */
function profile(clothing: string[], gender: 'female' | 'male'): number[] {
  const { context, world } = wearing(clothing, gender);
  buildPerson(context);
  const mesh = world.world.meshes[0] as Mesh;
  const rows = new Array<number>(12).fill(0);
  const p = mesh.positions;
  for (let t = 0; t < mesh.indices.length; t++) {
    // Along each side of every triangle.
    const a = mesh.indices[t] * 3;
    const b = mesh.indices[t % 3 === 2 ? t - 2 : t + 1] * 3;
    for (let k = 0; k <= 8; k++) {
      const s = k / 8;
      const row = Math.floor((p[a + 1] + (p[b + 1] - p[a + 1]) * s) / 0.115);
      if (row >= 0 && row < 12) rows[row] = Math.max(rows[row], Math.abs(p[a + 2] + (p[b + 2] - p[a + 2]) * s));
    }
  }
  return rows;
}

describe('garments of a place', () => {
  it('differ from each other in outline', () => {
    const kinds = ['hanbok', 'kimono', 'qipao', 'dirndl', 'abaya', 'sari'];
    const seen = kinds.map((k) => profile([k], 'female'));
    for (let i = 0; i < kinds.length; i++)
      for (let j = 0; j < i; j++) {
        const apart = seen[i].reduce((sum, r, k) => sum + Math.abs(r - seen[j][k]), 0);
        expect(apart, `${kinds[i]} and ${kinds[j]}`).toBeGreaterThan(0.12);
      }
  });

  it('cut a hanbok as a skirt from the breast, wide at the hem, and a qipao close to the body', () => {
    const hanbok = profile(['hanbok'], 'female');
    const qipao = profile(['qipao'], 'female');
    const kimono = profile(['kimono'], 'female');
    expect(hanbok[1]).toBeGreaterThan(kimono[1] + 0.1);
    expect(hanbok[1]).toBeGreaterThan(qipao[1] + 0.15);
    expect(wearing(['red hanbok'], 'female').outfit.whole?.kind).toBe('hanbok');
  });

  it('put men named by the word in the right clothes', () => {
    const scot = wearing(['kilt'], 'male', 'Scotsman');
    expect(scot.traits.gender).toBe('male');
    expect(scot.outfit.bottom?.kind).toBe('kilt');
    expect(scot.outfit.bottom?.material.pattern).toBe('plaid');
    expect(wearing([], 'male', 'frenchwoman').traits.gender).toBe('female');
    expect(wearing(['thobe'], 'male').outfit.hat?.kind).toBe('ghutra');
    const bavarian = wearing(['lederhosen'], 'male').outfit;
    expect(bavarian.extras.some((e) => e.kind === 'suspenders')).toBe(true);
  });

  it('let no hair show under a hijab, and put long hair up under a turban', () => {
    const hairs = (clothing: string[]): number => {
      const { context, world } = wearing(clothing, 'female');
      buildPerson(context);
      const own = world.world.materials.map((m) => m.pattern === 'fur' && m.doubleSided === true);
      return world.world.meshes[0].materials.filter((m) => own[m]).length;
    };
    expect(hairs(['t-shirt', 'hijab'])).toBe(0);
    expect(hairs(['t-shirt', 'turban'])).toBeLessThan(hairs(['t-shirt']) * 0.8);
    expect(wearing(['black abaya'], 'female').outfit.hat?.kind).toBe('hijab');
  });

  it('give a mermaid a tail that ends in a wide fluke, and nobody else', () => {
    const widthBelow = (noun: string): number => {
      const { context, world } = wearing([], 'female', noun);
      buildPerson(context);
      const p = (world.world.meshes[0] as Mesh).positions;
      let wide = 0;
      for (let v = 0; v < p.length; v += 3) if (p[v + 1] < 0.06) wide = Math.max(wide, Math.abs(p[v]));
      return wide;
    };
    expect(wearing([], 'female', 'mermaid').outfit.whole?.kind).toBe('fishtail');
    expect(widthBelow('mermaid')).toBeGreaterThan(1.5 * widthBelow('swimmer'));
  });
});
