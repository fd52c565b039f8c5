/** Wings on a back: a fairy's gauze, an angel's feathers. They beat in the air and fan slowly on the ground. */
import { cos, PI, sin } from '../../math/trig.ts';
import { lerp, multiply, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { Actor, BuildContext } from '../actor.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Folk } from './folk.ts';

/** Beats a second in the air and on the ground, and how far they swing there, radians. */
const BEATS = {
  gauze: { air: 7, ground: 0.7, swing: 0.55, fan: 0.2, open: 0.5 },
  feathers: { air: 1.5, ground: 0.25, swing: 0.5, fan: 0.06, open: 0.75 },
};

/** The actor with wings on its back, as large as its shoulders can bear. */
export function winged(actor: Actor, context: BuildContext, kind: Folk['wings']): Actor {
  if (kind === 'none' || !actor.frame) return actor;
  const height = actor.size[1];
  const wing = kind === 'gauze' ? gauzeWing(context, height) : featherWing(context, height);
  const beats = BEATS[kind];
  return {
    ...actor,
    draw(state, scene, cast) {
      actor.draw(state, scene, cast);
      const back = actor.frame?.('back', state);
      if (!back) return;
      const air = state.posture === 'float';
      const phase = state.time * (air ? beats.air : beats.ground) * 2 * PI;
      const angle = beats.open + (air ? beats.swing : beats.fan) * sin(phase);
      for (const side of [1, -1]) {
        const hinge = translation(side * 0.03 * height, 0.02 * height, -0.012 * height);
        const turn = side > 0 ? rotationY(angle) : rotationY(PI - angle);
        scene.instances.push({ mesh: wing, transform: multiply(back, multiply(hinge, turn)), cast, fixed: false });
      }
    },
  };
}

/** Petals along x in the plane z = 0: an upper and a lower one, clear with veins. */
function gauzeWing({ world, attributes }: BuildContext, height: number): number {
  const tint = hex(attributes.colour.includes('pink') ? '#f0b8d8' : '#bfe6ea');
  const film = world.material({
    color: tint,
    roughness: 0.15,
    opacity: 0.42,
    translucency: 0.8,
    doubleSided: true,
    castsShadow: false,
    emissive: [tint[0] * 0.12, tint[1] * 0.12, tint[2] * 0.12],
  });
  const vein = world.material({ color: [tint[0] * 0.8, tint[1] * 0.85, tint[2]], roughness: 0.3, castsShadow: false });
  const b = new MeshBuilder();
  for (const [angle, long, wide] of [
    [0.75, 0.46, 0.15],
    [-0.35, 0.32, 0.11],
  ] as const) {
    const [c, s] = [cos(angle), sin(angle)];
    const at = (u: number, v: number): Vec3 => {
      const along = u * long * height;
      const across = v * wide * height * sin(PI * Math.min(1, 0.08 + 0.92 * u)) * (0.6 + 0.8 * u);
      return [along * c - across * s, along * s + across * c, 0];
    };
    const n = 10;
    for (let i = 0; i < n; i++)
      for (const [from, to] of [
        [-1, 0],
        [0, 1],
      ] as const)
        b.quad(at(i / n, from), at((i + 1) / n, from), at((i + 1) / n, to), at(i / n, to), film);
    for (const v of [-0.55, 0, 0.55])
      b.tube([at(0, 0), at(0.5, v * 0.9), at(0.94, v)], 0.0022 * height, vein, 4, false);
  }
  return world.mesh(b.build());
}

/** Three rows of feathers that hang from an arm: up and out from the back, then down. */
function featherWing({ world }: BuildContext, height: number): number {
  const white = world.material({ color: hex('#f2f0ea'), roughness: 0.85, doubleSided: true, translucency: 0.25 });
  const grey = world.material({ color: hex('#d8d8d8'), roughness: 0.85, doubleSided: true, translucency: 0.25 });
  const b = new MeshBuilder();
  const k = height;
  const arm = (t: number): Vec3 =>
    t < 0.45
      ? [lerp(0, 0.2, t / 0.45) * k, lerp(0, 0.26, t / 0.45) * k, 0]
      : [lerp(0.2, 0.5, (t - 0.45) / 0.55) * k, lerp(0.26, 0.2, (t - 0.45) / 0.55) * k, 0];
  b.tube([arm(0), arm(0.45), arm(1)], [0.022 * k, 0.02 * k, 0.008 * k], white, 8);
  [
    { count: 16, long: 0.5, wide: 0.05, material: grey },
    { count: 14, long: 0.3, wide: 0.045, material: white },
    { count: 12, long: 0.16, wide: 0.04, material: white },
  ].forEach(({ count, long, wide, material }, row) => {
    for (let i = 0; i < count; i++) {
      const t = (i + 0.5) / count;
      const root = arm(t);
      // Straight down near the body, outwards at the tip.
      const angle = lerp(-1.75, -0.55, t * t);
      const [c, s] = [cos(angle), sin(angle)];
      const length = long * k * (0.7 + 0.5 * t);
      const z = 0.006 * k * row;
      const p = (u: number, v: number): Vec3 => [
        root[0] + c * u * length - s * v * wide * k,
        root[1] + s * u * length + c * v * wide * k,
        z,
      ];
      b.quad(p(-0.05, -0.5), p(0.75, -0.55), p(0.75, 0.55), p(-0.05, 0.5), material);
      b.quad(p(0.75, -0.55), p(0.95, -0.25), p(1, 0.1), p(0.75, 0.55), material);
    }
  });
  return world.mesh(b.build());
}
