/** A lift with its doors open on the landing: brushed steel and a mirror, or brass and wood of an old hotel. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { glowing, metal, mottled, tiled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Half width, depth and height of the cabin; its sill lies at z = FRONT. */
const HALF = 1.15;
const DEEP = 2.1;
const HIGH = 2.5;
const FRONT = 1;
const BACK = FRONT - DEEP;
/** The landing before it. */
const LOBBY = { half: 3.6, end: 6.4, high: 2.9 };

export function elevator(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('lift');
  const old =
    set.says('old|vintage|hotel|antique|art deco|brass|cage') ||
    (!set.says('modern|glass|office|freight') && rng.chance(0.35));
  cabin(set, old);
  landing(set, old, m);
  furnishFeatures(set, {
    centre: [0, 0, 3.6],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: LOBBY.half - 0.4, halfDepth: LOBBY.end - 0.6, height: LOBBY.high },
  });
  return set.finish({
    ground: () => 0,
    surface: (_x, z) => (z > FRONT ? (old ? 'carpet' : 'tile') : 'wood'),
    stage: { centre: [0, 0, 0.05], halfWidth: 0.62, halfDepth: 0.5, heading: 0 },
    path: [
      [m * 1.8, 0, 4.6],
      [0, 0, 2.2],
      [0, 0, 0.6],
      [0, 0, -0.2],
    ],
    bounds: { min: [-HALF + 0.18, 0.3, BACK + 0.2], max: [HALF - 0.18, HIGH - 0.2, LOBBY.end - 0.4] },
    acoustics: 'small_room',
    ambience: [
      { cue: 'air_conditioner', level: 0.3 },
      { cue: 'room_tone', level: 0.25 },
    ],
    vistas: [
      { eye: [m * 0.85, 1.55, 4.9], target: [0, 1.25, BACK] },
      { eye: [-m * 0.95, 1.5, 3], target: [m * 0.15, 1.25, BACK] },
      { eye: [0, 1.5, 2.2], target: [0, 1.35, BACK] },
    ],
  });
}

