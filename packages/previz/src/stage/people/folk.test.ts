import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { emptyScene } from '../empty-scene.ts';
import { restState } from '../rest-state.ts';
import type { Mesh } from '../scene.ts';
import { wished } from '../testing/wished-person.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { folkOf } from './folk.ts';
import { buildPerson } from './index.ts';

function built(noun: string, size: string[] = [], model = 'person'): { actor: Actor; world: WorldBuilder } {
  const { context, world } = wished({ noun, phrase: noun, age: 30, seed: 5, size, model });
  return { actor: buildPerson(context), world };
}

/** Height of what is drawn of somebody who walks, metres, and how many instances that takes. */
function drawn({ actor, world }: ReturnType<typeof built>): { top: number; parts: number } {
  const scene = emptyScene(1);
  actor.draw({ ...restState([3, 0, 2], 0.4), speed: 1, travelled: 2.3 }, scene, 1);
  let top = 0;
  for (const { mesh, transform: m } of scene.instances) {
    const { positions: p } = world.world.meshes[mesh] as Mesh;
    for (let v = 0; v < p.length; v += 3) top = Math.max(top, m[4] * p[v] + m[5] * p[v + 1] + m[6] * p[v + 2] + m[7]);
  }
  return { top, parts: scene.instances.length };
}

describe('folk of tales', () => {
  it('are as tall as their kind, and everything of them is', () => {
    const man = built('man');
    const tall = man.actor.size[1];
    for (const [noun, size, model, least, most] of [
      ['robot', ['giant'], 'robot', 5, 7],
      ['giant', [], 'person', 5, 7],
      ['gnome', [], 'person', 0.3, 0.5],
      ['dwarf', [], 'person', 0.6, 0.85],
    ] as const) {
      const one = built(noun, [...size], model);
      const ratio = one.actor.size[1] / tall;
      expect(ratio, noun).toBeGreaterThan(least);
      expect(ratio, noun).toBeLessThan(most);
      expect(drawn(one).top / drawn(man).top, noun).toBeGreaterThan(least * 0.8);
      const state = restState([4, 0, 1], 0);
      expect(one.actor.joints(state).head?.[1] ?? 0).toBeGreaterThan(one.actor.size[1] * 0.7);
      // Still where it stands, not where a body of another size would.
      expect(Math.abs((one.actor.joints(state).hips?.[0] ?? 0) - 4)).toBeLessThan(one.actor.size[0]);
    }
  });

  it('stand on as long a stride as their legs allow', () => {
    const man = built('man').actor.strideLength(1.3);
    expect(built('giant').actor.strideLength(1.3)).toBeGreaterThan(3 * man);
    expect(built('gnome').actor.strideLength(0.5)).toBeLessThan(man);
  });

  it('have wings where their kind has', () => {
    const plain = drawn(built('woman')).parts;
    expect(drawn(built('fairy')).parts).toBe(plain + 2);
    expect(drawn(built('angel')).parts).toBe(plain + 2);
    expect(folkOf(' baker ').wings).toBe('none');
  });

  it('have skin of their own colour', () => {
    const [r, g] = folkOf(' goblin ').skin ?? [0, 0];
    expect(g).toBeGreaterThan(r);
    expect(folkOf(' gardener ').skin).toBeUndefined();
  });
});
