import { Attributes, Look } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { THINGS } from '../../catalogue/things.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { restState } from '../rest-state.ts';
import type { FrameScene } from '../scene.ts';
import { WorldBuilder } from '../world-builder.ts';
import { buildThing, hasThing } from './index.ts';
import { flicker } from './lamps.ts';

const MINE = THINGS.filter((t) => ['object', 'vehicle', 'animal', 'effect'].includes(t.kind));

interface Built {
  actor: Actor;
  world: WorldBuilder;
}

function make(
  id: string,
  more: { attributes?: Partial<Attributes>; detail?: 'hero' | 'extra'; night?: boolean; noun?: string } = {},
): Built {
  const world = new WorldBuilder();
  const context: BuildContext = {
    world,
    look: Look.parse({ timeOfDay: more.night ? 'night' : 'noon', season: 'summer' }),
    seed: 11,
    attributes: Attributes.parse(more.attributes ?? {}),
    detail: more.detail ?? 'hero',
    ...(more.noun ? { noun: more.noun } : {}),
  };
  return { actor: buildThing(id, context), world };
}

function drawn(actor: Actor, state: ActorState): FrameScene {
  const scene = { instances: [], lights: [], particles: [] } as unknown as FrameScene;
  actor.draw(state, scene, 3);
  return scene;
}

/** Lowest world y of everything drawn, skinned vertices included. */
function lowest(built: Built, state: ActorState): number {
  let low = 1e9;
  for (const inst of drawn(built.actor, state).instances) {
    const mesh = built.world.world.meshes[inst.mesh];
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      let p: number[] = [0, 1, 2].map((a) => mesh.positions[v * 3 + a]);
      if (mesh.skin && inst.bones) {
        const q = [0, 0, 0];
        for (let k = 0; k < 4; k++) {
          const w = mesh.skin.weights[v * 4 + k] / 255;
          const o = mesh.skin.bones[v * 4 + k] * 12;
          for (let a = 0; a < 3; a++)
            q[a] +=
              w *
              (inst.bones[o + a * 4] * p[0] +
                inst.bones[o + a * 4 + 1] * p[1] +
                inst.bones[o + a * 4 + 2] * p[2] +
                inst.bones[o + a * 4 + 3]);
        }
        p = q;
      }
      const m = inst.transform;
      low = Math.min(low, m[4] * p[0] + m[5] * p[1] + m[6] * p[2] + m[7]);
    }
  }
  return low;
}

const triangles = (built: Built): number =>
  drawn(built.actor, restState([0, 0, 0], 0, 0)).instances.reduce(
    (n, i) => n + built.world.world.meshes[i.mesh].indices.length / 3,
    0,
  );

const bytes = (built: Built, state: ActorState): string => {
  const scene = drawn(built.actor, state);
  const meshes = built.world.world.meshes.map((m) => [
    ...m.positions.slice(0, 300),
    ...m.indices.slice(0, 60),
    m.positions.length,
    m.indices.length,
  ]);
  return JSON.stringify([
    meshes,
    built.world.world.materials,
    scene.instances.map((i) => [...i.transform, ...(i.bones ?? [])]),
    scene.lights,
    scene.particles,
  ]);
};

