/** Palms and bamboo. */
import type { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { across, leafCard, randomDirection } from './foliage.ts';
import { barkMaterial, leafColours, leafMaterials } from './tints.ts';
import type { Size, Work } from './tree-work.ts';

export function palm(work: Work): Size {
  const { rng, world, options, crown, wood } = work;
  const height = options.height ?? rng.range(6.5, 9);
  const bark = barkMaterial(world, 'palm');
  const a = rng.range(0, TAU);
  const bend = height * rng.range(0.08, 0.2);
  const points: Vec3[] = [];
  const radii: number[] = [];
  for (let i = 0; i <= 8; i++) {
    const t = i / 8;
    points.push([cos(a) * bend * t * t, height * t * 0.96 - (i === 0 ? 0.2 : 0), sin(a) * bend * t * t]);
    radii.push(i === 0 ? 0.3 : 0.2 - 0.07 * t);
  }
  wood.tube(points, radii, bark, 7, false);
  const top = points[8];
  wood.sphere(top, 0.22, bark, 8, 5);
  const tints = leafMaterials(world, options.colours ?? leafColours('palm', options.season, rng), 0.5);
  const fronds = options.detail > 0.6 ? 15 : 10;
  for (let f = 0; f < fronds; f++)
    frond(crown, rng, top, (f / fronds) * TAU * 2.4, height * 0.34, tints, options.detail);
  return { height, spread: height * 0.34 };
}

/** An arching frond: a rib with leaflets to both sides. */
function frond(
  b: MeshBuilder,
  rng: Rng,
  from: Vec3,
  heading: number,
  length: number,
  tints: readonly number[],
  detail: number,
): void {
  const out: Vec3 = [cos(heading), 0, sin(heading)];
  const rise = rng.range(0.1, 1.0);
  const side: Vec3 = [-out[2], 0, out[0]];
  const n = detail > 0.6 ? 13 : 7;
  const tint = rng.pick(tints);
  let before = from;
  for (let i = 1; i <= n; i++) {
    const t = i / n;
    const x = length * (t - 0.12 * t * t);
    const y = length * (rise * t * 0.55 - 0.85 * t * t * (0.6 + 0.4 * (1 - rise)));
    const p: Vec3 = [from[0] + out[0] * x, from[1] + y, from[2] + out[2] * x];
    const along = normalize([p[0] - before[0], p[1] - before[1], p[2] - before[2]]);
    const up: Vec3 = normalize([-out[0] * along[1], 1, -out[2] * along[1]]);
    leafCard(b, before, along, side, up, (length / n) * 1.3, 0.07, tint);
    const leaflet = length * 0.3 * sin(0.4 + t * 2.5);
    for (const s of [-1, 1]) {
      const dir = normalize([
        side[0] * s + along[0] * 0.55,
        along[1] * 0.5 - 0.42 - rng.range(0, 0.2),
        side[2] * s + along[2] * 0.55,
      ]);
      leafCard(
        b,
        p,
        dir,
        along,
        normalize([up[0] + side[0] * s * 0.4, up[1], up[2] + side[2] * s * 0.4]),
        leaflet,
        0.13,
        rng.chance(0.7) ? tint : rng.pick(tints),
      );
    }
    before = p;
  }
}

export function bamboo(work: Work): Size {
  const { rng, world, options, crown, wood } = work;
  const height = options.height ?? rng.range(8, 11);
  const tints = leafMaterials(world, options.colours ?? leafColours('bamboo', options.season, rng), 0.6);
  const culm = world.material({
    color: [0.19, 0.3, 0.06],
    color2: [0.32, 0.38, 0.12],
    pattern: 'stripes',
    patternScale: 0.7,
    roughness: 0.4,
  });
  const culms = options.detail > 0.6 ? 6 : options.detail > 0.1 ? 4 : 3;
  for (let k = 0; k < culms; k++) {
    const a = rng.range(0, TAU);
    const r = rng.range(0.1, 0.75);
    const h = height * rng.range(0.72, 1.05);
    const base: Vec3 = [cos(a) * r, -0.1, sin(a) * r];
    const lean = h * rng.range(0.03, 0.12);
    const at = (t: number): Vec3 => [base[0] + cos(a) * lean * t * t, h * t, base[2] + sin(a) * lean * t * t];
    wood.tube([base, at(0.35), at(0.7), at(1)], [0.055, 0.05, 0.04, 0.012], culm, 6, false);
    for (let y = 0.5; options.detail > 0.6 && y < h * 0.75; y += rng.range(0.42, 0.5)) {
      const p = at(y / h);
      wood.lathe(
        [
          [0.05, y - 0.012],
          [0.064, y],
          [0.05, y + 0.012],
        ],
        culm,
        6,
        [p[0], 0, p[2]],
      );
    }
    const sprays = Math.max(4, Math.round(26 * options.detail));
    for (let i = 0; i < sprays; i++) {
      const p = at(0.38 + 0.62 * rng.unit());
      const d = randomDirection(rng);
      const out = normalize([d[0], 0.25 + d[1] * 0.3, d[2]]);
      const tip = addScaled(p, out, rng.range(0.3, 0.9));
      for (let j = 0; j < 4; j++) {
        const q = addScaled(tip, randomDirection(rng), 0.22);
        const along = normalize([out[0] + rng.range(-0.7, 0.7), -0.45, out[2] + rng.range(-0.7, 0.7)]);
        leafCard(
          crown,
          q,
          along,
          across(along),
          normalize([out[0], 0.9, out[2]]),
          rng.range(0.28, 0.45),
          0.075,
          rng.pick(tints),
        );
      }
    }
  }
  return { height, spread: 1.2 };
}
