/** Inside a train, bus, car, spacecraft or submarine: seats, windows, and a world that passes by. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { airliner, cityBus } from './aisle-cabins.ts';
import { furnishFeatures } from './features.ts';
import { at } from './fittings.ts';
import { screen } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

export function vehicleInterior(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  if (set.says('space|orbit|shuttle|spaceship|starship|capsule')) return module(set, false);
  if (set.says('submarine')) return module(set, true);
  if (set.says('car\\b|taxi|cab\\b|truck|van\\b')) return car(set);
  if (set.says('plane|airplane|aeroplane|airliner|aircraft|flight|jet')) return airliner(set);
  if (set.says('bus|coach')) return cityBus(set);
  return carriage(set);
}

/** Landscape that slides past the windows: hedges, trees and poles on both sides, wrapped along z. */
function passing(set: SetBuilder, speed: number, half: number): void {
  const meadow = set.material(
    set.snowy
      ? { color: hex('#e6ecf4'), roughness: 0.9 }
      : { color: hex('#5f8336'), color2: hex('#47702a'), pattern: 'grass', patternScale: 0.8, roughness: 1 },
  );
  set.fixed((b) => b.quad([-220, -1.2, 220], [220, -1.2, 220], [220, -1.2, -220], [-220, -1.2, -220], meadow));
  const tree = set.tree({
    species: 'broadleaf',
    season: set.season,
    seed: set.seedOf('passing'),
    detail: 0.2,
    snowy: set.snowy,
  });
  const conifer = set.tree({
    species: 'conifer',
    season: set.season,
    seed: set.seedOf('passing conifer'),
    detail: 0.3,
    snowy: set.snowy,
  });
  const pole = set.mesh((b) =>
    b.tube(
      [
        [0, -1.3, 0],
        [0, 6, 0],
      ],
      0.12,
      set.material({ color: hex('#4b3d30'), roughness: 0.9 }),
      6,
      true,
    ),
  );
  const rng = set.random('passing');
  const span = 120;
  const things = Array.from({ length: 40 }, (_, i) => ({
    x: (i % 2 === 0 ? 1 : -1) * (i % 8 < 2 ? half + 3.4 : rng.range(half + 8, half + 46)),
    z: (i / 40) * span,
    kind: i % 8 < 2 ? 2 : rng.int(0, 1),
    size: rng.range(0.7, 1.2),
  }));
  if (!set.allows('tree')) return;
  set.animate((scene, t) => {
    for (const o of things) {
      const z = ((((o.z + t * speed) % span) + span) % span) - span / 2;
      const m = placed([o.x, -1.2, z], o.z, o.size);
      const model = o.kind === 0 ? tree : conifer;
      if (o.kind === 2) scene.instances.push({ mesh: pole, transform: placed([o.x, 0, z], 0), cast: 0, fixed: false });
      else {
        scene.instances.push({ mesh: model.wood, transform: m, cast: 0, fixed: false });
        if (model.crown >= 0) scene.instances.push({ mesh: model.crown, transform: m, cast: 0, fixed: false });
      }
    }
  });
}

