/** A watch on its closed strap, dial to the front: bezel, hands at ten past ten, hours, small dials, crown; links or leather. */
import { atan2, cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain } from './sketch.ts';

/** Radius of the case, and half axes of the loop that the strap makes: height and depth, metres. */
const CASE = 0.0205;
const HIGH = 0.031;
const DEEP = 0.026;
const WIDE = 0.02;

export function wristwatch(k: Kit): Model {
  const digital = k.said('smartwatch|smart watch|digital');
  const links =
    k.said('steel|metal|silver|gold|chrome|diver|diving|rolex|luxury|bracelet') ||
    (!k.said('leather') && k.rng.chance(0.4));
  const metal = k.dressed(k.said('gold|golden') ? MATERIALS.gold : MATERIALS.steel);
  const polished = k.mat({ ...(k.said('gold|golden') ? MATERIALS.gold : MATERIALS.chrome), roughness: 0.14 });
  const strap = links
    ? metal
    : k.mat(
        digital
          ? { color: hex('#1c1d20'), roughness: 0.6 }
          : { ...MATERIALS.leather, color: hex(k.rng.pick(['#4a2a18', '#241a16', '#6a3c22'])) },
      );
  const dial = k.mat(
    digital
      ? { color: [0.01, 0.012, 0.016], roughness: 0.06 }
      : { color: hex(k.rng.pick(['#12203a', '#141518', '#f0ece0', '#12382c'])), roughness: 0.25, metal: 0.2 },
  );
  const ink = plain(k, MATERIALS.chrome, '#e6e2d6');
  const sweep = plain(k, MATERIALS.paint, '#d8342a');
  const glow = k.mat({ color: hex('#4ae08a'), emissive: [0.4, 2, 0.9], roughness: 0.5 });
  const n = k.n(48);
  return k.solid(
    (b) => {
      band(b, strap, polished, links, n);
      b.at(multiply(translation(0, HIGH, DEEP), rotationX(HALF_PI - 0.14)), () => {
        // Local y leaves the dial; local -z is twelve o'clock.
        b.lathe(
          [
            [0, -0.0045],
            [CASE * 0.92, -0.0045],
            [CASE, -0.003],
            [CASE, 0.002],
            [CASE * 0.97, 0.0034],
          ],
          metal,
          n,
        );
        b.lathe(
          [
            [CASE * 0.97, 0.0034],
            [CASE * 0.95, 0.0046],
            [CASE * 0.86, 0.005],
            [CASE * 0.82, 0.0036],
          ],
          polished,
          n,
        );
        b.disc([0, 0.0036, 0], CASE * 0.83, dial, n);
        for (const s of [-1, 1])
          for (const z of [-1, 1])
            b.roundedBox([s * WIDE * 0.44, -0.0012, z * CASE * 0.99], [0.0034, 0.0046, 0.009], 0.001, metal, 2);
        b.at(multiply(translation(CASE + 0.0016, 0, 0), rotationZ(HALF_PI)), () => {
          b.cylinder([0, -0.0016, 0], 0.0028, 0.0034, polished, 16);
          for (let i = 0; i < 12; i++)
            b.box([cos((i / 12) * TAU) * 0.0028, 0, sin((i / 12) * TAU) * 0.0028], [0.0005, 0.003, 0.0005], metal);
        });
        if (digital) display(b, glow, ink);
        else face(b, ink, polished, sweep, dial, n);
      });
    },
    { anchors: { grip: translation(0, HIGH, 0), top: translation(0, HIGH * 2, 0) } },
  );
}

