/** Cabins with an aisle: an airliner above the clouds and a city bus. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place } from '../place.ts';
import { hex } from '../scene.ts';
import { facadeMaterial } from '../structures/towers.ts';
import { furnishFeatures } from './features.ts';
import { woven } from './room-surfaces.ts';
import type { SetBuilder } from './set-builder.ts';

/** A rounded opening: points round a superellipse of half sizes w and h in the plane x = 0. */
function oval(x: number, y: number, z: number, w: number, h: number, n = 16): Vec3[] {
  return Array.from({ length: n + 1 }, (_, i): Vec3 => {
    const a = (i / n) * TAU;
    const c = cos(a);
    const s = sin(a);
    const k = 1 / Math.sqrt(Math.sqrt(c * c * c * c + s * s * s * s));
    return [x, y + s * h * k, z + c * w * k];
  });
}

/** Inside an airliner: rows of three either side of the aisle, oval windows, bins, a sea of cloud below. */
export function airliner(set: SetBuilder): Place {
  const m = set.mirror;
  const rng = set.random('airliner');
  const [code, trimCode] = rng.pick([
    ['#2f4a78', '#c8a24a'],
    ['#7a2a33', '#d8d4cc'],
    ['#3f4448', '#4aa0b8'],
    ['#2f5a58', '#d9a86a'],
  ] as const);
  const half = 1.86;
  const L = 9.5;
  const wall = set.material({ color: hex('#e9e8e3'), roughness: 0.5 });
  const bin = set.material({ color: hex('#f2f1ed'), roughness: 0.35 });
  const carpet = set.material(woven('#3a4250', 0.75, 0.05));
  const leather = set.material(woven(code, 0.85, 0.02));
  const dark = set.material({ color: hex('#26282c'), roughness: 0.5 });
  const linen = set.material(woven('#e8e4da', 0.95, 0.02));
  const trim = set.material(woven(trimCode, 0.9, 0.02));
  const grey = set.material({ color: hex('#b9bcbf'), roughness: 0.4, metal: 0.4 });
  const glow = set.darkness > 0.3 ? ([0.5, 0.55, 1.1] as const) : ([1.6, 1.7, 1.8] as const);
  const strip = set.material({ color: [0.8, 0.85, 0.9], emissive: glow, roughness: 0.5, castsShadow: false });
  const pitch = 0.86;
  const winY = 1.16;
  set.fixed((b) => {
    b.box([0, -0.05, 0], [half * 2, 0.1, L * 2], carpet, '+y');
    for (const s of [-1, 1]) {
      // The wall curves in above and below a row of windows; panels between them leave the openings free.
      const side = (y: number): number =>
        s * (half - 0.16 * Math.max(0, (y - 1.1) / 0.9) ** 2 - 0.1 * Math.max(0, (0.9 - y) / 0.9) ** 2);
      const band = (y0: number, y1: number, z0: number, z1: number): void => {
        const [a, c] = s > 0 ? [z0, z1] : [z1, z0];
        b.quad([side(y0), y0, a], [side(y0), y0, c], [side(y1), y1, c], [side(y1), y1, a], wall);
      };
      band(0, 0.45, -L, L);
      band(0.45, 0.94, -L, L);
      band(1.4, 1.62, -L, L);
      for (let z = -L; z < L - 0.01; z += pitch) {
        band(0.94, 1.4, z, z + 0.27);
        band(0.94, 1.4, z + pitch - 0.27, z + pitch);
        const zc = z + pitch / 2;
        // Corner pieces make the oblong hole oval.
        for (const dy of [-1, 1])
          for (const dz of [-1, 1]) {
            const y0 = winY + dy * 0.23;
            const z0 = zc + dz * 0.16;
            const p: Vec3[] = [
              [side(winY) - s * 0.005, y0, z0],
              [side(winY) - s * 0.005, y0, zc + dz * 0.06],
              [side(winY) - s * 0.005, winY + dy * 0.12, z0],
            ];
            const flip = dy * dz * s > 0;
            const i = b.vertex(p[0], [-s, 0, 0], 0, 0);
            b.vertex(p[flip ? 2 : 1], [-s, 0, 0], 0, 0);
            b.vertex(p[flip ? 1 : 2], [-s, 0, 0], 0, 0);
            b.triangle(i, i + 1, i + 2, wall);
            b.triangle(i, i + 2, i + 1, wall);
          }
        b.tube(oval(side(winY) - s * 0.01, winY, zc, 0.16, 0.225), 0.022, wall, 5, false);
        // Every third blind is half drawn.
        if (rng.chance(0.22)) b.box([side(winY) - s * 0.0, winY + 0.13, zc], [0.012, 0.2, 0.31], bin, '+x-x');
      }
      // Bins with latches, a lit channel above, reading lamps below.
      const bx = s * (half - 0.52);
      b.roundedBox([bx, 1.86, 0], [0.72, 0.44, L * 2], 0.14, bin, 3);
      for (let z = -L + 1; z < L; z += pitch * 2) {
        b.box([bx - s * 0.362, 1.86, z], [0.006, 0.4, 0.012], dark, '+x-x');
        b.box([bx - s * 0.35, 1.72, z + pitch], [0.03, 0.035, 0.12], grey);
      }
      b.box([bx - s * 0.12, 2.12, 0], [0.1, 0.03, L * 2], strip);
      b.box([s * (half - 0.36), 1.625, 0], [0.5, 0.02, L * 2], wall, '-y');
      for (let z = -L + 0.9; z < L; z += pitch) b.box([s * (half - 0.6), 1.612, z], [0.2, 0.012, 0.09], dark, '-y');
    }
    b.box([0, 2.24, 0], [half * 2, 0.04, L * 2], bin, '-y');
    for (const e of [-1, 1]) {
      b.box([0, 1.1, e * L], [half * 2, 2.3, 0.1], wall, e > 0 ? '-z' : '+z');
      b.box([0, 1, e * (L - 0.07)], [0.9, 2, 0.03], set.material(woven(code, 0.7, 0.06)), e > 0 ? '-z' : '+z');
    }
    b.box(
      [0, 1.98, -L + 0.1],
      [0.36, 0.1, 0.02],
      set.material({ color: hex('#2fae5a'), emissive: [0.3, 1.6, 0.6], roughness: 0.6 }),
      '+z',
    );
  });
  const seat = set.mesh((b) => {
    for (const x of [-0.47, 0, 0.47]) {
      b.roundedBox([x, 0.42, 0.02], [0.44, 0.13, 0.46], 0.05, leather, 2);
      b.roundedBox([x, 0.78, -0.24], [0.43, 0.68, 0.11], 0.05, leather, 2);
      b.roundedBox([x, 1.14, -0.26], [0.32, 0.16, 0.1], 0.04, leather, 2);
      b.box([x, 1.16, -0.205], [0.26, 0.15, 0.008], linen, '+z');
      b.box([x, 1.0, -0.186], [0.4, 0.02, 0.006], trim, '+z');
      // On the back: a screen, a folded table, a pocket.
      b.box([x, 0.95, -0.3], [0.26, 0.17, 0.012], dark);
      b.box([x, 0.72, -0.305], [0.38, 0.24, 0.012], grey);
      b.box([x, 0.48, -0.3], [0.36, 0.2, 0.03], leather);
    }
    for (const x of [-0.705, -0.235, 0.235, 0.705]) b.roundedBox([x, 0.58, 0.0], [0.05, 0.06, 0.42], 0.02, dark, 1);
    for (const x of [-0.5, 0.5]) b.box([x, 0.18, -0.05], [0.04, 0.36, 0.3], grey);
  });
  const screenGlow = ['#3f8fd0', '#d9863a', '#39a08a'].map((c) => {
    const k = hex(c);
    return set.material({ color: [0.02, 0.03, 0.04], emissive: [k[0] * 0.9, k[1] * 0.9, k[2] * 0.9], roughness: 0.3 });
  });
  for (let z = -L + 1.1; z < L - 1; z += pitch)
    for (const s of [-1, 1]) {
      const x = s * (half - 0.78);
      set.put(seat, placed([x, 0, z], 0));
      const g = set.newGroup();
      for (const d of [-0.47, 0, 0.47]) set.mark('seat', 'seat', [x + d, 0.485, z + 0.03], 0, g);
      set.fixed((b) => {
        for (const d of [-0.47, 0, 0.47])
          if (rng.chance(0.6)) b.box([x + d, 0.95, z - 0.308], [0.22, 0.13, 0.004], screenGlow[rng.int(0, 2)], '-z');
      });
      set.obstacle([x, 0.8, z - 0.25], 0.42);
    }
  sky(set, half);
  for (let z = -L + 2; z < L; z += 3.2)
    set.light([0, 2.05, z], set.darkness > 0.3 ? [1.4, 1.3, 1.9] : [1.9, 1.9, 1.9], 5);
  return aisle(set, {
    half: half - 0.3,
    L,
    top: 2.1,
    surface: 'carpet',
    stageHalf: 0.24,
    ambience: [{ cue: 'plane_cabin', level: 0.6 }],
    m,
  });
}