describe('every object, vehicle, animal and effect of the catalogue', () => {
  for (const thing of MINE) {
    it(`makes "${thing.id}" near and far, sound and of the right size`, () => {
      expect(hasThing(thing.id)).toBe(true);
      const hero = make(thing.id);
      const state = restState([0, 0, 0], 0, 1.25);
      const scene = drawn(hero.actor, state);
      expect(scene.instances.length + scene.particles.length + (thing.id === 'lightning' ? 1 : 0)).toBeGreaterThan(0);
      for (const mesh of hero.world.world.meshes) {
        for (const list of [mesh.positions, mesh.normals, mesh.uvs]) expect(list.every(Number.isFinite)).toBe(true);
        expect(mesh.indices.every((i) => i < mesh.positions.length / 3)).toBe(true);
        expect(mesh.materials.every((m) => m < hero.world.world.materials.length)).toBe(true);
      }
      for (const inst of scene.instances) {
        expect(inst.cast).toBe(3);
        expect([...inst.transform, ...(inst.bones ?? [])].every(Number.isFinite)).toBe(true);
      }
      const joints = hero.actor.joints(state);
      expect(joints.head?.every(Number.isFinite)).toBe(true);
      expect(joints.hips?.every(Number.isFinite)).toBe(true);
      expect(hero.actor.size.every((v) => Number.isFinite(v) && v > 0)).toBe(true);
      const longest = (v: readonly number[]): number => Math.max(...v);
      const animal = thing.kind === 'animal';
      // Animals are measured without tail and wings, so their length may fall short by more.
      const tolerance = animal ? 0.3 : 0.15;
      if (thing.id !== 'dragon')
        expect(Math.abs(longest(hero.actor.size) / longest(thing.size) - 1)).toBeLessThan(tolerance);
      const far = make(thing.id, { detail: 'extra' });
      expect(triangles(hero)).toBeLessThan(animal ? 32000 : 20000);
      expect(triangles(far)).toBeLessThan(animal ? 9000 : 12000);
      expect(triangles(far)).toBeLessThanOrEqual(triangles(hero));
    });
  }

  it('stands on the ground or the surface it rests on', () => {
    for (const thing of MINE.filter(
      (t) => (t.rests === 'ground' || t.rests === 'surface' || t.rests === undefined) && t.kind !== 'effect',
    )) {
      const low = lowest(make(thing.id, { detail: 'extra' }), restState([0, 0, 0], 0, 0));
      expect(Math.abs(low), thing.id).toBeLessThan(0.02 + thing.size[1] * 0.03);
    }
  });

  it('gives the same bytes twice', () => {
    for (const id of ['bicycle', 'dog', 'campfire', 'bird', 'flowers', 'smoke', 'train']) {
      const state = { ...restState([1, 0, 2], 0.4, 3.3), speed: 1.2, travelled: 2.1 };
      expect(bytes(make(id), state)).toBe(bytes(make(id), state));
    }
  });
});

describe('words', () => {
  it('paint things in the colour said', () => {
    for (const id of ['car', 'chair', 'cup', 'sofa', 'backpack', 'bicycle']) {
      const { world } = make(id, { attributes: { colour: ['green'] } });
      const green = colourWord('green');
      expect(
        world.world.materials.some((m) => JSON.stringify(m.color) === JSON.stringify(green)),
        id,
      ).toBe(true);
    }
  });
  it('scale things', () => {
    const normal = make('table').actor.size[1];
    expect(make('table', { attributes: { size: ['huge'] } }).actor.size[1]).toBeGreaterThan(normal * 1.4);
    expect(make('table', { attributes: { size: ['small'] } }).actor.size[1]).toBeLessThan(normal * 0.85);
  });
  it('pick variants by the noun', () => {
    expect(make('chair', { noun: 'stool' }).actor.size[1]).toBeLessThan(make('chair').actor.size[1] * 0.8);
    expect(make('bird', { noun: 'eagle' }).actor.size[0]).toBeGreaterThan(make('bird').actor.size[0] * 2);
  });
});

describe('anchors', () => {
  const has: Record<string, string[]> = {
    bicycle: ['saddle', 'gripLeft', 'gripRight', 'pedalLeft', 'pedalRight', 'seatBack'],
    chair: ['seat'],
    bench: ['seat'],
    sofa: ['seat'],
    table: ['top'],
    cup: ['grip'],
    candle: ['light'],
    car: ['driver', 'passenger', 'top'],
    horse: ['saddle', 'gripLeft', 'gripRight'],
    wheelchair: ['seat', 'seatBack'],
    guitar: ['grip', 'strings'],
  };
  for (const [id, names] of Object.entries(has)) {
    it(`${id} offers ${names.join(', ')}`, () => {
      const { actor } = make(id);
      for (const name of names) {
        expect(actor.anchors[name]).toBeDefined();
        expect(actor.worldAnchor!(name, restState([0, 0, 0], 0)).every(Number.isFinite)).toBe(true);
      }
    });
  }
  it('puts the seat of a chair on top of its seat board', () => {
    const seat = make('chair').actor.anchors.seat;
    expect(seat[7]).toBeGreaterThan(0.42);
    expect(seat[7]).toBeLessThan(0.52);
  });
});

