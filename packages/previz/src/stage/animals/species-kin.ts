/** Species that stand on the build of another, and what makes one individual differ from the next. */
import type { Kit } from '../things/kit.ts';
import { speciesOf } from './breeds.ts';
import {
  BEAR,
  BIG_CAT,
  CAMEL,
  type Coat,
  CROCODILE,
  DEER,
  ELEPHANT,
  FOX,
  HIPPO,
  HORSE,
  MOUSE,
  RHINO,
  type Species,
  SQUIRREL,
} from './species.ts';
import { shadeHex } from './tone.ts';

/** The same animal `k` times as large. */
function sized(s: Species, k: number): Species {
  const four = (r: readonly [number, number, number, number]): readonly [number, number, number, number] => [
    r[0] * k,
    r[1] * k,
    r[2] * k,
    r[3] * k,
  ];
  const d = s.head;
  return {
    ...s,
    withers: s.withers * k,
    croup: s.croup * k,
    body: s.body * k,
    chest: s.chest * k,
    belly: s.belly * k,
    rump: s.rump * k,
    stance: s.stance * k,
    frontR: four(s.frontR),
    hindR: four(s.hindR),
    foot: { ...s.foot, length: s.foot.length * k, width: s.foot.width * k, height: s.foot.height * k },
    neck: { ...s.neck, length: s.neck.length * k, base: s.neck.base * k, top: s.neck.top * k },
    head: {
      ...d,
      skull: d.skull * k,
      muzzle: d.muzzle * k,
      muzzleBase: d.muzzleBase * k,
      muzzleTip: d.muzzleTip * k,
      drop: d.drop * k,
      ...(d.cheek === undefined ? {} : { cheek: d.cheek * k }),
    },
    eye: { ...s.eye, size: s.eye.size * k },
    ears: { ...s.ears, length: s.ears.length * k, width: s.ears.width * k },
    tail: {
      ...s.tail,
      length: s.tail.length * k,
      base: s.tail.base * k,
      tip: s.tail.tip * k,
      ...(s.tail.tuft ? { tuft: s.tail.tuft * k } : {}),
      ...(s.tail.bushy ? { bushy: s.tail.bushy * k } : {}),
    },
  };
}

const WHITE_HORSE: Partial<Coat> = {
  main: '#f2f0ec',
  under: '#f2f0ec',
  legs: '#ebe8e2',
  feet: '#b59a5a',
  mane: '#f4e9d6',
  tailTip: '#f4e9d6',
  muzzle: '#d8c9c4',
};

