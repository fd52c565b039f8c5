/** What a person promises: feet that stay where they stand, hands that arrive, words on the right garment, sound meshes. */
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../catalogue/acts.ts';
import type { Vec3 } from '../../math/vec.ts';
import { distance } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import { emptyScene } from '../empty-scene.ts';
import { restState } from '../rest-state.ts';
import { hex, type Mesh } from '../scene.ts';
import { type Wish, wished } from '../testing/wished-person.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { FEELINGS, VISEMES } from './expression.ts';
import { buildPerson } from './index.ts';
import { readTraits } from './traits.ts';
import { dressUp } from './wardrobe.ts';

function make(o: Wish): { actor: Actor; mesh: Mesh; world: WorldBuilder } {
  const { context, world } = wished(o);
  const actor = buildPerson(context);
  return { actor, mesh: world.world.meshes[0], world };
}

function bonesOf(actor: Actor, state: ActorState): Float32Array {
  const scene = emptyScene();
  actor.draw(state, scene, 1);
  return scene.instances[0].bones as Float32Array;
}

/** A vertex of the mesh where the bones carry it (actor's space). */
function posed(mesh: Mesh, bones: Float32Array, v: number): Vec3 {
  const out = [0, 0, 0];
  const skin = mesh.skin as NonNullable<Mesh['skin']>;
  for (let k = 0; k < 4; k++) {
    const w = skin.weights[v * 4 + k] / 255;
    const o = skin.bones[v * 4 + k] * 12;
    for (let r = 0; r < 3; r++) {
      out[r] +=
        w *
        (bones[o + r * 4] * mesh.positions[v * 3] +
          bones[o + r * 4 + 1] * mesh.positions[v * 3 + 1] +
          bones[o + r * 4 + 2] * mesh.positions[v * 3 + 2] +
          bones[o + r * 4 + 3]);
    }
  }
  return [out[0], out[1], out[2]];
}

const AGES = [1, 6, 14, 32, 76];

describe('gait', () => {
  for (const age of AGES) {
    it(`keeps planted feet within 2 cm at age ${age}`, () => {
      const { actor, mesh } = make({ age, gender: 'female', seed: age, clothing: ['jeans', 'sneakers'] });
      const size = actor.size[1];
      // Soles: the lowest points of the left shoe in the bind pose, under the ball of the foot.
      const soles: number[] = [];
      for (let v = 0; v < mesh.positions.length / 3; v++) {
        if (mesh.positions[v * 3 + 1] < 0.004 && mesh.positions[v * 3] > 0 && mesh.positions[v * 3 + 2] > size * 0.06)
          soles.push(v);
      }
      expect(soles.length).toBeGreaterThan(0);
      for (const speed of [0.6, 1.3, 1.8, 3.2, 5].map((v) => v * Math.sqrt(size / 1.7))) {
        const stride = actor.strideLength(speed);
        const path: Vec3[] = [];
        for (let i = 0; i <= 24; i++) {
          // From well after landing until the heel is up, the ball of the left foot stands still in the world.
          const phase = 0.11 + (i / 24) * 0.13;
          const travelled = stride * (3 + phase);
          const state: ActorState = {
            ...restState([0, 0, travelled], 0, travelled / speed),
            posture: speed > 2 ? 'run' : 'walk',
            speed,
            travelled,
          };
          const at = posed(mesh, bonesOf(actor, state), soles[0]);
          path.push([at[0], at[1], at[2] + travelled]);
        }
        for (const q of path) expect(Math.abs(q[2] - path[12][2]), `speed ${speed}`).toBeLessThan(0.02);
        for (const q of path) expect(Math.abs(q[1]), `speed ${speed}`).toBeLessThan(0.02);
      }
    });
  }

  it('lands each foot when its footfall says so', () => {
    const { actor } = make({ age: 30, gender: 'male', seed: 4 });
    const stride = actor.strideLength(1.3);
    for (const fall of actor.footfalls) {
      const foot = fall.side === 'left' ? 'footLeft' : 'footRight';
      const at = (phase: number): number => {
        const travelled = stride * (2 + phase);
        return (
          actor.joints({ ...restState([0, 0, travelled], 0, 0), posture: 'walk', speed: 1.3, travelled })[foot] as Vec3
        )[2];
      };
      // In the air before: the foot still gains ground; planted after: it stays.
      expect(at(fall.phase - 0.04) - at(fall.phase - 0.12)).toBeGreaterThan(0.08);
      expect(Math.abs(at(fall.phase + 0.2) - at(fall.phase + 0.12))).toBeLessThan(0.02);
      expect(fall.kind).toBe('footstep');
    }
  });
});