/** The strap round the wrist's place: links with a shining middle row, or leather with a seam. */
function band(b: MeshBuilder, strap: number, polished: number, links: boolean, n: number): void {
  const count = links ? 22 : Math.max(30, n);
  // From under one pair of lugs round to the other; the case closes the ring.
  const at = (t: number): Vec3 => {
    const a = ((130 + t * 280) / 360) * TAU;
    return [0, HIGH + cos(a) * HIGH, sin(a) * DEEP];
  };
  for (let i = 0; i < count; i++) {
    const [p, q] = [at(i / count), at((i + 1) / count)];
    const [dy, dz] = [q[1] - p[1], q[2] - p[2]];
    const length = Math.sqrt(dy * dy + dz * dz);
    const tilt = atan2(-dy, dz);
    b.at(multiply(translation(0, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2), rotationX(tilt)), () => {
      if (links) {
        for (const s of [-1, 1])
          b.roundedBox([s * WIDE * 0.31, 0, 0], [WIDE * 0.34, 0.0028, length * 0.9], 0.0006, strap, 1);
        b.roundedBox([0, 0, 0], [WIDE * 0.26, 0.0032, length * 0.94], 0.0007, polished, 1);
      } else {
        b.box([0, 0, 0], [WIDE * 0.94, 0.0026, length * 1.08], strap);
        for (const s of [-1, 1]) if (i % 2) b.box([s * WIDE * 0.4, 0, 0], [0.0007, 0.003, length * 0.5], polished);
      }
    });
  }
}

/** Hours, minutes, three hands and two small dials. */
function face(b: MeshBuilder, ink: number, polished: number, sweep: number, dial: number, n: number): void {
  const y = 0.0039;
  for (let i = 0; i < 60; i++) {
    const a = (i / 60) * TAU;
    const hour = i % 5 === 0;
    const r = CASE * (hour ? 0.7 : 0.765);
    b.at(multiply(translation(sin(a) * r, y, -cos(a) * r), turnY(-a)), () =>
      b.box(
        [0, 0, 0],
        [hour ? 0.0011 : 0.0003, 0.0004, hour ? (i % 15 ? 0.0032 : 0.0042) : 0.001],
        hour ? polished : ink,
        '+y+x-x+z-z',
      ),
    );
  }
  for (const s of [-1, 1]) {
    const c: Vec3 = [s * CASE * 0.36, y - 0.0001, CASE * 0.08];
    b.disc(c, CASE * 0.2, ink, n >> 1);
    b.disc([c[0], c[1] + 0.0001, c[2]], CASE * 0.185, dial, n >> 1);
    b.at(multiply(translation(c[0], c[1] + 0.0003, c[2]), turnY(s * 0.9)), () =>
      b.box([0, 0, -CASE * 0.07], [0.0003, 0.0003, CASE * 0.15], ink),
    );
  }
  const hand = (turn: number, long: number, wide: number, up: number, mat: number): void => {
    b.at(multiply(translation(0, y + up, 0), turnY(-turn)), () =>
      b.roundedBox([0, 0, -long / 2 + CASE * 0.06], [wide, 0.0005, long + CASE * 0.12], 0.0002, mat, 1),
    );
  };
  hand(((10 + 10 / 60) / 12) * TAU, CASE * 0.44, 0.0015, 0.0006, polished);
  hand((10 / 60) * TAU, CASE * 0.66, 0.0011, 0.0011, polished);
  hand((35 / 60) * TAU, CASE * 0.7, 0.0004, 0.0016, sweep);
  b.cylinder([0, y, 0], 0.0011, 0.0022, polished, 14);
}

/** A lit display: rings of activity and rows of figures. */
function display(b: MeshBuilder, glow: number, ink: number): void {
  const y = 0.0038;
  b.tube(
    Array.from(
      { length: 25 },
      (_, i): Vec3 => [sin((i / 24) * PI * 1.6) * CASE * 0.6, y, -cos((i / 24) * PI * 1.6) * CASE * 0.6],
    ),
    0.0008,
    glow,
    5,
  );
  for (let i = 0; i < 4; i++) b.box([-CASE * 0.25 + i * CASE * 0.17, y, 0], [0.0018, 0.0003, 0.005], ink, '+y');
}

const turnY = (a: number): Mat34 => rotationY(a);