/** Cloud tops far below that slide by, and a wing on one side. */
function sky(set: SetBuilder, half: number): void {
  const k = 1 - 0.85 * set.darkness;
  const warm = set.look.timeOfDay === 'sunset' || set.look.timeOfDay === 'golden_hour' || set.look.timeOfDay === 'dawn';
  const cloud = set.material({
    color: [0.9 * k, (warm ? 0.74 : 0.9) * k, (warm ? 0.64 : 0.93) * k],
    emissive: [0.35 * k, (warm ? 0.24 : 0.36) * k, (warm ? 0.2 : 0.42) * k],
    roughness: 1,
    castsShadow: false,
  });
  const rng = set.random('cloud tops');
  const lumps = [0, 1, 2].map((i) =>
    set.mesh((b) => {
      const r = set.random('lump', i);
      for (let n = 0; n < 9; n++)
        b.ellipsoid(
          [r.range(-9, 9), r.range(-1, 1.2), r.range(-6, 6)],
          [r.range(3, 6), r.range(1.4, 3), r.range(3, 5)],
          cloud,
          10,
          6,
        );
    }),
  );
  const span = 260;
  const drift = Array.from({ length: 44 }, (_, i) => ({
    x: (i % 2 ? 1 : -1) * rng.range(24, 120),
    y: rng.range(-16, -8),
    z: (i / 44) * span,
    kind: i % 3,
    turn: rng.range(0, TAU),
    size: rng.range(0.8, 2.2),
  }));
  set.animate((scene, t) => {
    for (const c of drift) {
      const z = ((((c.z - t * 16) % span) + span) % span) - span / 2;
      scene.instances.push({
        mesh: lumps[c.kind],
        transform: placed([c.x, c.y, z], c.turn, c.size),
        cast: 0,
        fixed: false,
      });
    }
  });
  const metalWing = set.material({ color: hex('#c9ced2'), roughness: 0.35, metal: 0.3 });
  const s = set.mirror;
  set.fixed((b) => {
    const x0 = s * (half + 0.6);
    const wing: [number, number, number][] = [
      [x0, -0.5, 4.2],
      [x0, -0.5, -1.2],
      [s * 17, 0.9, -7.4],
      [s * 17, 0.9, -5.6],
    ];
    const [a, c, d, e] = wing as Vec3[];
    if (s > 0) b.quad(a, e, d, c, metalWing);
    else b.quad(a, c, d, e, metalWing);
    b.quad([s * 17, 0.9, -5.6], [s * 17, 0.9, -7.4], [s * 17.6, 2.4, -8], [s * 17.5, 2.4, -7.2], metalWing);
    b.quad([s * 17, 0.9, -7.4], [s * 17, 0.9, -5.6], [s * 17.5, 2.4, -7.2], [s * 17.6, 2.4, -8], metalWing);
    const red = set.material({
      color: [0.6, 0.05, 0.04],
      emissive: set.darkness > 0.3 ? [6, 0.5, 0.3] : [0.6, 0.05, 0.04],
      roughness: 0.5,
    });
    b.sphere([s * 17.3, 1.3, -6.4], 0.14, red, 8, 6);
  });
  // Ground far below: haze blue.
  const below = set.material({
    color: [0.2 * k, 0.33 * k, 0.48 * k],
    emissive: [0.12 * k, 0.2 * k, 0.32 * k],
    roughness: 1,
    castsShadow: false,
  });
  set.fixed((b) => b.quad([-900, -60, 900], [900, -60, 900], [900, -60, -900], [-900, -60, -900], below));
  set.shows('cloud');
}

