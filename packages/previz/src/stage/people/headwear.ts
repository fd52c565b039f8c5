/** Hats, helmets, headsets, and what is worn on the face: glasses, masks, veils. */

import { noise2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { addBeard } from './beard.ts';
import { exit } from './field.ts';
import type { LockContext } from './hair-locks.ts';
import type { HairStyle } from './hair-style.ts';
import { around, band, brim, CENTRE, crown, dome, type HatContext, patch, shell, visor } from './hat-parts.ts';
import { addCallingHat } from './hats-of-callings.ts';
import type { FaceBones, HeadSpace } from './head.ts';
import { addGhutra, addHijab, addVeil } from './head-cloths.ts';
import type { Traits } from './traits.ts';
import type { Outfit } from './wardrobe.ts';

export function addHat(
  mesh: MeshBuilder,
  h: HeadSpace,
  b: FaceBones,
  t: Traits,
  outfit: Outfit,
  style: HairStyle,
  hair: LockContext['m'],
  chest: number,
  world: WorldBuilder,
  hero: boolean,
): void {
  const c: HatContext = {
    mesh,
    h,
    b,
    t,
    hero,
    skin: [[b.head, 1]],
    chest,
    mat: (m) => world.material({ ...m, doubleSided: true }),
  };
  faceWear(c, outfit, style);
  addBeard(c, style, hair);
  const hat = outfit.hat;
  if (!hat) return;
  const m = c.mat(hat.material);
  const trim = c.mat(hat.trim);
  const over = style.cap > 0 ? 0.028 + Math.min(style.volume, 0.04) * 0.8 : 0.012;
  const low = 0.74 + (1 - t.grown) * 0.02;
  const level =
    (front: number, back: number) =>
    (a: number): number =>
      lerp(back, front, 0.5 + 0.5 * cos(a));
  switch (hat.kind) {
    case 'cap':
      dome(c, level(low + 0.03, low - 0.14), over + 0.012, m);
      visor(c, low + 0.035, 0.25, over, m);
      break;
    case 'visor':
      band(c, level(low + 0.02, low - 0.08), 0.1, over + 0.006, m);
      visor(c, low, 0.26, over, m);
      break;
    case 'beanie':
      dome(c, level(low, low - 0.22), over + 0.018, m, { crown: 0.06, bump: (a) => 0.006 * sin(a * 22) });
      band(c, level(low + 0.03, low - 0.18), 0.13, over + 0.03, trim);
      if (/\b(bobble|pom|santa|winter)\b/.test(hat.words)) {
        mesh.setSkin(c.skin);
        mesh.sphere(
          h.out([0, 1.16, -0.05]),
          0.09 * h.scale,
          c.mat({ color: hex('#efece6'), roughness: 1, pattern: 'fur', patternScale: 0.01 }),
          hero ? 14 : 6,
          hero ? 10 : 4,
        );
        mesh.setSkin(null);
      }
      break;
    case 'straw':
    case 'fedora':
    case 'cowboy': {
      const wide = hat.kind === 'straw' ? 0.36 : hat.kind === 'cowboy' ? 0.36 : 0.2;
      const y = low + 0.035;
      crown(c, y, over + 0.012, hat.kind === 'straw' ? 0.3 : 0.37, hat.kind === 'straw' ? 0.02 : 0.09, m);
      brim(
        c,
        y,
        (a) => wide * (1 + (hat.kind === 'straw' ? 0.04 * sin(a * 3 + t.seed) : 0)),
        (a) =>
          hat.kind === 'cowboy'
            ? 0.17 * sin(a) ** 2 - 0.03
            : hat.kind === 'fedora'
              ? cos(a) > 0
                ? -0.045
                : 0.05
              : -0.06 + 0.02 * sin(a * 2 + 1),
        over,
        m,
      );
      band(c, () => y + 0.05, 0.075, over + 0.024, trim);
      break;
    }
    case 'tophat':
      crown(c, low + 0.035, over + 0.014, 0.62, 0, m, true);
      brim(
        c,
        low + 0.035,
        () => 0.15,
        (a) => 0.05 * sin(a) ** 2,
        over,
        m,
      );
      band(c, () => low + 0.085, 0.09, over + 0.028, trim);
      break;
    case 'witch':
    case 'conical': {
      const tall = hat.kind === 'witch' ? 0.85 : 0.34;
      const base = low + 0.03;
      if (hat.kind === 'witch')
        brim(
          c,
          base,
          () => 0.3,
          (a) => -0.04 + 0.03 * sin(a * 2),
          over,
          m,
        );
      const wide = hat.kind === 'witch' ? 0 : 0.38;
      const rows = hero ? 10 : 4;
      shell(
        c,
        rows,
        hero ? 30 : 12,
        (a, j) => {
          const s = j / rows;
          const r = lerp(around(c, a, base) + over + 0.012 + wide, 0.004, s);
          const lean = hat.kind === 'witch' ? s * s * 0.22 : 0;
          return [
            sin(a) * r + lean * 0.4,
            base - wide * 0.35 + tall * s + wide * 0.35 * s,
            CENTRE[2] + cos(a) * r - lean,
          ];
        },
        m,
      );
      if (hat.kind === 'witch') band(c, () => base + 0.05, 0.08, over + 0.02, trim);
      break;
    }
    case 'chef':
      band(c, () => low + 0.09, 0.2, over + 0.02, m);
      dome(c, () => low + 0.16, over + 0.06, m, {
        crown: 0.2,
        bump: (a, s) => 0.035 * sin(a * 7) * (1 - s) + 0.05 * sin(s * PI),
      });
      break;
    case 'beret':
      dome(c, level(low + 0.06, low - 0.02), over + 0.02, m, {
        bump: (a, s) => 0.09 * sin(Math.min(1, s * 2.2) * PI) * (1 + 0.5 * sin(a + 0.6)),
      });
      break;
    case 'mortarboard':
      dome(c, level(low, low - 0.15), over + 0.01, m);
      mesh.setSkin(c.skin);
      mesh.box(h.out([0, 1.08, -0.05]), [0.98 * h.scale, 0.02 * h.scale, 0.98 * h.scale], m);
      mesh.setSkin(null);
      break;
    case 'helmet':
    case 'hardhat': {
      dome(c, level(low + 0.05, low - 0.16), 0.085, m, {
        bump: (a, s) =>
          hat.kind === 'helmet'
            ? 0.014 * (Math.abs(sin(a * 3)) - 0.5) * (1 - s)
            : 0.022 * Math.max(0, 1 - Math.abs(sin(a)) * 7) * smoothstep(0.1, 0.4, s),
      });
      if (hat.kind === 'hardhat' || /\bfire/.test(t.words))
        brim(
          c,
          low + 0.045,
          (a) => (cos(a) > 0 ? 0.1 : 0.035),
          () => -0.02,
          0.075,
          m,
        );
      for (const k of [1, -1]) strapLine(c, k, trim);
      break;
    }
    case 'visorHelmet': {
      // A globe with a dark window.
      const glass = c.mat({ color: hex('#2a2118'), roughness: 0.08, metal: 0.55 });
      const rows = hero ? 18 : 8;
      const columns = hero ? 36 : 14;
      shell(
        c,
        rows,
        columns,
        (a, j) => {
          const e = lerp(-1.12, PI / 2, j / rows);
          const r = 0.66;
          return [sin(a) * cos(e) * r, 0.47 + sin(e) * r, -0.01 + cos(a) * cos(e) * r];
        },
        m,
      );
      const open = /\b(transparent|clear|visor up|open)\b/.test(hat.words + t.words);
      shell(
        c,
        hero ? 10 : 5,
        hero ? 20 : 10,
        (a, j) => {
          const e = lerp(-0.5, 0.62, j / (hero ? 10 : 5));
          const r = 0.675;
          return [sin(a) * cos(e) * r, 0.47 + sin(e) * r, -0.01 + cos(a) * cos(e) * r];
        },
        open ? c.mat({ color: hex('#cfe0e8'), roughness: 0.05, opacity: 0.25 }) : glass,
        -1.15,
        1.15,
      );
      break;
    }
    case 'knight':
      dome(c, (a) => (cos(a) > 0.55 ? low - 0.02 : 0.16), 0.07, m, {
        bump: (a, s) => 0.03 * Math.max(0, 1 - Math.abs(sin(a)) * 8) * smoothstep(0.1, 0.5, s),
      });
      break;
    case 'turban':
      // Layers that cross over the forehead and lie in slanting folds at the sides.
      dome(
        c,
        (a) => lerp(low - 0.27, low - 0.01 + 0.05 * (1 - Math.min(1, Math.abs(a))), 0.5 + 0.5 * cos(a)),
        0.045,
        m,
        {
          rows: hero ? 18 : 6,
          crown: 0.1,
          bump: (a, s) => {
            const layer = s * 6.5 + Math.abs(sin(a * 0.5)) * 2.2;
            const fold = layer - Math.floor(layer);
            return 0.05 * sin(Math.min(1, s * 1.1 + 0.16) * PI) + 0.034 * fold * (1 - fold) * 4 * (1 - s * 0.7);
          },
        },
      );
      break;
    case 'hijab':
      addHijab(c, m);
      break;
    case 'ghutra':
      addGhutra(c, m, trim);
      break;
    case 'crown': {
      const gem = c.mat({ color: hex('#8a1f3a'), roughness: 0.1 });
      const tiara = /\btiara|princess\b/.test(hat.words + t.words);
      const rows = 3;
      shell(
        c,
        rows,
        hero ? 40 : 16,
        (a, j) => {
          const y = low + 0.06;
          const spike = 0.5 + 0.5 * cos(a * 8);
          const top =
            (tiara ? 0.05 + 0.12 * Math.max(0, cos(a)) : 0.1) + 0.08 * spike * (tiara ? Math.max(0, cos(a)) : 1);
          const r = around(c, a, y) + over + 0.014 + (j / rows) * 0.03;
          return [sin(a) * r, y + (j / rows) * top, CENTRE[2] + cos(a) * r];
        },
        m,
      );
      if (hero) {
        mesh.setSkin(c.skin);
        for (let i = -2; i <= 2; i++) {
          const a = (i * PI) / 4;
          const r = around(c, a, low + 0.1) + over + 0.03;
          mesh.ellipsoid(
            h.out([sin(a) * r, low + 0.1, CENTRE[2] + cos(a) * r]),
            [0.02 * h.scale, 0.026 * h.scale, 0.02 * h.scale],
            gem,
            8,
            6,
          );
        }
        mesh.setSkin(null);
      }
      break;
    }
    case 'hood':
    case 'headscarf':
    case 'bonnet': {
      const cling = hat.kind === 'headscarf';
      const rim = (a: number): number => {
        const k = Math.abs(a) / PI;
        return k < 0.34
          ? lerp(low + 0.07, 0.5, smoothstep(0.12, 0.34, k))
          : lerp(0.5, cling ? 0.05 : -0.02, smoothstep(0.34, 0.46, k));
      };
      dome(c, rim, cling ? over + 0.015 : over + 0.055, m, {
        rows: hero ? 14 : 6,
        bump: (a, s) => (cling ? 0.01 : 0.02) * noise2(t.seed + 7, a * 2, s * 4),
        roll: cling ? 0 : 0.02,
      });
      break;
    }
    case 'headband':
      band(c, level(low + 0.07, low - 0.12), 0.075, over + 0.004, m);
      break;
    case 'headset':
      headset(c, m, over);
      break;
    default:
      addCallingHat(c, hat, over, low);
  }
}

function strapLine(c: HatContext, k: number, material: number): void {
  const { mesh, h, b } = c;
  const q = h.shape;
  const points: Vec3[] = [
    h.out([k * (q.ear[0] + 0.05), 0.66, 0.06]),
    h.out([k * (q.ear[0] - 0.005), 0.35, 0.1]),
    h.out([k * 0.17, 0.08, 0.13]),
    h.out([0, -0.012, 0.15]),
  ];
  mesh.tube(points, 0.011 * h.scale, material, 5, false, [
    [[b.head, 1]],
    [[b.head, 1]],
    [
      [b.head, 0.4],
      [b.jaw, 0.6],
    ],
    [[b.jaw, 1]],
  ]);
}

function headset(c: HatContext, material: number, hair: number): void {
  const { mesh, h, hero } = c;
  const q = h.shape;
  const points: Vec3[] = [];
  for (let i = 0; i <= 12; i++) {
    const a = lerp(-1, 1, i / 12) * 1.62;
    const d: Vec3 = [sin(a), cos(a), 0];
    const far = exit(q.field, [0, 0.5, -0.03], d, 1, 0.01);
    points.push(h.out([d[0] * (far + hair + 0.02), 0.5 + d[1] * (far + hair + 0.02), -0.05]));
  }
  mesh.setSkin(c.skin);
  mesh.tube(points, 0.02 * h.scale, material, hero ? 8 : 5);
  for (const k of [1, -1])
    mesh.ellipsoid(
      h.out([k * (q.ear[0] + 0.03), q.ear[1] + 0.02, -0.05]),
      [0.055 * h.scale, 0.12 * h.scale, 0.1 * h.scale],
      material,
      hero ? 16 : 8,
      hero ? 10 : 5,
    );
  const mic: Vec3[] = [
    h.out([-q.ear[0] - 0.05, q.ear[1] - 0.02, 0]),
    h.out([-0.3, 0.24, 0.22]),
    h.out([-0.16, 0.15, 0.4]),
  ];
  mesh.tube(mic, 0.012 * h.scale, material, 6);
  mesh.sphere(mic[2], 0.03 * h.scale, material, 8, 6);
  mesh.setSkin(null);
}

function faceWear(c: HatContext, outfit: Outfit, style: HairStyle): void {
  const { t, h, mesh, hero } = c;
  const q = h.shape;
  const goggles = outfit.extras.find((e) => e.kind === 'goggles');
  if (t.glasses || t.sunglasses || goggles) {
    const frame = c.mat({ color: hex(goggles ? '#2a2c30' : t.elder > 0.4 ? '#6a5a40' : '#24211f'), roughness: 0.35 });
    const lens = t.sunglasses
      ? c.mat({ color: hex('#14171a'), roughness: 0.08 })
      : c.mat({ color: hex('#dfe9ea'), roughness: 0.05, opacity: 0.14, castsShadow: false });
    mesh.setSkin(c.skin);
    const r = q.eyeRadius * (goggles ? 1.35 : 1.16);
    const crooked = /\bcrooked\b/.test(t.words) ? 0.09 : 0;
    for (const k of [1, -1]) {
      const z = q.eye[2] + q.eyeRadius * 1.42;
      const centre: Vec3 = [k * q.eye[0] * 1.02, q.eye[1] - 0.012 + k * crooked * 0.2, z];
      const points: Vec3[] = [];
      const count = hero ? 22 : 10;
      for (let i = 0; i <= count; i++) {
        const a = (i / count) * TAU;
        const s = sin(a);
        points.push(
          h.out([
            centre[0] + cos(a) * r * 1.12,
            centre[1] + s * r * (s > 0 ? 0.92 : 1),
            centre[2] - Math.max(0, k * cos(a)) * 0.045,
          ]),
        );
      }
      mesh.tube(points, (goggles ? 0.02 : 0.011) * h.scale, frame, hero ? 6 : 4, false);
      const middle = mesh.vertex(h.out([centre[0], centre[1], centre[2] + 0.008]), [0, 0, 1], 0, 0);
      for (const point of points) mesh.vertex(point, [0, 0, 1], 0, 0);
      for (let i = 0; i < count; i++) mesh.triangle(middle, middle + 1 + i, middle + 2 + i, lens);
      mesh.tube(
        [
          h.out([centre[0] + k * r * 1.12, centre[1] + 0.02, z - 0.05]),
          h.out([k * (q.ear[0] + 0.0), q.ear[1] + 0.1, -0.02]),
          h.out([k * (q.ear[0] - 0.0), q.ear[1] + 0.03, -0.14]),
        ],
        (goggles ? 0.018 : 0.009) * h.scale,
        frame,
        5,
      );
    }
    mesh.tube(
      [
        h.out([q.eye[0] - r * 1.1, q.eye[1] + 0.012, q.eye[2] + q.eyeRadius * 1.42]),
        h.out([0, q.eye[1] + 0.026, q.eye[2] + q.eyeRadius * 1.42 + 0.03]),
        h.out([-q.eye[0] + r * 1.1, q.eye[1] + 0.012, q.eye[2] + q.eyeRadius * 1.42]),
      ],
      0.011 * h.scale,
      frame,
      6,
    );
    mesh.setSkin(null);
  }
  const mask = outfit.extras.find((e) => e.kind === 'mask');
  if (mask) patch(c, c.mat(mask.material), 0.02, q.noseTip[1] + 0.05, 0.1, 62, 0.022, true);
  if (t.blindfold)
    band(c, (a) => q.eye[1] + 0.01 + 0.02 * (1 - cos(a)), 0.14, 0.03, c.mat({ color: hex('#2a2a2e'), roughness: 0.9 }));
  const eyepatch = outfit.extras.find((e) => e.kind === 'eyepatch');
  if (eyepatch) {
    const m = c.mat(eyepatch.material);
    mesh.setSkin(c.skin);
    const at = h.out([q.eye[0], q.eye[1], q.eye[2] + q.eyeRadius * 0.62]);
    mesh.ellipsoid(
      at,
      [q.eyeRadius * 1.25 * h.scale, q.eyeRadius * 1.1 * h.scale, q.eyeRadius * 0.62 * h.scale],
      m,
      14,
      8,
    );
    mesh.setSkin(null);
    band(c, (a) => q.eye[1] + 0.06 - 0.06 * sin(a - 0.4), 0.016, 0.008, m);
  }
  if (outfit.extras.some((e) => e.kind === 'clownNose')) {
    mesh.setSkin(c.skin);
    const red = c.mat({ color: hex('#c8242a'), roughness: 0.25 });
    mesh.sphere(h.out([0, q.noseTip[1], q.noseTip[2] + 0.015]), 0.062 * h.scale, red, hero ? 16 : 8, hero ? 12 : 6);
    mesh.setSkin(null);
  }
  const veil = outfit.extras.find((e) => e.kind === 'veil');
  if (veil) addVeil(c, c.mat({ ...veil.material, opacity: 0.55, castsShadow: false }), style.volume);
}
