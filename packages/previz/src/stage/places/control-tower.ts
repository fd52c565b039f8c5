/** The cab of an airport's control tower: slanting panes all round, desks of radar, the runways and aircraft far below. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills } from './outdoors.ts';
import { glowing, mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const SIDES = 8;
/** Radius of the floor to the panes, and how far they lean out. */
const RADIUS = 5.2;
const LEAN = 0.7;
const TOP = 3;
/** The controllers' desks stand lower than the middle of the floor, so that one sees the field over them. */
const DROP = -0.55;
const DAIS = 3.35;
/** The apron far below. */
const GROUND = -24;

const corner = (i: number, r: number, y: number): Vec3 => {
  const a = ((i + 0.5) / SIDES) * TAU;
  return [sin(a) * r, y, cos(a) * r];
};

export function controlTower(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const dark = set.darkness > 0.3;
  const floor = set.material({
    color: hex('#3c434c'),
    color2: hex('#333a42'),
    pattern: 'weave',
    patternScale: 0.1,
    roughness: 0.95,
  });
  const frame = set.material({ color: hex('#4a525a'), roughness: 0.4, metal: 0.4 });
  const ceiling = set.material(mottled('#2c3138', 0.9, 1.2));
  set.fixed((b) => {
    for (let i = 0; i < SIDES; i++) {
      b.quad([0, 0, 0], corner(i, DAIS, 0), corner(i + 1, DAIS, 0), [0, 0, 0], floor);
      b.quad(corner(i, DAIS, DROP), corner(i + 1, DAIS, DROP), corner(i + 1, DAIS, 0), corner(i, DAIS, 0), frame);
      b.quad(
        corner(i, DAIS, DROP),
        corner(i, RADIUS, DROP),
        corner(i + 1, RADIUS, DROP),
        corner(i + 1, DAIS, DROP),
        floor,
      );
      b.quad([0, TOP, 0], corner(i + 1, RADIUS + LEAN, TOP), corner(i, RADIUS + LEAN, TOP), [0, TOP, 0], ceiling);
      b.quad(
        corner(i + 1, RADIUS - 0.05, DROP),
        corner(i, RADIUS - 0.05, DROP),
        corner(i, RADIUS + 0.04, 0.3),
        corner(i + 1, RADIUS + 0.04, 0.3),
        frame,
      );
      b.quad(
        corner(i + 1, RADIUS + LEAN * 0.85, 2.72),
        corner(i, RADIUS + LEAN * 0.85, 2.72),
        corner(i, RADIUS + LEAN, TOP),
        corner(i + 1, RADIUS + LEAN, TOP),
        frame,
      );
      b.tube([corner(i, RADIUS + 0.02, 0.2), corner(i, RADIUS + LEAN * 0.9, 2.8)], 0.06, frame, 6);
      b.tube([corner(i, RADIUS + 0.04, 0.32), corner(i + 1, RADIUS + 0.04, 0.32)], 0.05, frame, 6);
    }
  });
  desks(set);
  airfield(set, m);
  horizonHills(set, { distance: 1500, height: 90, colour: '#5a6a78', seed: context.seed, centre: [0, GROUND, 0] });
  for (let i = 0; i < 4; i++) {
    const a = (i / 4) * TAU + 0.4;
    set.light([sin(a) * 3.8, 1.6, cos(a) * 3.8], dark ? [0.9, 1.9, 1.5] : [0.8, 1, 1], 3.6);
  }
  set.light([0, TOP - 0.3, 0], dark ? [1.5, 1.1, 0.8] : [2.4, 2.5, 2.6], 6);
  set.shows('screen', 'monitor', 'desk', 'window', 'control_panel', 'airplane', 'runway');
  furnishFeatures(set, {
    centre: [0, 0, 0],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: 3, halfDepth: 3, height: TOP },
  });
  return set.finish({
    ground: () => 0,
    surface: () => 'carpet',
    stage: { centre: [0, 0, -0.6], halfWidth: 1.5, halfDepth: 1.1, heading: 0 },
    path: [
      [-m * 3, 0, 2],
      [-m * 1.4, 0, 0.4],
      [0, 0, -0.6],
      [m * 1.8, 0, -0.8],
      [m * 2.8, 0, 1.6],
    ],
    bounds: { min: [-3.9, 0.3, -3.9], max: [3.9, TOP - 0.25, 3.9] },
    acoustics: 'room',
    ambience: [
      { cue: 'air_conditioner', level: 0.25 },
      { cue: 'radio', level: 0.12 },
    ],
    daylight: [m, 0, 0],
    vistas: [
      { eye: [m * 1.3, 1.7, 3.7], target: [-m * 0.4, 1, -6] },
      { eye: [-m * 2.8, 1.6, 3], target: [m * 1.6, 0.8, -6] },
      { eye: [m * 2.4, 2.4, 3.4], target: [-m * 1.2, 0.3, -5] },
    ],
  });
}

