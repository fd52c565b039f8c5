/** What grows in the fields: one entry for each crop, with its plants near by and its rows far off. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { normalize, type Vec3 } from '../../math/vec.ts';
import { leafCard, leafCloud } from '../nature/foliage.ts';
import { leafMaterials } from '../nature/tints.ts';
import { buildFlowers, buildTuft } from '../nature/undergrowth.ts';
import { hex, type Material } from '../scene.ts';
import { matt } from './outdoors.ts';
import type { SetBuilder } from './set-builder.ts';

export interface Crop {
  /** Meshes for the rows, which take turns; each a choice of plants. */
  plants: readonly (readonly number[])[];
  /** Metres between rows, along a row, across a row; how far plants stray; height. */
  spacing: number;
  step: number;
  width: number;
  loose: number;
  tall: number;
  /** Rows close up to one surface. */
  closed?: boolean;
  posts?: boolean;
  /** Way all plants face, or any when absent. */
  facing?: number;
  far: readonly Material[];
  earth: Material;
  track: Material;
  trackHalf: number;
  foley: string;
  landmark: 'windmill' | 'barn' | 'villa' | 'cottage';
  hills: string;
}

const SOIL = matt('#7a5d3e', '#574028', 'noise', 0.5);
const DUST = matt('#b09468', '#8a7048', 'noise', 0.5);
const GREEN = matt('#73883f', '#566b2e', 'grass', 0.22);

/** The crop that the words name; where they leave it open, the seed chooses. */
export function cropOf(set: SetBuilder, place: string): Crop {
  if (place === 'vineyard') return vines(set);
  if (place === 'wheat_field') return set.says('corn|maize|sugarcane') ? maize(set) : wheat(set);
  const kinds = ['lavender', 'tulip', 'sunflower', 'poppy'] as const;
  const said = kinds.find((k) => set.says(k)) ?? (set.says('wildflower|flower meadow') ? 'poppy' : undefined);
  switch (said ?? set.random('flowers').pick(kinds.slice(0, 3))) {
    case 'lavender':
      return lavender(set);
    case 'sunflower':
      return sunflowers(set);
    case 'poppy':
      return poppies(set);
    default:
      return tulips(set);
  }
}

function wheat(set: SetBuilder): Crop {
  const green = set.season === 'spring' && !set.says('golden|ripe');
  const colours = green ? ['#4f7a2c', '#6a9638', '#8ab04a'] : ['#a8803a', '#c99c4a', '#e0b860', '#ecca78'];
  const plants = [0, 1, 2].map((i) =>
    buildTuft(set.world, set.seedOf('wheat', i), {
      height: 0.95,
      radius: 0.42,
      blades: 40,
      colours,
      head: green ? '#9ab85a' : '#e6c070',
      headSize: 0.16,
      headShare: 0.7,
      headWidth: 0.24,
      arch: 0.35,
      width: 0.022,
    }),
  );
  return {
    plants: [plants],
    spacing: 0.72,
    step: 0.66,
    width: 0.7,
    loose: 0.3,
    tall: 0.9,
    closed: true,
    far: [matt(green ? '#7a9c44' : '#d8ae5c', green ? '#5d8034' : '#b98c40', 'fur', 0.12)],
    earth: matt(green ? '#6a7a3a' : '#b08c4c', green ? '#4f5c2a' : '#8a6a34', 'noise', 0.5),
    track: DUST,
    trackHalf: 1.1,
    foley: 'gravel',
    landmark: 'barn',
    hills: '#7a8656',
  };
}

function maize(set: SetBuilder): Crop {
  const rng = set.random('maize');
  const dry = set.season === 'autumn';
  const leaf = leafMaterials(
    set.world,
    dry ? ['#8a7434', '#a88f48', '#c4ab62'] : ['#2f6a24', '#458a30', '#63a844'],
    0.5,
  );
  const cob = set.material({ color: hex(dry ? '#d0a040' : '#a8b84a'), roughness: 0.8 });
  const tassel = set.material({ color: hex('#c9a860'), roughness: 0.9, doubleSided: true });
  const plants = [0, 1].map(() =>
    set.mesh((b) => {
      b.tube([[0, -0.05, 0] as Vec3, [0, 2.05, 0] as Vec3], [0.025, 0.014], leaf[1], 4, false);
      for (let i = 0; i < 8; i++) {
        const a = i * 2.6 + rng.range(-0.3, 0.3);
        const along = normalize([cos(a), 0.55, sin(a)]);
        const tip = normalize([cos(a), -0.5, sin(a)]);
        const y = 0.35 + i * 0.2;
        leafCard(b, [0, y, 0], along, [-sin(a), 0, cos(a)], [cos(a) * 0.3, 1, sin(a) * 0.3], 0.6, 0.1, leaf[i % 3]);
        leafCard(
          b,
          [along[0] * 0.42, y + along[1] * 0.42, along[2] * 0.42],
          tip,
          [-sin(a), 0, cos(a)],
          [cos(a), 1, sin(a)],
          0.4,
          0.07,
          leaf[i % 3],
        );
      }
      b.ellipsoid([0.06, 1.05, 0.03], [0.04, 0.13, 0.04], cob, 6, 4);
      for (let i = 0; i < 4; i++) {
        const a = (i / 4) * TAU;
        leafCard(
          b,
          [0, 2, 0],
          normalize([cos(a) * 0.4, 1, sin(a) * 0.4]),
          [-sin(a), 0, cos(a)],
          [0, 1, 0.3],
          0.3,
          0.03,
          tassel,
        );
      }
    }),
  );
  return {
    plants: [plants],
    spacing: 0.8,
    step: 0.42,
    width: 0.6,
    loose: 0.12,
    tall: 2.1,
    closed: true,
    far: [matt(dry ? '#b89c54' : '#5c8a38', dry ? '#8a7238' : '#3f6a28', 'leaves', 0.3)],
    earth: SOIL,
    track: SOIL,
    trackHalf: 1.3,
    foley: 'mud',
    landmark: 'barn',
    hills: '#6f8054',
  };
}

