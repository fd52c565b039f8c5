/**
 * Bicycle and tricycle. Model space: +z forward, ground at y = 0, wheels' contact points at z = +-wheelbase/2. The cranks turn
 * with the road at a fixed gear; bar and body sway a little with speed, more for the act "blow" (wobble).
 */
import { cos, sin, TAU } from '../../math/trig.ts';
import {
  type Mat34,
  multiply,
  rotationAxis,
  rotationX,
  rotationZ,
  smoothstep,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { smoothCurve, torus } from '../things/shapes.ts';
import { hullAlong } from './parts.ts';
import { spokedWheel, wheelAngle } from './wheels.ts';

const R = 0.335;
const REAR: Vec3 = [0, R, -0.51];
const FRONT: Vec3 = [0, R, 0.535];
const CRANK: Vec3 = [0, 0.29, -0.08];
const CRANK_LENGTH = 0.165;
const PEDAL_X = 0.125;
/** Turns of the wheel for one turn of the cranks. */
const GEAR = 2.2;
const HEAD_LOW: Vec3 = [0, 0.66, 0.4];
const HEAD_TOP: Vec3 = [0, 0.82, 0.345];
const SADDLE: Vec3 = [0, 0.93, -0.23];
const STEER_AXIS: Vec3 = [0, 0.9457, -0.325];

/** Metres from the first saddle of a tandem to the second. */
const TANDEM = 0.72;

/** Crank angle, radians, for a distance. */
function crankAngle(state: ActorState, radius: number): number {
  return state.travelled / radius / GEAR;
}

/** Steering: small corrections that fade out with speed; a wobble when asked. */
function steer(state: ActorState, seed: number): number {
  const going = underWay(state);
  if (going === 0) return 0;
  const wobble = actWeight(state, 'blow', 'fall') + Math.max(0, 0.25 - Math.abs(state.speed) * 0.06);
  const t = state.time;
  return going * (0.03 * sin(t * 2.1 + seed) + wobble * (0.16 * sin(t * 3.7 + seed) + 0.07 * sin(t * 6.1)));
}

/** 0 at rest .. 1 under way, or as shaky as it is said to be: what stops comes upright by and by. */
const underWay = (state: ActorState): number =>
  Math.max(smoothstep(0, 1.1, Math.abs(state.speed)), actWeight(state, 'blow', 'fall'));

function lean(state: ActorState, seed: number): number {
  const wobble = (0.12 + actWeight(state, 'blow', 'fall')) * underWay(state);
  return wobble * (0.075 * sin(state.time * 2.9 + seed) + 0.03 * sin(state.time * 4.7 + 1)) - steer(state, seed) * 0.15;
}

/** One wheel, a fork, a saddle. */
export function unicycle(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#c9362c', '#2f6da8', '#e0a82c', '#2f8a5a'])),
  });
  const steel = k.mat(MATERIALS.chrome);
  const black = k.mat({ ...MATERIALS.rubber });
  const r = 0.29;
  const wheel = spokedWheel(k, r, k.hero ? 28 : 14, paint);
  const radius = r * k.scale[1];
  const frame = k.mesh((b) => {
    b.tube(
      [
        [0.055, r, 0],
        [0.055, r + 0.34, 0],
        [0, r + 0.4, 0],
        [-0.055, r + 0.34, 0],
        [-0.055, r, 0],
      ],
      0.014,
      paint,
      8,
    );
    b.tube(
      [
        [0, r + 0.38, 0],
        [0, 0.9, -0.01],
      ],
      0.014,
      steel,
      8,
    );
    hullAlong(
      b,
      [
        [-0.17, 0.93, 0.1, 0.035],
        [0, 0.905, 0.06, 0.03],
        [0.16, 0.94, 0.05, 0.03],
      ],
      black,
      k.n(14),
    );
  });
  const pedal = k.mesh((b) => b.roundedBox([0, 0, 0], [0.1, 0.024, 0.08], 0.006, black, 1));
  const turn = (s: ActorState): number => s.travelled / radius;
  const at = (s: ActorState, side: 1 | -1): Mat34 =>
    translation(side * 0.13, r - side * cos(turn(s)) * 0.14, -side * sin(turn(s)) * 0.14);
  const seed = k.context.seed % 10;
  return {
    parts: [
      { mesh: frame },
      { mesh: wheel, at: (s) => multiply(translation(0, r, 0), rotationX(turn(s))) },
      { mesh: pedal, at: (s) => at(s, 1) },
      { mesh: pedal, at: (s) => at(s, -1) },
    ],
    body: (s) => multiply(rotationZ(0.05 * sin(s.time * 2.2 + seed)), rotationX(0.05 * sin(s.time * 1.7 + seed))),
    wheelRadius: r,
    anchors: {
      saddle: translation(0, 0.94, -0.05),
      seatBack: translation(0, 0.93, -0.2),
      pedalLeft: translation(0.13, r - 0.14, 0),
      pedalRight: translation(-0.13, r + 0.14, 0),
    },
    moving: {
      pedalLeft: (s) => multiply(at(s, 1), translation(0, 0.014, 0)),
      pedalRight: (s) => multiply(at(s, -1), translation(0, 0.014, 0)),
    },
    head: [0, 0.98, 0],
  };
}

