import { noise1 } from '../../math/noise.ts';
import { Rng } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { add, type Mat34, multiply, placed, scaling, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord, shade } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { FLOWERING } from './flowering.ts';
import { lump } from './foliage.ts';
import { GARDEN } from './garden.ts';
import { isSnowy, type StillPart, shades, sizeOf, still, words } from './still.ts';
import { leafColours, SNOW } from './tints.ts';
import { TREE_FORMS } from './tree-forms.ts';
import { buildTree, type TreeOptions } from './trees.ts';
import { buildBush, buildFallenLeaves, buildFern, buildGrassTuft, buildRock, buildTuft } from './undergrowth.ts';

export { isSnowy, type StillPart, shades, sizeOf, still } from './still.ts';

function tree(species: TreeOptions['species'], usual: Vec3): ActorBuilder {
  return (context) => {
    const text = `${words(context.attributes)} ${context.member?.noun ?? ''} ${context.member?.phrase ?? ''}`;
    let kind: TreeOptions['species'] = species;
    if (species === 'broadleaf') {
      if (/birch/.test(text)) kind = 'birch';
      else if (/\b(dead|bare|leafless|burnt)/.test(text)) kind = 'dead';
    }
    const said = colourWord(context.attributes.colour);
    const k = sizeOf(context.attributes);
    const model = buildTree(context.world, {
      species: kind,
      season: context.look.season,
      seed: context.seed,
      detail: context.detail === 'hero' ? 1 : 0.45,
      snowy: isSnowy(context) && species !== 'palm',
      ...(said ? { colours: shades(said) } : {}),
    });
    const scale = (usual[1] * k) / model.height;
    const parts: StillPart[] = [{ mesh: model.wood, transform: scaling(scale) }];
    if (model.crown >= 0) parts.push({ mesh: model.crown, transform: scaling(scale), sways: true });
    const spread = model.spread * 2 * scale;
    return still([spread, model.height * scale, spread], parts);
  };
}

const bush: ActorBuilder = (context) => {
  const k = sizeOf(context.attributes);
  const said = colourWord(context.attributes.colour);
  const noun = `${context.member?.noun ?? ''} ${context.member?.model ?? ''}`;
  const mesh = /fern|bracken/.test(noun)
    ? buildFern(context.world, context.seed, ['#3f6a2c', '#5b8a3a', '#79a84c'], 0.8)
    : buildBush(context.world, context.seed, context.look.season, {
        snowy: isSnowy(context),
        leaves: context.detail === 'hero' ? 420 : 200,
        ...(said ? { colours: shades(said) } : {}),
      });
  return still([1.4 * k, 1.1 * k, 1.4 * k], [{ mesh, transform: scaling(k), sways: true }]);
};

