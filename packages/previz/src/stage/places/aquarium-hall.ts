/** A public aquarium: a dark hall before a wall of blue water, or a tunnel of glass under it, with fish, sharks and rays. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, placed, rotationX, scaling, type Vec3 } from '../../math/vec.ts';
import { buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Instance, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { captureThing } from './furnish.ts';
import { mottled, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const HALF = 7;
const HIGH = 4.6;
/** The pane stands at z = PANE; the water lies behind it. */
const PANE = -3.6;
const DEEP = 9;

/** Colour of the water at a height: brighter towards the surface. */
const water = (t: number): Rgb => [0.01 + 0.05 * t, 0.1 + 0.42 * t, 0.28 + 0.62 * t];

export function aquariumHall(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  hall(set, m);
  tank(set);
  swimmers(set);
  // The tank is the lamp of the room.
  for (const x of [-4.6, -1.5, 1.5, 4.6]) set.light([x, 2.5, PANE + 0.8], [1.8, 6, 9], 10, 0.25);
  set.light([0, 2.2, 1.6], [1.2, 2.4, 3.4], 8);
  set.light([m * 0.8, 2.4, 4.2], [1.6, 1.9, 2.3], 8);
  furnishFeatures(set, {
    centre: [0, 0, 0],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: HALF - 1, halfDepth: 3, height: HIGH },
  });
  return set.finish({
    ground: () => 0,
    surface: () => 'carpet',
    stage: { centre: [0, 0, -0.6], halfWidth: 2.4, halfDepth: 1.3, heading: 0 },
    path: [
      [-m * 5.4, 0, 1.4],
      [-m * 2, 0, -0.4],
      [0, 0, -0.8],
      [m * 2.4, 0, -1.4],
      [m * 5.4, 0, -1],
    ],
    bounds: { min: [-HALF + 0.4, 0.3, PANE + 0.4], max: [HALF - 0.4, HIGH - 0.5, 6.6] },
    acoustics: 'hall',
    ambience: [
      { cue: 'crowd', level: 0.15 },
      { cue: 'underwater', level: 0.2 },
      { cue: 'air_conditioner', level: 0.25 },
    ],
    vistas: [
      { eye: [m * 0.6, 1.55, 6.2], target: [-m * 0.2, 2.1, PANE] },
      { eye: [-m * 4.6, 1.4, 3.6], target: [m * 1.6, 2, PANE] },
      { eye: [m * 3.6, 1.1, 2.6], target: [-m * 1, 2.3, PANE] },
    ],
  });
}

/** Dark walls and carpet, the frame of the pane, benches, a lit panel about the animals. */
function hall(set: SetBuilder, m: 1 | -1): void {
  const wall = set.material(mottled(set.random('hall').pick(['#34404f', '#3a3a4a', '#2f4448']), 0.8, 1.4));
  const carpet = set.material(woven('#4a5563', 0.7, 0.06));
  const frame = set.material({ color: hex('#12161b'), roughness: 0.5 });
  const sign = set.material({ color: [0.1, 0.3, 0.4], emissive: [0.25, 0.7, 0.95], roughness: 0.6 });
  const words = set.material({ color: [0.8, 0.9, 0.95], emissive: [1.2, 1.5, 1.6], roughness: 0.6 });
  const lamp = set.material({ color: [0.8, 0.9, 1], emissive: [1.2, 1.6, 2], roughness: 0.5, castsShadow: false });
  set.fixed((b) => {
    const end = 7;
    b.box([0, -0.05, (PANE + end) / 2], [HALF * 2, 0.1, end - PANE], carpet, '+y');
    b.box([0, HIGH, (PANE + end) / 2], [HALF * 2, 0.1, end - PANE], wall, '-y');
    for (const s of [-1, 1])
      b.box([s * HALF, HIGH / 2, (PANE + end) / 2], [0.1, HIGH, end - PANE], wall, s > 0 ? '-x' : '+x');
    b.box([0, HIGH / 2, end], [HALF * 2, HIGH, 0.1], wall, '-z');
    b.box([0, 0.22, PANE + 0.05], [HALF * 2, 0.44, 0.3], frame, '+y+z');
    b.box([0, HIGH - 0.2, PANE + 0.05], [HALF * 2, 0.4, 0.3], frame, '-y+z');
    for (const x of [-HALF, -2.4, 2.4, HALF]) b.box([x, HIGH / 2, PANE], [0.12, HIGH, 0.16], frame, '+x-x+z');
    // A low kerb to sit on before the pane.
    b.roundedBox([0, 0.22, PANE + 0.55], [HALF * 2 - 2, 0.42, 0.5], 0.05, carpet, 1);
    b.at(placed([m * (HALF - 0.06), 1.9, 1.6], -m * HALF_PI), () => {
      b.box([0, 0, 0.02], [2.2, 1.3, 0.04], frame, '+z+x-x+y-y');
      b.box([0, 0, 0.045], [2.05, 1.15, 0.004], sign, '+z');
      for (let i = 0; i < 5; i++)
        b.box([-0.3 + (i % 2) * 0.12, 0.3 - i * 0.16, 0.05], [1.1 - (i % 3) * 0.2, 0.045, 0.002], words, '+z');
      b.ellipsoid([0.72, 0.2, 0.05], [0.2, 0.11, 0.004], words, 14, 6);
    });
    for (const x of [-4.8, 0, 4.8]) for (const z of [1.4, 4.8]) b.disc([x, HIGH - 0.06, z], 0.07, lamp, 12, false);
  });
  set.shows('aquarium', 'window');
  for (const x of [-2.4, 2.4]) set.obstacle([x, 1.4, PANE], 0.3);
  const g = set.newGroup();
  for (const x of [-1.2, 0, 1.2]) set.mark('lookout', 'tank', [x, 0, PANE + 1.1], PI, g);
  for (const x of [-3.4, 3.4]) set.mark('seat', 'bench', [x, 0.43, PANE + 0.6], 0, set.newGroup());
  set.thing('bench', [-m * 3.4, 0, 3.4], PI, { attributes: { other: ['backless'] }, variant: 1 });
  set.mark('seat', 'bench', [-m * 3.4, 0.45, 3.4], PI, set.newGroup());
}