export function bicycle(k: Kit): Model {
  if (
    !k.said('giant') &&
    k.said('child|kid|boy|girl|small|little|tiny|kids|child-sized|training') &&
    k.scale[1] === 1
  ) {
    // Said outside the size words (owner): children's bicycles are three quarters of an adult's.
    k.scale = [0.72, 0.72, 0.72];
  }
  const seed = k.context.seed % 100;
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#a8322b', '#2c5c7d', '#3f6f55', '#d0903a', '#28303a', '#7fb0a8'])),
  });
  const steel = k.mat(MATERIALS.chrome);
  const black = k.mat(MATERIALS.rubber);
  const leather = k.mat({ ...MATERIALS.leather, color: hex(k.rng.pick(['#5a3620', '#2b2724', '#7a4a28'])) });
  const rim = k.mat(MATERIALS.aluminium);
  const wheel = spokedWheel(k, R, k.hero ? 28 : 12, rim);
  const frame = k.mesh((b) => {
    const c = k.n(10);
    b.tube([CRANK, HEAD_LOW], 0.019, paint, c);
    const seatTop: Vec3 = [0, 0.78, -0.195];
    b.tube([CRANK, seatTop], 0.017, paint, c);
    b.tube([[0, 0.745, -0.19], HEAD_TOP], 0.016, paint, c);
    b.tube([HEAD_LOW, HEAD_TOP], 0.022, paint, c);
    b.tube([seatTop, [0, 0.9, -0.222]], 0.013, steel, c);
    for (const s of [-1, 1]) {
      b.tube(
        [
          [s * 0.018, CRANK[1], CRANK[2]],
          [s * 0.055, REAR[1], REAR[2]],
        ],
        0.01,
        paint,
        8,
      );
      b.tube(
        [
          [s * 0.014, 0.75, -0.19],
          [s * 0.055, REAR[1], REAR[2]],
        ],
        0.009,
        paint,
        8,
      );
    }
    b.tube(
      [
        [-0.045, CRANK[1], CRANK[2]],
        [0.045, CRANK[1], CRANK[2]],
      ],
      0.024,
      paint,
      c,
    );
    // Saddle: broad behind, narrow nose.
    b.loft(
      [
        { centre: [0, 0.925, -0.36], rx: 0.06, rz: 0.014, axisZ: [0, -1, 0] },
        { centre: [0, 0.93, -0.32], rx: 0.085, rz: 0.026, axisZ: [0, -1, 0] },
        { centre: [0, 0.925, -0.25], rx: 0.062, rz: 0.026, axisZ: [0, -1, 0] },
        { centre: [0, 0.922, -0.17], rx: 0.03, rz: 0.02, axisZ: [0, -1, 0] },
        { centre: [0, 0.918, -0.11], rx: 0.02, rz: 0.014, axisZ: [0, -1, 0] },
      ],
      leather,
      k.n(12),
    );
    // Mudguard, chain and rear rack details.
    const guard: Vec3[] = Array.from({ length: 9 }, (_, i) => {
      const a = 0.6 + i * 0.27;
      return [0, REAR[1] + sin(a) * (R + 0.03), REAR[2] + cos(a) * (R + 0.03)];
    });
    b.tube(guard, 0.016, paint, 6);
    const chainX = 0.045;
    b.tube(
      [
        [chainX, CRANK[1] + 0.075, CRANK[2]],
        [chainX, REAR[1] + 0.035, REAR[2]],
      ],
      0.005,
      black,
      4,
    );
    b.tube(
      [
        [chainX, CRANK[1] - 0.075, CRANK[2]],
        [chainX, REAR[1] - 0.035, REAR[2]],
      ],
      0.005,
      black,
      4,
    );
    b.sphere(
      [0, 0.78, -0.25],
      0.016,
      k.mat({ color: hex('#c8201c'), roughness: 0.3, emissive: [0.25, 0.01, 0.01] }),
      8,
      6,
    );
  });
  const fork = k.mesh((b) => {
    const c = k.n(10);
    for (const s of [-1, 1]) {
      b.tube(
        [
          [s * 0.035, 0.64, 0.41],
          [s * 0.045, 0.5, 0.455],
          [s * 0.05, FRONT[1], FRONT[2]],
        ],
        [0.014, 0.012, 0.009],
        paint,
        8,
      );
    }
    b.tube(
      [
        [-0.04, 0.645, 0.408],
        [0.04, 0.645, 0.408],
      ],
      0.014,
      paint,
      8,
    );
    b.tube([HEAD_TOP, [0, 0.93, 0.308]], 0.013, steel, c);
    b.tube(
      [
        [0, 0.93, 0.308],
        [0, 0.95, 0.345],
      ],
      0.012,
      steel,
      c,
    );
    const bar = smoothCurve(
      [
        [-0.27, 0.985, 0.17],
        [-0.25, 0.99, 0.27],
        [-0.12, 0.96, 0.34],
        [0, 0.95, 0.347],
        [0.12, 0.96, 0.34],
        [0.25, 0.99, 0.27],
        [0.27, 0.985, 0.17],
      ],
      k.hero ? 4 : 2,
    );
    b.tube(bar, 0.011, steel, 8);
    for (const s of [-1, 1]) {
      b.capsule([s * 0.259, 0.99, 0.24], [s * 0.27, 0.985, 0.155], 0.017, 0.018, leather, k.n(10));
      b.tube(
        [
          [s * 0.235, 0.985, 0.285],
          [s * 0.255, 0.965, 0.23],
        ],
        0.006,
        steel,
        6,
      );
    }
    b.ellipsoid([0.1, 0.985, 0.335], [0.024, 0.018, 0.024], steel, k.n(10), 6);
    b.sphere(
      [0, 0.87, 0.38],
      0.034,
      k.mat({ color: hex('#e8e4d8'), roughness: 0.15, emissive: [0.4, 0.38, 0.3] }),
      k.n(12),
      8,
    );
    const guard: Vec3[] = Array.from({ length: 7 }, (_, i) => {
      const a = 0.9 + i * 0.3;
      return [0, FRONT[1] + sin(a) * (R + 0.028), FRONT[2] + cos(a) * (R + 0.028)];
    });
    b.tube(guard, 0.015, paint, 6);
  });
  const crank = k.mesh((b) => {
    b.at(rotationZ(-TAU / 4), () => {
      torus(b, [0, 0.045, 0], 0.075, 0.006, steel, k.n(24), 6);
      b.cylinder([0, -0.07, 0], 0.012, 0.14, steel, 8);
      b.cylinder([0, 0.04, 0], 0.028, 0.01, steel, 12);
    });
    for (let i = 0; i < 5; i++)
      b.tube(
        [
          [0.045, 0, 0],
          [0.045, cos((i * TAU) / 5) * 0.072, sin((i * TAU) / 5) * 0.072],
        ],
        0.006,
        steel,
        5,
      );
    b.tube(
      [
        [0.068, 0, 0],
        [0.075, -CRANK_LENGTH, 0],
      ],
      [0.014, 0.011],
      steel,
      8,
    );
    b.tube(
      [
        [-0.068, 0, 0],
        [-0.075, CRANK_LENGTH, 0],
      ],
      [0.014, 0.011],
      steel,
      8,
    );
  });
  const pedal = k.mesh((b) => {
    b.roundedBox([0, 0, 0], [0.09, 0.022, 0.075], 0.006, black, 1);
    b.cylinder([0, -0.004, 0], 0.008, 0.01, steel, 8);
  });
  const front = (s: ActorState): Mat34 => {
    const turn = multiply(translation(HEAD_TOP[0], HEAD_TOP[1], HEAD_TOP[2]), rotationAxis(STEER_AXIS, steer(s, seed)));
    return multiply(turn, translation(-HEAD_TOP[0], -HEAD_TOP[1], -HEAD_TOP[2]));
  };
  const radius = R * k.scale[1];
  const roll = (s: ActorState): Mat34 => rotationX(wheelAngle(s, radius));
  const pedalAt = (s: ActorState, side: 1 | -1): Mat34 => {
    const a = crankAngle(s, radius);
    // side 1 = left (+x): its crank points down at travelled = 0.
    const arm = -side * CRANK_LENGTH;
    return translation(side * PEDAL_X, CRANK[1] + cos(a) * arm, CRANK[2] + sin(a) * arm);
  };
  const trike = k.said('tricycle');
  const tandem = k.said('tandem');
  const rear = tandem ? REAR[2] - TANDEM : REAR[2];
  const parts: Part[] = [
    { mesh: frame },
    { mesh: fork, at: front },
    { mesh: wheel, at: (s) => multiply(front(s), multiply(translation(...FRONT), roll(s))) },
    { mesh: crank, at: (s) => multiply(translation(...CRANK), rotationX(crankAngle(s, radius))) },
    { mesh: pedal, at: (s) => pedalAt(s, 1) },
    { mesh: pedal, at: (s) => pedalAt(s, -1) },
  ];
  for (const x of trike ? [-0.28, 0.28] : [0])
    parts.push({ mesh: wheel, at: (s) => multiply(translation(x, REAR[1], rear), roll(s)) });
  if (trike)
    parts.push({
      mesh: k.mesh((b) =>
        b.tube(
          [
            [-0.28, R, REAR[2]],
            [0.28, R, REAR[2]],
          ],
          0.012,
          steel,
          8,
        ),
      ),
    });
  if (tandem) {
    // A second frame behind the first, with a bar, a saddle and pedals of its own.
    parts.push({ mesh: frame, at: translation(0, 0, -TANDEM) });
    const bar: Vec3[] = [
      [0.23, 0.97, -0.52],
      [0.1, 1.0, -0.4],
      [0, 1.0, -0.38],
      [-0.1, 1.0, -0.4],
      [-0.23, 0.97, -0.52],
    ];
    parts.push({
      mesh: k.mesh((b) =>
        b
          .tube(
            [
              [0, 0.78, -0.36],
              [0, 1.0, -0.38],
            ],
            0.013,
            steel,
            8,
          )
          .tube(bar, 0.013, steel, 8),
      ),
    });
    const after = translation(0, 0, -TANDEM);
    parts.push({
      mesh: crank,
      at: (s) => multiply(after, multiply(translation(...CRANK), rotationX(crankAngle(s, radius)))),
    });
    for (const side of [1, -1] as const) parts.push({ mesh: pedal, at: (s) => multiply(after, pedalAt(s, side)) });
  }
  if (k.said('basket') || k.rng.chance(0.25)) {
    const wicker = k.mat(MATERIALS.wicker);
    parts.push({
      mesh: k.mesh((b) => {
        b.loft(
          [
            { centre: [0, 0.76, 0.5], rx: 0.11, rz: 0.085 },
            { centre: [0, 0.77, 0.5], rx: 0.12, rz: 0.09 },
            { centre: [0, 0.93, 0.51], rx: 0.155, rz: 0.115 },
            { centre: [0, 0.93, 0.51], rx: 0.14, rz: 0.1 },
            { centre: [0, 0.79, 0.505], rx: 0.11, rz: 0.08 },
          ],
          wicker,
          k.n(18),
        );
        torus(b, [0, 0.93, 0.51], 0.13, 0.008, wicker, k.n(18), 5);
      }),
      at: front,
    });
  }
  const held = (s: ActorState, side: 1 | -1): Mat34 => {
    const p = transformPoint(front(s), [side * 0.266, 0.987, 0.2]);
    return translation(p[0], p[1], p[2]);
  };
  return {
    parts,
    body: (s) => rotationZ(lean(s, seed)),
    wheelRadius: R,
    anchors: {
      saddle: translation(SADDLE[0], SADDLE[1] + 0.015, SADDLE[2]),
      seatBack: translation(0, 0.925, -0.37),
      ...(tandem ? { passenger: translation(SADDLE[0], SADDLE[1] + 0.015, SADDLE[2] - TANDEM) } : {}),
      gripLeft: translation(0.266, 0.987, 0.2),
      gripRight: translation(-0.266, 0.987, 0.2),
      pedalLeft: translation(PEDAL_X, CRANK[1] - CRANK_LENGTH, CRANK[2]),
      pedalRight: translation(-PEDAL_X, CRANK[1] + CRANK_LENGTH, CRANK[2]),
    },
    moving: {
      gripLeft: (s) => held(s, 1),
      gripRight: (s) => held(s, -1),
      pedalLeft: (s) => multiply(pedalAt(s, 1), translation(0, 0.012, 0)),
      pedalRight: (s) => multiply(pedalAt(s, -1), translation(0, 0.012, 0)),
    },
    head: [0, 0.98, 0.3],
  };
}