const grass: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? context.noun ?? ''} ${context.member?.model ?? ''}`;
  const rng = new Rng(context.seed);
  const season = context.look.season;
  const make = (i: number): number =>
    /wheat|barley/.test(text)
      ? buildTuft(context.world, context.seed + i, {
          height: 0.85,
          radius: 0.28,
          blades: 30,
          colours: ['#a8843c', '#c8a24e', '#e0bf6a'],
          head: '#d9b45a',
          headSize: 0.13,
          headWidth: 0.13,
          headShare: 0.9,
          arch: 0.3,
          width: 0.012,
        })
      : /reed/.test(text)
        ? buildTuft(context.world, context.seed + i, {
            height: 1.5,
            radius: 0.3,
            blades: 24,
            colours: ['#6d7a3c', '#8a9650', '#a8a862'],
            head: '#6b4a2c',
            headSize: 0.2,
            headShare: 0.4,
            arch: 0.25,
            width: 0.028,
          })
        : buildGrassTuft(context.world, context.seed + i, season, /moss|lawn/.test(text) ? 0.08 : 0.35);
  const meshes = [make(0), make(1)];
  const parts: StillPart[] = [];
  for (let i = 0; i < 9; i++) {
    parts.push({
      mesh: meshes[i % 2],
      transform: placed([rng.range(-0.45, 0.45), 0, rng.range(-0.45, 0.45)], rng.range(0, TAU), rng.range(0.8, 1.2)),
      sways: true,
    });
  }
  return still([1, 0.4, 1], parts);
};

const pottedPlant: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''} ${context.member?.phrase ?? ''}`;
  const k = sizeOf(context.attributes);
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const pot = context.world.material({
    color: colourWord(context.attributes.colour) ?? hex(rng.pick(['#a65f3c', '#8a8680', '#3f5560', '#d6cfc0'])),
    roughness: 0.75,
  });
  const soil = context.world.material({ color: hex('#3a2a1e'), roughness: 1 });
  b.lathe(
    [
      [0, 0],
      [0.13, 0],
      [0.18, 0.28],
      [0.2, 0.28],
      [0.2, 0.33],
      [0.17, 0.33],
      [0.16, 0.29],
    ],
    pot,
    16,
  );
  b.disc([0, 0.295, 0], 0.165, soil, 14, true);
  const parts: StillPart[] = [{ mesh: context.world.mesh(b.build()), transform: scaling(k) }];
  const up = multiply(scaling(k), translation(0, 0.29, 0));
  if (/cactus|succulent/.test(text)) parts.push({ mesh: cactus(context), transform: multiply(up, scaling(0.28)) });
  else if (/bonsai/.test(text)) {
    const model = buildTree(context.world, {
      species: 'broadleaf',
      season: context.look.season,
      seed: context.seed,
      detail: 0.5,
      height: 5,
    });
    parts.push({ mesh: model.wood, transform: multiply(up, scaling(0.1)) });
    if (model.crown >= 0) parts.push({ mesh: model.crown, transform: multiply(up, scaling(0.1)) });
  } else if (rng.chance(0.5)) {
    parts.push({
      mesh: buildFern(context.world, context.seed, ['#35602c', '#4d7d3a', '#6a9a4c'], 0.6),
      transform: up,
      sways: true,
    });
  } else {
    parts.push({
      mesh: buildTuft(context.world, context.seed, {
        height: 0.62,
        radius: 0.1,
        blades: 22,
        colours: ['#2f5a2c', '#467a3a', '#6a9a50'],
        width: 0.09,
        arch: 0.65,
      }),
      transform: up,
      sways: true,
    });
  }
  return still([0.5 * k, 0.9 * k, 0.5 * k], parts);
};

/** A saguaro about 3 m tall. */
export function cactus(context: Pick<BuildContext, 'world' | 'seed'>): number {
  const rng = new Rng(context.seed);
  const b = new MeshBuilder();
  const green = context.world.material({
    color: hex('#5c7f4a'),
    color2: hex('#3f5f36'),
    pattern: 'stripes',
    patternScale: 0.1,
    roughness: 0.85,
  });
  const limb = (points: Vec3[], r: number): void => {
    b.tube(
      points,
      points.map((_, i) => (i === points.length - 1 ? r * 0.8 : r)),
      green,
      10,
      true,
    );
  };
  limb(
    [
      [0, -0.2, 0],
      [0, 1.2, 0],
      [0, 2.4, 0],
      [0, 3, 0],
    ],
    0.24,
  );
  const arms = rng.int(1, 3);
  for (let i = 0; i < arms; i++) {
    const a = rng.range(0, TAU);
    const y = rng.range(0.9, 1.5);
    const out = 0.62;
    limb(
      [
        [0, y, 0],
        [cos(a) * out * 0.7, y + 0.05, sin(a) * out * 0.7],
        [cos(a) * out, y + 0.35, sin(a) * out],
        [cos(a) * out, y + rng.range(0.8, 1.2), sin(a) * out],
      ],
      0.15,
    );
  }
  return context.world.mesh(b.build());
}

