/** A parking garage: low concrete under beams, numbered pillars with painted bands, rows of cars, tubes of cold light, a ramp. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing, metal, mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function parkingGarage(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('garage');
  const [width, depth, height] = [19, 40, 2.9];
  const band = rng.pick(['#e0b02a', '#2f8a5a', '#d0502a', '#3a6fc0']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled('#9a9892', 0.84, 1.6),
    dado: { color: hex(band), roughness: 0.7 },
    floor: {
      color: hex('#7d7c79'),
      color2: hex('#62615e'),
      pattern: 'noise',
      patternScale: 1.4,
      roughness: set.wet ? 0.12 : 0.46,
    },
    ceiling: mottled('#8a8883', 0.85, 2),
    trim: '#6a6965',
    outside: 'none',
  });
  const concrete = set.material(mottled('#a3a19b', 0.84, 0.8));
  const paint = set.material({ color: hex(band), roughness: 0.6 });
  const white = set.material({ color: hex('#e8e6de'), roughness: 0.75 });
  const dark = set.material({ color: hex('#1f1f20'), roughness: 0.8 });
  const pipe = set.material(metal('#a34a3a', 0.5, 0.2));
  const duct = set.material(metal('#b5b8ba', 0.4, 0.6));
  const tube = set.material({ color: [0.9, 0.95, 1], emissive: [3.2, 3.4, 3.5], roughness: 0.6, castsShadow: false });
  const dead = set.material({ color: hex('#8a8d8c'), roughness: 0.6 });
  const exit = set.material(glowing('#3af08a', 2.2));
  set.fixed((b) => {
    for (let z = -depth / 2 + 3; z < depth / 2; z += 6) {
      b.box([0, height - 0.2, z], [width, 0.4, 0.5], concrete, '+z-z-y');
      for (const s of [-1, 1]) {
        const x = s * 3.9;
        b.box([x, height / 2, z], [0.6, height, 0.6], concrete, '+x-x+z-z');
        b.box([x, 1, z], [0.62, 0.5, 0.62], paint, '+x-x+z-z');
        b.box([x, 0.3, z], [0.62, 0.6, 0.62], dark, '+x-x+z-z');
        for (let k = 0; k < 3; k++)
          b.box(
            [x - s * 0.315, 1.7 - k * 0.02, z - 0.14 + k * 0.14],
            [0.008, k === 1 ? 0.3 : 0.24, 0.05],
            white,
            '+x-x',
          );
        set.obstacle([x, 1.2, z], 0.55);
      }
    }
    for (const s of [-1, 1])
      for (let z = -depth / 2 + 0.6; z < depth / 2; z += 2.8)
        b.box([s * 6.9, 0.006, z], [4.8, 0.008, 0.11], white, '+y');
    for (const z of [-13, -4, 5, 13]) {
      b.box([m * 1.3, 0.006, z], [0.16, 0.008, 1.6], white, '+y');
      b.at(placed([m * 1.3, 0.006, z - 1.1], 0), () => {
        const i = b.vertex([-0.4, 0, 0.35], [0, 1, 0], 0, 0);
        b.vertex([0.4, 0, 0.35], [0, 1, 0], 0, 0);
        b.vertex([0, 0, -0.5], [0, 1, 0], 0, 0);
        b.triangle(i, i + 1, i + 2, white);
      });
    }
    for (const [x, r, mat] of [
      [-2.6, 0.08, pipe],
      [-2.35, 0.05, pipe],
      [2.5, 0.2, duct],
      [6.4, 0.06, pipe],
    ] as const)
      b.tube([[x, height - 0.5, -depth / 2] as Vec3, [x, height - 0.5, depth / 2] as Vec3], r, mat, 8, false);
    for (let k = 0, z = -depth / 2 + 1.6; z < depth / 2; z += 3, k++)
      for (const x of [-5.6, 0, 5.6]) {
        const on = !((k * 3 + Math.round(x)) % 7 === 0 && rng.chance(0.7));
        b.box([x, height - 0.46, z], [0.14, 0.06, 1.5], on ? tube : dead, '+x-x-y+z-z');
      }
    // The way out: a ramp that climbs at the far end, lit from above.
    const rz = -depth / 2 + 0.06;
    b.box(
      [-m * 7, 1.3, rz],
      [3.6, 2.6, 0.02],
      set.material({ color: hex('#33383d'), emissive: [0.25, 0.3, 0.36], roughness: 0.9 }),
      '+z',
    );
    for (let i = 0; i < 5; i++) b.box([-m * 7, 0.25 + i * 0.5, rz + 0.02], [3.5, 0.03, 0.01], dark, '+z');
    b.box([-m * 7, 2.52, rz + 0.06], [0.9, 0.26, 0.06], exit, '+z+x-x+y-y');
    b.box([m * 1.4, 1.1, rz], [1, 2.2, 0.04], set.material({ color: hex('#4a6a8a'), roughness: 0.5 }), '+z');
    b.box([m * 1.4, 2.42, rz + 0.04], [0.5, 0.18, 0.04], exit, '+z');
    // Barriers of rubber at the bays.
    for (const s of [-1, 1])
      for (let z = -depth / 2 + 2; z < depth / 2; z += 2.8)
        b.box([s * 8.7, 0.07, z], [0.16, 0.14, 1.7], paint, '+x-x+y+z-z');
  });
  for (const z of [-13, -7, -1, 5, 11]) set.light([0, height - 0.75, z], [3, 3.2, 3.2], 8);
  for (const [x, z] of [
    [-6, -4],
    [6, -4],
    [-6, 5],
    [6, 5],
  ] as const)
    set.light([x, height - 0.75, z], [2.2, 2.35, 2.35], 7);
  if (set.allows('car')) {
    const kinds = ['car', 'sports_car', 'van', 'jeep', 'car'] as const;
    const tones = ['white', 'black', 'grey', 'red', 'navy', 'silver', 'dark green'];
    for (const s of [-1, 1])
      for (let i = 0, z = -depth / 2 + 2; z < depth / 2 - 1; z += 2.8, i++) {
        const near = Math.abs(z - 0.6) < 3.4;
        if (near ? s === m || i % 2 === 0 : rng.chance(0.3)) continue;
        set.thing(kinds[rng.int(0, 4)], [s * 6.9, 0, z], s * -HALF_PI + (rng.chance(0.25) ? PI : 0), {
          attributes: { colour: [tones[rng.int(0, 6)]] },
          variant: rng.int(0, 1),
          obstacle: 1.4,
        });
      }
  }
  furnishFeatures(set, {
    centre: [0, 0, 0.6],
    heading: 0,
    radius: 2.2,
    ground: () => 0,
    room: { halfWidth: 8, halfDepth: depth / 2 - 2, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [0, 0, 0.6], halfWidth: 2, halfDepth: 2, heading: 0 },
    path: [depth / 2 - 1.5, 9, 0.6, -8, -depth / 2 + 3].map((z): Vec3 => [-m * 0.6, 0, z]),
    ambience: [
      { cue: 'air_conditioner', level: 0.35 },
      { cue: 'tunnel_air', level: 0.25 },
      { cue: 'neon_buzz', level: 0.1 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 1.2, 1.5, 12], target: [-m * 0.6, 1.3, -16] },
      { eye: [-m * 2.6, 1.1, 7.4], target: [m * 2, 1.3, -8] },
    ],
  });
}
