/** Smoke, sparks, dust, bubbles, snow, rain, splashes and lightning: particles and lights as a pure function of time. */
import { fbm1 } from '../../math/noise.ts';
import { hashInts, shareOf } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { type Mat34, transformPoint, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { type FrameScene, hex, type Particle, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { confetti } from './confetti.ts';
import { fireflies } from './fireflies.ts';
import { fireworks } from './fireworks.ts';

/** Calls back for each of `count` particles that live `life` seconds, staggered, with its age 0..1 and the seed of this life. */
function stagger(
  seed: number,
  time: number,
  count: number,
  life: number,
  each: (age: number, seed: number, i: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    const phase = shareOf(seed, i, 0) + time / life;
    const turn = Math.floor(phase);
    each(phase - turn, hashInts(seed, i, turn), i);
  }
}

function put(
  scene: FrameScene,
  world: Mat34,
  p: Vec3,
  wind: Vec3,
  age: number,
  particle: Omit<Particle, 'position'>,
): void {
  const at = transformPoint(world, p);
  scene.particles.push({ ...particle, position: [at[0] + wind[0] * age, at[1], at[2] + wind[2] * age] });
}

type Effect = (k: Kit) => Model;

const model = (size: Vec3, extras: NonNullable<Model['extras']>): Model => ({
  parts: [],
  size,
  extras,
  head: [0, size[1] * 0.8, 0],
});

const seedOf = (k: Kit): number => hashInts(k.context.seed, 77);

const smoke: Effect = (k) => {
  const seed = seedOf(k);
  const steam = k.said('steam|vapor|vapour|mist|haze');
  const color: Rgb =
    colourWord(k.context.attributes.colour) ??
    (steam ? [0.9, 0.91, 0.93] : k.said('thick|black|dark') ? [0.06, 0.06, 0.065] : [0.42, 0.42, 0.44]);
  const flat = k.said('mist|haze');
  return model([1, 2, 1], (s, scene, world) => {
    stagger(seed, s.time, k.hero ? 42 : 18, flat ? 9 : 4.2, (age, h) => {
      const a = shareOf(h, 1, 0) * TAU + age * 1.6;
      const r = flat ? 1.4 * shareOf(h, 2, 0) : 0.06 + 0.34 * age;
      const y = flat ? 0.15 + 0.35 * shareOf(h, 3, 0) : 1.85 * pow(age, 0.85);
      put(
        scene,
        world,
        [cos(a) * r + 0.22 * fbm1(h, age * 2.5, 2) * age, y, sin(a) * r],
        s.wind,
        age * (flat ? 2 : 1.4),
        {
          size: (flat ? 0.5 : 0.08) + (flat ? 0.25 : 0.34) * age,
          kind: 3,
          color,
          alpha: (steam ? 0.22 : 0.4) * (1 - age) * Math.min(1, age * 7),
          axis: [0, 1, 0],
        },
      );
    });
  });
};

const sparks: Effect = (k) => {
  const seed = seedOf(k);
  const firework = k.said('explosion');
  const said = colourWord(k.context.attributes.colour);
  if (k.said('firework|fireworks')) return fireworks(k, said);
  const hues: Rgb[] = said
    ? [said]
    : firework
      ? ['#ff6a3a', '#ffd24a', '#5ad0ff', '#ff6ad0', '#8aff7a'].map(hex)
      : [[1, 0.55, 0.16]];
  return model([1, 1, 1], (s, scene, world) => {
    const count = k.hero ? (firework ? 150 : 70) : 30;
    if (firework) {
      const burst = s.time / 2.3;
      const turn = Math.floor(burst);
      const age = burst - turn;
      const c = hues[hashInts(seed, turn) % hues.length];
      for (let i = 0; i < count; i++) {
        const h = hashInts(seed, turn, i);
        const u = 2 * shareOf(h, 1, 0) - 1;
        const a = shareOf(h, 2, 0) * TAU;
        const ring = Math.sqrt(1 - u * u);
        const v = (1 - (1 - age) * (1 - age) * (1 - age)) * (0.85 + 0.15 * shareOf(h, 3, 0)) * 0.62;
        const glow = (1 - age) * (0.7 + 0.3 * sin(s.time * 50 + i));
        put(scene, world, [cos(a) * ring * v, 0.5 + u * v - 0.35 * age * age, sin(a) * ring * v], s.wind, 0, {
          size: 0.014,
          kind: 4,
          color: [c[0] * 4 * glow, c[1] * 4 * glow, c[2] * 4 * glow],
          alpha: glow,
          axis: [0, 1, 0],
        });
      }
      const flash = Math.max(0, 1 - age * 4);
      scene.lights.push({
        position: transformPoint(world, [0, 0.5, 0]),
        color: [c[0] * 20 * flash, c[1] * 20 * flash, c[2] * 20 * flash],
        range: 16,
      });
      return;
    }
    stagger(seed, s.time, count, 0.75, (age, h) => {
      const a = shareOf(h, 1, 0) * TAU;
      const speed = 0.35 + 0.75 * shareOf(h, 2, 0);
      const up = 0.5 + 1.1 * shareOf(h, 3, 0);
      const c = hues[0];
      const glow = pow(1 - age, 0.7);
      put(
        scene,
        world,
        [cos(a) * speed * age * 0.75, 0.15 + up * age - 1.5 * age * age, sin(a) * speed * age * 0.75],
        s.wind,
        age * 0.2,
        {
          size: 0.008 + 0.006 * shareOf(h, 4, 0),
          kind: 4,
          color: [c[0] * 5 * glow, c[1] * 5 * glow, c[2] * 5 * glow],
          alpha: glow,
          axis: [cos(a), up - 3 * age, sin(a)],
        },
      );
    });
    const f = 0.6 + 0.4 * fbm1(seed, s.time * 13, 2);
    scene.lights.push({ position: transformPoint(world, [0, 0.2, 0]), color: [5 * f, 2.8 * f, 0.9 * f], range: 6 });
  });
};

const dust: Effect = (k) => {
  const seed = seedOf(k);
  const confetti = k.said('confetti');
  const glitter = k.said('glitter|pollen|sparkle|magic');
  const said = colourWord(k.context.attributes.colour);
  const hues: Rgb[] = said
    ? [said]
    : confetti
      ? ['#e0453a', '#f0c23c', '#4aa3d8', '#5fb85a', '#e06aae'].map(hex)
      : glitter
        ? [[1, 0.85, 0.45]]
        : [[0.72, 0.6, 0.44]];
  const cloud = k.said('cloud|sand cloud|storm');
  return model([2, 2, 2], (s, scene, world) => {
    stagger(seed, s.time, k.hero ? 120 : 40, confetti ? 4 : 8, (age, h, i) => {
      const x = (shareOf(h, 1, 0) - 0.5) * 2 + 0.25 * fbm1(h, age * 3, 2);
      const z = (shareOf(h, 2, 0) - 0.5) * 2 + 0.25 * fbm1(h + 5, age * 3, 2);
      const y = confetti ? 2 - 2 * age : 2 * shareOf(h, 3, 0) + 0.2 * fbm1(h + 9, age * 4, 2);
      const c = hues[i % hues.length];
      const fade = Math.min(1, age * 6, (1 - age) * 6);
      if (cloud && i % 3 === 0)
        put(scene, world, [x, y * 0.6, z], s.wind, age * 3, {
          size: 0.3 + 0.3 * age,
          kind: 3,
          color: c,
          alpha: 0.2 * fade,
          axis: [0, 1, 0],
        });
      else if (confetti)
        put(scene, world, [x, y, z], s.wind, age * 2, {
          size: 0.014,
          kind: 2,
          color: c,
          alpha: fade,
          axis: [sin(s.time * 7 + i), cos(s.time * 5 + i * 2), sin(s.time * 6 + i * 3)],
        });
      else {
        const twinkle = glitter ? 0.4 + 0.6 * Math.max(0, sin(s.time * 6 + i * 2.4)) : 1;
        put(scene, world, [x, y, z], s.wind, age * 1.5, {
          size: glitter ? 0.008 : 0.006,
          kind: glitter ? 4 : 0,
          color: glitter ? [c[0] * 2.4 * twinkle, c[1] * 2.4 * twinkle, c[2] * 2.4 * twinkle] : c,
          alpha: fade * (glitter ? 0.9 : 0.45),
          axis: [0, 1, 0],
        });
      }
    });
  });
};

const bubbles: Effect = (k) => {
  const seed = seedOf(k);
  // Soap bubbles drift about those who blow them; bubbles of a drink or of water rise in a column.
  const soap = k.said('soap|blow|blowing|floating|rainbow|garden|iridescent');
  const wide = soap ? 4.6 : 0.8;
  const high = soap ? 2.7 : 0.95;
  return model(soap ? [2, 2, 2] : [1, 1, 1], (s, scene, world) => {
    // Hung up in the air above the ground: they drift about people all the same.
    const hung = Math.min(2.3, Math.max(0, world[7]));
    // Light of the place, where there is any yet.
    const { ambient, sun }: Partial<FrameScene> = scene;
    const day = (c: 0 | 1 | 2): number => (ambient?.sky[c] ?? 0.9) * 0.9 + (sun?.color[c] ?? 2) * 0.42 + 0.12;
    stagger(seed, s.time, (k.hero ? 26 : 12) * (soap ? 2 : 1), soap ? 6.5 : 5, (age, h) => {
      const x = (shareOf(h, 1, 0) - 0.5) * wide + 0.12 * sin(age * 9 + shareOf(h, 4, 0) * TAU);
      const z = (shareOf(h, 2, 0) - 0.5) * wide + 0.12 * cos(age * 7);
      // Films of soap show one colour of the rainbow or another.
      const hue = shareOf(h, 5, 0) * TAU;
      const tint = (n: number): number => 1 + (soap ? 0.45 : 0.05) * cos(hue + (n * TAU) / 3);
      const size = soap ? 0.03 + 0.09 * shareOf(h, 3, 0) ** 2 : 0.012 + 0.035 * shareOf(h, 3, 0) ** 2;
      const alpha = Math.min(1, age * 10, (1 - age) * 8);
      const rise = soap ? 0.2 - hung + high * (0.35 * shareOf(h, 6, 0) + 0.65 * age) : 0.05 + age * high;
      const at: Vec3 = [x, rise, z];
      put(scene, world, at, s.wind, age, {
        size,
        kind: 6,
        color: [day(0) * tint(0) * 1.5, day(1) * tint(1) * 1.5, day(2) * tint(2) * 1.5],
        alpha: 0.9 * alpha,
        axis: [0, 1, 0],
      });
    });
  });
};

const snowflakes: Effect = (k) => {
  const seed = seedOf(k);
  return model([10, 10, 10], (s, scene, world) => {
    stagger(seed, s.time, k.hero ? 420 : 160, 7.5, (age, h) => {
      const x = (shareOf(h, 1, 0) - 0.5) * 10 + 0.5 * sin(age * 7 + shareOf(h, 3, 0) * 9);
      const z = (shareOf(h, 2, 0) - 0.5) * 10 + 0.5 * cos(age * 6 + shareOf(h, 3, 0) * 7);
      put(scene, world, [x, 10 * (1 - age), z], s.wind, age * 4, {
        size: 0.012 + 0.016 * shareOf(h, 4, 0),
        kind: 5,
        color: [0.95, 0.97, 1],
        alpha: 0.9 * Math.min(1, age * 8),
        axis: [0, -1, 0],
      });
    });
  });
};

const raindrops: Effect = (k) => {
  const seed = seedOf(k);
  const heavy = k.said('heavy|downpour|torrential|pouring');
  return model([10, 10, 10], (s, scene, world) => {
    stagger(seed, s.time, (k.hero ? 420 : 160) * (heavy ? 2 : 1), 1.15, (age, h) => {
      const x = (shareOf(h, 1, 0) - 0.5) * 10;
      const z = (shareOf(h, 2, 0) - 0.5) * 10;
      put(scene, world, [x, 10 * (1 - age), z], s.wind, age * 0.9, {
        size: 0.16 + 0.1 * shareOf(h, 4, 0),
        kind: 1,
        color: [0.72, 0.78, 0.85],
        alpha: 0.32,
        axis: [s.wind[0] * 0.1, -1, s.wind[2] * 0.1],
      });
    });
  });
};

const splash: Effect = (k) => {
  const seed = seedOf(k);
  return model([1, 1, 1], (s, scene, world) => {
    stagger(seed, s.time, k.hero ? 90 : 36, 1.1, (age, h) => {
      const a = shareOf(h, 1, 0) * TAU;
      const r = 0.08 + (0.15 + 0.4 * shareOf(h, 2, 0)) * age;
      const up = 0.6 + 1.9 * shareOf(h, 3, 0);
      const y = Math.max(0, up * age - 2.2 * age * age);
      put(scene, world, [cos(a) * r, y, sin(a) * r], s.wind, age * 0.2, {
        size: 0.01 + 0.022 * shareOf(h, 4, 0),
        kind: 0,
        color: [0.85, 0.92, 0.97],
        alpha: 0.75 * (1 - age),
        axis: [0, 1, 0],
      });
    });
    stagger(seed + 1, s.time, 10, 1.4, (age, h) => {
      const a = shareOf(h, 1, 0) * TAU;
      put(scene, world, [cos(a) * 0.35 * age, 0.06 + 0.25 * age, sin(a) * 0.35 * age], s.wind, age * 0.4, {
        size: 0.12 + 0.3 * age,
        kind: 3,
        color: [0.9, 0.94, 0.97],
        alpha: 0.3 * (1 - age),
        axis: [0, 1, 0],
      });
    });
  });
};

/** Bolts come at instants of the seed: two strokes within a quarter of a second, then dark. Lasers stay on. */
const lightning: Effect = (k) => {
  const seed = seedOf(k);
  const laser = k.said('laser|laser beam|beam');
  const c: Rgb = colourWord(k.context.attributes.colour) ?? (laser ? [1, 0.08, 0.06] : [0.72, 0.8, 1]);
  const glow = k.mat({ color: c, emissive: [c[0] * 14 + 1, c[1] * 14 + 1, c[2] * 14 + 1], castsShadow: false });
  if (laser) {
    const beam = k.mesh((b) =>
      b.tube(
        [
          [0, 0, 0],
          [0, 30, 0],
        ],
        0.025,
        glow,
        k.n(8),
      ),
    );
    return {
      parts: [{ mesh: beam }],
      lamps: [{ at: [0, 1, 0], color: [c[0] * 3, c[1] * 3, c[2] * 3], range: 5, flicker: 'neon' }],
    };
  }
  const bolts = Array.from({ length: 4 }, (_, n) =>
    k.mesh((b) => {
      const path: Vec3[] = [];
      for (let i = 0; i <= 16; i++) {
        const t = i / 16;
        const wide = 1.3 * Math.min(1, t * 3);
        path.push([(shareOf(seed + n, i, 1) - 0.5) * wide, 30 * (1 - t), (shareOf(seed + n, i, 2) - 0.5) * wide]);
      }
      b.tube(
        path,
        path.map((_, i) => 0.1 * (1 - 0.6 * (i / 16))),
        glow,
        5,
      );
      for (const from of [4, 7, 10]) {
        const branch: Vec3[] = [path[from]];
        for (let i = 1; i <= 4; i++)
          branch.push([
            path[from][0] + (shareOf(seed + n, from, i) - 0.3) * 1.4 * i,
            path[from][1] - i * 1.3,
            path[from][2] + (shareOf(seed + n, from, i + 9) - 0.5) * 1.2 * i,
          ]);
        b.tube(
          branch,
          branch.map((_, i) => 0.05 * (1 - 0.2 * i)),
          glow,
          4,
        );
      }
    }),
  );
  const strength = (s: ActorState): { power: number; which: number } => {
    const slot = Math.floor(s.time / 2.6);
    const at = slot * 2.6 + shareOf(seed, slot, 3) * 1.4;
    const u = s.time - at;
    const first = u >= 0 && u < 0.12 ? 1 - u / 0.16 : 0;
    const second = u >= 0.17 && u < 0.34 ? 0.8 * (1 - (u - 0.17) / 0.2) : 0;
    return { power: Math.max(first, second), which: hashInts(seed, slot, 1) % bolts.length };
  };
  return {
    size: [1, 30, 1],
    parts: bolts.map((mesh, n) => ({
      mesh,
      loose: true,
      at: (s: ActorState) => {
        const now = strength(s);
        if (now.power <= 0.05 || now.which !== n) return null;
        // Far off, as tall as the clouds are high.
        const x = (shareOf(seed, n, 31) - 0.5) * 90;
        return [3, 0, 0, x, 0, 3, 0, -2, 0, 0, 3, -70 - 60 * shareOf(seed, n, 32)];
      },
    })),
    extras: (s, scene, world) => {
      const { power } = strength(s);
      if (power <= 0.05) return;
      const lift = (rgb: Rgb, by: number): Rgb => [rgb[0] + c[0] * by, rgb[1] + c[1] * by, rgb[2] + c[2] * by];
      scene.ambient = { sky: lift(scene.ambient.sky, 1.1 * power), ground: lift(scene.ambient.ground, 0.3 * power) };
      scene.sky = {
        ...scene.sky,
        horizon: lift(scene.sky.horizon, 0.9 * power),
        zenith: lift(scene.sky.zenith, 0.45 * power),
        cloudColor: lift(scene.sky.cloudColor, 1.2 * power),
        cloudShade: lift(scene.sky.cloudShade, 0.5 * power),
      };
      scene.fog = { ...scene.fog, color: lift(scene.fog.color, 0.5 * power) };
      scene.lights.push({
        position: transformPoint(world, [0, 26, -22]),
        color: [c[0] * 900 * power, c[1] * 900 * power, c[2] * 900 * power],
        range: 140,
      });
    },
  };
};

/** Recipes of the catalogue's effects. */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  smoke,
  sparks,
  dust,
  confetti,
  bubbles,
  snowflakes,
  raindrops,
  splash,
  lightning,
  fireflies,
};
