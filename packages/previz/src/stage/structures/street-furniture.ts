/** Small things of streets: fences, mailboxes, hydrants, poles and wires, traffic lights, signs. Stand on y = 0, fronts face +Z. */
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';

/** A length of picket fence along x; pickets reach into the ground. */
export function picketFence(world: WorldBuilder, length: number, snowy = false, code = '#ece8dd'): number {
  const b = new MeshBuilder();
  const paint = world.material({ color: hex(code), roughness: 0.75 });
  const n = Math.round(length / 0.2);
  for (let i = 0; i < n; i++) {
    const x = -length / 2 + (length * (i + 0.5)) / n;
    b.box([x, 0.4, 0.03], [0.095, 0.98, 0.03], paint, '+x-x+z-z');
    const z0 = 0.045;
    const z1 = 0.015;
    const k = b.vertex([x - 0.0475, 0.89, z0], [0, 0, 1], 0, 0);
    b.vertex([x + 0.0475, 0.89, z0], [0, 0, 1], 0.1, 0);
    b.vertex([x, 0.99, z0], [0, 0, 1], 0.05, 0.1);
    b.triangle(k, k + 1, k + 2, paint);
    const l = b.vertex([x + 0.0475, 0.89, z1], [0, 0, -1], 0, 0);
    b.vertex([x - 0.0475, 0.89, z1], [0, 0, -1], 0.1, 0);
    b.vertex([x, 0.99, z1], [0, 0, -1], 0.05, 0.1);
    b.triangle(l, l + 1, l + 2, paint);
  }
  for (const y of [0.25, 0.68]) b.box([0, y, -0.02], [length, 0.09, 0.05], paint, '+y-y+z-z');
  b.box([-length / 2, 0.42, -0.02], [0.11, 1.25, 0.11], paint);
  b.box([length / 2, 0.42, -0.02], [0.11, 1.25, 0.11], paint);
  if (snowy) b.box([0, 0.745, -0.02], [length, 0.05, 0.08], world.material(SNOW));
  return world.mesh(b.build());
}

/** Iron railing along x with spear tips. */
export function ironRailing(world: WorldBuilder, length: number, height = 1.1): number {
  const b = new MeshBuilder();
  const iron = world.material({ color: hex('#23262a'), roughness: 0.5, metal: 0.6 });
  const n = Math.round(length / 0.14);
  for (let i = 0; i <= n; i++)
    b.box([-length / 2 + (length * i) / n, height / 2, 0], [0.022, height, 0.022], iron, '+x-x+z-z');
  for (const y of [0.12, height - 0.08]) b.box([0, y, 0], [length, 0.035, 0.045], iron);
  return world.mesh(b.build());
}