/** Builds that a word of a family does not reach; null = as the family makes it. */
function own(id: string, k: Kit): Species | null {
  switch (id) {
    case 'panda':
      return { ...sized(speciesOf('bear', k), 0.82), extras: ['eyePatches'], tail: { ...BEAR.tail, length: 0.08 } };
    case 'koala':
      return k.said('sloth')
        ? {
            ...sized(BEAR, 0.34),
            frontR: [0.06, 0.05, 0.045, 0.042],
            ears: { ...BEAR.ears, length: 0.02, width: 0.02 },
            coat: { ...BEAR.coat, main: '#8a7a62', under: '#a8987c', muzzle: '#c9b79a', marks: '#3a2e26' },
            extras: ['eyePatches'],
          }
        : {
            ...sized(BEAR, 0.3),
            head: {
              skull: 0.085,
              muzzle: 0.026,
              muzzleBase: 0.04,
              muzzleTip: 0.032,
              pitch: 0.12,
              drop: 0.02,
              cheek: 0.014,
            },
            neck: { length: 0.05, pitch: 0.8, base: 0.07, top: 0.062 },
            ears: { shape: 'round', length: 0.085, width: 0.1, out: 1.1, up: 0.55 },
            tail: { length: 0.01, base: 0.01, tip: 0.01, rise: -0.7 },
            coat: {
              ...BEAR.coat,
              main: '#8d8f94',
              under: '#d6d4ce',
              ear: '#a5a6aa',
              muzzle: '#7d7f84',
              feet: '#5a5b5f',
              iris: '#5a3a1c',
            },
          };
    case 'raccoon': {
      const s = speciesOf('fox', k);
      return k.said('badger|skunk') ? s : { ...s, extras: ['eyePatches', 'ringTail'] };
    }
    case 'beaver': {
      const s = sized(FOX, 1);
      const capybara = k.said('capybara|wombat');
      return {
        ...sized(s, capybara ? 1.35 : 0.95),
        withers: capybara ? 0.44 : 0.26,
        croup: capybara ? 0.44 : 0.28,
        chest: capybara ? 0.16 : 0.1,
        belly: capybara ? 0.17 : 0.115,
        rump: capybara ? 0.165 : 0.12,
        flat: 0.95,
        head: {
          skull: capybara ? 0.1 : 0.07,
          muzzle: capybara ? 0.1 : 0.05,
          muzzleBase: capybara ? 0.085 : 0.05,
          muzzleTip: capybara ? 0.072 : 0.04,
          pitch: 0.2,
          drop: 0.01,
        },
        neck: { length: 0.07, pitch: 0.4, base: capybara ? 0.12 : 0.085, top: capybara ? 0.1 : 0.07 },
        ears: { shape: 'round', length: 0.03, width: 0.03, out: 0.8 },
        tail:
          capybara || k.said('groundhog|marmot')
            ? { length: 0.04, base: 0.03, tip: 0.02, rise: -0.6 }
            : { length: 0.3, base: 0.045, tip: 0.05, rise: -0.28, curl: 0.2 },
        coat: {
          ...FOX.coat,
          main: '#6a4a30',
          under: '#8a6a4a',
          legs: '#6a4a30',
          feet: '#2f231b',
          ear: '#4a3424',
          tailTip: '#2f2a28',
          muzzle: '#7a5a3e',
        },
      };
    }
    case 'hyena':
      return { ...speciesOf('wolf', k), croup: 0.62 };
    case 'leopard':
      return sized(speciesOf('big_cat', k), 0.8);
    case 'unicorn':
      return {
        ...HORSE,
        extras: ['horseMane', 'unicornHorn'],
        coat: { ...HORSE.coat, ...WHITE_HORSE, ...(k.rng.chance(0.4) ? { mane: '#e8b8d4', tailTip: '#e8b8d4' } : {}) },
      };
    case 'pegasus':
      return {
        ...HORSE,
        extras: ['horseMane', 'featherWings'],
        coat: { ...HORSE.coat, ...WHITE_HORSE, ...(k.rng.chance(0.3) ? { main: '#d9c9a8', under: '#d9c9a8' } : {}) },
      };
    case 'griffin':
      return {
        ...BIG_CAT,
        neck: { length: 0.42, pitch: 0.95, base: 0.19, top: 0.14 },
        head: { ...BIG_CAT.head, muzzle: 0.03, muzzleBase: 0.09, muzzleTip: 0.06, cheek: 0 },
        ears: { shape: 'pointed', length: 0.16, width: 0.07, out: 0.6 },
        foot: { ...BIG_CAT.foot, kind: 'claw' },
        extras: ['featherWings', 'beak'],
        coat: {
          ...BIG_CAT.coat,
          main: '#b5823f',
          under: '#c9a468',
          muzzle: '#f0ebe0',
          ear: '#e2d6c0',
          mane: '#8a5a2c',
          nose: '#e0a82c',
          iris: '#e0b02c',
        },
      };
    case 'rhino':
      return RHINO;
    case 'hippo':
      return HIPPO;
    case 'sauropod':
      return {
        ...ELEPHANT,
        withers: 2.9,
        croup: 3.1,
        body: 2.6,
        chest: 0.95,
        belly: 1.0,
        rump: 0.9,
        neck: { length: 3.5, pitch: 0.82, base: 0.62, top: 0.24 },
        head: { skull: 0.27, muzzle: 0.3, muzzleBase: 0.2, muzzleTip: 0.15, pitch: 0.25, drop: 0.02, width: 0.8 },
        eye: { size: 0.04, side: 0.8, up: 0.3, forward: 0.55 },
        ears: { shape: 'none', length: 0, width: 0, out: 0 },
        tail: { length: 4.4, base: 0.55, tip: 0.03, rise: -0.28, curl: 0.3 },
        extras: [],
        coat: { ...ELEPHANT.coat, main: '#6a7a5a', under: '#a8a884', feet: '#4a5240', pattern: 'skin' },
        footfall: 'paw',
      };
    case 'triceratops':
      return {
        ...RHINO,
        withers: 1.75,
        croup: 1.9,
        body: 1.7,
        head: { skull: 0.36, muzzle: 0.42, muzzleBase: 0.26, muzzleTip: 0.12, pitch: 0.45, drop: 0.02, width: 0.8 },
        ears: { shape: 'none', length: 0, width: 0, out: 0 },
        tail: { length: 1.9, base: 0.34, tip: 0.03, rise: -0.45, curl: 0.25 },
        extras: ['frill'],
        coat: { ...ELEPHANT.coat, main: '#7a6a4c', under: '#b0a07c', feet: '#4c4232', pattern: 'skin' },
      };
    case 'moose':
      return { ...sized(speciesOf('deer', k), 1.18), extras: ['antlers', 'beard'] };
    case 'reindeer':
      return {
        ...sized(DEER, 1.05),
        neck: { ...DEER.neck, base: 0.14, top: 0.09, pitch: 0.75 },
        extras: ['antlers', 'beard'],
        coat: {
          ...DEER.coat,
          main: '#7d6a58',
          under: '#d8d0c2',
          legs: '#5a4a3c',
          muzzle: '#4a3c32',
          mane: '#e2dccf',
          tailTip: '#efeae0',
        },
      };
    case 'antelope':
      return {
        ...sized(DEER, 0.95),
        neck: { ...DEER.neck, length: 0.42 },
        extras: ['ramHorns'],
        coat: { ...DEER.coat, main: '#b5803f', under: '#efe6d4', legs: '#a87438' },
      };
    case 'llama':
      return {
        ...sized(CAMEL, 0.6),
        neck: { length: 0.66, pitch: 1.2, base: 0.13, top: 0.085, flat: 0.85 },
        head: { skull: 0.092, muzzle: 0.12, muzzleBase: 0.06, muzzleTip: 0.044, pitch: 0.12, drop: 0.008, width: 0.85 },
        ears: { shape: 'leaf', length: 0.15, width: 0.05, out: 0.3, up: 1 },
        tail: { length: 0.2, base: 0.05, tip: 0.04, rise: -0.5, bushy: 0.05 },
        extras: ['fleece'],
        coat: {
          ...CAMEL.coat,
          ...k.rng.pick([
            { main: '#e6dcc6', mane: '#ece3d0', under: '#e6dcc6' },
            { main: '#a8764a', mane: '#b5835a', under: '#a8764a' },
            { main: '#5a4436', mane: '#65503f', under: '#5a4436' },
          ]),
          pattern: 'wool',
        },
      };
    case 'squirrel':
      return sized(SQUIRREL, 2.3);
    case 'hedgehog':
      return {
        ...sized(MOUSE, 2.3),
        withers: 0.135,
        croup: 0.135,
        chest: 0.06,
        belly: 0.066,
        rump: 0.064,
        ears: { shape: 'round', length: 0.022, width: 0.024, out: 0.8 },
        tail: { length: 0.02, base: 0.01, tip: 0.006, rise: -0.6 },
        extras: ['quills'],
        coat: { ...MOUSE.coat, main: '#8a7258', under: '#d6c4a4', ear: '#7a6048', feet: '#5a4636', nose: '#1c1614' },
      };
    case 'lizard': {
      const big = k.said('komodo|iguana');
      return {
        ...sized(
          {
            ...CROCODILE,
            head: { ...CROCODILE.head, muzzle: 0.2, muzzleBase: 0.12 },
            extras: big ? ['spikes'] : [],
            coat: {
              ...CROCODILE.coat,
              ...k.rng.pick([
                { main: '#6f8f3c', marks: '#4f6f2c', under: '#c9cf9a' },
                { main: '#8a7a4a', marks: '#5a4c2c', under: '#d6c9a0' },
                { main: '#3f7a6a', marks: '#2a5a4c', under: '#c9d6b4' },
              ]),
              ...(k.said('komodo') ? { main: '#5f5a4a', marks: '#454034' } : {}),
            },
          },
          k.said('komodo') ? 0.8 : 0.33,
        ),
      };
    }
    default:
      return null;
  }
}

/** The species that an id and its words mean. */
export const speciesFor = (id: string, family: string, k: Kit): Species => own(id, k) ?? speciesOf(family, k);

/** An individual: a little taller or stouter, its coat lighter or darker, its ears and tail its own. */
export function individual(k: Kit, s: Species): Species {
  const rng = k.rng.fork('individual');
  const bulk = rng.range(0.93, 1.08);
  const tone = rng.range(0.86, 1.13);
  const leg = rng.range(0.97, 1.03);
  return {
    ...s,
    withers: s.withers * leg,
    croup: s.croup * leg,
    chest: s.chest * (1 + (bulk - 1) * 0.6),
    belly: s.belly * bulk,
    rump: s.rump * (1 + (bulk - 1) * 0.5),
    ears: { ...s.ears, length: s.ears.length * rng.range(0.92, 1.1) },
    tail: { ...s.tail, length: s.tail.length * rng.range(0.92, 1.08) },
    coat: {
      ...s.coat,
      main: shadeHex(s.coat.main, tone),
      ...(s.coat.legs === s.coat.main ? { legs: shadeHex(s.coat.main, tone) } : {}),
    },
  };
}