describe('hands', () => {
  it('reach what they are given when it is in reach', () => {
    const { actor } = make({ age: 30, gender: 'female', seed: 2 });
    for (const heading of [0, 1.1]) {
      const place = (x: number, y: number, z: number): Vec3 => {
        const c = Math.cos(heading);
        const s = Math.sin(heading);
        return [2 + x * c + z * s, y, -1 - x * s + z * c];
      };
      for (const [left, right] of [
        [place(0.25, 1.05, 0.42), place(-0.25, 1.05, 0.42)],
        [place(0.3, 1.3, 0.35), place(-0.1, 0.95, 0.35)],
        [place(0.2, 0.9, 0.3), place(-0.35, 1.5, 0.2)],
      ]) {
        const j = actor.joints({ ...restState([2, 0, -1], heading, 1), hands: [left, right] });
        expect(distance(j.handLeft as Vec3, left)).toBeLessThan(0.03);
        expect(distance(j.handRight as Vec3, right)).toBeLessThan(0.03);
      }
    }
  });

  it('arrive at the target of an act', () => {
    const { actor } = make({ age: 40, gender: 'male', seed: 9 });
    const target: Vec3 = [0.25, 1.15, 0.45];
    for (const act of ['hold', 'open', 'teach']) {
      const j = actor.joints({
        ...restState([0, 0, 0], 0, 1),
        acts: [{ act, weight: 1, seconds: 1, progress: 0.5, target, tempo: 1 }],
      });
      expect(distance(j.handLeft as Vec3, target), act).toBeLessThan(0.03);
    }
  });

  it('sit on the palm in grip frames', () => {
    const { actor } = make({ age: 40, gender: 'male', seed: 9 });
    const state = restState([3, 0, 1], 0.7, 1);
    const m = actor.frame?.('gripRight', state) as number[];
    const hand = actor.joints(state).handRight as Vec3;
    expect(distance([m[3], m[7], m[11]], hand)).toBeLessThan(1e-6);
    for (const c of [0, 1, 2]) expect(m[c] ** 2 + m[4 + c] ** 2 + m[8 + c] ** 2).toBeCloseTo(1, 5);
  });
});