const mushroom: ActorBuilder = (context) => {
  const k = sizeOf(context.attributes);
  const rng = new Rng(context.seed);
  const b = new MeshBuilder();
  const text = words(context.attributes);
  const cap = colourWord(context.attributes.colour) ?? hex(rng.pick(['#b5342a', '#8a5a36', '#c98b4a']));
  const glow = /glow|lumin|magic/.test(text);
  const skin = context.world.material({
    color: cap,
    color2: hex('#efe6d4'),
    pattern: 'dots',
    patternScale: 0.05,
    roughness: 0.5,
    ...(glow ? { emissive: shade(cap, 1.6) } : {}),
  });
  const flesh = context.world.material({ color: hex('#e8dcc4'), roughness: 0.8, translucency: 0.3 });
  b.lathe(
    [
      [0.04, -0.01],
      [0.03, 0.05],
      [0.026, 0.12],
    ],
    flesh,
    10,
  );
  b.lathe(
    [
      [0.026, 0.11],
      [0.07, 0.118],
      [0.1, 0.115],
    ],
    flesh,
    14,
  );
  b.lathe(
    [
      [0.1, 0.112],
      [0.098, 0.135],
      [0.08, 0.165],
      [0.045, 0.19],
      [0, 0.2],
    ],
    skin,
    14,
  );
  return still([0.2 * k, 0.2 * k, 0.2 * k], [{ mesh: context.world.mesh(b.build()), transform: scaling(k) }]);
};

const fallenLeaves: ActorBuilder = (context) => {
  const said = colourWord(context.attributes.colour);
  const petals = /petal/.test(`${context.member?.noun ?? ''} ${words(context.attributes)}`);
  const colours = said
    ? shades(said)
    : petals
      ? ['#e29ab0', '#f2bccb', '#fbdce4']
      : leafColours('broadleaf', 'autumn', new Rng(context.seed));
  return still(
    [1, 0.02, 1],
    [{ mesh: buildFallenLeaves(context.world, context.seed, colours, 0.7, 60, petals ? 0.05 : 0.1) }],
  );
};

const rock: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''}`;
  const k = sizeOf(context.attributes) * (/cliff/.test(text) ? 5 : /pebble/.test(text) ? 0.12 : 1.4);
  const mesh = buildRock(context.world, context.seed, {
    moss: /moss/.test(text),
    snowy: isSnowy(context),
    ...(/red|desert/.test(text) ? { colour: '#9a5b3c' } : {}),
  });
  return still([k, k * 0.7, k], [{ mesh, transform: scaling(k) }]);
};

const mountain: ActorBuilder = (context) => {
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''}`;
  const stone = context.world.material({
    color: colourWord(context.attributes.colour) ?? hex(/dune|sand/.test(text) ? '#d0a566' : '#6f7268'),
    color2: hex(/dune|sand/.test(text) ? '#b88a4c' : '#4c544a'),
    pattern: 'noise',
    patternScale: 12,
    roughness: 1,
  });
  const snow = context.world.material({ ...SNOW, patternScale: 20 });
  peak(b, rng, 200, 150, stone, /hill|dune|volcano/.test(text) ? -1 : snow, 0.55);
  return still([400, 150, 400], [{ mesh: context.world.mesh(b.build()) }]);
};

/** A ridged mountain of a foot radius and height, with snow above a share of its height (material -1 = none). */
export function peak(
  b: MeshBuilder,
  rng: Rng,
  radius: number,
  height: number,
  stone: number,
  snow: number,
  snowFrom: number,
): void {
  const columns = 40;
  const rows = 14;
  const seed = rng.next();
  const start = b.vertexCount;
  const at = (i: number, j: number): Vec3 => {
    const a = ((i % columns) / columns) * TAU;
    const t = j / rows;
    const ridge =
      1 +
      0.34 * noise1(seed, cos(a) * 2.3 + 5) * (1 - t) +
      0.22 * noise1(seed + 1, sin(a) * 4.1 + cos(a) * 3 + t * 2.2);
    const r = radius * (t < 1 ? pow(1 - t, 1.15) : 0) * ridge;
    const crag = j > 0 && j < rows ? height * 0.05 * noise1(seed + 2, i * 1.7 + j * 9.1) : 0;
    return [cos(a) * r, height * (t > 0 ? pow(t, 1.12) : 0) + crag - (j === 0 ? height * 0.05 : 0), -sin(a) * r];
  };
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const l = at(i + columns - 1, j);
      const r = at(i + 1, j);
      const u = at(i, Math.min(rows, j + 1));
      const d = at(i, Math.max(0, j - 1));
      const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
      const g: Vec3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]];
      const n: Vec3 =
        j === rows ? [0, 1, 0] : [e[1] * g[2] - e[2] * g[1], e[2] * g[0] - e[0] * g[2], e[0] * g[1] - e[1] * g[0]];
      b.vertex(at(i, j), n, (i / columns) * TAU * radius * 0.6, (j / rows) * height);
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = start + j * (columns + 1) + i;
      const k = (j + 0.5) / rows + 0.1 * noise1(seed + 3, i * 0.9);
      b.quadIndices(a, a + 1, a + columns + 2, a + columns + 1, snow >= 0 && k > snowFrom ? snow : stone);
    }
  }
}

