/** A person made of metal: plates, joints and lamps. */

import { colourWord } from '../colours.ts';
import { materialWord } from '../materials.ts';
import type { Material } from '../scene.ts';
import { hex } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { SIGN, type Skeleton } from './skeleton.ts';
import { addBand } from './strips.ts';
import type { Tailor } from './tailor.ts';
import type { Traits } from './traits.ts';

/** Plating in the colour and metal that the words say. */
export function robotSkin(t: Traits): Material {
  const said = materialWord(t.words);
  const color = colourWord(t.words) ?? said?.color ?? hex('#c3c9ce');
  return { ...(said ?? { metal: 0.75, roughness: 0.34 }), color };
}

/** Joints, ear discs and a lamp on the chest. */
export function addRobotParts(w: Tailor, s: Skeleton, world: WorldBuilder): void {
  const { mesh, p, hero } = w;
  const b = p.bulk;
  const dark = world.material({ color: hex('#2b2f34'), metal: 0.6, roughness: 0.45, doubleSided: true });
  const lamp = world.material({ color: hex('#0c1418'), emissive: [0.3, 1.1, 1.5], roughness: 0.3 });
  const columns = hero ? 14 : 8;
  const joint = (bone: string, size: number, up = 1): void => {
    mesh.setSkin([[s.id(bone), 1]]);
    mesh.ellipsoid(s.bind[s.id(bone)], [size, size * up, size], dark, columns, hero ? 8 : 5);
    mesh.setSkin(null);
  };
  for (const tag of ['L', 'R']) {
    joint(`upperArm${tag}`, 0.072 * b);
    joint(`foreArm${tag}`, 0.05 * b);
    joint(`hand${tag}`, 0.034 * b);
    joint(`shin${tag}`, 0.062 * b);
    joint(`foot${tag}`, 0.045 * b);
  }
  const head = s.bind[s.id('head')];
  mesh.setSkin([[s.id('head'), 1]]);
  for (const side of [0, 1] as const) {
    mesh.ellipsoid(
      [SIGN[side] * p.head * 0.34, head[1] + p.head * 0.22, 0],
      [0.018 * b, 0.045 * b, 0.045 * b],
      dark,
      columns,
      8,
    );
  }
  mesh.tube(
    [
      [0, p.height - 0.01, 0],
      [0, p.height + 0.07 * b, 0],
    ],
    0.006 * b,
    dark,
    6,
  );
  mesh.sphere([0, p.height + 0.075 * b, 0], 0.014 * b, lamp, 10, 6);
  mesh.setSkin(null);
  addBand(
    w,
    [
      [0.16, p.chestY + 0.05 * b],
      [-0.16, p.chestY + 0.05 * b],
    ],
    0.05 * b,
    0.012 * b,
    lamp,
    0.008 * b,
  );
  addBand(
    w,
    Array.from({ length: 9 }, (_, i) => [-3.14 + (i / 8) * 6.28, p.waistY] as const),
    0.03 * b,
    0.012 * b,
    dark,
    0.006 * b,
  );
}
