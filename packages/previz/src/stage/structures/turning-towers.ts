/** Towers on which something turns: lighthouses with their beam, windmills with their sails. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { type MonumentLook, stone } from './monuments.ts';

/** What turns on a tower: a mesh about its own hub, and where that is at a time, in the tower's space. */
export interface Turning {
  mesh: number;
  at(time: number): Mat34;
}

/** Metres from the ground to a lighthouse's lamp. */
const LAMP = 18.3;
/** Metres that its beam reaches, half its width there, and radians a second that it sweeps. */
const BEAM = { reach: 600, half: 26, sweep: 0.75 };
/** Shells of the beam from core to rim, and how much of each is seen: light in air has no edge. */
const SHELLS = [0.25, 0.42, 0.6, 0.8, 1];
const VEIL = 0.02;

/** Two beams that stand in the air on both sides of the lamp and go round. */
export function lighthouseBeam(world: WorldBuilder): Turning {
  const light = world.material({
    color: [0, 0, 0],
    roughness: 1,
    emissive: [3.4, 3.1, 2.4],
    opacity: VEIL,
    doubleSided: true,
    castsShadow: false,
  });
  const b = new MeshBuilder();
  // In steps, so that it thins out towards its end.
  for (const side of [1, -1])
    for (const shell of SHELLS)
      for (const far of [0.08, 0.25, 1])
        b.tube(
          [
            [0, 0, side * 1.3],
            [0, 0, side * BEAM.reach * far],
          ],
          [0.4 * shell, (0.4 + (BEAM.half - 0.4) * far) * shell],
          light,
          10,
          false,
        );
  const mesh = world.mesh(b.build());
  return { mesh, at: (time) => multiply(translation(0, LAMP, 0), rotationY(time * BEAM.sweep)) };
}

export function lighthouse(b: MeshBuilder, look: MonumentLook): void {
  const white = look.world.material({ color: look.colour ?? hex('#eae6dc'), roughness: 0.8 });
  const red = look.world.material({ color: hex('#b0322a'), roughness: 0.7 });
  const iron = look.world.material({ color: hex('#2c3034'), roughness: 0.5, metal: 0.5 });
  const lamp = look.world.material({
    color: hex('#ffe9b0'),
    roughness: 0.2,
    emissive: look.lit ? [9, 7.4, 4.4] : [0.3, 0.26, 0.18],
  });
  const h = 17;
  const at = (t: number): number => 2.5 - 0.95 * t;
  for (let i = 0; i < 5; i++)
    b.lathe(
      [
        [at(i / 5), (h * i) / 5],
        [at((i + 1) / 5), (h * (i + 1)) / 5],
      ],
      i % 2 === 1 ? red : white,
      24,
    );
  b.lathe(
    [
      [2.8, -0.5],
      [2.6, 0.4],
      [2.5, 0.5],
    ],
    stone(look, '#8a847a'),
    24,
  );
  b.lathe(
    [
      [1.5, h],
      [2.2, h + 0.1],
      [2.2, h + 0.3],
      [1.2, h + 0.3],
    ],
    iron,
    24,
  );
  for (let i = 0; i < 18; i++) {
    const a = (i / 18) * TAU;
    b.box([cos(a) * 2.1, h + 0.75, sin(a) * 2.1], [0.05, 0.95, 0.05], iron, '+x-x+z-z');
  }
  b.tube(
    Array.from({ length: 25 }, (_, i): Vec3 => [cos((i / 24) * TAU) * 2.1, h + 1.25, sin((i / 24) * TAU) * 2.1]),
    0.04,
    iron,
    5,
    false,
  );
  b.lathe(
    [
      [1.15, h + 0.3],
      [1.15, h + 2.3],
    ],
    look.world.material({
      color: hex('#c9dbe0'),
      roughness: 0.05,
      opacity: 0.3,
      doubleSided: true,
      castsShadow: false,
    }),
    16,
  );
  b.sphere([0, h + 1.3, 0], 0.5, lamp, 12, 8);
  b.lathe(
    [
      [1.4, h + 2.25],
      [0.9, h + 3],
      [0, h + 3.6],
    ],
    red,
    20,
  );
  b.sphere([0, h + 3.75, 0], 0.2, iron, 8, 6);
  b.box([0, 1.1, 2.5], [1, 2.2, 0.3], red);
  for (const y of [5.4, 9.2, 13]) b.box([0, y, at(y / h) - 0.02], [0.55, 0.9, 0.14], iron);
}

/** Metres from the ground to the hub of a windmill's sails, metres that it stands out, and radians a second that they turn. */
const HUB = { up: 10.8, out: 3, speed: 0.7 };

const millWood = (world: WorldBuilder): number =>
  world.material({
    color: hex('#5d4533'),
    color2: hex('#3b2b20'),
    pattern: 'planks',
    patternScale: 0.2,
    roughness: 0.9,
  });

/** The four sails of a windmill, cloth on lattices. */
export function windmillSails(world: WorldBuilder): Turning {
  const wood = millWood(world);
  const cloth = world.material({ color: hex('#e3dcc8'), roughness: 0.9, doubleSided: true, translucency: 0.4 });
  const b = new MeshBuilder();
  for (let i = 0; i < 4; i++) {
    const a = i * (PI / 2) + 0.5;
    const d: Vec3 = [cos(a), sin(a), 0];
    const e: Vec3 = [-sin(a), cos(a), 0];
    b.tube(
      [
        [0, 0, 0],
        [d[0] * 8, d[1] * 8, 0],
      ],
      [0.14, 0.07],
      wood,
      5,
      true,
    );
    const p = (u: number, v: number): Vec3 => [d[0] * u + e[0] * v, d[1] * u + e[1] * v, 0.05];
    b.quad(p(1.6, 0.1), p(7.8, 0.1), p(7.8, 1.5), p(1.6, 1.5), cloth);
    for (let k = 0; k < 7; k++) b.tube([p(1.7 + k, 0), p(1.7 + k, 1.55)], 0.035, wood, 3, false);
  }
  const mesh = world.mesh(b.build());
  return { mesh, at: (time) => multiply(translation(0, HUB.up, HUB.out), rotationZ(time * HUB.speed)) };
}

export function windmill(b: MeshBuilder, look: MonumentLook): void {
  const wall = look.world.material({
    color: hex('#d9cfba'),
    color2: hex('#b9ad94'),
    pattern: 'noise',
    patternScale: 0.6,
    roughness: 0.95,
  });
  const wood = millWood(look.world);
  b.lathe(
    [
      [3, -0.3],
      [2.7, 1],
      [1.9, 10],
    ],
    wall,
    18,
  );
  b.lathe(
    [
      [2.3, 9.8],
      [2, 11.4],
      [0.8, 12.6],
      [0, 12.8],
    ],
    wood,
    18,
  );
  b.box([0, 1.1, 2.7], [1.1, 2.2, 0.3], wood);
  for (const y of [4, 7]) b.box([0, y, 2.45 - y * 0.06], [0.7, 1, 0.3], wood);
  b.tube(
    [
      [0, 10.8, 1.5],
      [0, 10.8, 3.1],
    ],
    0.22,
    wood,
    8,
    true,
  );
}