/** Water material: clear sea, river or pond; colours by depth words. */
export function waterMaterial(world: BuildContext['world'], deep: Rgb, wave: number, roughness = 0.08): number {
  return world.material({
    color: deep,
    color2: [deep[0] * 1.6 + 0.02, deep[1] * 1.5 + 0.03, deep[2] * 1.4 + 0.03],
    pattern: 'water',
    patternScale: wave,
    roughness,
    castsShadow: false,
  });
}

/** A leaning palm with nuts under its fronds. */
const coconutPalm: ActorBuilder = (context) => {
  const model = buildTree(context.world, {
    species: 'palm',
    season: context.look.season,
    seed: context.seed + 5,
    detail: context.detail === 'hero' ? 1 : 0.45,
  });
  const k = (8 * sizeOf(context.attributes)) / model.height;
  const crown = context.world.world.meshes[model.crown];
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i < crown.positions.length; i += 3) {
    x += crown.positions[i];
    y = Math.max(y, crown.positions[i + 1]);
    z += crown.positions[i + 2];
  }
  const n = crown.positions.length / 3;
  const b = new MeshBuilder();
  const husk = context.world.material({
    color: hex(new Rng(context.seed).pick(['#6a4a2a', '#7a8a3a'])),
    roughness: 0.8,
  });
  for (let i = 0; i < 9; i++)
    b.sphere(
      [x / n + cos(i * 2.4) * 0.28, model.height * 0.93 - (i % 3) * 0.16, z / n + sin(i * 2.4) * 0.28],
      0.17,
      husk,
      9,
      7,
    );
  const parts: StillPart[] = [model.wood, model.crown, context.world.mesh(b.build())].map((mesh, i) => ({
    mesh,
    transform: multiply(shear(0.12), scaling(k)),
    ...(i > 0 ? { sways: true } : {}),
  }));
  return still([model.spread * 2 * k, 8 * sizeOf(context.attributes), model.spread * 2 * k], parts);
};

