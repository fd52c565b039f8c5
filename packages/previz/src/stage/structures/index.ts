/** Buildings and street structures as actors. */
import { Rng } from '../../math/random.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationY, rotationZ, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { isSnowy, sizeOf, still } from '../nature/still.ts';
import { hex, type Rgb } from '../scene.ts';
import { outOfCondition } from '../surface-conditions.ts';
import { buildHouse, type HouseStyle } from './house.ts';
import { archway, bridge, castle, church, crane, type MonumentLook, pagoda, steps } from './monuments.ts';
import { doorUnit, type Hole, windowUnit } from './openings.ts';
import {
  hydrant,
  ironRailing,
  mailbox,
  picketFence,
  railFence,
  roadSign,
  trafficLight,
  utilityPole,
  wires,
} from './street-furniture.ts';
import { buildTower, buildTownHouse } from './towers.ts';
import { lighthouse, lighthouseBeam, windmill, windmillSails } from './turning-towers.ts';

const noun = (c: BuildContext): string => c.member?.noun ?? '';
const describe = (c: BuildContext): string =>
  [
    noun(c),
    c.member?.phrase ?? '',
    ...c.attributes.other,
    ...c.attributes.material,
    ...c.attributes.age,
    ...c.attributes.shape,
  ]
    .join(' ')
    .toLowerCase();

const DARK: Readonly<Record<string, number>> = {
  night: 1,
  evening: 0.85,
  dusk: 0.65,
  sunset: 0.35,
  dawn: 0.35,
  golden_hour: 0.18,
};
const darkness = (c: BuildContext): number => DARK[c.look.timeOfDay] ?? 0;

function glassOf(c: BuildContext): (lit: boolean) => number {
  return (lit) =>
    c.world.material(
      lit && darkness(c) > 0.1
        ? { color: [0.35, 0.25, 0.14], roughness: 0.25, emissive: [1.6, 1, 0.45] }
        : { color: [0.04, 0.05, 0.06], roughness: 0.08 },
    );
}

function monument(c: BuildContext): MonumentLook {
  const colour = colourWord(c.attributes.colour);
  return {
    world: c.world,
    rng: new Rng(c.seed),
    snowy: isSnowy(c),
    lit: darkness(c) > 0.3,
    ...(colour ? { colour } : {}),
  };
}

const house: ActorBuilder = (c) => {
  const text = describe(c);
  const style: HouseStyle = /cabin|hut|log/.test(text)
    ? 'cabin'
    : /cottage|stone|village/.test(text)
      ? 'cottage'
      : /modern|villa/.test(text)
        ? 'modern'
        : /barn/.test(text)
          ? 'barn'
          : 'craftsman';
  const wall = colourWord(c.attributes.colour);
  const model = buildHouse(c.world, {
    style,
    rng: new Rng(c.seed),
    glass: glassOf(c),
    lit: darkness(c) > 0.3 ? 0.6 : 0.05,
    snowy: isSnowy(c),
    ...(wall ? { wall } : {}),
  });
  const k = sizeOf(c.attributes);
  return still([model.width * k, model.height * k, model.depth * k], [{ mesh: model.mesh, transform: scaling(k) }]);
};

const building: ActorBuilder = (c) => {
  const colour = colourWord(c.attributes.colour);
  const rng = new Rng(c.seed);
  const mesh = buildTownHouse(c.world, {
    width: 14,
    depth: 12,
    storeys: 4,
    rng,
    glass: glassOf(c),
    lit: darkness(c) > 0.3 ? 0.55 : 0.05,
    snowy: isSnowy(c),
    shop: /shop|store/.test(describe(c)) || rng.chance(0.5),
    ...(colour ? { colour } : {}),
  });
  return still([14, 17.5, 12], [{ mesh }]);
};

const skyscraper: ActorBuilder = (c) => {
  const rng = new Rng(c.seed);
  const colour = colourWord(c.attributes.colour);
  const height = 110 * sizeOf(c.attributes);
  const mesh = buildTower(c.world, {
    width: 26,
    depth: 26,
    height,
    style: rng.pick(['glass', 'glass', 'stone', 'slab']),
    rng,
    darkness: darkness(c),
    snowy: isSnowy(c),
    ...(colour ? { colour } : {}),
  });
  return still([26, height, 26], [{ mesh }]);
};

const castleLike: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  const text = describe(c);
  const look = monument(c);
  if (/church|cathedral/.test(text)) {
    church(b, look);
    return still([12, 34, 32], [{ mesh: c.world.mesh(b.build()) }]);
  }
  if (/pagoda/.test(text)) {
    pagoda(b, look, 5);
    return still([16, 24, 14], [{ mesh: c.world.mesh(b.build()) }]);
  }
  if (/temple|shrine/.test(text)) {
    pagoda(b, look, 1);
    return still([16, 9, 16], [{ mesh: c.world.mesh(b.build()) }]);
  }
  castle(b, look);
  return still([32, 33, 32], [{ mesh: c.world.mesh(b.build()) }]);
};