describe('poses', () => {
  it('are finite for every act, posture and age', () => {
    const postures: ActorState['posture'][] = [
      'stand',
      'walk',
      'run',
      'sit',
      'ride',
      'kneel',
      'lie',
      'crouch',
      'float',
      'climb',
    ];
    for (const age of [1, 6, 34, 78]) {
      const { actor } = make({ age, seed: age + 5, hair: ['braids'], clothing: age > 6 ? ['red dress', 'scarf'] : [] });
      for (const posture of postures) {
        for (const { id } of ACTS) {
          const state: ActorState = {
            ...restState([1, 0, 2], 0.4, 2.3),
            posture,
            speed: posture === 'walk' ? 1.2 : posture === 'run' || posture === 'float' ? 2.9 : 0,
            travelled: 3.7,
            seatHeight: 0.45,
            wind: [3, 0, 1],
            gaze: [2, 1, 6],
            feelings: { joy: 0.5, fear: 0.5 },
            mouth: [['aa', 0.6]],
            acts: [{ act: id, weight: 0.8, seconds: 1.7, progress: 0.55, target: [1.2, 1, 2.4], tempo: 1.3 }],
          };
          const bones = bonesOf(actor, state);
          let sum = 0;
          for (const v of bones) sum += v;
          expect(Number.isFinite(sum), `${id} ${posture} ${age}`).toBe(true);
        }
      }
    }
  });

  it('are the same bytes for the same input', () => {
    const a = make({ age: 28, gender: 'female', seed: 12, detail: 'hero', hair: ['long red hair'] });
    const b = make({ age: 28, gender: 'female', seed: 12, detail: 'hero', hair: ['long red hair'] });
    const same = (x: ArrayBufferView, y: ArrayBufferView): boolean =>
      Buffer.from(x.buffer, x.byteOffset, x.byteLength).equals(Buffer.from(y.buffer, y.byteOffset, y.byteLength));
    expect(same(a.mesh.positions, b.mesh.positions)).toBe(true);
    expect(same(a.mesh.indices, b.mesh.indices)).toBe(true);
    expect(same(a.world.world.textures[0].rgb, b.world.world.textures[0].rgb)).toBe(true);
    const state: ActorState = {
      ...restState([0, 0, 0], 0, 4.2),
      wind: [2, 0, 0],
      posture: 'walk',
      speed: 1.2,
      travelled: 5,
    };
    expect(same(bonesOf(a.actor, state), bonesOf(b.actor, state))).toBe(true);
  });

  it('differ from person to person', () => {
    const one = make({ age: 30, gender: 'male', seed: 1 });
    const two = make({ age: 30, gender: 'male', seed: 2 });
    const state = restState([0, 0, 0], 0, 1);
    const a = one.actor.joints(state);
    const b = two.actor.joints(state);
    expect(distance(a.handLeft as Vec3, b.handLeft as Vec3) + distance(a.hips as Vec3, b.hips as Vec3)).toBeGreaterThan(
      0.005,
    );
  });

  it('grow with age and keep to the ground', () => {
    const heights = AGES.map((age) => make({ age, gender: 'male', seed: 3 }).actor.size[1]);
    expect(heights[0]).toBeGreaterThan(0.65);
    expect(heights[0]).toBeLessThan(0.85);
    expect(heights[1]).toBeGreaterThan(1.05);
    expect(heights[1]).toBeLessThan(1.25);
    expect(heights[3]).toBeGreaterThan(heights[1] + 0.4);
    const j = make({ age: 32, gender: 'male', seed: 3 }).actor.joints({
      ...restState([0, 0, 0], 0, 1),
      posture: 'sit',
      seatHeight: 0.45,
    });
    expect((j.hips as Vec3)[1]).toBeGreaterThan(0.45);
    expect((j.hips as Vec3)[1]).toBeLessThan(0.62);
    expect((j.footLeft as Vec3)[1]).toBeLessThan(0.12);
  });

  it('turn eyes and head towards the gaze', () => {
    const { actor } = make({ age: 30, gender: 'female', seed: 6 });
    const ahead = actor.joints(restState([0, 0, 0], 0, 1));
    const aside = actor.joints({ ...restState([0, 0, 0], 0, 1), gaze: [5, 1.5, 1] });
    expect((aside.mouth as Vec3)[0]).toBeGreaterThan((ahead.mouth as Vec3)[0] + 0.03);
  });
});