function lavender(set: SetBuilder): Crop {
  const plants = [0, 1, 2].map((i) =>
    buildTuft(set.world, set.seedOf('lavender', i), {
      height: 0.62,
      radius: 0.36,
      blades: 46,
      colours: ['#5a6a4a', '#74845c', '#8a9a70'],
      head: ['#6a4fae', '#7c5fc0', '#8f74d0'][i],
      headSize: 0.24,
      headShare: 0.95,
      headWidth: 0.26,
      arch: 0.75,
      width: 0.014,
    }),
  );
  return {
    plants: [plants],
    spacing: 1.55,
    step: 0.5,
    width: 0.85,
    loose: 0.16,
    tall: 0.55,
    far: [matt('#7a62b4', '#5a4690', 'leaves', 0.2)],
    earth: matt('#a8906a', '#86704e', 'noise', 0.5),
    track: DUST,
    trackHalf: 0.95,
    foley: 'gravel',
    landmark: 'villa',
    hills: '#6f7f92',
  };
}

function tulips(set: SetBuilder): Crop {
  const codes = ['#d9302a', '#f0c02c', '#e86a9a', '#f4f0e6', '#8a3fa0', '#f08a2c'];
  const leaf = set.material({ color: hex('#5a8a3c'), roughness: 0.7, translucency: 0.4, doubleSided: true });
  const plants = codes.map((code, k) => {
    const rng = set.random('tulips', k);
    const petal = set.material({ color: hex(code), roughness: 0.6, translucency: 0.4 });
    return [
      set.mesh((b) => {
        for (let i = 0; i < 9; i++) {
          const [x, z, h] = [rng.range(-0.36, 0.36), rng.range(-0.3, 0.3), rng.range(0.32, 0.46)];
          b.tube([[x, -0.02, z] as Vec3, [x, h, z] as Vec3], 0.011, leaf, 3, false);
          b.lathe(
            [
              [0.012, h],
              [0.048, h + 0.03],
              [0.05, h + 0.07],
              [0.03, h + 0.115],
            ],
            petal,
            5,
            [x, 0, z],
          );
          const a = rng.range(0, TAU);
          leafCard(
            b,
            [x, 0, z],
            normalize([cos(a) * 0.3, 1, sin(a) * 0.3]),
            [-sin(a), 0, cos(a)],
            [cos(a), 0.6, sin(a)],
            0.3,
            0.06,
            leaf,
          );
        }
      }),
    ];
  });
  return {
    plants,
    spacing: 1.15,
    step: 0.55,
    width: 0.85,
    loose: 0.06,
    tall: 0.42,
    far: codes.map((c) => matt(c, '#5a7a3c', 'dots', 0.22)),
    earth: matt('#6b7a3e', '#54602e', 'noise', 0.5),
    track: GREEN,
    trackHalf: 0.9,
    foley: 'grass',
    landmark: 'windmill',
    hills: '#6a8268',
  };
}