const lighthouseLike: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  if (/windmill/.test(describe(c))) {
    windmill(b, monument(c));
    return still([16, 19, 6], [{ mesh: c.world.mesh(b.build()) }, windmillSails(c.world)]);
  }
  const look = monument(c);
  lighthouse(b, look);
  return still(
    [5, 21, 5],
    [{ mesh: c.world.mesh(b.build()) }, ...(look.lit ? [{ ...lighthouseBeam(c.world), light: true }] : [])],
  );
};

const bridgeLike: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  const text = describe(c);
  const kind = /wood|foot|rope|plank/.test(text)
    ? 'wood'
    : /steel|suspension|iron|red|golden/.test(text)
      ? 'steel'
      : 'stone';
  bridge(b, monument(c), kind, 40, 5);
  return still([4, 6, 40], [{ mesh: c.world.mesh(b.build()) }]);
};

const fence: ActorBuilder = (c) => {
  const text = describe(c);
  const k = sizeOf(c.attributes);
  const mesh = /rail|iron|metal|barrier/.test(text)
    ? ironRailing(c.world, 2.4)
    : /wood|ranch|farm|split/.test(text)
      ? railFence(c.world, 2.4)
      : picketFence(c.world, 2.4, isSnowy(c));
  return still([2.4, k, 0.1], [{ mesh, transform: scaling(1, k, 1) }]);
};

const wall: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  const text = describe(c);
  const color: Rgb = colourWord(c.attributes.colour) ?? hex(/stone|ruin/.test(text) ? '#9a9284' : '#97553f');
  const m = c.world.material({
    color,
    color2: [color[0] * 0.6, color[1] * 0.6, color[2] * 0.6],
    pattern: 'brick',
    patternScale: /stone|ruin/.test(text) ? 0.28 : 0.08,
    roughness: 0.92,
  });
  if (/ruin/.test(text)) {
    const rng = new Rng(c.seed);
    for (let i = 0; i < 8; i++) {
      const h = 3 * rng.range(0.3, 1);
      b.box([-2.6 + i * 0.75, h / 2 - 0.05, 0], [0.75, h + 0.1, 0.5], m);
    }
  } else {
    b.box([0, 1.45, 0], [6, 2.9, 0.36], m, '+x-x+z-z');
    b.box([0, 2.96, 0], [6.1, 0.14, 0.5], c.world.material({ color: hex('#a8a196'), roughness: 0.9 }));
  }
  return still([6, 3, 0.5], [{ mesh: c.world.mesh(b.build()) }]);
};

/** A post of rough wood, as fences hang on. */
const post: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  const rng = new Rng(c.seed);
  const wood = c.world.material({
    color: colourWord(c.attributes.colour) ?? hex(rng.pick(['#8c7860', '#7d6a52', '#948470'])),
    color2: hex('#5c4d3c'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.92,
  });
  const lean = rng.range(-0.03, 0.03);
  b.tube(
    [
      [0, -0.4, 0],
      [lean * 0.5, 0.6, 0],
      [lean, 1.2, lean * 0.6],
    ],
    [0.085, 0.08, 0.074],
    wood,
    10,
    true,
  );
  // A strand of wire runs by.
  const iron = c.world.material({ color: hex('#77726c'), roughness: 0.4, metal: 0.7 });
  for (const y of [0.45, 0.85])
    b.tube(
      [
        [-3, y - 0.04, 0.08],
        [0, y, 0.08],
        [3, y - 0.05, 0.08],
      ],
      0.006,
      iron,
      4,
      false,
    );
  const k = sizeOf(c.attributes);
  return still([0.17 * k, 1.2 * k, 0.17 * k], [{ mesh: c.world.mesh(b.build()), transform: scaling(k) }]);
};

const stairs: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  if (/ladder/.test(describe(c))) {
    const wood = c.world.material({ color: hex('#8a6a48'), roughness: 0.8 });
    for (const s of [-0.22, 0.22])
      b.tube(
        [
          [s, 0, 0.5],
          [s, 2.9, -0.3],
        ],
        0.03,
        wood,
        6,
        true,
      );
    for (let i = 1; i < 10; i++)
      b.tube(
        [
          [-0.22, i * 0.29, 0.5 - i * 0.08],
          [0.22, i * 0.29, 0.5 - i * 0.08],
        ],
        0.02,
        wood,
        5,
        true,
      );
    return still([0.5, 2.9, 0.9], [{ mesh: c.world.mesh(b.build()) }]);
  }
  steps(b, monument(c), 1.6, 2.4, 3.4);
  return still([1.6, 3.3, 3.4], [{ mesh: c.world.mesh(b.build()) }]);
};