function carriage(set: SetBuilder): Place {
  const m = set.mirror;
  const bus = set.says('bus|coach');
  const vintage = set.says('vintage|old|orient|steam|antique|luxur');
  const half = bus ? 1.2 : 1.42;
  const L = bus ? 5.4 : 9;
  const top = bus ? 2.2 : 2.45;
  const panel = set.material(
    vintage
      ? { color: hex('#6e4529'), color2: hex('#46290f'), pattern: 'wood', patternScale: 0.06, roughness: 0.35 }
      : { color: hex('#d9dcdb'), roughness: 0.4 },
  );
  const ceiling = set.material({ color: hex(vintage ? '#e4d8bd' : '#eceeed'), roughness: 0.6 });
  const floor = set.material({
    color: hex(vintage ? '#5a2329' : '#565c62'),
    color2: hex(vintage ? '#7d3a3a' : '#484e54'),
    pattern: 'weave',
    patternScale: 0.05,
    roughness: 0.9,
  });
  const steel = set.material({ color: hex(vintage ? '#b8923f' : '#b9bdc0'), roughness: 0.25, metal: 0.9 });
  const lamp = set.material({
    color: [1, 0.9, 0.75],
    emissive: vintage ? [3.4, 2.3, 1.2] : [2.6, 2.7, 2.8],
    roughness: 0.5,
  });
  set.fixed((b) => {
    b.box([0, -0.05, 0], [half * 2, 0.1, L * 2], floor, '+y');
    for (const s of [-1, 1]) {
      const face = s > 0 ? '-x' : '+x';
      b.box([s * (half + 0.05), 0.42, 0], [0.1, 0.86, L * 2], panel, face);
      b.box([s * (half + 0.05), (1.72 + top) / 2, 0], [0.1, top - 1.72, L * 2], panel, face);
      b.box([s * (half + 0.12), top / 2, 0], [0.04, 0.1, L * 2], panel);
      for (let z = -L; z <= L + 0.1; z += 1.5) b.box([s * (half + 0.03), 1.28, z], [0.1, 0.92, 0.16], panel);
      b.box([s * (half - 0.03), 0.86, 0], [0.1, 0.04, L * 2], steel);
      b.box([s * (half - 0.22), 1.92, 0], [0.4, 0.03, L * 2], steel);
      b.tube(
        [
          [s * (half - 0.42), 1.94, -L],
          [s * (half - 0.42), 1.94, L],
        ],
        0.018,
        steel,
        6,
        false,
      );
      for (let z = -L + 0.75; z < L; z += 1.5)
        b.box(
          [s * (half - 0.03), 1.3, z + 0.62],
          [0.04, 0.84, 0.2],
          set.material({ color: hex(vintage ? '#8a2a2e' : '#6b7f92'), roughness: 0.9, translucency: 0.3 }),
          '+x-x+z-z',
        );
    }
    const n = 8;
    for (let i = 0; i < n; i++) {
      const a0 = (i / n) * PI;
      const a1 = ((i + 1) / n) * PI;
      const p = (a: number, z: number): Vec3 => [cos(a) * (half + 0.05), top + sin(a) * 0.32, z];
      b.quad(p(a0, L), p(a1, L), p(a1, -L), p(a0, -L), ceiling);
    }
    b.box([0, top + 0.5, 0], [half * 2 + 0.4, 0.06, L * 2], ceiling, '+y');
    for (const s of [-1, 1]) {
      b.box([0, 1.2, s * L], [half * 2, 3.2, 0.1], panel, s > 0 ? '-z' : '+z');
      b.box(
        [0, 1.02, s * (L - 0.06)],
        [0.8, 2.04, 0.04],
        set.material({ color: hex(vintage ? '#4d2e1a' : '#8e979d'), roughness: 0.4 }),
        s > 0 ? '-z' : '+z',
      );
      b.box(
        [0, 1.45, s * (L - 0.085)],
        [0.5, 0.7, 0.02],
        set.material({ color: [0.04, 0.05, 0.06], roughness: 0.08 }),
        s > 0 ? '-z' : '+z',
      );
    }
    for (let z = -L + 1; z < L; z += 2.2) b.roundedBox([0, top + 0.27, z], [0.24, 0.06, 0.9], 0.02, lamp, 1);
  });
  for (let z = -L + 1.5; z < L; z += 3.4) set.light([0, top, z], vintage ? [2.2, 1.5, 0.8] : [2.1, 2.2, 2.3], 5);
  // Seats in facing pairs on both sides of the aisle.
  const cloth = set.material({
    color: hex(vintage ? '#31513f' : '#3f5a86'),
    color2: hex(vintage ? '#27402f' : '#345076'),
    pattern: 'plaid',
    patternScale: 0.16,
    roughness: 0.95,
  });
  const back = set.mesh((b) => {
    b.roundedBox([0, 0.42, 0.02], [0.92, 0.14, 0.5], 0.05, cloth, 2);
    b.roundedBox([0, 0.86, -0.26], [0.92, 0.86, 0.13], 0.05, cloth, 2);
    b.roundedBox([0, 1.24, -0.2], [0.5, 0.2, 0.06], 0.03, set.material({ color: hex('#e4dccb'), roughness: 0.95 }), 1);
    b.box([0, 0.2, 0], [0.8, 0.34, 0.4], set.material({ color: hex('#33302d'), roughness: 0.6 }));
    b.roundedBox([0.47, 0.62, 0], [0.05, 0.07, 0.46], 0.02, steel, 1);
  });
  for (const s of [-1, 1]) {
    let g = 0;
    for (let z = -L + 1.1, i = 0; z < L - 0.7; z += 0.98, i++) {
      const forward = bus || i % 2 === 0;
      const x = s * (half - 0.5);
      if (!bus && i % 2 === 0) g = set.newGroup();
      if (bus) g = set.newGroup();
      set.put(back, placed([x, 0, z], forward ? 0 : PI));
      set.mark('seat', 'seat', [x + s * 0.05, 0.49, z + (forward ? 0.05 : -0.05)], forward ? 0 : PI, g);
    }
  }
  passing(set, bus ? 9 : 17, half);
  furnishFeatures(set, {
    centre: [0, 0, 1],
    heading: 0,
    radius: 0.5,
    ground: () => 0,
    room: { halfWidth: 0.5, halfDepth: L - 1, height: top },
  });
  return set.finish({
    ground: () => 0,
    surface: () => (vintage ? 'carpet' : 'metal'),
    stage: { centre: [0, 0, 1], halfWidth: 0.35, halfDepth: 2, heading: 0 },
    path: [
      [0, 0, -L + 0.8],
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, L - 0.8],
    ],
    bounds: { min: [-half + 0.12, 0.4, -L + 0.3], max: [half - 0.12, top + 0.1, L - 0.3] },
    acoustics: 'small_room',
    ambience: bus
      ? [
          { cue: 'engine', level: 0.4 },
          { cue: 'traffic', level: 0.2 },
        ]
      : [
          { cue: 'train', level: 0.5 },
          { cue: 'room_tone', level: 0.1 },
        ],
    daylight: [m, 0, 0],
    vistas: [
      { eye: [m * 0.12, 1.55, L - 0.8], target: [-m * 0.1, 1.05, -L + 1] },
      { eye: [-m * 0.35, 1.35, 3.4], target: [m * 0.9, 1.15, -1.4] },
    ],
  });
}