/** Height of the mouth's opening and of its corners for a state, from the hero mesh. */
function mouthOf(o: { feelings?: ActorState['feelings']; mouth?: ActorState['mouth'] }): {
  gap: number;
  corners: number;
} {
  const { actor, mesh } = make({ age: 30, gender: 'female', seed: 8, detail: 'hero' });
  const state: ActorState = { ...restState([0, 0, 0], 0, 1), feelings: o.feelings ?? {}, mouth: o.mouth ?? [] };
  const bones = bonesOf(actor, state);
  const rest = bonesOf(actor, restState([0, 0, 0], 0, 1));
  const mouth = actor.joints(restState([0, 0, 0], 0, 1)).mouth as Vec3;
  let up = -9;
  let down = 9;
  let corner = 0;
  let count = 0;
  for (let v = 0; v < mesh.positions.length / 3; v++) {
    const at = posed(mesh, rest, v);
    const near = Math.abs(at[1] - mouth[1]) < 0.006 && at[2] > mouth[2] - 0.025;
    if (!near) continue;
    const to = posed(mesh, bones, v);
    if (Math.abs(at[0] - mouth[0]) < 0.006) {
      up = Math.max(up, to[1] - at[1]);
      down = Math.min(down, to[1] - at[1]);
    } else if (Math.abs(at[0] - mouth[0]) > 0.02 && Math.abs(at[0] - mouth[0]) < 0.03) {
      corner += to[1] - at[1];
      count++;
    }
  }
  return { gap: up - down, corners: corner / Math.max(1, count) };
}

describe('faces', () => {
  it('open wider for aa than at rest', () => {
    expect(mouthOf({ mouth: [['aa', 1]] }).gap).toBeGreaterThan(mouthOf({ mouth: [['sil', 1]] }).gap + 0.008);
  });
  it('raise the corners in joy and lower them in sadness', () => {
    expect(mouthOf({ feelings: { joy: 1 } }).corners).toBeGreaterThan(0.002);
    expect(mouthOf({ feelings: { sadness: 1 } }).corners).toBeLessThan(-0.0005);
  });
  it('have a shape for every feeling and every viseme', () => {
    expect(Object.keys(FEELINGS)).toHaveLength(10);
    expect(Object.keys(VISEMES)).toHaveLength(15);
  });
});