/** The water: a backdrop that shades from deep to bright, shafts from above, sand, rocks, corals, kelp. */
function tank(set: SetBuilder): void {
  const bands = 14;
  const half = HALF + 3;
  const back = PANE - DEEP;
  set.fixed((b) => {
    for (let i = 0; i < bands; i++) {
      const c = water((i + 0.5) / bands);
      const mat = set.material({
        color: [0, 0.01, 0.02],
        emissive: [c[0] * 0.9, c[1] * 0.9, c[2] * 0.9],
        roughness: 1,
      });
      const y0 = -0.4 + (i * (HIGH + 1.4)) / bands;
      const y1 = y0 + (HIGH + 1.4) / bands;
      b.quad([-half, y0, back], [half, y0, back], [half, y1, back], [-half, y1, back], mat);
      for (const s of [-1, 1]) {
        const [za, zb] = s > 0 ? [back, PANE] : [PANE, back];
        b.quad([s * half, y0, za], [s * half, y0, zb], [s * half, y1, zb], [s * half, y1, za], mat);
      }
    }
    const top = set.material({ color: [0.1, 0.3, 0.4], emissive: [0.35, 1.05, 1.45], roughness: 1 });
    b.quad(
      [-half, HIGH + 0.9, back],
      [half, HIGH + 0.9, back],
      [half, HIGH + 0.9, PANE],
      [-half, HIGH + 0.9, PANE],
      top,
    );
    const sand = set.material({
      color: hex('#8fb0b0'),
      color2: hex('#6f9498'),
      pattern: 'sand',
      patternScale: 0.4,
      roughness: 1,
      emissive: [0.02, 0.07, 0.1],
    });
    b.terrain(
      -half,
      back,
      half,
      PANE,
      24,
      14,
      (x, z) => 0.1 + 0.3 * sin(x * 0.6) * cos(z * 0.5) + 0.12 * (PANE - z) * 0.4,
      sand,
    );
    // Shafts of light.
    const ray = set.material({
      color: [0, 0, 0],
      emissive: [0.05, 0.16, 0.2],
      opacity: 0.2,
      roughness: 1,
      doubleSided: true,
      castsShadow: false,
    });
    const rng = set.random('rays');
    for (let i = 0; i < 7; i++) {
      const x = rng.range(-7, 7);
      const z = rng.range(back + 1.5, PANE - 1.5);
      b.quad([x - 0.5, 0.2, z], [x + 0.7, 0.2, z], [x + 0.1, HIGH + 0.8, z], [x - 0.3, HIGH + 0.8, z], ray);
    }
  });
  const rng = set.random('tank');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('tank rock', i), { colour: '#4a5f66', moss: i > 0 }),
  );
  for (let i = 0; i < 16; i++) {
    const p: Vec3 = [rng.range(-8, 8), 0, rng.range(back + 1, PANE - 1.2)];
    set.put(rocks[i % 3], multiply(placed(p, rng.range(0, 6)), scaling(rng.range(0.6, 2.4))));
  }
  const colours = ['pink', 'orange', 'purple', 'yellow', 'red', 'teal'];
  for (let i = 0; i < 22; i++)
    set.thing('coral', [rng.range(-7.5, 7.5), 0.25, rng.range(PANE - 5, PANE - 0.8)], rng.range(0, 6), {
      attributes: { colour: [colours[i % 6]] },
      variant: i % 3,
      size: rng.range(0.8, 1.9),
    });
  for (let i = 0; i < 12; i++)
    set.thing('seaweed', [rng.range(-8, 8), 0.2, rng.range(PANE - 6, PANE - 1)], rng.range(0, 6), {
      variant: i % 3,
      size: rng.range(1, 2),
    });
  for (const x of [-4, 0.4, 4.4]) set.light([x, 3.6, PANE - 2.2], [2.4, 5.4, 6.6], 8, 0.3);
  set.animate((scene, t) => {
    for (let i = 0; i < 36; i++) {
      const k = (i * 0.618) % 1;
      const rise = (t * (0.4 + 0.3 * k) + i * 1.31) % 4.6;
      scene.particles.push({
        position: [-5.4 + (i % 4) * 3.6 + 0.1 * sin(rise * 4 + i), 0.3 + rise, PANE - 1.4 - 3 * k],
        size: 0.012 + 0.022 * k,
        kind: 6,
        color: [0.7, 0.95, 1],
        alpha: 0.5,
        axis: [0, 1, 0],
      });
    }
  });
}

