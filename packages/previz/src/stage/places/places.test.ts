import type { Look, Season, SetFeature, TimeOfDay } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../catalogue/places.ts';
import { SOUND_BY_ID } from '../../catalogue/sounds.ts';
import { stream } from '../../math/random.ts';
import { distance, dot, length, normalize, sub, transformPoint } from '../../math/vec.ts';
import { boundsOf } from '../coarsen.ts';
import { emptyScene } from '../empty-scene.ts';
import type { Place, PlaceContext } from '../place.ts';
import { type FrameScene, PATTERNS, type World } from '../scene.ts';
import { WorldBuilder } from '../world-builder.ts';
import { buildPlace } from './index.ts';

const LOOKS: [TimeOfDay, Season, Look['weather']][] = [
  ['golden_hour', 'autumn', []],
  ['night', 'summer', ['rain']],
  ['day', 'winter', ['snow']],
  ['dawn', 'spring', ['fog']],
];

function build(
  id: string,
  seed: number,
  look: (typeof LOOKS)[number] = LOOKS[0],
  extra: Partial<PlaceContext> = {},
  phrase = id.replaceAll('_', ' '),
): { place: Place; world: World } {
  const builder = new WorldBuilder();
  const interior = PLACES.find((p) => p.id === id)?.interior ?? false;
  const place = buildPlace({
    world: builder,
    plan: { id: 's1', phrase, place: id, interior, features: [] },
    look: { timeOfDay: look[0], season: look[1], weather: look[2], light: [], grade: [], said: [] },
    seed,
    absent: [],
    liveliness: 0.6,
    ...extra,
  });
  return { place, world: builder.world };
}

function drawn(place: Place, t = 0) {
  const scene = emptyScene();
  place.draw(scene, t);
  return scene;
}

/** Triangles of what a camera as wide as the picture can see. */
function seenTriangles(world: World, scene: FrameScene): number {
  const { eye, target, fovY } = scene.camera;
  const ahead = normalize(sub(target, eye));
  const tall = Math.tan(fovY / 2);
  const half = Math.atan(tall * Math.sqrt(1 + (16 / 9) ** 2));
  let sum = 0;
  for (const instance of scene.instances) {
    const mesh = world.meshes[instance.mesh];
    const b = boundsOf(mesh.positions);
    const m = instance.transform;
    const centre = transformPoint(m, [(b[0] + b[3]) / 2, (b[1] + b[4]) / 2, (b[2] + b[5]) / 2]);
    const size = Math.sqrt(m[0] ** 2 + m[4] ** 2 + m[8] ** 2);
    const radius = (size * Math.sqrt((b[3] - b[0]) ** 2 + (b[4] - b[1]) ** 2 + (b[5] - b[2]) ** 2)) / 2;
    const to = sub(centre, eye);
    const away = length(to);
    const off = away < radius ? 0 : Math.acos(dot(to, ahead) / away) - Math.asin(radius / away);
    if (off < half) sum += mesh.materials.length;
  }
  return sum;
}

const finite = (values: ArrayLike<number>): boolean => {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
};

