/** A recording studio: the live room behind glass, a mixing desk full of lights, foam and wood on the walls, microphones. */
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom, type Room, wallFrame } from './room.ts';
import { screen } from './room-kit.ts';
import { clearGlass, glowing, metal, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function recordingStudio(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('recording');
  const [width, depth, height] = [8.4, 9.4, 3.1];
  const [cloth, wood, neon] = rng.pick([
    ['#3a3f4a', '#8a5f38', '#ff4a9a'],
    ['#4a3a38', '#a5784a', '#4ab0ff'],
    ['#2f3a38', '#6e4628', '#ff9a3a'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: woven(cloth, 0.85, 0.08),
    floor: { color: hex(wood), color2: hex('#5f3f22'), pattern: 'planks', patternScale: 0.14, roughness: 0.35 },
    ceiling: woven('#26282c', 0.8, 0.1),
    trim: '#2b2724',
    outside: 'none',
  });
  const back = -depth / 2;
  const glassZ = back + 3.3;
  walls(set, room, wood);
  // The pane between the two rooms, in a deep frame.
  const frame = set.material(timber(wood, 0.4));
  const glass = set.material(clearGlass(0.1));
  const cover = set.material(woven(cloth, 0.8, 0.08));
  set.fixed((b) => {
    b.box([0, 0.5, glassZ], [width, 1, 0.2], frame, '+z-z+y');
    b.box([0, height - 0.3, glassZ], [width, 0.6, 0.2], cover, '+z-z-y');
    for (const s of [-1, 1]) b.box([s * (width / 2 - 0.7), height / 2, glassZ], [1.4, height, 0.2], cover, '+z-z+x-x');
    for (const x of [-2.8, 2.8]) b.box([x, 1.75, glassZ], [0.12, 1.5, 0.26], frame);
    b.quad([-2.8, 1, glassZ], [2.8, 1, glassZ], [2.8, 2.5, glassZ], [-2.8, 2.5, glassZ], glass);
  });
  live(set, m, back);
  mixing(set, glassZ + 1, m, wood);
  // Shelves of instruments and a sofa; a sign that says one records.
  set.thing('sofa', [m * (width / 2 - 0.6), 0, 1.9], -m * HALF_PI, {
    attributes: { colour: ['dark brown'], material: ['leather'] },
    obstacle: 0.8,
  });
  const g = set.newGroup();
  for (const z of [1.4, 2.4]) set.mark('seat', 'sofa', [m * (width / 2 - 0.65), 0.44, z], -m * HALF_PI, g);
  for (const [i, z] of [0.2, 1.1, 2].entries())
    set.thing('guitar', [-m * (width / 2 - 0.45), 0.02, z], m * HALF_PI, {
      variant: i,
      attributes: { colour: [['red', 'black', 'sunburst'][i]] },
    });
  const red = set.material(glowing('#ff2a1f', 3));
  const tube = set.material(glowing(neon, 2.6));
  set.fixed((b) => {
    b.box([-m * 2, 2.78, glassZ + 0.14], [0.9, 0.22, 0.06], set.material({ color: hex('#1a1214'), roughness: 0.5 }));
    for (let i = 0; i < 5; i++) b.box([-m * 2 - 0.3 + i * 0.15, 2.78, glassZ + 0.175], [0.1, 0.1, 0.004], red, '+z');
    // A wave of neon on the side wall.
    b.at(wallFrame(room, m > 0 ? 'left' : 'right'), () =>
      b.tube(
        Array.from(
          { length: 41 },
          (_, i): Vec3 => [-0.6 + i * 0.06, 2.3 + 0.24 * sin(i * 0.8) * sin((i / 40) * PI), 0.14],
        ),
        0.02,
        tube,
        6,
        true,
      ),
    );
  });
  const t = hex(neon);
  set.light([-m * (width / 2 - 0.7), 2.2, 0.6], [t[0] * 3.4 + 0.3, t[1] * 3.4 + 0.3, t[2] * 3.4 + 0.3], 5);
  set.light([m * 1.6, height - 0.4, 1.6], [3, 2.3, 1.5], 5.5);
  set.light([-m * 1.4, height - 0.4, 2.8], [2.4, 1.9, 1.3], 5);
  set.light([0, 1.6, glassZ + 1.5], [0.5, 0.9, 1.1], 3);
  furnishFeatures(set, {
    centre: [0, 0, 1.9],
    heading: 0,
    radius: 1,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.6, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [-m * 0.2, 0, 1.8], halfWidth: 1.3, halfDepth: 0.8, heading: 0 },
    path: [
      [m * 1.8, 0, depth / 2 - 0.6],
      [m * 0.6, 0, 2.6],
      [-m * 0.2, 0, 1.8],
      [-m * 1.4, 0, 1.4],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.25 },
      { cue: 'air_conditioner', level: 0.15 },
    ],
    acoustics: 'small_room',
    vistas: [
      { eye: [m * 1.8, 1.55, depth / 2 - 0.5], target: [-m * 0.7, 1.1, back + 1] },
      { eye: [-m * 2.4, 1.5, depth / 2 - 0.6], target: [m * 0.8, 1.1, back + 1] },
    ],
  });
}