function cabin(set: SetBuilder, old: boolean): void {
  const rng = set.random('cabin');
  const m = set.mirror;
  const panel = set.material(
    old
      ? timber(rng.pick(['#6e4526', '#7d3f24']), 0.28)
      : {
          color: hex(rng.pick(['#b5b0a8', '#b9a98c'])),
          color2: hex('#a39d94'),
          pattern: 'wood',
          patternScale: 0.01,
          roughness: 0.42,
          metal: 0.5,
        },
  );
  const trim = set.material(old ? metal('#c2993f', 0.25) : metal('#d0d3d5', 0.18));
  const mirror = set.material({
    color: hex('#8d9294'),
    color2: hex('#7b8082'),
    pattern: 'noise',
    patternScale: 0.9,
    roughness: 0.42,
    metal: 0.45,
  });
  const floor = set.material(old ? woven('#7a2028', 0.7, 0.05) : tiled('#5a5651', '#3b3835', 0.5, 0.5));
  const ceiling = set.material(old ? mottled('#e8dcc2', 0.95) : { color: hex('#d8dbdc'), roughness: 0.4 });
  const lamp = set.material({
    color: [1, 0.95, 0.85],
    emissive: old ? [3, 2.2, 1.2] : [2.8, 2.8, 2.7],
    roughness: 0.5,
    castsShadow: false,
  });
  const dark = set.material({ color: hex('#17181a'), roughness: 0.4 });
  set.shows('mirror');
  set.fixed((b) => {
    b.box([0, -0.02, (FRONT + BACK) / 2], [HALF * 2, 0.04, DEEP], floor, '+y');
    b.box([0, HIGH, (FRONT + BACK) / 2], [HALF * 2, 0.04, DEEP], ceiling, '-y');
    b.box([0, HIGH / 2, BACK], [HALF * 2, HIGH, 0.04], panel, '+z');
    for (const s of [-1, 1])
      b.box([s * HALF, HIGH / 2, (FRONT + BACK) / 2], [0.04, HIGH, DEEP], panel, s > 0 ? '-x' : '+x');
    // Panels parted by thin strips; a mirror over the rail at the back.
    for (const x of [-0.38, 0.38]) b.box([x, HIGH / 2, BACK + 0.03], [0.025, HIGH, 0.02], trim, '+z+x-x');
    for (const s of [-1, 1])
      for (const z of [-0.4, 0.3]) b.box([s * (HALF - 0.03), HIGH / 2, z], [0.02, HIGH, 0.025], trim, '+z-z+x-x');
    b.box([0, 1.62, BACK + 0.045], [1.9, 1.2, 0.01], mirror, '+z');
    for (const y of [1, 2.24]) b.box([0, y, BACK + 0.05], [1.98, 0.04, 0.03], trim);
    for (const x of [-0.97, 0.97]) b.box([x, 1.62, BACK + 0.05], [0.04, 1.28, 0.03], trim);
    const rail = 0.92;
    b.tube([[-HALF + 0.1, rail, BACK + 0.12] as Vec3, [HALF - 0.1, rail, BACK + 0.12] as Vec3], 0.022, trim, 8, true);
    for (const s of [-1, 1])
      b.tube(
        [[s * (HALF - 0.08), rail, BACK + 0.2] as Vec3, [s * (HALF - 0.08), rail, FRONT - 0.5] as Vec3],
        0.022,
        trim,
        8,
        true,
      );
    b.box([0, 0.09, BACK + 0.03], [HALF * 2, 0.18, 0.03], trim, '+z+y');
    // Light: a coffer of panels, or a ring of small lamps.
    if (old) {
      b.lathe(
        [
          [0.34, HIGH - 0.14],
          [0.3, HIGH - 0.03],
        ],
        trim,
        20,
        [0, 0, 0],
      );
      b.ellipsoid([0, HIGH - 0.1, 0], [0.3, 0.09, 0.3], lamp, 18, 8);
    } else
      for (const x of [-0.55, 0.55])
        for (const z of [-0.45, 0.45]) b.box([x, HIGH - 0.035, z], [0.6, 0.03, 0.5], lamp, '-y');
    // The panel of buttons beside the door, one of them lit, and the floor shown above.
    const px = m * (HALF - 0.04);
    b.at(placed([px, 1.25, FRONT - 0.42], -m * HALF_PI), () => {
      b.box([0, 0, 0.01], [0.26, 1, 0.02], trim, '+z+x-x+y-y');
      for (let i = 0; i < 12; i++)
        b.lathe(
          [
            [0.03, 0],
            [0.026, 0.02],
            [0, 0.02],
          ],
          i === 7 ? set.material(glowing('#ffb347', 3)) : dark,
          10,
          [-0.06 + (i % 2) * 0.12, -0.4 + Math.floor(i / 2) * 0.11, 0.02],
        );
      b.box([0, 0.37, 0.025], [0.18, 0.14, 0.01], dark, '+z');
      for (let i = 0; i < 3; i++)
        b.box([-0.04 + i * 0.04, 0.37, 0.032], [0.02, 0.09, 0.004], set.material(glowing('#ff5a2a', 2.4)), '+z');
    });
  });
  set.light([0, HIGH - 0.35, 0.1], old ? [1.7, 1.3, 0.8] : [1.6, 1.58, 1.5], 4.5);
  // What the landing sends back in keeps faces from being lit from above alone.
  set.light([set.mirror * 0.5, 1.75, FRONT + 1.1], old ? [2.7, 2.1, 1.4] : [2.5, 2.45, 2.3], 4);
}