describe.each(PLACES.map((p, k) => [p.id, k] as const))('the place %s', (id, k) => {
  // Two looks each, so that every look meets half of the places.
  const variants = [LOOKS[k % 4], LOOKS[(k + 1 + (k >> 2)) % 4]].map((look, i) => ({
    look,
    ...build(id, i * 7 + 1, look),
  }));

  it('draws finite geometry with valid materials', () => {
    for (const { place, world } of variants) {
      const scene = drawn(place, 1.5);
      expect(scene.instances.length).toBeGreaterThan(0);
      for (const mesh of world.meshes) {
        expect(finite(mesh.positions) && finite(mesh.normals) && finite(mesh.uvs)).toBe(true);
        const vertices = mesh.positions.length / 3;
        for (const i of mesh.indices) if (i >= vertices) throw new Error(`index ${i} of ${vertices} vertices`);
        for (const m of mesh.materials) if (m >= world.materials.length) throw new Error(`material ${m}`);
      }
      for (const m of world.materials) {
        expect(finite(m.color) && (!m.emissive || finite(m.emissive))).toBe(true);
        expect(Math.min(...m.color)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...m.color)).toBeLessThanOrEqual(1);
        if (m.pattern) expect(PATTERNS[m.pattern]).toBeDefined();
      }
      for (const i of scene.instances) {
        expect(finite(i.transform)).toBe(true);
        expect(world.meshes[i.mesh]).toBeDefined();
      }
      for (const l of scene.lights) expect(finite(l.position) && finite(l.color) && l.range > 0).toBe(true);
    }
  });

  it('keeps to its triangle and light budgets', () => {
    for (const { place, world } of variants) {
      const scene = drawn(place);
      // The coarse forms of the meshes included.
      expect(world.meshes.reduce((n, m) => n + m.materials.length, 0)).toBeLessThan(150_000);
      for (const vista of place.vistas) {
        scene.camera = { ...scene.camera, ...vista, fovY: 0.72 };
        scene.instances.length = 0;
        scene.lights.length = 0;
        place.draw(scene, 0);
        expect(scene.instances.reduce((n, i) => n + world.meshes[i.mesh].materials.length, 0)).toBeLessThan(220_000);
        expect(seenTriangles(world, scene)).toBeLessThan(130_000);
      }
      expect(scene.lights.length).toBeLessThanOrEqual(20);
    }
  });

  it('keeps its stage free of obstacles and level', () => {
    for (const { place } of variants) {
      const { centre, halfWidth, halfDepth } = place.stage;
      expect(halfWidth).toBeGreaterThan(0);
      for (const o of place.obstacles) {
        const dx = Math.max(0, Math.abs(o.centre[0] - centre[0]) - halfWidth);
        const dz = Math.max(0, Math.abs(o.centre[2] - centre[2]) - halfDepth);
        const low = o.centre[1] - o.radius < place.ground(o.centre[0], o.centre[2]) + 1.5;
        if (low)
          expect(Math.sqrt(dx * dx + dz * dz), `obstacle at ${o.centre}`).toBeGreaterThan(
            Math.min(o.radius, 0.6) * 0.5,
          );
      }
      const h = place.ground(centre[0], centre[2]);
      for (const sx of [-0.7, 0.7])
        for (const sz of [-0.7, 0.7]) {
          expect(Math.abs(place.ground(centre[0] + sx * halfWidth, centre[2] + sz * halfDepth) - h)).toBeLessThan(0.35);
        }
    }
  });

  it('has a long enough path on the ground, through or past the stage', () => {
    for (const { place } of variants) {
      let length = 0;
      for (let i = 1; i < place.path.length; i++) length += distance(place.path[i - 1], place.path[i]);
      expect(length).toBeGreaterThanOrEqual(place.bounds ? 1.4 : 60);
      const near = Math.min(
        ...place.path.map((p) => Math.sqrt((p[0] - place.stage.centre[0]) ** 2 + (p[2] - place.stage.centre[2]) ** 2)),
      );
      expect(near).toBeLessThan(12);
    }
  });

  it('has marks within its walls, and vistas in free air', () => {
    for (const { place } of variants) {
      for (const m of place.marks) {
        expect(finite(m.position) && Number.isFinite(m.heading)).toBe(true);
        if (!place.bounds) continue;
        const slack = 0.6;
        expect(m.position[0]).toBeGreaterThan(place.bounds.min[0] - slack);
        expect(m.position[0]).toBeLessThan(place.bounds.max[0] + slack);
        expect(m.position[2]).toBeGreaterThan(place.bounds.min[2] - slack);
        expect(m.position[2]).toBeLessThan(place.bounds.max[2] + slack);
      }
      expect(place.vistas.length).toBeGreaterThanOrEqual(2);
      for (const v of place.vistas) {
        expect(v.eye[1]).toBeGreaterThan(place.ground(v.eye[0], v.eye[2]) + 0.3);
        for (const o of place.obstacles)
          expect(distance(o.centre, v.eye), `vista ${v.eye} in obstacle ${o.centre}`).toBeGreaterThan(o.radius);
        if (place.bounds)
          for (let k = 0; k < 3; k++) {
            expect(v.eye[k]).toBeGreaterThanOrEqual(place.bounds.min[k] - 1e-6);
            expect(v.eye[k]).toBeLessThanOrEqual(place.bounds.max[k] + 1e-6);
          }
      }
    }
  });

  it('has continuous ground about the stage and names real sounds', () => {
    for (const { place } of variants) {
      const c = place.stage.centre;
      for (let i = -30; i <= 30; i++) {
        const a = place.ground(c[0] + i * 0.1 * place.stage.halfWidth * 0.3, c[2]);
        const b = place.ground(c[0] + (i * 0.1 + 0.01) * place.stage.halfWidth * 0.3, c[2]);
        expect(Math.abs(a - b)).toBeLessThan(0.2);
      }
      for (const { cue, level } of place.ambience) {
        expect(SOUND_BY_ID.has(cue), cue).toBe(true);
        expect(level).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is the same for the same input, and varies with the seed', () => {
    const a = build(id, 5);
    const b = build(id, 5);
    expect(JSON.stringify(drawn(a.place, 2))).toBe(JSON.stringify(drawn(b.place, 2)));
    for (let i = 0; i < a.world.meshes.length; i++)
      expect(
        Buffer.from(a.world.meshes[i].positions.buffer).equals(Buffer.from(b.world.meshes[i].positions.buffer)),
      ).toBe(true);
    // Left and right swap with the seed.
    const side = (seed: number): boolean => stream(seed, 'mirror').chance(0.5);
    let other = 6;
    while (side(other) === side(5)) other++;
    if (id !== 'theatre') expect(build(id, other).place.vistas).not.toEqual(a.place.vistas);
  });
});

describe('what a prompt rules out', () => {
  it('no car stands in a street without cars', () => {
    const context = { liveliness: 1 };
    const count = (place: Place): number => drawn(place).instances.length;
    const look = LOOKS[0];
    expect(
      count(build('suburban_street', 3, look, { ...context, absent: ['cars', 'pickup truck'] }).place),
    ).toBeLessThan(count(build('suburban_street', 3, look, context).place));
  });

  it('no tree grows where trees are absent', () => {
    for (const id of ['forest', 'park', 'suburban_street']) {
      const before = drawn(build(id, 3).place).instances.length;
      expect(drawn(build(id, 3, LOOKS[0], { absent: ['trees'] }).place).instances.length).toBeLessThan(before);
    }
  });

  it('no candle burns on a roof without candles', () => {
    const lights = (absent: string[]): number =>
      drawn(build('rooftop', 3, LOOKS[1], { absent }).place).lights.filter((l) => l.range < 4).length;
    expect(lights(['candles', 'string lights'])).toBe(0);
  });
});

describe('what a prompt names as part of the place', () => {
  const feature = (model: string, noun: string): SetFeature => ({
    noun,
    phrase: noun,
    model,
    count: 1,
    attributes: NO_ATTRIBUTES,
  });

  it('stands in the place though the place would not have it by itself', () => {
    for (const model of ['house', 'rock', 'arch']) {
      const plain = drawn(build('meadow', 3).place).instances.length;
      const context = {
        plan: { id: 's1', phrase: 'snowfield', place: 'snowfield', interior: false, features: [feature(model, model)] },
      };
      const without = drawn(build('snowfield', 3).place).instances.length;
      const having = drawn(build('snowfield', 3, LOOKS[0], context).place).instances.length;
      expect(plain).toBeGreaterThan(0);
      if (model !== 'rock') expect(having, model).toBeGreaterThan(without);
    }
  });
});
