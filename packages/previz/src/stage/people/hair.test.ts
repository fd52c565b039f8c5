import { describe, expect, it } from 'vitest';
import { distance, type Vec3 } from '../../math/vec.ts';
import type { BuildContext } from '../actor.ts';
import type { Mesh } from '../scene.ts';
import { wished } from '../testing/wished-person.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { exit } from './field.ts';
import { headSpace } from './head.ts';
import { headShape } from './head-field.ts';
import { buildPerson } from './index.ts';
import { proportionsOf } from './skeleton.ts';
import { readTraits } from './traits.ts';

interface Head {
  mesh: Mesh;
  world: WorldBuilder;
  context: BuildContext;
}

function head(hair: string[], gender: 'female' | 'male', age = 30, detail: 'hero' | 'extra' = 'hero'): Head {
  const { context, world } = wished({
    noun: gender === 'female' ? 'woman' : 'man',
    age,
    gender,
    seed: 5,
    hair,
    clothing: ['t-shirt'],
    detail,
  });
  buildPerson(context);
  return { mesh: world.world.meshes[0], world, context };
}

const STYLES: readonly (readonly [string[], 'female' | 'male'])[] = [
  [['bald'], 'male'],
  [['short hair'], 'male'],
  [['bob'], 'female'],
  [['long hair'], 'female'],
  [['ponytail'], 'female'],
  [['braids'], 'female'],
  [['top bun'], 'female'],
  [['pigtails'], 'female'],
  [['dreadlocks'], 'female'],
  [['afro'], 'female'],
  [['mohawk'], 'male'],
  [['long beard', 'bald'], 'male'],
];

const CELLS = 30;

/** Where head and hair are seen from the front and from the side, above the shoulders. */
function outline(mesh: Mesh): Uint8Array {
  const out = new Uint8Array(2 * CELLS * CELLS);
  const p = mesh.positions;
  let top = 0;
  for (let i = 1; i < p.length; i += 3) top = Math.max(top, p[i]);
  const low = 1.25;
  const scale = CELLS / 0.62;
  const put = (x: number, y: number, view: number): void => {
    const u = Math.floor((x + 0.31) * scale);
    const v = Math.floor((y - low) * scale);
    if (u >= 0 && v >= 0 && u < CELLS && v < CELLS) out[view * CELLS * CELLS + v * CELLS + u] = 1;
  };
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const at = (k: number): Vec3 => {
      const v = mesh.indices[t + k] * 3;
      return [p[v], p[v + 1], p[v + 2]];
    };
    const [a, b, c] = [at(0), at(1), at(2)];
    if (Math.max(a[1], b[1], c[1]) < low) continue;
    for (let i = 0; i <= 4; i++)
      for (let j = 0; i + j <= 4; j++) {
        const q = [0, 1, 2].map((k) => a[k] + ((b[k] - a[k]) * i + (c[k] - a[k]) * j) / 4);
        put(q[0], q[1], 0);
        put(q[2], q[1], 1);
      }
  }
  return out;
}

describe('hair', () => {
  it('has an outline of its own in every style', () => {
    const seen = STYLES.map(([hair, gender]) => outline(head(hair, gender).mesh));
    for (let i = 0; i < seen.length; i++)
      for (let j = 0; j < i; j++) {
        let both = 0;
        let either = 0;
        for (let k = 0; k < seen[i].length; k++) {
          both += seen[i][k] & seen[j][k];
          either += seen[i][k] | seen[j][k];
        }
        expect(both / either, `${STYLES[i][0]} and ${STYLES[j][0]}`).toBeLessThan(0.98);
      }
  });

  it('covers the scalp and lies on it: no gap between head and hair', () => {
    for (const [hair, gender] of [
      [['short hair'], 'male'],
      [['long hair'], 'female'],
      [['ponytail'], 'female'],
      [['curly'], 'male'],
    ] as const) {
      const { mesh, world, context } = head([...hair], gender);
      const t = readTraits(context);
      const h = headSpace(headShape(t), proportionsOf(t));
      const own = world.world.materials.map((m) => m.pattern === 'fur' && m.doubleSided === true);
      const used = new Set<number>();
      mesh.materials.forEach((m, i) => {
        if (own[m]) for (let k = 0; k < 3; k++) used.add(mesh.indices[i * 3 + k]);
      });
      const at = [...used].map((v): Vec3 => {
        const p = mesh.positions;
        return [0, 1, 2].map((k) => (p[v * 3 + k] - h.origin[k]) / h.scale) as unknown as Vec3;
      });
      // What is above the ears and does not hang stands off the skin by less than a fifth of the head.
      for (const p of at)
        if (p[1] > 0.62 && p[2] > -0.3) expect(h.shape.field(p[0], p[1], p[2]), `${hair}`).toBeLessThan(0.2);
      // Every place on the crown has hair within a tenth of the head.
      for (let i = 0; i < 60; i++) {
        const y = 0.75 + 0.25 * ((i + 0.5) / 60);
        const a = i * 2.399;
        const r = Math.sqrt(1 - y * y);
        const d: Vec3 = [Math.sin(a) * r, y, Math.cos(a) * r];
        const far = exit(h.shape.field, [0, 0.62, -0.03], d, 1, 0.01);
        const skin: Vec3 = [d[0] * far, 0.62 + d[1] * far, -0.03 + d[2] * far];
        expect(Math.min(...at.map((p) => distance(p, skin))), `${hair} ${i}`).toBeLessThan(0.1);
      }
    }
  });

  it('stays within what a body may cost', () => {
    for (const [hair, gender] of STYLES) {
      const { mesh } = head([...hair], gender);
      expect(mesh.indices.length / 3, `${hair}`).toBeLessThan(19000);
      expect(mesh.skin?.boneCount).toBeLessThan(200);
    }
    expect(head(['dreadlocks'], 'female', 30, 'extra').mesh.indices.length / 3).toBeLessThan(3600);
  });

  it('has one colour from the words for hair, brows and beard', () => {
    const { world } = head(['long red beard', 'red hair'], 'male');
    const strands = world.world.materials.filter((m) => m.pattern === 'fur');
    // One for locks, one for brows; the jaw's are the head's.
    expect(strands).toHaveLength(2);
    for (const { color } of strands) expect(color[0]).toBeGreaterThan(color[2] * 2);
  });
});

describe('eyes', () => {
  it('show their whites: between the lids the skin lies behind the ball', () => {
    for (const age of [1, 7, 30, 75])
      for (const gender of ['female', 'male'] as const) {
        const { context } = head(['short hair'], gender, age, 'extra');
        const q = headShape(readTraits(context));
        for (const x of [-0.62, -0.3, 0, 0.3, 0.62]) {
          const at = q.front(q.eye[0] + x * q.eyeRadius, q.eye[1]);
          const ball = q.eye[2] + Math.sqrt(1 - x * x) * q.eyeRadius;
          expect(at[2], `${age} ${gender} ${x}`).toBeLessThan(ball);
        }
      }
  });
});