/** The wall round the doors, the leaves drawn aside, a second lift that is shut, lamp, plant, ashtray stand. */
function landing(set: SetBuilder, old: boolean, m: 1 | -1): void {
  const { half, end, high } = LOBBY;
  const wall = set.material(
    old
      ? mottled(set.random('lobby').pick(['#d9c7a3', '#bfc7b0']), 0.94, 1.4)
      : { color: hex('#d9d6d0'), color2: hex('#b9b4aa'), pattern: 'marble', roughness: 0.25 },
  );
  const frame = set.material(old ? metal('#b08a3a', 0.3) : metal('#8f9498', 0.25));
  const leaf = set.material(
    old
      ? metal('#a37c34', 0.35, 0.8)
      : {
          color: hex('#b5b9bc'),
          color2: hex('#999da0'),
          pattern: 'wood',
          patternScale: 0.008,
          roughness: 0.28,
          metal: 0.8,
        },
  );
  const floor = set.material(
    old
      ? { color: hex('#7a2c2f'), color2: hex('#b08a4a'), pattern: 'plaid', patternScale: 0.7, roughness: 0.95 }
      : tiled('#cfcabf', '#a59f94', 0.8, 0.12),
  );
  const ceiling = set.material({ color: hex('#eee9de'), roughness: 0.95 });
  const dark = set.material({ color: hex('#17181a'), roughness: 0.4 });
  const door = 0.98;
  set.shows('door');
  set.fixed((b) => {
    const mid = (FRONT + end) / 2;
    b.box([0, -0.02, mid], [half * 2, 0.04, end - FRONT], floor, '+y');
    b.box([0, high, mid], [half * 2, 0.04, end - FRONT], ceiling, '-y');
    for (const s of [-1, 1]) b.box([s * half, high / 2, mid], [0.04, high, end - FRONT], wall, s > 0 ? '-x' : '+x');
    b.box([0, high / 2, end], [half * 2, high, 0.04], wall, '-z');
    // The wall of the lifts, with the open door in the middle.
    const z = FRONT + 0.1;
    for (const s of [-1, 1])
      b.box([s * (door + (half - door) / 2), high / 2, z], [half - door, high, 0.2], wall, '+z-z+x-x');
    b.box([0, (2.15 + high) / 2, z], [door * 2, high - 2.15, 0.2], wall, '+z-z-y');
    for (const s of [-1, 1]) b.box([s * (door + 0.05), 1.1, z + 0.02], [0.12, 2.2, 0.26], frame);
    b.box([0, 2.21, z + 0.02], [door * 2 + 0.22, 0.12, 0.26], frame);
    // Leaves that stand a hand's breadth out of the wall.
    for (const s of [-1, 1]) b.box([s * (door - 0.06), 1.07, FRONT - 0.02], [0.16, 2.14, 0.05], leaf);
    b.box([0, 0.004, FRONT + 0.05], [door * 2, 0.012, 0.14], frame, '+y');
    // A floor indicator above, call buttons beside, another pair of doors.
    b.box([0, 2.48, z + 0.11], [0.5, 0.2, 0.03], dark, '+z+x-x+y-y');
    for (const x of [-0.1, 0, 0.1])
      b.box([x, 2.48, z + 0.13], [0.05, 0.12, 0.004], set.material(glowing('#ff7a2a', 2.6)), '+z');
    b.box([m * 1.28, 1.15, z + 0.11], [0.12, 0.3, 0.02], frame, '+z+x-x+y-y');
    for (const y of [1.09, 1.21])
      b.sphere([m * 1.28, y, z + 0.13], 0.022, set.material(glowing('#ffd9a0', y > 1.2 ? 2.5 : 0.4)), 8, 6);
    const ox = -m * 2.55;
    b.box([ox, 1.07, z + 0.11], [1.5, 2.14, 0.02], leaf, '+z');
    b.box([ox, 1.07, z + 0.125], [0.02, 2.14, 0.01], dark, '+z');
    for (const s of [-1, 1]) b.box([ox + s * 0.8, 1.1, z + 0.12], [0.1, 2.2, 0.08], frame);
    b.box([ox, 2.2, z + 0.12], [1.7, 0.1, 0.08], frame);
  });
  set.thing('potted_plant', [m * 2.7, 0, FRONT + 0.8], 0, { size: 1.5, variant: 1 });
  for (const s of [-1, 1]) {
    set.obstacle([s * 1.9, 1.1, FRONT + 0.1], 0.7);
    set.obstacle([s * 1.45, 1.1, FRONT + 0.1], 0.35);
    set.obstacle([s * 1.45, 2, FRONT + 0.1], 0.35);
  }
  const lamp = set.material({ color: [1, 0.95, 0.85], emissive: [2.2, 1.9, 1.4], roughness: 0.5, castsShadow: false });
  set.fixed((b) => {
    for (const z of [2.6, 4.6])
      b.lathe(
        [
          [0.2, high - 0.06],
          [0.2, high - 0.02],
          [0, high - 0.06],
        ],
        lamp,
        16,
        [0, 0, z],
      );
  });
  for (const z of [2.6, 4.6]) set.light([0, high - 0.4, z], [2.2, 1.9, 1.4], 5);
  set.mark('wall', 'wall', [0, 1.5, BACK + 0.1], PI, set.newGroup());
}