/** Rail fence of round posts and bars along x. */
export function railFence(world: WorldBuilder, length: number): number {
  const b = new MeshBuilder();
  const wood = world.material({
    color: hex('#8c7860'),
    color2: hex('#5c4d3c'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.9,
  });
  for (const x of [-length / 2, length / 2]) b.cylinder([x, -0.3, 0], 0.075, 1.5, wood, 7);
  for (const y of [0.42, 0.8, 1.1])
    b.tube(
      [
        [-length / 2, y, 0.05],
        [length / 2, y - 0.03, 0.05],
      ],
      0.045,
      wood,
      6,
      false,
    );
  return world.mesh(b.build());
}

export function mailbox(world: WorldBuilder): number {
  const b = new MeshBuilder();
  const post = world.material({ color: hex('#7b6248'), roughness: 0.9 });
  const tin = world.material({ color: hex('#3d4a58'), roughness: 0.4, metal: 0.3 });
  const flag = world.material({ color: hex('#b3261e'), roughness: 0.5 });
  b.box([0, 0.45, 0], [0.1, 1.1, 0.1], post, '+x-x+z-z');
  b.box([0, 1.04, 0.02], [0.2, 0.12, 0.46], tin);
  b.tube(
    [
      [0, 1.1, -0.2],
      [0, 1.1, 0.25],
    ],
    0.1,
    tin,
    10,
    true,
  );
  b.box([0.115, 1.2, 0.05], [0.015, 0.18, 0.03], flag);
  b.box([0.115, 1.27, 0.1], [0.015, 0.06, 0.12], flag);
  return world.mesh(b.build());
}

export function hydrant(world: WorldBuilder): number {
  const b = new MeshBuilder();
  const red = world.material({ color: hex('#a8281f'), roughness: 0.45 });
  b.lathe(
    [
      [0.17, 0],
      [0.17, 0.05],
      [0.12, 0.07],
      [0.12, 0.48],
      [0.15, 0.5],
      [0.15, 0.54],
      [0.1, 0.64],
      [0.04, 0.7],
      [0, 0.74],
    ],
    red,
    12,
  );
  for (const s of [-1, 1])
    b.tube(
      [
        [s * 0.1, 0.36, 0],
        [s * 0.2, 0.36, 0],
      ],
      0.055,
      red,
      8,
      true,
    );
  b.tube(
    [
      [0, 0.34, 0.1],
      [0, 0.34, 0.19],
    ],
    0.065,
    red,
    8,
    true,
  );
  return world.mesh(b.build());
}

/** A timber pole with two cross-arms across x and a transformer. */
export function utilityPole(world: WorldBuilder, snowy = false): number {
  const b = new MeshBuilder();
  const wood = world.material({
    color: hex('#5d4a3a'),
    color2: hex('#3d3026'),
    pattern: 'bark',
    patternScale: 0.1,
    roughness: 0.95,
  });
  const grey = world.material({ color: hex('#8b9094'), roughness: 0.5, metal: 0.3 });
  const glass = world.material({ color: hex('#6c8f86'), roughness: 0.15 });
  b.tube(
    [
      [0, -0.3, 0],
      [0, 8.9, 0],
    ],
    [0.16, 0.11],
    wood,
    8,
    true,
  );
  for (const y of [8.2, 7.5]) {
    b.box([0, y, 0.12], [2, 0.12, 0.1], wood);
    for (const x of [-0.9, -0.4, 0.4, 0.9]) b.cylinder([x, y + 0.06, 0.12], 0.035, 0.13, glass, 6);
    if (snowy) b.box([0, y + 0.085, 0.12], [2, 0.05, 0.12], world.material(SNOW));
  }
  b.cylinder([0.3, 6.1, 0.1], 0.22, 0.75, grey, 10);
  return world.mesh(b.build());
}

/** Sagging wires over pole tops (the middle of the upper arm). */
export function wires(b: MeshBuilder, tops: readonly Vec3[], material: number): void {
  for (const [dx, dy] of [
    [-0.9, 0],
    [0.9, 0],
    [-0.4, 0],
    [0.4, -0.7],
    [0.1, -2.4],
  ]) {
    for (let k = 0; k + 1 < tops.length; k++) {
      const a = tops[k];
      const c = tops[k + 1];
      const points: Vec3[] = [];
      for (let i = 0; i <= 6; i++) {
        const t = i / 6;
        points.push([
          a[0] + (c[0] - a[0]) * t + dx,
          a[1] + (c[1] - a[1]) * t + dy - 3.2 * t * (1 - t) * 0.9,
          a[2] + (c[2] - a[2]) * t + 0.12,
        ]);
      }
      b.tube(points, dy < -2 ? 0.03 : 0.016, material, 3, false);
    }
  }
}

/** A traffic light on a post; the lamps face +Z and `lit` (0 red, 1 amber, 2 green) glows. */
export function trafficLight(world: WorldBuilder, lit: 0 | 1 | 2, height = 3): number {
  const b = new MeshBuilder();
  const iron = world.material({ color: hex('#2a2d30'), roughness: 0.5, metal: 0.4 });
  const codes = ['#ff2a1c', '#ffb020', '#27e06a'];
  b.cylinder([0, 0, 0], 0.09, height, iron, 8, 0.06);
  b.cylinder([0, 0, 0], 0.16, 0.25, iron, 8);
  b.roundedBox([0, height - 0.1, 0.14], [0.32, 0.95, 0.24], 0.05, iron, 2);
  for (let i = 0; i < 3; i++) {
    const c = hex(codes[i]);
    const on = i === lit;
    const m = world.material({
      color: [c[0] * 0.25, c[1] * 0.25, c[2] * 0.25],
      roughness: 0.3,
      ...(on ? { emissive: [c[0] * 5, c[1] * 5, c[2] * 5] as const } : {}),
    });
    const y = height + 0.2 - i * 0.3;
    b.ellipsoid([0, y, 0.26], [0.1, 0.1, 0.03], m, 10, 6);
    b.box([0, y + 0.11, 0.33], [0.24, 0.02, 0.16], iron);
  }
  return world.mesh(b.build());
}

/** A road sign: octagon (stop), round or square plate on a post. */
export function roadSign(world: WorldBuilder, kind: 'stop' | 'round' | 'plate'): number {
  const b = new MeshBuilder();
  const steel = world.material({ color: hex('#9aa0a4'), roughness: 0.4, metal: 0.7 });
  const face = world.material({
    color: hex(kind === 'stop' ? '#b3261e' : kind === 'round' ? '#2d5d9f' : '#2f6b45'),
    roughness: 0.5,
  });
  const white = world.material({ color: hex('#f0eee8'), roughness: 0.5 });
  b.cylinder([0, 0, 0], 0.03, 2.5, steel, 7);
  if (kind === 'plate') {
    b.box([0, 2.2, 0.045], [0.9, 0.32, 0.02], white);
    b.box([0, 2.2, 0.058], [0.84, 0.26, 0.02], face);
  } else {
    const sides = kind === 'stop' ? 8 : 20;
    for (const [r, z, m] of [
      [0.36, 0.04, white],
      [0.32, 0.055, face],
    ] as const) {
      const start = b.vertex([0, 2.25, z], [0, 0, 1], 0, 0);
      for (let i = 0; i <= sides; i++) {
        const a = ((i + 0.5) / sides) * TAU;
        b.vertex([r * cos(a), 2.25 + r * sin(a), z], [0, 0, 1], 0, 0);
      }
      for (let i = 1; i <= sides; i++) b.triangle(start, start + i, start + i + 1, m);
    }
    b.box([0, 2.25, 0.066], [0.36, 0.1, 0.01], white);
  }
  return world.mesh(b.build());
}