function sunflowers(set: SetBuilder): Crop {
  const leaf = set.material({ color: hex('#4f7a30'), roughness: 0.8, translucency: 0.4, doubleSided: true });
  const petal = set.material({ color: hex('#f2bb1e'), roughness: 0.6, translucency: 0.5, doubleSided: true });
  const heart = set.material({
    color: hex('#4a2f18'),
    color2: hex('#6b4420'),
    pattern: 'dots',
    patternScale: 0.03,
    roughness: 0.9,
  });
  const plants = [0, 1, 2].map((k) => {
    const rng = set.random('sunflower', k);
    return set.mesh((b) => {
      const h = rng.range(1.35, 1.7);
      const lean = rng.range(0.03, 0.1);
      b.tube(
        [[0, -0.03, 0] as Vec3, [0, h * 0.6, 0] as Vec3, [0, h, lean] as Vec3],
        [0.022, 0.018, 0.016],
        leaf,
        4,
        false,
      );
      for (let i = 0; i < 6; i++) {
        const a = i * 2.4 + rng.range(-0.4, 0.4);
        leafCard(
          b,
          [0, 0.3 + i * 0.17, 0],
          normalize([cos(a), 0.05, sin(a)]),
          [-sin(a), 0, cos(a)],
          [cos(a) * 0.3, 1, sin(a) * 0.3],
          0.34,
          0.26,
          leaf,
        );
      }
      // The head looks ahead and a little down.
      const n: Vec3 = normalize([rng.range(-0.2, 0.2), 0.12, 1]);
      const c: Vec3 = [0, h + 0.02, lean + 0.05];
      for (let i = 0; i < 14; i++) {
        const a = (i / 14) * TAU;
        const along: Vec3 = normalize([cos(a), sin(a), -n[0] * cos(a) - n[1] * sin(a) + 0.12]);
        leafCard(
          b,
          [c[0] + along[0] * 0.07, c[1] + along[1] * 0.07, c[2]],
          along,
          [-sin(a), cos(a), 0],
          n,
          0.13,
          0.062,
          petal,
        );
      }
      b.ellipsoid([c[0], c[1], c[2] + 0.01], [0.092, 0.092, 0.03], heart, 10, 4);
      b.disc([c[0], c[1] - 0.001, c[2] - 0.03], 0.02, leaf, 5, false);
    });
  });
  return {
    plants: [plants],
    spacing: 0.85,
    step: 0.62,
    width: 0.5,
    loose: 0.2,
    tall: 1.5,
    closed: true,
    facing: 0,
    far: [matt('#c9a52c', '#5f7a30', 'dots', 0.42)],
    earth: SOIL,
    track: GREEN,
    trackHalf: 1.1,
    foley: 'grass',
    landmark: 'cottage',
    hills: '#76875a',
  };
}

function poppies(set: SetBuilder): Crop {
  const wild = set.says('wildflower|flower meadow');
  const codes = wild ? ['#e04f4a', '#f0d04a', '#7a8ae0', '#f4f0e6', '#c07ad0'] : ['#d8281e', '#e8402a', '#c4201c'];
  const plants = [0, 1].map((i) => buildFlowers(set.world, set.seedOf('poppies', i), codes, 0.5));
  const grass = buildTuft(set.world, set.seedOf('poppy grass'), {
    height: 0.5,
    radius: 0.35,
    blades: 28,
    colours: ['#5f7a34', '#7a9444', '#98ae5a'],
    arch: 0.6,
    width: 0.02,
  });
  return {
    plants: [[...plants, grass]],
    spacing: 0.95,
    step: 0.8,
    width: 0.6,
    loose: 0.9,
    tall: 0.4,
    closed: true,
    far: [matt(wild ? '#a8923f' : '#b8402c', '#6b7f3a', 'dots', 0.5)],
    earth: GREEN,
    track: GREEN,
    trackHalf: 0.75,
    foley: 'grass',
    landmark: 'cottage',
    hills: '#72875e',
  };
}

function vines(set: SetBuilder): Crop {
  const autumn = set.season === 'autumn';
  const codes = autumn ? ['#8a4a20', '#b86a24', '#d09a34', '#a8482c'] : ['#3f6a26', '#568436', '#74a048', '#94b85c'];
  const bark = set.material({
    color: hex('#5f4a38'),
    color2: hex('#3d2f24'),
    pattern: 'bark',
    patternScale: 0.08,
    roughness: 1,
  });
  const grape = set.material({ color: hex('#3f2a5a'), roughness: 0.35 });
  const plants = [0, 1, 2].map((k) => {
    const rng = set.random('vine', k);
    return set.mesh((b) => {
      b.tube(
        [[0, -0.05, 0] as Vec3, [rng.range(-0.06, 0.06), 0.4, 0.05] as Vec3, [0, 0.78, 0] as Vec3],
        [0.06, 0.045, 0.04],
        bark,
        5,
        false,
      );
      if (set.season !== 'winter')
        leafCloud(b, rng, [{ centre: [0, 1.2, 0], radii: [0.3, 0.52, 0.85] }], {
          count: 110,
          size: 0.2,
          aspect: 0.85,
          tints: leafMaterials(set.world, codes),
          droop: 0.4,
          shell: [0.5, 1.1],
        });
      else for (const s of [-1, 1]) b.tube([[0, 0.78, 0] as Vec3, [0, 1.1, s * 0.8] as Vec3], 0.025, bark, 4, false);
      if (set.season === 'summer' || autumn)
        for (let i = 0; i < 3; i++) {
          const [x, z] = [rng.range(-0.28, 0.28), rng.range(-0.6, 0.6)];
          b.ellipsoid([x, 0.78, z], [0.06, 0.11, 0.06], grape, 7, 5);
        }
    });
  });
  return {
    plants: [plants],
    spacing: 2.3,
    step: 1.35,
    width: 0.6,
    loose: 0.04,
    tall: 1.75,
    posts: true,
    facing: 0,
    far: [matt(codes[2], codes[0], 'leaves', 0.3)],
    earth: matt('#86763f', '#6a6a34', 'grass', 0.3),
    track: matt('#97805a', '#75613f', 'noise', 0.5),
    trackHalf: 1.15,
    foley: 'gravel',
    landmark: 'villa',
    hills: '#74855f',
  };
}
