/** A snowman: three balls of snow with coal, carrot, stick arms, scarf and hat. */
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { torus } from './shapes.ts';

/** Centre height and radius of the balls, from below, metres. */
const BALLS = [
  [0.4, 0.47],
  [1.02, 0.34],
  [1.48, 0.235],
] as const;

/** Point on a ball at turns `a` aside from straight ahead and height share `h` -1..1. */
function on(ball: number, a: number, h: number, out = 1): Vec3 {
  const [y, r] = BALLS[ball];
  const ring = Math.sqrt(1 - h * h) * r * out;
  return [sin(a) * ring, y + h * r * 0.96 * out, cos(a) * ring];
}

export function snowman(k: Kit): Model {
  const snow = k.mat({ ...MATERIALS.snow, roughness: 0.85, translucency: 0.06 });
  const coal = k.mat({ color: hex('#141415'), roughness: 0.5 });
  const carrot = k.mat({
    color: hex('#e0701c'),
    color2: hex('#b9530f'),
    pattern: 'stripes',
    patternScale: 0.03,
    roughness: 0.6,
  });
  const stick = k.mat(MATERIALS.bark);
  const wool = k.dressed({ ...MATERIALS.knit, color: hex(k.rng.pick(['#b3262b', '#2c6a3c', '#2b4f92'])) });
  const felt = k.mat({ color: hex('#1c1c20'), roughness: 0.9 });
  const band = k.mat({ color: hex('#9a2226'), roughness: 0.8 });
  const hatted = !k.said('bare') && k.one(true, true, false);
  return k.solid((b) => {
    const c = k.n(30);
    BALLS.forEach(([y, r], i) => {
      b.ellipsoid([0.012 * (i - 1), y, 0], [r, r * 0.95, r * 0.98], snow, c, k.n(20));
    });
    // Snow heaped about the foot.
    b.ellipsoid([0, 0.02, 0], [0.56, 0.09, 0.55], snow, c, 6);
    const lump = (at: Vec3, r: number): void => {
      b.ellipsoid(at, [r, r * 0.9, r * 0.8], coal, k.n(10), k.n(7));
    };
    for (const s of [-1, 1]) lump(on(2, s * 0.36, 0.3), 0.03);
    for (let i = -2; i <= 2; i++) lump(on(2, i * 0.21, -0.36 + 0.05 * i * i), 0.018);
    for (const h of [0.45, 0.08, -0.3]) lump(on(1, 0, h), 0.032);
    const nose = on(2, 0, 0.02, 0.93);
    b.tube(
      [nose, [nose[0], nose[1] - 0.006, nose[2] + 0.11], [nose[0] + 0.008, nose[1] - 0.02, nose[2] + 0.22]],
      [0.036, 0.024, 0.004],
      carrot,
      k.n(10),
    );
    for (const s of [-1, 1]) arm(b, s, stick);
    torus(b, [0, 1.29, 0.01], 0.205, 0.052, wool, k.n(26), k.n(8));
    // One end hangs before the chest, one over it.
    for (const [x, long] of [
      [0.1, 0.36],
      [0.16, 0.27],
    ] as const) {
      b.tube(
        [
          [x, 1.3, 0.2],
          [x + 0.02, 1.22, 0.31],
          [x + 0.03, 1.22 - long * 0.6, 0.36],
          [x + 0.03, 1.22 - long, 0.37],
        ],
        [0.04, 0.052, 0.055, 0.05],
        wool,
        k.n(8),
      );
    }
    if (!hatted) return;
    b.cylinder([0, 1.655, 0], 0.24, 0.022, felt, c);
    b.cylinder([0, 1.67, 0], 0.155, 0.25, felt, c, 0.165);
    b.cylinder([0, 1.675, 0], 0.159, 0.05, band, c, 0.16);
  });
}

/** A bent stick with two twigs for fingers, out of the middle ball. */
function arm(b: MeshBuilder, side: number, material: number): void {
  const from: Vec3 = [side * 0.28, 1.1, 0.04];
  const elbow: Vec3 = [side * 0.55, 1.2, 0.07];
  const hand: Vec3 = [side * 0.78, 1.42, 0.1];
  b.tube([from, elbow, hand], [0.022, 0.018, 0.011], material, 7);
  for (let i = 0; i < 3; i++) {
    const a = ((i - 1) * TAU) / 9;
    b.tube(
      [hand, [hand[0] + side * (0.07 * cos(a) + 0.02), hand[1] + 0.11 * cos(a), hand[2] + 0.11 * sin(a)]],
      [0.009, 0.004],
      material,
      5,
    );
  }
}