const arch: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  archway(b, monument(c), /torii|shrine/.test(describe(c)));
  return still([4.6, 4.8, 0.8], [{ mesh: c.world.mesh(b.build()) }]);
};

const towerCrane: ActorBuilder = (c) => {
  const text = describe(c);
  if (/pole|power|line|wire/.test(text)) {
    const b = new MeshBuilder();
    wires(
      b,
      [
        [0, 8.25, -18],
        [0, 8.25, 0],
        [0, 8.25, 18],
      ],
      c.world.material({ color: hex('#1c1c1e'), roughness: 0.7 }),
    );
    const pole = utilityPole(c.world, isSnowy(c));
    return still(
      [2, 9, 36],
      [
        { mesh: pole },
        { mesh: c.world.mesh(b.build()) },
        ...[-18, 18].map((z) => ({ mesh: pole, transform: translation(0, 0, z) })),
      ],
    );
  }
  const b = new MeshBuilder();
  crane(b, monument(c), 30);
  return still([32, 34, 3], [{ mesh: c.world.mesh(b.build()) }]);
};

const trafficLightLike: ActorBuilder = (c) => {
  const text = describe(c);
  if (/hydrant/.test(text)) return still([0.5, 0.75, 0.5], [{ mesh: hydrant(c.world) }]);
  if (/mailbox/.test(text)) return still([0.3, 1.3, 0.5], [{ mesh: mailbox(c.world) }]);
  if (/stop sign/.test(text)) return still([0.7, 2.6, 0.1], [{ mesh: roadSign(c.world, 'stop') }]);
  if (/sign/.test(text))
    return still([0.9, 2.5, 0.1], [{ mesh: roadSign(c.world, /street/.test(text) ? 'plate' : 'round') }]);
  const said = colourWord(c.attributes.colour);
  const lit = said && said[1] > said[0] ? 2 : said && said[1] > 0.3 ? 1 : 0;
  return still([0.4, 3.4, 0.4], [{ mesh: trafficLight(c.world, lit) }]);
};

/** A gate of iron between posts of stone: two leaves of bars with points, a band and a lock; or of planks. */
function gate(c: BuildContext): Actor {
  const b = new MeshBuilder();
  const text = describe(c);
  const wooden = /wood|farm|garden|picket|barn|field/.test(text);
  const said = colourWord(c.attributes.colour);
  const leaf = c.world.material(
    wooden
      ? { color: said ?? hex('#8a6a48'), color2: hex('#5f472e'), pattern: 'wood', patternScale: 0.06, roughness: 0.8 }
      : { color: said ?? hex('#2b2d30'), roughness: 0.5, metal: 0.6 },
  );
  const stone = c.world.material({
    color: hex('#9a9284'),
    color2: hex('#6a645a'),
    pattern: 'brick',
    patternScale: 0.3,
    roughness: 0.95,
  });
  const tall = wooden ? 1.25 : 2.3;
  for (const s of [-1, 1]) {
    if (wooden) b.box([s * 1.6, 0.75, 0], [0.2, 1.5, 0.2], leaf);
    else {
      b.box([s * 1.85, 1.25, 0], [0.6, 2.6, 0.6], stone);
      b.box([s * 1.85, 2.62, 0], [0.76, 0.16, 0.76], stone);
      b.sphere([s * 1.85, 2.9, 0], 0.24, stone, 14, 10);
    }
    const x = (k: number): number => s * (0.04 + k * 1.46);
    for (const y of wooden ? [0.25, 0.62, 1] : [0.22, 1.1, tall - 0.35])
      b.box([(x(0) + x(1)) / 2, y, 0], [1.46, wooden ? 0.13 : 0.06, 0.05], leaf);
    const bars = wooden ? 5 : 10;
    for (let i = 0; i <= bars; i++) {
      const k = i / bars;
      const top = wooden ? tall - 0.12 : tall + 0.32 * (1 - k) * (1 - k) - 0.1;
      if (wooden) b.box([x(k), top / 2 + 0.06, 0.04], [0.12, top, 0.03], leaf);
      else {
        b.cylinder([x(k), 0.06, 0], 0.018, top, leaf, 7);
        b.cylinder([x(k), top + 0.04, 0], 0.04, 0.16, leaf, 6, 0.002);
      }
    }
    if (wooden)
      b.at(multiply(translation(s * 0.78, 0.62, 0.05), rotationZ(s * 0.5)), () =>
        b.box([0, 0, 0], [1.5, 0.1, 0.03], leaf),
      );
    else {
      b.box([s * 0.04, 1.15, 0], [0.06, 2.2, 0.06], leaf);
      for (let i = 0; i < 4; i++)
        b.tube(
          Array.from({ length: 13 }, (_, k): Vec3 => {
            const a = (k / 12) * TAU;
            return [x((i + 0.5) / 4) + cos(a) * 0.13, 1.55 + sin(a) * 0.13, 0];
          }),
          0.012,
          leaf,
          5,
          false,
        );
    }
  }
  b.box([0, 1.12, 0.05], [0.16, 0.2, 0.06], leaf);
  return still([wooden ? 3.4 : 4.4, wooden ? 1.5 : 3.1, 0.8], [{ mesh: c.world.mesh(b.build()) }]);
}