describe('wardrobe', () => {
  const outfit = (o: Wish): ReturnType<typeof dressUp> => {
    const { context } = wished(o);
    return dressUp(context, readTraits(context));
  };
  it('puts blue plaid on the torso for a blue flannel shirt', () => {
    const o = outfit({ noun: 'father', age: 36, gender: 'male', clothing: ['blue flannel shirt'] });
    const shirt = o.tops.find((top) => top.kind === 'flannel');
    expect(shirt?.material.pattern).toBe('plaid');
    const c = shirt?.material.color as readonly number[];
    expect(c[2]).toBeGreaterThan(c[0] * 2);
    expect(o.bottom?.material.pattern).not.toBe('plaid');
  });
  it('makes golden braids golden and braided', () => {
    const { mesh, world } = make({
      noun: 'girl',
      age: 6,
      gender: 'female',
      hair: ['golden braids'],
      detail: 'hero',
      seed: 3,
    });
    const plain = make({
      noun: 'girl',
      age: 6,
      gender: 'female',
      hair: ['short golden hair'],
      detail: 'hero',
      seed: 3,
    });
    const names = (m: Mesh): number => m.skin?.boneCount ?? 0;
    expect(names(mesh)).toBeGreaterThan(names(plain.mesh) + 5);
    const fur = world.world.materials.find((m) => m.pattern === 'fur' && m.doubleSided);
    expect(fur?.color[0]).toBeGreaterThan((fur?.color[2] as number) * 2.5);
    expect(fur?.color[0]).toBeGreaterThan(0.4);
  });
  it('keeps each colour on its own garment', () => {
    const o = outfit({
      noun: 'woman',
      gender: 'female',
      age: 30,
      clothing: ['red coat and white trousers', 'black hat'],
    });
    expect(o.tops.some((top) => top.kind === 'coat' && top.material.color[0] > top.material.color[1] * 2)).toBe(true);
    expect(Math.min(...(o.bottom?.material.color ?? [0]))).toBeGreaterThan(0.6);
    expect(Math.max(...(o.hat?.material.color ?? [1]))).toBeLessThan(0.05);
    const dress = outfit({
      noun: 'woman',
      gender: 'female',
      age: 30,
      clothing: ['red dress with white polka dots'],
    }).whole;
    expect(dress?.material.pattern).toBe('dots');
    expect(dress?.material.color[0]).toBeGreaterThan((dress?.material.color[1] ?? 1) * 2);
    expect(Math.min(...(dress?.material.color2 ?? [0]))).toBeGreaterThan(0.6);
    expect(
      outfit({ noun: 'girl', age: 9, gender: 'female', clothing: ['bright yellow rain jacket'] }).tops[0].kind,
    ).toBe('coat');
  });
  it('knows what callings wear', () => {
    expect(outfit({ noun: 'astronaut', age: 40 }).whole?.kind).toBe('spacesuit');
    expect(outfit({ noun: 'knight', age: 40 }).tops[0].kind).toBe('armour');
    expect(outfit({ noun: 'chef', age: 40 }).hat?.kind).toBe('chef');
    expect(outfit({ noun: 'ballerina', age: 20 }).whole?.kind).toBe('tutu');
    expect(outfit({ noun: 'businessman', age: 40 }).extras.some((e) => e.kind === 'tie')).toBe(true);
  });
  it('reads every garment of the list', () => {
    const phrases = [
      'white headband',
      'yellow helmet',
      'blue jumpsuit',
      'dented silver armor',
      'grey suit',
      'striped romper',
      'satin pointe shoes',
      'flour-dusted apron',
      'black catsuit',
      'gloves',
      'towel',
      'straw hat',
      'headsets',
      'red and gold sari',
      'ivory turban',
      'wolf-fur cloak',
      'trench coat',
      'fedora',
      'orange jacket',
      'boots',
      'black tights',
      'orange oilskins',
      'safety goggles',
      'plaid shirt',
      'white djellaba',
      'green raincoat',
      'mint-green uniform',
      'loosened tie',
      'jade-green cardigan',
      'striped cape',
      'navy coat',
      'red scarf',
      'pink visor',
      'backpack',
      'white T-shirt',
      'dinosaur pajamas',
      'grey long gown',
      'saffron robes',
      'mask',
      'moth-eaten tailcoat',
      'top hat',
      'kimono',
      'swimsuit',
      'spacesuit',
      'hoodie',
      'tutu',
    ];
    for (const phrase of phrases) {
      const plain = outfit({ noun: 'person', age: 30, gender: 'female' });
      const o = outfit({ noun: 'person', age: 30, gender: 'female', clothing: [phrase] });
      const words = [...o.tops, ...o.extras, o.bottom, o.whole, o.feet, o.hat]
        .filter((q) => q?.words !== undefined)
        .map((q) => q?.words);
      expect(
        words.some((q) => q !== '' && phrase.toLowerCase().includes(q as string)),
        phrase,
      ).toBe(true);
      expect(o).not.toEqual(plain);
    }
  });
  it('gives heritage and age to skin and hair', () => {
    const traits = (o: Wish): ReturnType<typeof readTraits> => readTraits(wished(o).context);
    const light = (c: readonly number[]): number => c[0] + c[1] + c[2];
    expect(light(traits({ phrase: 'African woman', seed: 5 }).skin)).toBeLessThan(
      light(traits({ phrase: 'Swedish woman', seed: 5 }).skin) * 0.6,
    );
    expect(hex('#000000')[0]).toBe(0);
    expect(light(traits({ noun: 'grandfather', age: 80, seed: 5 }).hair)).toBeGreaterThan(
      light(traits({ noun: 'man', age: 25, seed: 5 }).hair),
    );
    expect(traits({ noun: 'grandmother' }).ageYears).toBeGreaterThan(60);
    expect(traits({ noun: 'grandmother' }).gender).toBe('female');
  });
});