/** Inside a city bus: seats in pairs, yellow poles and straps, wide panes, a street that goes by. */
export function cityBus(set: SetBuilder): Place {
  const m = set.mirror;
  const rng = set.random('bus');
  const seatCode = rng.pick(['#2f5f9a', '#a33a34', '#3f7a58']);
  const half = 1.24;
  const L = 5.6;
  const top = 2.24;
  const wall = set.material({ color: hex('#c9ccc9'), roughness: 0.45 });
  const ceiling = set.material({ color: hex('#e6e7e3'), roughness: 0.5 });
  const floor = set.material({
    color: hex('#5a5e63'),
    color2: hex('#4a4e53'),
    pattern: 'dots',
    patternScale: 0.08,
    roughness: 0.7,
  });
  const rubber = set.material({ color: hex('#1c1d1f'), roughness: 0.6 });
  const pole = set.material({ color: hex(rng.pick(['#e8b52a', '#d9632a', '#e8b52a'])), roughness: 0.35 });
  const plastic = set.material({ color: hex('#33373c'), roughness: 0.5 });
  const cloth = set.material(woven(seatCode, 0.7, 0.05));
  const lamp = set.material({ color: [0.9, 0.93, 0.95], emissive: [2, 2.1, 2.1], roughness: 0.5, castsShadow: false });
  const ads = ['#d9534a', '#3f8fd0', '#e0a93a', '#5aa06a'].map((c) => set.material({ color: hex(c), roughness: 0.7 }));
  set.fixed((b) => {
    b.box([0, -0.05, 0], [half * 2, 0.1, L * 2], floor, '+y');
    b.box([0, top + 0.02, 0], [half * 2, 0.04, L * 2], ceiling, '-y');
    for (const s of [-1, 1]) {
      const face = s > 0 ? '-x' : '+x';
      b.box([s * half, 0.42, 0], [0.08, 0.84, L * 2], wall, `${face}+y`);
      b.box([s * half, (1.86 + top) / 2, 0], [0.08, top - 1.86, L * 2], wall, `${face}-y`);
      b.quad(
        [s * half, 1.92, s * -L],
        [s * half, 1.92, s * L],
        [s * (half - 0.34), top, s * L],
        [s * (half - 0.34), top, s * -L],
        ceiling,
      );
      for (let z = -L; z <= L + 0.1; z += 1.6) b.box([s * half, 1.35, z], [0.09, 1.04, 0.1], rubber, '+x-x+z-z');
      for (const y of [0.86, 1.84]) b.box([s * (half - 0.02), y, 0], [0.08, 0.05, L * 2], rubber);
      b.box([s * (half - 0.01), 1.55, 0], [0.05, 0.03, L * 2], rubber);
      // Advertisements over the windows, and lamps.
      for (let i = 0, z = -L + 0.9; z < L - 0.4; z += 0.95, i++) {
        const p: Vec3 = [s * (half - 0.165), 2.075, z];
        b.at(placed(p, s > 0 ? -HALF_PI : HALF_PI), () =>
          b.box([0, 0, 0.012], [0.7, 0.2, 0.004], ads[(i * 3 + (s > 0 ? 1 : 0)) % 4], '+z'),
        );
      }
      b.box([s * 0.62, top - 0.005, 0], [0.14, 0.02, L * 1.8], lamp, '-y');
      // Rails with straps.
      b.tube([[s * 0.5, 1.93, -L + 0.4] as Vec3, [s * 0.5, 1.93, L - 0.6] as Vec3], 0.017, pole, 7, true);
      for (let z = -L + 1; z < L - 1; z += 0.62) {
        b.box([s * 0.5, 1.82, z], [0.03, 0.22, 0.008], rubber);
        b.tube(
          Array.from(
            { length: 9 },
            (_, i): Vec3 => [s * 0.5 + cos((i / 8) * TAU) * 0.06, 1.66 + sin((i / 8) * TAU) * 0.055, z],
          ),
          0.011,
          plastic,
          5,
          false,
        );
      }
      for (let z = s === m ? -L + 1.4 : -L + 3.1; z < L - 0.8; z += s === m ? 4.4 : 2.9)
        b.tube([[s * 0.42, 0, z] as Vec3, [s * 0.42, top, z] as Vec3], 0.018, pole, 7, false);
    }
    // The front: windscreen, wheel and the driver's cab; the rear bench.
    b.box([0, 0.5, -L], [half * 2, 1, 0.1], wall, '+z');
    b.box([0, 2.06, -L], [half * 2, 0.36, 0.1], rubber, '+z');
    for (const x of [-half, 0, half]) b.box([x, 1.45, -L], [0.1, 0.95, 0.1], rubber);
    b.box([0, 2.05, -L + 0.07], [0.9, 0.2, 0.03], rubber, '+z');
    for (let i = 0; i < 9; i++)
      b.box(
        [-0.36 + i * 0.09, 2.05, -L + 0.09],
        [0.05, 0.11, 0.004],
        set.material({ color: [0.9, 0.5, 0.1], emissive: [3, 1.6, 0.3], roughness: 0.6 }),
        '+z',
      );
    b.box([m * 0.75, 0.7, -L + 1.25], [0.9, 1.4, 0.05], plastic, '+z-z');
    b.box([0, 1.15, L], [half * 2, 2.3, 0.1], wall, '-z');
    b.box(
      [0, 1.4, L - 0.06],
      [half * 1.6, 0.8, 0.02],
      set.material({ color: [0.05, 0.06, 0.07], roughness: 0.1 }),
      '-z',
    );
    for (let z = -3; z < L; z += 2.1)
      b.box([-m * 0.42, 1.25, z + 0.5], [0.045, 0.08, 0.04], set.material({ color: hex('#c8322a'), roughness: 0.5 }));
  });
  const seat = set.mesh((b) => {
    for (const x of [-0.23, 0.23]) {
      b.roundedBox([x, 0.43, 0.02], [0.43, 0.09, 0.42], 0.04, cloth, 2);
      b.roundedBox([x, 0.76, -0.2], [0.42, 0.6, 0.07], 0.03, cloth, 2);
      b.roundedBox([x, 0.74, -0.24], [0.43, 0.62, 0.03], 0.015, plastic, 1);
    }
    b.tube(
      [
        [-0.42, 0.86, -0.24] as Vec3,
        [-0.42, 1.12, -0.26] as Vec3,
        [0.42, 1.12, -0.26] as Vec3,
        [0.42, 0.86, -0.24] as Vec3,
      ],
      0.016,
      pole,
      6,
      false,
    );
    b.box([0, 0.2, 0], [0.08, 0.4, 0.3], plastic);
  });
  set.shows('bench');
  for (const s of [-1, 1])
    for (let z = -L + 2.3; z < L - 0.6; z += 0.86) {
      if (s === -m && Math.abs(z - 0.2) < 0.8) continue;
      const x = s * (half - 0.5);
      set.put(seat, placed([x, 0, z], PI));
      const g = set.newGroup();
      for (const d of [-0.23, 0.23]) set.mark('seat', 'seat', [x + d, 0.475, z - 0.02], PI, g);
    }
  street(set, half);
  for (let z = -L + 1.4; z < L; z += 2.6) set.light([0, top - 0.15, z], [1.5, 1.6, 1.6], 4.5);
  return aisle(set, {
    half: half - 0.16,
    L,
    top,
    surface: 'metal',
    stageHalf: 0.26,
    ambience: [
      { cue: 'diesel', level: 0.35 },
      { cue: 'traffic', level: 0.2 },
    ],
    m,
  });
}