/** Pyramids of foam, slats of wood and bass traps on the walls. */
function walls(set: SetBuilder, room: Room, code: string): void {
  const foam = set.material({ color: hex('#2a2c31'), roughness: 1 });
  const slat = set.material(timber(code, 0.5));
  const behind = set.material({ color: hex('#15161a'), roughness: 1 });
  for (const which of ['left', 'right', 'back'] as const)
    set.fixed((b) =>
      b.at(wallFrame(room, which), () => {
        const half = which === 'back' ? room.width / 2 : room.depth / 2;
        for (let x = -half + 0.6; x < half - 0.6; x += 2.4) {
          b.box([x + 0.5, 1.5, 0.03], [0.9, 2.4, 0.06], behind, '+z+x-x+y-y');
          for (let i = 0; i < 8; i++) b.box([x + 0.12 + i * 0.11, 1.5, 0.09], [0.06, 2.4, 0.06], slat, '+z+x-x');
          for (let i = 0; i < 3; i++)
            for (let j = 0; j < 6; j++)
              b.lathe(
                [
                  [0.2, 0],
                  [0, 0.001],
                ],
                foam,
                4,
                [x + 1.24 + i * 0.3, 0.5 + j * 0.3, 0.02],
              );
          for (let i = 0; i < 3; i++)
            for (let j = 0; j < 6; j++)
              b.at(multiply(placed([x + 1.24 + i * 0.3, 0.7 + j * 0.3, 0.02], 0), rotationX(HALF_PI)), () =>
                b.lathe(
                  [
                    [0.2, 0],
                    [0, 0.14],
                  ],
                  foam,
                  4,
                ),
              );
        }
      }),
    );
}

/** The room behind the glass: a microphone on its stand with a shield, drums, a piano, its own warm light. */
function live(set: SetBuilder, m: 1 | -1, back: number): void {
  const steel = set.material(metal('#c3c6c8', 0.2));
  const dark = set.material({ color: hex('#1b1c1f'), roughness: 0.4 });
  set.shows('microphone');
  set.fixed((b) => {
    const x = m * 0.5;
    const z = back + 1.7;
    b.tube([[x, 0.02, z] as Vec3, [x, 1.45, z] as Vec3], 0.014, dark, 6, true);
    for (const a of [0, 2.1, 4.2])
      b.at(placed([x, 0, z], a), () => b.tube([[0, 0.25, 0] as Vec3, [0, 0.02, 0.34] as Vec3], 0.012, dark, 5, true));
    b.tube([[x, 1.45, z] as Vec3, [x - m * 0.35, 1.62, z] as Vec3], 0.01, dark, 5, true);
    b.capsule([x - m * 0.35, 1.5, z], [x - m * 0.35, 1.66, z], 0.04, 0.04, steel, 12);
    b.at(multiply(placed([x - m * 0.35, 1.58, z + 0.14], 0), rotationX(HALF_PI)), () =>
      b.disc([0, 0, 0], 0.09, dark, 16),
    );
  });
  set.thing('drum', [-m * 1.9, 0, back + 1.5], 0.3, { attributes: { other: ['drum kit'], colour: ['red'] } });
  set.thing('piano', [m * 2.5, 0, back + 1.2], -m * 0.5, { attributes: { other: ['upright'] } });
  set.mark('stand', 'microphone', [m * 0.15, 0, back + 1.35], 0, set.newGroup());
  set.light([0, 2.6, back + 1.7], [5.4, 3.8, 2.2], 6);
}