const CROWD: Wish[] = [
  { age: 32, gender: 'male', seed: 3, clothing: ['blue flannel shirt', 'jeans'] },
  { age: 27, gender: 'female', seed: 5, hair: ['long brown hair'], clothing: ['red dress'] },
  { age: 6, gender: 'female', seed: 7, hair: ['golden braids'] },
  { age: 76, gender: 'male', seed: 11, hair: ['white beard'] },
  { age: 1, gender: 'female', seed: 13 },
  { noun: 'knight', age: 35, gender: 'male', seed: 15 },
  { noun: 'robot', model: 'robot', seed: 16 },
];

describe('meshes', () => {
  it('keep to their triangle budgets', () => {
    for (const o of CROWD) {
      const hero = make({ ...o, detail: 'hero' }).mesh.materials.length;
      const extra = make({ ...o, detail: 'extra' }).mesh.materials.length;
      expect(hero, JSON.stringify(o)).toBeGreaterThan(8000);
      expect(hero, JSON.stringify(o)).toBeLessThan(17500);
      expect(extra, JSON.stringify(o)).toBeLessThan(3600);
    }
  });
  it('have unit normals, few slivers, whole weights and known materials', () => {
    for (const o of CROWD) {
      const { mesh, world } = make({ ...o, detail: 'hero' });
      const p = mesh.positions;
      let slivers = 0;
      for (let t = 0; t < mesh.indices.length; t += 3) {
        const [a, b, c] = [mesh.indices[t] * 3, mesh.indices[t + 1] * 3, mesh.indices[t + 2] * 3];
        const u = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
        const v = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
        const area =
          Math.sqrt(
            (u[1] * v[2] - u[2] * v[1]) ** 2 + (u[2] * v[0] - u[0] * v[2]) ** 2 + (u[0] * v[1] - u[1] * v[0]) ** 2,
          ) / 2;
        if (!(area > 1e-11)) slivers++;
      }
      expect(slivers / (mesh.indices.length / 3), JSON.stringify(o)).toBeLessThan(0.02);
      for (let v = 0; v < p.length / 3; v++) {
        const n = mesh.normals[v * 3] ** 2 + mesh.normals[v * 3 + 1] ** 2 + mesh.normals[v * 3 + 2] ** 2;
        if (Math.abs(n - 1) > 1e-3) expect(n, `normal ${v}`).toBeCloseTo(1, 3);
      }
      const skin = mesh.skin as NonNullable<Mesh['skin']>;
      let bad = 0;
      for (let v = 0; v < p.length / 3; v++) {
        if (skin.weights[v * 4] + skin.weights[v * 4 + 1] + skin.weights[v * 4 + 2] + skin.weights[v * 4 + 3] !== 255)
          bad++;
      }
      expect(bad).toBe(0);
      expect(skin.boneCount).toBeLessThan(256);
      for (const m of mesh.materials) expect(m).toBeLessThan(world.world.materials.length);
    }
  });
  it('close the head but for the lips', () => {
    const { mesh, world } = make({ age: 30, gender: 'male', seed: 4, detail: 'hero', hair: ['bald'] });
    const face = world.world.materials.findIndex((m) => m.pattern === 'texture');
    const edges = new Map<string, number>();
    const at = (i: number): string => [0, 1, 2].map((k) => Math.round(mesh.positions[i * 3 + k] * 1e5)).join();
    for (let t = 0; t < mesh.materials.length; t++) {
      if (mesh.materials[t] !== face) continue;
      const v = [0, 1, 2].map((k) => at(mesh.indices[t * 3 + k]));
      for (let k = 0; k < 3; k++) {
        const key = [v[k], v[(k + 1) % 3]].sort().join('|');
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    }
    const open = [...edges.values()].filter((n) => n === 1).length;
    // Only the ring at the bottom of the neck is open.
    expect(open).toBeLessThan(70);
  });
});