/** Houses, trees and lamps of a street that pass on both sides. */
function street(set: SetBuilder, half: number): void {
  const k = 1 - 0.8 * set.darkness;
  const road = set.ground({ color: hex('#4c4c50'), pattern: 'asphalt', patternScale: 0.04, roughness: 0.8 });
  const pave = set.ground({
    color: hex('#8f8a82'),
    color2: hex('#77726a'),
    pattern: 'tiles',
    patternScale: 1.2,
    roughness: 0.85,
  });
  set.fixed((b) => {
    b.box([0, -0.75, 0], [16, 0.1, 260], road, '+y');
    for (const s of [-1, 1]) b.box([s * 14, -0.66, 0], [12, 0.16, 260], pave, '+y-x+x');
  });
  const fronts = ['#b5765a', '#d8c4a0', '#9fa8ad', '#c9a27a', '#8a6f62'].map((c) => {
    const q = hex(c);
    return facadeMaterial(set.world, [q[0] * k, q[1] * k, q[2] * k], set.darkness, 3.4);
  });
  const shopGlass = set.glass(set.lampsOn);
  const rng = set.random('houses');
  const blocks = Array.from({ length: 5 }, (_, i) =>
    set.mesh((b) => {
      const h = rng.range(9, 17);
      b.box([0, h / 2 - 0.6, 0], [10, h, 11.6], fronts[i], '+x-x+z-z');
      for (const s of [-1, 1])
        for (let w = 0; w < 3; w++) {
          b.box([s * 5.06, 1, -3.6 + w * 3.6], [0.06, 2.3, 2.6], shopGlass, '+x-x');
          b.box([s * 5.4, 2.5, -3.6 + w * 3.6], [0.8, 0.1, 3], fronts[(i + w) % 5]);
        }
    }),
  );
  const tree = set.tree({
    species: 'broadleaf',
    season: set.season,
    seed: set.seedOf('bus tree'),
    detail: 0.25,
    snowy: set.snowy,
  });
  const span = 144;
  const speed = 7;
  set.animate((scene, t) => {
    for (let i = 0; i < 24; i++) {
      const s = i % 2 === 0 ? 1 : -1;
      const z = ((((Math.floor(i / 2) * 12 + t * speed) % span) + span) % span) - span / 2;
      scene.instances.push({
        mesh: blocks[(i * 3 + (s > 0 ? 1 : 0)) % 5],
        transform: placed([s * (half + 17.5), 0, z], 0),
        cast: 0,
        fixed: false,
      });
      if (i % 3 === 0 && set.allows('tree')) {
        const m = placed([s * (half + 8), -0.6, z + 4], i, 0.8);
        scene.instances.push({ mesh: tree.wood, transform: m, cast: 0, fixed: false });
        if (tree.crown >= 0) scene.instances.push({ mesh: tree.crown, transform: m, cast: 0, fixed: false });
      }
    }
  });
}

interface Aisle {
  half: number;
  L: number;
  top: number;
  surface: string;
  stageHalf: number;
  ambience: Place['ambience'];
  m: 1 | -1;
}

function aisle(set: SetBuilder, { half, L, top, surface, stageHalf, ambience, m }: Aisle): Place {
  furnishFeatures(set, {
    centre: [0, 0, 0.8],
    heading: 0,
    radius: 0.5,
    ground: () => 0,
    room: { halfWidth: 0.4, halfDepth: L - 1, height: top },
  });
  return set.finish({
    ground: () => 0,
    surface: () => surface,
    stage: { centre: [0, 0, 0.8], halfWidth: stageHalf, halfDepth: 1.6, heading: 0 },
    path: [
      [0, 0, -L + 1.6],
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, L - 0.9],
    ],
    bounds: { min: [-half, 0.5, -L + 0.4], max: [half, top - 0.15, L - 0.3] },
    acoustics: 'small_room',
    ambience,
    daylight: [m, 0, 0],
    vistas: [
      { eye: [m * 0.1, 1.62, L - 0.9], target: [-m * 0.05, 1.2, -L + 1] },
      { eye: [-m * 0.3, 1.5, 3.6], target: [m * 0.9, 1.15, -1.6] },
    ],
  });
}