describe('motion', () => {
  const moving = (travelled: number): ActorState => ({
    ...restState([0, 0, travelled], 0, travelled / 3),
    speed: 3,
    travelled,
  });
  it('turns wheels by the distance over the radius', () => {
    const { actor } = make('car');
    const radius = actor.strideLength(3) / (2 * Math.PI);
    const wheelTurn = (travelled: number): number => {
      const wheel = drawn(actor, moving(travelled)).instances[1].transform;
      return Math.atan2(wheel[9], wheel[5]);
    };
    const turned = wheelTurn(0.2) - wheelTurn(0);
    expect(turned).toBeCloseTo(0.2 / radius, 2);
  });
  it('turns the pedals of a bicycle against each other', () => {
    const { actor } = make('bicycle');
    const y = (name: string, d: number): number => actor.worldAnchor!(name, moving(d))[1];
    const turn = actor.strideLength(3) * 2.2;
    expect(y('pedalLeft', 0)).toBeLessThan(y('pedalRight', 0) - 0.25);
    expect(y('pedalLeft', turn / 2)).toBeGreaterThan(y('pedalRight', turn / 2) + 0.2);
  });
  it('keeps planted feet where they were put down', () => {
    for (const [id, speed] of [
      ['dog', 0.9],
      ['dog', 2],
      ['horse', 1.4],
      ['horse', 3.5],
      ['horse', 9],
      ['fox', 0.7],
      ['elephant', 1.2],
      ['cat', 3],
    ] as const) {
      const { actor } = make(id);
      let planted = 0;
      let worst = 0;
      let before: Vec3[] | null = null;
      for (let i = 0; i < 160; i++) {
        const d = i * 0.01 * speed;
        const joints = actor.joints({ ...restState([0, 0, d], 0, i * 0.01), speed, travelled: d });
        const feet = [joints.handLeft!, joints.handRight!, joints.footLeft!, joints.footRight!];
        if (before) {
          feet.forEach((foot, f) => {
            const was = before![f];
            // On the ground in both moments: it must not have moved.
            if (foot[1] < 0.004 && was[1] < 0.004) {
              planted++;
              worst = Math.max(worst, Math.abs(foot[2] - was[2]));
            }
          });
        }
        before = feet;
      }
      expect(planted, id).toBeGreaterThan(20);
      expect(worst, `${id} at ${speed} m/s`).toBeLessThan(0.02);
    }
  });
});

describe('light', () => {
  it('flickers as a function of time alone, within bounds', () => {
    for (let t = 0; t < 5; t += 0.13) {
      const f = flicker('flame', 9, t);
      expect(f).toBe(flicker('flame', 9, t));
      expect(f).toBeGreaterThan(0.6);
      expect(f).toBeLessThan(1.4);
    }
    expect(flicker('flame', 9, 1)).not.toBe(flicker('flame', 9, 1.2));
  });
  it('comes from candles, fires and lamps', () => {
    for (const id of ['candle', 'torch', 'campfire', 'lamp', 'lantern', 'string_lights', 'neon_sign']) {
      expect(drawn(make(id).actor, restState([0, 0, 0], 0, 0.5)).lights.length, id).toBeGreaterThan(0);
    }
  });
  it('of cars and street lamps is on at night only', () => {
    for (const id of ['car', 'street_lamp', 'bus']) {
      expect(drawn(make(id).actor, restState([0, 0, 0], 0)).lights).toHaveLength(0);
      expect(drawn(make(id, { night: true }).actor, restState([0, 0, 0], 0)).lights.length).toBeGreaterThan(0);
    }
  });
});