/** Leans to one side, the more the higher. */
const shear = (by: number): Mat34 => [1, by, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** Builders of every plant by id. */
const PLANT_BUILDERS: Record<string, ActorBuilder> = {
  tree: tree('broadleaf', [5, 8, 5]),
  birch: tree('birch', [3.5, 9, 3.5]),
  maple: tree('maple', [6, 8, 6]),
  dead_tree: tree('dead', [4.5, 7, 4.5]),
  conifer: tree('conifer', [3.5, 10, 3.5]),
  palm: tree('palm', [4, 8, 4]),
  coconut_palm: coconutPalm,
  cherry_tree: tree('cherry', [5, 5, 5]),
  bamboo: tree('bamboo', [1.5, 8, 1.5]),
  bush,
  grass,
  mushroom,
  fallen_leaves: fallenLeaves,
  potted_plant: pottedPlant,
  ...TREE_FORMS,
  ...GARDEN,
  ...FLOWERING,
};

const river: ActorBuilder = (context) => {
  const b = new MeshBuilder();
  const water = waterMaterial(context.world, [0.05, 0.13, 0.14], 0.8);
  const rng = new Rng(context.seed);
  const phase = rng.range(0, TAU);
  const start = b.vertexCount;
  const n = 30;
  for (let i = 0; i <= n; i++) {
    const z = 30 - (60 * i) / n;
    const x = sin(z * 0.12 + phase) * 1.6;
    for (const s of [-3, 3]) b.vertex([x + s, 0.02, z], [0, 1, 0], x + s, z);
  }
  for (let i = 0; i < n; i++)
    b.quadIndices(start + i * 2, start + i * 2 + 1, start + i * 2 + 3, start + i * 2 + 2, water);
  const parts: StillPart[] = [{ mesh: context.world.mesh(b.build()) }];
  for (let i = 0; i < 26; i++) {
    const z = rng.range(-29, 29);
    const x = sin(z * 0.12 + phase) * 1.6 + rng.pick([-3, 3]) * rng.range(0.94, 1.06);
    parts.push({
      mesh: buildRock(context.world, context.seed + (i % 3), { moss: true }),
      transform: placed([x, -0.05, z], rng.range(0, TAU), rng.range(0.4, 1.1)),
    });
  }
  return still([6, 0.3, 60], parts);
};

const pond: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''}`;
  const radius = /puddle/.test(text) ? 0.7 : /sea|ocean/.test(text) ? 60 : /lake/.test(text) ? 20 : 6;
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const water = waterMaterial(
    context.world,
    /pool/.test(text) ? [0.06, 0.3, 0.36] : [0.04, 0.11, 0.13],
    radius > 10 ? 2 : 0.6,
  );
  const seed = rng.next();
  const middle = b.vertex([0, 0.02, 0], [0, 1, 0], 0, 0);
  const n = 40;
  const rim: Vec3[] = [];
  for (let i = 0; i <= n; i++) {
    const a = ((i % n) / n) * TAU;
    const r = radius * (1 + 0.16 * noise1(seed, cos(a) * 2 + sin(a) * 3));
    rim.push([cos(a) * r, 0.02, -sin(a) * r]);
    b.vertex(rim[i], [0, 1, 0], rim[i][0], rim[i][2]);
  }
  for (let i = 1; i <= n; i++) b.triangle(middle, middle + i, middle + i + 1, water);
  const parts: StillPart[] = [{ mesh: context.world.mesh(b.build()) }];
  if (radius > 2 && !/pool/.test(text)) {
    for (let i = 0; i < n; i += 1) {
      if (rng.chance(0.45)) continue;
      parts.push({
        mesh: buildRock(context.world, context.seed + (i % 3), {}),
        transform: placed(rim[i], rng.range(0, TAU), rng.range(0.3, 0.8)),
      });
    }
  }
  return still([radius * 2, 0.3, radius * 2], parts);
};

const cloud: ActorBuilder = (context) => {
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const white = context.world.material({
    color: [0.92, 0.93, 0.96],
    roughness: 1,
    translucency: 0.6,
    castsShadow: false,
  });
  for (let i = 0; i < 9; i++) {
    const x = rng.range(-15, 15);
    const r = 7 * (1 - Math.abs(x) / 24) * rng.range(0.7, 1.2);
    lump(
      b,
      context.seed + i,
      { centre: [x, r * 0.5, rng.range(-6, 6)], radii: [r * 1.2, r * 0.75, r] },
      0.18,
      white,
      14,
      9,
    );
  }
  return still([40, 12, 40], [{ mesh: context.world.mesh(b.build()) }]);
};

function body(kind: 'moon' | 'sun' | 'star'): ActorBuilder {
  return (context) => {
    const b = new MeshBuilder();
    const said = colourWord(context.attributes.colour);
    const noun = context.member?.noun ?? '';
    const world = context.world;
    if (kind === 'moon') {
      const base =
        said ?? (/earth/.test(noun) ? hex('#2f5f9a') : /planet/.test(noun) ? hex('#b98a5e') : hex('#d9d6cc'));
      b.sphere(
        [0, 0.5, 0],
        0.5,
        world.material({
          color: base,
          color2: /earth/.test(noun) ? hex('#4f7a3c') : shade(base, 0.6),
          pattern: 'noise',
          patternScale: 0.16,
          roughness: 1,
          emissive: shade(base, 0.55),
        }),
        32,
        20,
      );
    } else if (kind === 'sun') {
      b.sphere(
        [0, 0.5, 0],
        0.5,
        world.material({ color: hex('#ffd98a'), emissive: [9, 6.4, 3], roughness: 1, castsShadow: false }),
        24,
        16,
      );
    } else {
      const glow = world.material({
        color: said ?? hex('#fff3c4'),
        emissive: said ? shade(said, 4) : [5, 4.4, 2.6],
        roughness: 0.6,
        doubleSided: true,
      });
      for (const z of [0.06, -0.06]) {
        const middle = b.vertex([0, 0.5, z], [0, 0, z], 0, 0);
        for (let i = 0; i <= 10; i++) {
          const a = (i / 10) * TAU + TAU / 4;
          const r = i % 2 === 0 ? 0.5 : 0.2;
          b.vertex([cos(a) * r, 0.5 + sin(a) * r, 0], [cos(a), sin(a), z * 8], 0, 0);
        }
        for (let i = 1; i <= 10; i++) {
          if (z > 0) b.triangle(middle, middle + i, middle + i + 1, glow);
          else b.triangle(middle, middle + i + 1, middle + i, glow);
        }
      }
    }
    const k = sizeOf(context.attributes);
    const actor = still([k, k, k], [{ mesh: world.mesh(b.build()), transform: scaling(k) }]);
    if (kind === 'moon') return actor;
    return {
      ...actor,
      draw(state, scene, cast) {
        actor.draw(state, scene, cast);
        const strength = kind === 'sun' ? 14 : 3;
        scene.lights.push({
          position: transformPoint(placed(state.position), [0, 0.5 * k, 0]),
          color: [strength, strength * 0.8, strength * 0.5],
          range: 14 * k,
        });
      },
    };
  };
}

/** A length of fallen trunk with pale sawn ends, lying across the way it faces; a stump stands upright. */
const log: ActorBuilder = (context) => {
  const { world } = context;
  const rng = new Rng(context.seed);
  const k = sizeOf(context.attributes);
  const bark = world.material({ ...MATERIALS.bark });
  const wood = world.material({
    color: hex('#c9a878'),
    color2: hex('#a9824f'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.8,
  });
  const upright = /stump/.test(context.member?.noun ?? context.noun ?? '');
  const [length, r] = upright ? [0.42, 0.3] : [1.2, 0.18];
  const b = new MeshBuilder();
  const bend = rng.range(-0.03, 0.03);
  const at = (t: number): Vec3 => {
    const u = (t - 0.5) * length;
    return upright ? [0, t * length, 0] : [u, r, bend * (1 - 4 * (t - 0.5) ** 2)];
  };
  b.tube([at(0), at(0.3), at(0.7), at(1)], [r * 1.04, r, r * 0.97, r * 0.95], bark, 14);
  for (const end of [0, 1]) {
    const out: Vec3 = upright ? [0, end ? 1 : -1, 0] : [end ? 1 : -1, 0, 0];
    const p = at(end);
    b.tube([p, add(p, [out[0] * 0.004, out[1] * 0.004, out[2] * 0.004])], r * 0.92, wood, 14);
  }
  if (!upright && rng.chance(0.6)) b.tube([at(0.65), add(at(0.72), [0.05, r + 0.14, 0.08])], [0.05, 0.03], bark, 8);
  const size: Vec3 = upright ? [0.6 * k, length * k, 0.6 * k] : [length * k, 2 * r * k, 2 * r * k];
  return still(size, [{ mesh: world.mesh(b.build()), transform: scaling(k) }], {
    top: translation(0, size[1], 0),
    seat: translation(0, size[1], 0),
  });
};

/** Builders for every plant and thing of nature in the catalogue. */
export const NATURE_BUILDERS: Record<string, ActorBuilder> = {
  ...PLANT_BUILDERS,
  rock,
  log,
  mountain,
  river,
  pond,
  cloud,
  moon: body('moon'),
  sun: body('sun'),
  star: body('star'),
};