function car(set: SetBuilder): Place {
  const m = set.mirror;
  const dark = set.material({ color: hex('#2a2b2e'), roughness: 0.6 });
  const leather = set.material({
    color: hex('#7d5638'),
    color2: hex('#6a462c'),
    pattern: 'noise',
    patternScale: 0.03,
    roughness: 0.5,
  });
  const chrome = set.material({ color: hex('#b9bdc0'), roughness: 0.2, metal: 0.9 });
  const roof = set.material({ color: hex('#a9a59c'), roughness: 0.95 });
  set.fixed((b) => {
    b.box([0, 0.02, 0], [1.5, 0.04, 3], dark, '+y');
    // Doors below the windows, pillars, roof.
    for (const s of [-1, 1]) {
      b.box([s * 0.76, 0.42, 0], [0.08, 0.8, 2.9], dark);
      b.roundedBox([s * 0.7, 0.62, 0.1], [0.08, 0.08, 1.8], 0.03, leather, 1);
      b.tube(
        [
          [s * 0.74, 0.82, 1.35],
          [s * 0.6, 1.44, 0.62],
        ],
        0.045,
        dark,
        6,
        true,
      );
      b.box([s * 0.7, 1.05, -0.35], [0.07, 0.56, 0.12], dark);
      b.tube(
        [
          [s * 0.72, 0.84, -1.45],
          [s * 0.6, 1.44, -1],
        ],
        0.06,
        dark,
        6,
        true,
      );
    }
    b.box([0, 1.48, -0.2], [1.3, 0.05, 1.66], roof);
    b.roundedBox([0, 1.43, 0.64], [1.24, 0.05, 0.08], 0.02, dark, 1);
    // Dashboard, wheel, mirror.
    b.roundedBox([0, 0.66, 1.18], [1.46, 0.32, 0.5], 0.1, dark, 2);
    b.roundedBox([0, 0.45, 0.7], [0.28, 0.4, 0.9], 0.06, dark, 1);
    const wheel: Vec3[] = Array.from({ length: 25 }, (_, i): Vec3 => {
      const a = (i / 24) * TAU;
      return [0.36 + cos(a) * 0.18, 0.78 + sin(a) * 0.17, 0.78 - sin(a) * 0.07];
    });
    b.tube(wheel, 0.017, leather, 7, false);
    b.tube(
      [
        [0.36, 0.78, 0.8],
        [0.36, 0.7, 1.05],
      ],
      0.03,
      dark,
      6,
      true,
    );
    for (const a of [0.3, PI - 0.3, -HALF_PI])
      b.tube(
        [
          [0.36, 0.78, 0.79],
          [0.36 + cos(a) * 0.17, 0.78 + sin(a) * 0.16, 0.78 - sin(a) * 0.06],
        ],
        0.012,
        chrome,
        5,
        false,
      );
    b.roundedBox([0, 1.33, 0.66], [0.24, 0.07, 0.03], 0.02, dark, 1);
    b.box(
      [0, 1.33, 0.642],
      [0.22, 0.055, 0.004],
      set.material({ color: hex('#9fb0bb'), metal: 1, roughness: 0.05 }),
      '-z',
    );
    // Bonnet seen through the windscreen.
    b.roundedBox(
      [0, 0.74, 2.3],
      [1.6, 0.16, 1.7],
      0.08,
      set.material({ color: hex('#8a2d2a'), roughness: 0.15, metal: 0.2 }),
      2,
    );
    const glow: Rgb = [0.5, 0.8, 1.2];
    b.box(
      [0.36, 0.86, 0.96],
      [0.3, 0.1, 0.01],
      set.material({
        color: [0.02, 0.02, 0.03],
        emissive: set.darkness > 0.3 ? [glow[0] * 0.6, glow[1] * 0.6, glow[2] * 0.6] : [0.05, 0.08, 0.1],
        roughness: 0.3,
      }),
      '-z',
    );
  });
  screen(set, 0, 0.78, 0.925, PI, 0.26, 0.15, 0);
  const seat = set.mesh((b) => {
    b.roundedBox([0, 0.26, 0.04], [0.5, 0.16, 0.52], 0.06, leather, 2);
    b.roundedBox([0, 0.68, -0.24], [0.48, 0.66, 0.16], 0.06, leather, 2);
    b.roundedBox([0, 1.08, -0.27], [0.26, 0.16, 0.09], 0.04, leather, 2);
  });
  const front = set.newGroup();
  for (const x of [0.36, -0.36]) {
    set.put(seat, placed([x, 0, 0.06], 0));
    set.mark('seat', x > 0 ? 'driver' : 'seat', [x, 0.34, 0.1], 0, front);
  }
  const rear = set.newGroup();
  for (const x of [0.36, -0.36]) {
    set.put(seat, placed([x, 0, -0.9], 0));
    set.mark('seat', 'seat', [x, 0.34, -0.88], 0, rear);
  }
  passing(set, -13, 1.4);
  set.fixed((b) =>
    b.box(
      [0, -0.42, 0],
      [7, 0.04, 240],
      set.ground({ color: hex('#4c4c50'), pattern: 'asphalt', patternScale: 0.04, roughness: 0.8 }),
      '+y',
    ),
  );
  if (set.darkness > 0.4) set.light([0, 0.95, 0.85], [0.4, 0.42, 0.46], 2.2);
  return set.finish({
    ground: () => 0,
    surface: () => 'carpet',
    stage: { centre: [0, 0, 0.1], halfWidth: 0.6, halfDepth: 0.4, heading: 0 },
    path: [
      [0, 0, -1],
      [0, 0, 0],
      [0, 0, 0.5],
    ],
    // The camera rides in the windscreen, looking back at those in the seats.
    bounds: { min: [-0.68, 0.75, 0.62], max: [0.68, 1.36, 2.3] },
    acoustics: 'small_room',
    ambience: [{ cue: 'engine', level: 0.45 }],
    daylight: [m, 0, 0],
    vistas: [
      { eye: [m * 0.1, 1.08, 1.9], target: [m * 0.05, 0.85, -0.6] },
      { eye: [-m * 0.55, 1.05, 1.5], target: [m * 0.3, 0.85, -0.2] },
    ],
  });
}