/** Plaster round an opening that stands alone: nobody has seen a door or a window without a wall. */
function wallRound(c: BuildContext, b: MeshBuilder, hole: Hole): void {
  const text = describe(c);
  const stone = /brick|stone|old|ancient|castle|cottage/.test(text);
  const rng = new Rng(c.seed);
  const color = hex(stone ? rng.pick(['#a8563e', '#9a9284']) : rng.pick(['#c9b28e', '#b8c2c0', '#d0a888', '#a9b59a']));
  const m = outOfCondition(c.world, () =>
    c.world.material({
      color,
      color2: [color[0] * (stone ? 0.65 : 0.88), color[1] * (stone ? 0.65 : 0.88), color[2] * (stone ? 0.65 : 0.88)],
      pattern: stone ? 'brick' : 'noise',
      patternScale: stone ? 0.1 : 0.8,
      roughness: 0.95,
    }),
  );
  const [w, tall] = [7, 3.2];
  const side = (w - hole.w) / 2;
  const low = hole.y;
  for (const s of [-1, 1]) b.box([s * (hole.w / 2 + side / 2), tall / 2 - 0.02, -0.04], [side, tall + 0.04, 0.24], m);
  b.box([0, (hole.y + hole.h + tall) / 2, -0.04], [hole.w, tall - hole.y - hole.h, 0.24], m);
  if (low > 0) b.box([0, low / 2 - 0.02, -0.04], [hole.w, low + 0.04, 0.24], m);
  b.box([0, 0.12, 0.09], [w, 0.24, 0.05], m);
}

const door: ActorBuilder = (c) => {
  if (/\bgates?\b/.test(noun(c))) return gate(c);
  const b = new MeshBuilder();
  const w = c.world;
  const color = colourWord(c.attributes.colour) ?? hex('#6b4228');
  const leaf = w.material({
    color,
    color2: [color[0] * 0.7, color[1] * 0.7, color[2] * 0.7],
    pattern: 'wood',
    patternScale: 0.06,
    roughness: 0.6,
  });
  const frame = w.material({ color: hex('#e2dccf'), roughness: 0.7 });
  const metal = w.material({ color: hex('#c9a86a'), roughness: 0.3, metal: 0.9 });
  for (const turn of [0, PI]) {
    b.at(rotationY(turn), () =>
      doorUnit(b, -0.46, 0, 0.92, 2.05, 0.02, { frame, leaf, glass: glassOf(c)(darkness(c) > 0.3), metal }),
    );
  }
  if (c.member) wallRound(c, b, { x: -0.5, y: 0, w: 1, h: 2.1 });
  return still([1.15, 2.2, 0.2], [{ mesh: w.mesh(b.build()) }]);
};

const windowThing: ActorBuilder = (c) => {
  const b = new MeshBuilder();
  const frame = c.world.material({ color: colourWord(c.attributes.colour) ?? hex('#e8e2d6'), roughness: 0.7 });
  for (const turn of [0, PI]) {
    b.at(rotationY(turn), () =>
      windowUnit(b, { x: -0.7, y: 0, w: 1.4, h: 1.3 }, 0, {
        frame,
        glass: glassOf(c)(true),
        panes: [2, 2],
        trim: true,
      }),
    );
  }
  // A window of the cast hangs in a wall of its own, its sill at the height of a table.
  const lift = c.member ? 0.95 : 0.05;
  const mesh = c.world.mesh(b.build());
  if (!c.member) return still([1.4, 1.3, 0.2], [{ mesh, transform: translation(0, lift, 0) }]);
  const round = new MeshBuilder();
  wallRound(c, round, { x: -0.7, y: lift, w: 1.4, h: 1.3 });
  return still([1.4, 2.25, 0.2], [{ mesh, transform: translation(0, lift, 0) }, { mesh: c.world.mesh(round.build()) }]);
};

/** Builders for every structure of the catalogue. */
export const STRUCTURE_BUILDERS: Record<string, ActorBuilder> = {
  house,
  building,
  skyscraper,
  castle: castleLike,
  lighthouse: lighthouseLike,
  bridge: bridgeLike,
  fence,
  post,
  wall,
  stairs,
  arch,
  tower_crane: towerCrane,
  traffic_light: trafficLightLike,
  door,
  window: windowThing,
};