/** Schools that circle, and a few great animals that cross. */
function swimmers(set: SetBuilder): void {
  if (!set.allows('fish')) return;
  set.shows('fish');
  const rng = set.random('swimmers');
  const form = (id: string, colour: string[], variant: number): Instance[] =>
    captureThing(set, id, { ...NO_ATTRIBUTES, colour }, variant, 'extra').instances;
  const small = [
    ['yellow', 0],
    ['orange', 1],
    ['blue', 2],
    ['silver', 0],
  ].map(([c, v]) => form('fish', [c as string], v as number));
  const school = Array.from({ length: 46 }, (_, i) => ({
    kind: i % 9 < 5 ? 3 : i % 3,
    group: i % 3,
    r: rng.range(1.6, 3.2),
    y: rng.range(0.9, 4),
    a: rng.range(0, TAU) * 0.3,
    size: rng.range(1.2, 2.3),
    speed: rng.range(0.2, 0.3),
  }));
  const centres: Vec3[] = [
    [-3.6, 0, PANE - 3.6],
    [1.2, 0, PANE - 3],
    [4.6, 0, PANE - 4.4],
  ];
  const great = [
    {
      form: form('shark', [], 0),
      allowed: set.allows('shark'),
      z: PANE - 4,
      y: 3.1,
      span: 26,
      speed: 0.9,
      off: 13,
      size: 0.9,
    },
    {
      form: form('manta_ray', [], 0),
      allowed: set.allows('manta_ray'),
      z: PANE - 2.6,
      y: 2.5,
      span: 24,
      speed: -0.7,
      off: 10,
      size: 0.5,
    },
    {
      form: form('turtle', [], 0),
      allowed: set.allows('turtle'),
      z: PANE - 1.7,
      y: 1.8,
      span: 21,
      speed: 0.45,
      off: 12.4,
      size: 1.1,
    },
  ].filter((g) => g.allowed);
  const draw = (scene: { instances: Instance[] }, parts: readonly Instance[], m: Mat34): void => {
    for (const part of parts)
      scene.instances.push({
        ...part,
        transform: multiply(m, part.transform),
        cast: 0,
        fixed: false,
      });
  };
  set.animate((scene, t) => {
    for (const [i, f] of school.entries()) {
      const a = f.a + t * f.speed * (f.group === 1 ? -1 : 1) + f.group * 2;
      const c = centres[f.group];
      const p: Vec3 = [c[0] + sin(a) * f.r * 1.5, f.y + 0.15 * sin(t * 0.7 + i), c[2] + cos(a) * f.r * 0.8];
      const heading = a + (f.group === 1 ? -HALF_PI : HALF_PI) + 0.14 * sin(t * 7 + i);
      draw(scene, small[f.kind], multiply(placed(p, heading), scaling(f.size)));
    }
    for (const g of great) {
      const x = ((((t * g.speed + g.off) % g.span) + g.span) % g.span) - g.span / 2;
      const heading = g.speed > 0 ? HALF_PI : -HALF_PI;
      const m = multiply(
        placed([x, g.y + 0.2 * sin(t * 0.4 + g.off), g.z], heading + 0.06 * sin(t * 1.7)),
        multiply(rotationX(0.04 * sin(t * 0.5)), scaling(g.size)),
      );
      draw(scene, g.form, m);
    }
  });
}