function module(set: SetBuilder, sub: boolean): Place {
  const m = set.mirror;
  const white = set.material({ color: hex(sub ? '#7d8a80' : '#d9dcdf'), roughness: 0.45, metal: sub ? 0.3 : 0 });
  const grey = set.material({ color: hex(sub ? '#4a554e' : '#8d939a'), roughness: 0.5, metal: 0.3 });
  const orange = set.material({ color: hex('#c8692a'), roughness: 0.6 });
  const dark = set.material({ color: hex('#1b1d21'), roughness: 0.5 });
  const R = 2;
  const L = 8;
  const sides = 8;
  set.fixed((b) => {
    for (let s = 0; s < 10; s++) {
      const z1 = L - (s * L * 2) / 10;
      const z0 = L - ((s + 1) * L * 2) / 10;
      for (let i = 0; i < sides; i++) {
        const a0 = ((i - 0.5) / sides) * TAU + HALF_PI;
        const a1 = ((i + 0.5) / sides) * TAU + HALF_PI;
        const p = (a: number, z: number, r: number): Vec3 => [cos(a) * r, 1.6 + sin(a) * r, z];
        const window = !sub && (i === 2 || i === 6) && s % 3 === 1;
        if (window) continue;
        const mat = (i + s) % 5 === 0 ? grey : white;
        b.quad(p(a0, z1 - 0.04, R), p(a1, z1 - 0.04, R), p(a1, z0 + 0.04, R), p(a0, z0 + 0.04, R), mat);
        b.quad(p(a0, z1, R + 0.02), p(a0, z0, R + 0.02), p(a1, z0, R + 0.02), p(a1, z1, R + 0.02), dark);
      }
      // Ring frame.
      b.tube(
        Array.from({ length: sides + 1 }, (_, i): Vec3 => {
          const a = ((i - 0.5) / sides) * TAU + HALF_PI;
          return [cos(a) * (R - 0.02), 1.6 + sin(a) * (R - 0.02), z1];
        }),
        0.07,
        s % 2 === 0 ? grey : orange,
        6,
        false,
      );
    }
    b.box([0, 0.02, 0], [2.2, 0.06, L * 2], grey, '+y');
    for (const s of [-1, 1]) {
      b.box([0, 1.6, s * L], [4.2, 4.2, 0.08], white, s > 0 ? '-z' : '+z');
      b.at(at(0, 1.5, s * (L - 0.08), s > 0 ? PI : 0), () => {
        b.tube(
          Array.from({ length: 25 }, (_, i): Vec3 => [cos((i / 24) * TAU) * 0.8, sin((i / 24) * TAU) * 0.8, 0]),
          0.1,
          grey,
          8,
          false,
        );
        b.ellipsoid([0, 0, -0.02], [0.76, 0.76, 0.08], dark, 24, 6);
        b.tube(
          Array.from({ length: 17 }, (_, i): Vec3 => [cos((i / 16) * TAU) * 0.22, sin((i / 16) * TAU) * 0.22, 0.12]),
          0.025,
          orange,
          6,
          false,
        );
      });
    }
    for (const s of [-1, 1])
      for (const y of [0.9, 2.4])
        b.tube(
          [
            [s * 1.62, y, -L],
            [s * 1.62, y, L],
          ],
          0.03,
          orange,
          6,
          false,
        );
    const lamp = set.material({
      color: [0.9, 0.95, 1],
      emissive: sub ? [3, 1.2, 0.7] : [2.6, 2.9, 3.2],
      roughness: 0.5,
    });
    for (let z = -L + 1.2; z < L; z += 2.4)
      for (const s of [-1, 1]) b.roundedBox([s * 0.72, 3.36, z], [0.16, 0.06, 1.2], 0.02, lamp, 1);
    const rng = set.random('lockers');
    for (let z = -L + 1; z < L - 0.6; z += 1.1)
      for (const s of [-1, 1]) {
        if (rng.chance(0.35)) continue;
        b.roundedBox([s * 1.5, 0.62, z], [0.5, 0.9, 0.9], 0.05, rng.chance(0.25) ? grey : white, 1);
        b.box([s * 1.24, 0.72, z], [0.02, 0.05, 0.3], orange);
        b.box([s * 1.24, 0.98, z], [0.015, 0.12, 0.24], dark);
      }
  });
  for (const [i, z] of [-5, -2.4, 0.4, 3.4].entries()) {
    screen(set, -m * 1.66, 1.62, z, m * HALF_PI, 0.8, 0.5, i);
    screen(set, m * 1.5, 2.35, z + 1.1, -m * HALF_PI * 0.95, 0.55, 0.35, i + 1);
  }
  for (let z = -5.5; z < 7; z += 3.6) set.light([0, 3, z], sub ? [3, 1.6, 1] : [2.6, 2.9, 3.2], 6);
  for (const z of [-3, 1]) set.light([-m * 1.2, 1.7, z], [0.4, 0.9, 1.1], 3.5);
  const g = set.newGroup();
  for (const x of [-0.6, 0.6]) {
    set.thing('chair', [x, 0.05, -2.6], 0, { attributes: { other: ['armchair'], colour: ['dark grey'] } });
    set.mark('seat', 'seat', [x, 0.5, -2.6], 0, g);
  }
  set.mark('stand', 'console', [-m * 1.05, 0.05, 0.4], -m * HALF_PI, set.newGroup());
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 0.9,
    ground: () => 0.05,
    room: { halfWidth: 1, halfDepth: 6, height: 3 },
  });
  return set.finish({
    ground: () => 0.05,
    surface: () => 'metal',
    stage: { centre: [0, 0.05, 1.6], halfWidth: 0.9, halfDepth: 2.2, heading: 0 },
    path: [
      [0, 0.05, -7],
      [0, 0.05, 0],
      [0, 0.05, 2],
      [0, 0.05, 7],
    ],
    bounds: { min: [-1.1, 0.4, -L + 0.5], max: [1.1, 3, L - 0.5] },
    acoustics: 'room',
    ambience: [
      { cue: sub ? 'underwater' : 'space_hum', level: 0.5 },
      { cue: 'beep', level: 0.08 },
    ],
    vistas: [
      { eye: [m * 0.3, 1.6, 6.6], target: [-m * 0.15, 1.5, -6] },
      { eye: [m * 0.9, 1.1, 4.6], target: [-m * 1.1, 1.7, -2] },
    ],
  });
}