/** The desk: a long slope of faders and lamps, meters above, screens and speakers. */
function mixing(set: SetBuilder, z: number, m: 1 | -1, code: string): void {
  const rng = set.random('faders');
  const wood = set.material(timber(code, 0.35));
  const panel = set.material({ color: hex('#26292e'), roughness: 0.5 });
  const black = set.material({ color: hex('#121316'), roughness: 0.5 });
  const cap = set.material({ color: hex('#d8dadc'), roughness: 0.4 });
  const leds = ['#3af07a', '#ffd23a', '#ff4a3a', '#3ab0ff'].map((c) => set.material(glowing(c, 2.4)));
  const cone = set.material({ color: hex('#c9b58a'), roughness: 0.6 });
  set.shows('table', 'control_panel', 'loudspeaker');
  set.fixed(
    (b) => {
      for (const s of [-1, 1]) b.box([s * 1.9, 0.45, 0], [0.08, 0.9, 0.95], wood);
      b.box([0, 0.4, 0.05], [3.7, 0.1, 0.7], black);
      b.at(multiply(placed([0, 0.84, 0.02], 0), rotationX(0.2)), () => {
        b.box([0, 0, 0], [3.74, 0.09, 0.9], panel);
        for (let i = 0; i < 40; i++) {
          const x = -1.78 + i * 0.091;
          b.box([x, 0.047, 0.22], [0.008, 0.004, 0.3], black, '+y');
          b.box([x, 0.06, 0.1 + rng.range(0, 0.24)], [0.04, 0.025, 0.06], cap);
          for (let k = 0; k < 4; k++) b.cylinder([x, 0.045, -0.06 - k * 0.085], 0.018, 0.025, k % 2 ? cap : black, 7);
          if (rng.chance(0.7)) b.box([x, 0.05, 0.02], [0.03, 0.008, 0.02], leds[rng.int(0, 3)], '+y');
        }
      });
      // A bridge of meters.
      b.box([0, 1.12, -0.46], [3.74, 0.24, 0.12], panel);
      for (let i = 0; i < 26; i++) {
        const n = rng.int(2, 7);
        for (let k = 0; k < n; k++)
          b.box(
            [-1.72 + i * 0.138, 1.04 + k * 0.024, -0.395],
            [0.05, 0.016, 0.004],
            leds[k > 5 ? 2 : k > 3 ? 1 : 0],
            '+z',
          );
      }
      for (const s of [-1, 1]) {
        b.box([s * 1.55, 1.52, -0.5], [0.42, 0.62, 0.36], black);
        b.at(multiply(placed([s * 1.55, 1.42, -0.315], 0), rotationX(HALF_PI)), () =>
          b.lathe(
            [
              [0.16, 0],
              [0.14, 0.02],
              [0.05, -0.04],
              [0, -0.02],
            ],
            cone,
            18,
          ),
        );
        b.at(multiply(placed([s * 1.55, 1.7, -0.315], 0), rotationX(HALF_PI)), () =>
          b.lathe(
            [
              [0.06, 0],
              [0, 0.02],
            ],
            cone,
            12,
          ),
        );
      }
    },
    placed([0, 0, z], 0),
  );
  screen(set, -0.42, 1.48, z - 0.5, 0, 0.72, 0.42, 0);
  screen(set, 0.42, 1.48, z - 0.5, 0, 0.72, 0.42, 3);
  set.thing('chair', [-m * 0.3, 0, z + 0.95], PI, { attributes: { other: ['office chair'], colour: ['black'] } });
  const g = set.newGroup();
  set.mark('seat', 'mixing desk', [-m * 0.3, 0.47, z + 0.95], PI, g);
  set.mark('surface', 'desk', [m * 1.2, 0.95, z + 0.35], 0, g);
  for (const x of [-1.2, 0, 1.2]) set.obstacle([x, 0.7, z], 0.65);
}