/** A ring of desks under the panes with radar screens, strips, telephones; lamps on bent arms. */
function desks(set: SetBuilder): void {
  const body = set.material({ color: hex('#5a646e'), roughness: 0.5 });
  const top = set.material({ color: hex('#23282e'), roughness: 0.4 });
  const black = set.material({ color: hex('#0c0f12'), roughness: 0.3 });
  const green = set.material(glowing('#3aff9a', 1.3));
  const faint = set.material(glowing('#1f8a5a', 0.6));
  const blue = set.material(glowing('#4ab0ff', 1.1));
  const amber = set.material(glowing('#ffb040', 1.6));
  const paper = set.material({ color: hex('#e8e4d4'), roughness: 0.9 });
  const desk = [0, 1].map((k) =>
    set.mesh((b) => {
      b.box([0, 0.36, 0.1], [2.7, 0.72, 0.6], body, '+x-x+z-z');
      b.box([0, 0.735, 0], [2.9, 0.04, 0.95], top);
      for (const s of [-1, 0, 1]) {
        b.box([s * 0.86, 0.93, 0.28], [0.62, 0.34, 0.06], black);
        const at: Vec3 = [s * 0.86, 0.93, 0.246];
        if ((s + k) % 2 === 0) {
          for (const r of [0.05, 0.1, 0.15])
            b.tube(
              Array.from(
                { length: 17 },
                (_, i): Vec3 => [at[0] + cos((i / 16) * TAU) * r, at[1] + sin((i / 16) * TAU) * r, at[2]],
              ),
              0.003,
              faint,
              3,
            );
          b.tube([at, [at[0] + 0.13, at[1] + 0.12, at[2]] as Vec3], 0.005, green, 3);
          for (let i = 0; i < 5; i++)
            b.box(
              [at[0] + cos(i * 2.3) * 0.13, at[1] + sin(i * 1.7) * 0.12, at[2]],
              [0.016, 0.016, 0.004],
              green,
              '-z',
            );
        } else {
          for (let i = 0; i < 6; i++)
            b.box(
              [at[0] + 0.04 * (i % 3), at[1] + 0.12 - i * 0.048, at[2]],
              [0.4, 0.025, 0.004],
              i % 3 ? blue : amber,
              '-z',
            );
        }
        for (let i = 0; i < 4; i++)
          b.box([s * 0.86 - 0.2 + i * 0.13, 0.76, -0.28], [0.1, 0.012, 0.16], i % 2 ? paper : amber, '+y-z');
      }
    }),
  );
  for (let i = 0; i < SIDES; i++) {
    const a = ((i + 1) / SIDES) * TAU;
    // The side towards the camera stays open.
    if (cos(a) > 0.6) continue;
    const r = RADIUS * cos(PI / SIDES) - 0.62;
    set.put(desk[i % 2], placed([sin(a) * r, DROP, cos(a) * r], a));
    const inside = r - 1.25;
    set.mark('stand', 'desk', [sin(a) * inside, 0, cos(a) * inside], a, set.newGroup());
    set.obstacle([sin(a) * (r + 0.1), 0.6, cos(a) * (r + 0.1)], 0.7);
  }
  for (const a of [HALF_PI * 1.5, -HALF_PI * 1.5]) {
    const r = RADIUS - 1.75;
    set.thing('chair', [sin(a) * r, 0, cos(a) * r], a, { attributes: { colour: ['black'] } });
    set.mark('seat', 'chair', [sin(a) * r, 0.46, cos(a) * r], a, set.newGroup());
  }
}

/** Runways with their lamps, stands with parked aircraft, the terminal's roof. */
function airfield(set: SetBuilder, m: number): void {
  const dark = set.darkness > 0.3;
  const grass = set.ground({
    color: hex('#6a7a48'),
    color2: hex('#566a3c'),
    pattern: 'noise',
    patternScale: 24,
    roughness: 1,
  });
  const tar = set.ground({
    color: hex('#4a4c50'),
    color2: hex('#3c3e42'),
    pattern: 'asphalt',
    patternScale: 0.8,
    roughness: 0.8,
  });
  const apron = set.ground({
    color: hex('#8a8c8e'),
    color2: hex('#7a7c7e'),
    pattern: 'tiles',
    patternScale: 12,
    roughness: 0.85,
  });
  const paint = set.material({ color: hex('#eceae2'), roughness: 0.8 });
  const white = set.material(glowing('#fff2d8', dark ? 6 : 1.2));
  const blue = set.material(glowing('#3a7aff', dark ? 6 : 1));
  const green = set.material(glowing('#3aff7a', dark ? 6 : 1));
  set.fixed((b) => {
    b.quad(
      [-1500, GROUND - 0.3, 1500],
      [1500, GROUND - 0.3, 1500],
      [1500, GROUND - 0.3, -1500],
      [-1500, GROUND - 0.3, -1500],
      grass,
    );
    const flat = (x0: number, x1: number, z0: number, z1: number, y: number, mat: number): void => {
      b.quad([x0, GROUND + y, z1], [x1, GROUND + y, z1], [x1, GROUND + y, z0], [x0, GROUND + y, z0], mat);
    };
    flat(-900, 900, -440, -395, 0.1, tar);
    flat(-900, 900, -340, -318, 0.1, tar);
    flat(-230, 230, -300, -120, 0.12, apron);
    flat(m > 0 ? 160 : -180, m > 0 ? 180 : -160, -395, -240, 0.1, tar);
    for (let x = -880; x < 880; x += 44) flat(x, x + 24, -418.4, -416.6, 0.25, paint);
    for (let i = 0; i < 12; i++) flat(-m * 500 - 20, -m * 500 + 20, -438 + i * 3.6, -436.4 + i * 3.6, 0.25, paint);
    for (let x = -860; x < 860; x += 30) {
      for (const z of [-396, -439]) b.box([x, GROUND + 0.8, z], [2.4, 2, 2.4], white);
      for (const z of [-317, -341]) b.box([x, GROUND + 0.8, z], [2.2, 1.6, 2.2], blue);
      if (x % 90 < 30) b.box([x, GROUND + 0.8, -329], [2.2, 1.6, 2.2], green);
    }
  });
  if (!set.allows('airplane')) return;
  for (const [i, x] of [-120, -62, 16, 84].entries())
    set.thing('airplane', [x, GROUND + 0.2, -262], i % 2 ? 0.2 : -0.1, { variant: i, light: false });
  // One rolls along the runway.
  set.thing('airplane', [m * 60, GROUND + 0.2, -417], -m * HALF_PI, { variant: 5, light: false });
}
