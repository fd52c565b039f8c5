/** Which species an animal is by its id and by what is said of it: breeds of dogs, cats, horses and the rest. */
import type { Kit } from '../things/kit.ts';
import {
  BEAR,
  BIG_CAT,
  BOAR,
  CAMEL,
  CANINE,
  CAT,
  COW,
  CROCODILE,
  DEER,
  DRAGON,
  ELEPHANT,
  FOX,
  GIRAFFE,
  GOAT,
  GORILLA,
  HIPPO,
  HORSE,
  KANGAROO,
  MONKEY,
  MOUSE,
  PIG,
  RABBIT,
  RHINO,
  SHEEP,
  type Species,
  SQUIRREL,
  TORTOISE,
  WOLF,
} from './species.ts';

/** Small furry hunters and diggers on the fox's build. */
function foxKin(k: Kit): Species | null {
  if (k.said('raccoon|tanuki|badger|skunk')) {
    const [main, marks] = k.said('skunk')
      ? ['#1d1c1e', '#efece6']
      : k.said('badger')
        ? ['#6a6864', '#efece6']
        : ['#7c7770', '#2a2726'];
    return {
      ...FOX,
      withers: 0.28,
      croup: 0.3,
      chest: 0.1,
      belly: 0.1,
      rump: 0.11,
      ears: { shape: 'round', length: 0.055, width: 0.055, out: 0.6 },
      tail: { ...FOX.tail, length: 0.3, bushy: 0.06 },
      coat: {
        ...FOX.coat,
        main,
        under: '#8d877f',
        legs: '#2a2726',
        feet: '#1d1b1a',
        marks,
        tailTip: marks,
        muzzle: '#e9e4da',
        pattern: 'fur',
      },
    };
  }
  if (k.said('otter|weasel|ferret|mongoose|meerkat|marten'))
    return {
      ...FOX,
      withers: 0.2,
      croup: 0.2,
      body: 0.4,
      chest: 0.075,
      belly: 0.075,
      ears: { shape: 'round', length: 0.03, width: 0.035, out: 0.8 },
      head: { ...FOX.head, muzzle: 0.05, muzzleTip: 0.024 },
      tail: { length: 0.34, base: 0.04, tip: 0.014, rise: -0.4, curl: 0.2 },
      coat: {
        ...FOX.coat,
        main: k.said('meerkat') ? '#c4a070' : '#6b4a33',
        under: '#cdb595',
        legs: '#5a3f2c',
        feet: '#3a2a20',
        ear: '#5a3f2c',
        tailTip: '#4a3426',
      },
    };
  return null;
}

/** The species that the words mean. */
export function speciesOf(id: string, k: Kit): Species {
  switch (id) {
    case 'dog':
      return dog(k);
    case 'fox':
      if (k.said('arctic|white|snow'))
        return {
          ...FOX,
          coat: {
            ...FOX.coat,
            main: '#e9e7e2',
            under: '#f4f2ee',
            legs: '#dfdcd5',
            feet: '#d2cec5',
            ear: '#cfcac0',
            muzzle: '#f4f2ee',
          },
        };
      return foxKin(k) ?? FOX;
    case 'wolf':
      return k.said('hyena')
        ? {
            ...WOLF,
            croup: 0.62,
            ears: { ...WOLF.ears, shape: 'round' },
            coat: { ...WOLF.coat, main: '#a88f68', marks: '#4a3a28', pattern: 'dots' },
          }
        : WOLF;
    case 'monkey':
      return k.said('gorilla|ape|chimp|orangutan')
        ? {
            ...GORILLA,
            coat: k.said('orangutan') ? { ...GORILLA.coat, main: '#a8552a', under: '#8f4522' } : GORILLA.coat,
          }
        : MONKEY;
    case 'crocodile':
      return k.said('lizard|gecko|iguana|chameleon|salamander|newt')
        ? {
            ...CROCODILE,
            head: { ...CROCODILE.head, muzzle: 0.2, muzzleBase: 0.12 },
            coat: { ...CROCODILE.coat, main: '#6f8f3c', marks: '#4f6f2c', under: '#c9cf9a' },
          }
        : CROCODILE;
    case 'kangaroo':
      return KANGAROO;
    case 'cat':
      return cat(k);
    case 'big_cat':
      return bigCat(k);
    case 'bear':
      return k.said('gorilla') ? GORILLA : bear(k);
    case 'horse':
      return horse(k);
    case 'cow':
      return k.said('boar|warthog')
        ? BOAR
        : k.said('pig|hog')
          ? PIG
          : k.said('rhino')
            ? RHINO
            : k.said('hippo')
              ? HIPPO
              : cow(k);
    case 'deer':
      return k.said('giraffe') ? GIRAFFE : deer(k);
    case 'sheep':
      return k.said('goat|ibex|ram') ? GOAT : SHEEP;
    case 'elephant':
      return k.said('mammoth')
        ? {
            ...ELEPHANT,
            ears: { ...ELEPHANT.ears, length: 0.6, width: 0.5 },
            coat: { ...ELEPHANT.coat, main: '#5b3b25', under: '#4c301e', ear: '#5b3b25', pattern: 'fur' },
          }
        : ELEPHANT;
    case 'camel':
      return k.said('llama|alpaca')
        ? {
            ...CAMEL,
            extras: ['fleece'],
            ears: { ...DEER.ears, length: 0.13 },
            coat: { ...CAMEL.coat, mane: '#d8c6a4', main: '#d8c6a4' },
          }
        : k.said('bactrian')
          ? { ...CAMEL, extras: ['twoHumps', 'beard'] }
          : CAMEL;
    case 'rabbit':
      return k.said('hare') ? { ...RABBIT, withers: 0.19, front: [0.5, 0.24, 0.07] } : RABBIT;
    case 'mouse':
      return k.said('squirrel|chipmunk') ? SQUIRREL : MOUSE;
    case 'tortoise':
      return TORTOISE;
    case 'dragon':
      return k.said('dinosaur') ? { ...DRAGON, extras: ['spikes'] } : DRAGON;
    default:
      throw new Error(`"${id}" is not a four-legged animal`);
  }
}

function dog(k: Kit): Species {
  const pointed = { shape: 'pointed', length: 0.1, width: 0.062, out: 0.35 } as const;
  if (k.said('husky|malamute'))
    return {
      ...CANINE,
      ears: pointed,
      tail: { ...CANINE.tail, rise: 1.1, curl: 1.6, bushy: 0.045 },
      coat: { ...CANINE.coat, main: '#4b4f56', under: '#eeebe5', muzzle: '#eeebe5', legs: '#eeebe5', iris: '#7fb4d6' },
    };
  if (k.said('shepherd|alsatian'))
    return {
      ...CANINE,
      ears: { ...pointed, length: 0.12 },
      tail: { ...CANINE.tail, rise: -0.4, bushy: 0.04 },
      coat: { ...CANINE.coat, main: '#4a3826', under: '#b98a54', muzzle: '#2c221b', legs: '#b98a54' },
    };
  if (k.said('corgi|dachshund'))
    return {
      ...CANINE,
      withers: 0.34,
      croup: 0.33,
      body: 0.46,
      front: [0.4, 0.18, 0.08],
      hind: [0.42, 0.24, 0.08],
      ears: pointed,
      coat: { ...CANINE.coat, main: '#c07f3e', under: '#f0e8da', muzzle: '#f0e8da', legs: '#f0e8da' },
    };
  if (k.said('poodle|doodle'))
    return {
      ...CANINE,
      extras: ['fleece'],
      coat: { ...CANINE.coat, main: '#e3d6c0', mane: '#e9ddc8', under: '#e3d6c0' },
    };
  if (k.said('dalmatian'))
    return {
      ...CANINE,
      coat: { ...CANINE.coat, main: '#efece6', under: '#efece6', marks: '#1d1b1b', pattern: 'dots', ear: '#1d1b1b' },
    };
  if (k.said('labrador'))
    return {
      ...CANINE,
      coat: {
        ...CANINE.coat,
        main: k.said('black') ? '#1f1d1e' : '#d3b27c',
        under: k.said('black') ? '#252324' : '#e3cda3',
      },
    };
  if (k.said('terrier|jack'))
    return {
      ...CANINE,
      coat: { ...CANINE.coat, main: '#ece6da', under: '#f0ebe1', marks: '#a5693a', pattern: 'patches', ear: '#a5693a' },
    };
  if (k.said('spaniel|setter'))
    return {
      ...CANINE,
      ears: { ...CANINE.ears, length: 0.17, width: 0.085 },
      coat: { ...CANINE.coat, main: '#8a4a26', under: '#efe6d6', muzzle: '#efe6d6', legs: '#efe6d6' },
    };
  if (k.said('golden|retriever'))
    return {
      ...CANINE,
      tail: { ...CANINE.tail, bushy: 0.045, curl: 0.2 },
      coat: { ...CANINE.coat, main: '#cf9a52', under: '#e6c692' },
    };
  return {
    ...CANINE,
    coat: {
      ...CANINE.coat,
      ...k.rng.pick([
        {},
        { main: '#7a5232', under: '#c9a678' },
        { main: '#ece6da', under: '#f2ede4', marks: '#8a5a34', pattern: 'patches' as const, ear: '#8a5a34' },
        { main: '#2a2625', under: '#b5895a', muzzle: '#a5794c' },
      ]),
    },
  };
}

function cat(k: Kit): Species {
  const coats = {
    ginger: { main: '#cf8a47', under: '#efdcc0', marks: '#b06a2c', muzzle: '#f0e2cc', pattern: 'stripes' as const },
    black: {
      main: '#1f1e20',
      under: '#262528',
      marks: '#1f1e20',
      muzzle: '#2a292c',
      pattern: 'fur' as const,
      iris: '#c9b23a',
    },
    white: {
      main: '#efece6',
      under: '#f4f2ed',
      marks: '#efece6',
      muzzle: '#f4f2ed',
      pattern: 'fur' as const,
      iris: '#6fa8c9',
    },
    siamese: {
      main: '#dcc9a8',
      under: '#e6d8bd',
      marks: '#dcc9a8',
      legs: '#4a3529',
      feet: '#3a2a22',
      ear: '#3a2a22',
      tailTip: '#3a2a22',
      muzzle: '#4a3529',
      pattern: 'fur' as const,
      iris: '#5f9fd0',
    },
    grey: {
      main: '#7f838a',
      under: '#a4a7ac',
      marks: '#7f838a',
      muzzle: '#9ea1a7',
      pattern: 'fur' as const,
      iris: '#c98f2c',
    },
  };
  const key = k.said('ginger|orange|marmalade')
    ? 'ginger'
    : k.said('black')
      ? 'black'
      : k.said('white')
        ? 'white'
        : k.said('siamese')
          ? 'siamese'
          : k.said('grey|gray|blue')
            ? 'grey'
            : null;
  const coat = key ? coats[key] : k.said('tabby') ? {} : k.rng.pick([{}, coats.ginger, coats.grey, {}]);
  return { ...CAT, coat: { ...CAT.coat, ...coat } };
}

function bigCat(k: Kit): Species {
  if (k.said('tiger'))
    return {
      ...BIG_CAT,
      coat: {
        ...BIG_CAT.coat,
        main: '#d0762c',
        under: '#efe4d2',
        muzzle: '#efe6d8',
        marks: '#1c1512',
        pattern: 'stripes',
      },
    };
  if (k.said('leopard|cheetah|jaguar') && !k.said('black'))
    return {
      ...BIG_CAT,
      coat: {
        ...BIG_CAT.coat,
        main: '#d0a254',
        under: '#efe2c4',
        muzzle: '#efe6d0',
        marks: '#2a1c12',
        pattern: 'dots',
      },
    };
  if (k.said('panther') || (k.said('black') && !k.said('lion|lioness')))
    return {
      ...BIG_CAT,
      coat: { ...BIG_CAT.coat, main: '#1a1a1e', under: '#222226', muzzle: '#26262a', iris: '#d0b030' },
    };
  if (k.said('lioness|female|cub')) return BIG_CAT;
  return { ...BIG_CAT, extras: ['mane', 'whiskers'] };
}

function bear(k: Kit): Species {
  if (k.said('polar|white'))
    return { ...BEAR, coat: { ...BEAR.coat, main: '#ebe6da', under: '#e2dccd', muzzle: '#ebe6da' } };
  if (k.said('black')) return { ...BEAR, coat: { ...BEAR.coat, main: '#1e1b1a', under: '#1e1b1a' } };
  if (k.said('panda'))
    return {
      ...BEAR,
      coat: {
        ...BEAR.coat,
        main: '#eeebe4',
        under: '#eeebe4',
        legs: '#1c1a1a',
        feet: '#1c1a1a',
        ear: '#1c1a1a',
        muzzle: '#eeebe4',
      },
    };
  return BEAR;
}

function horse(k: Kit): Species {
  if (k.said('zebra'))
    return {
      ...HORSE,
      withers: 1.32,
      croup: 1.3,
      coat: {
        ...HORSE.coat,
        main: '#ece8e0',
        under: '#ece8e0',
        legs: '#ece8e0',
        marks: '#1b1a1b',
        mane: '#26211f',
        pattern: 'stripes',
      },
    };
  if (k.said('donkey|mule'))
    return {
      ...HORSE,
      withers: 1.2,
      croup: 1.2,
      ears: { ...HORSE.ears, length: 0.28, width: 0.08 },
      coat: { ...HORSE.coat, main: '#847c74', under: '#cfc7ba', muzzle: '#d5cdc0', legs: '#9a9187' },
    };
  const coats = [
    {},
    { main: '#5a3018', under: '#4f2a16', legs: '#241812' },
    { main: '#d8b27a', under: '#d8b27a', legs: '#c9a26c', mane: '#efe3c8', tailTip: '#efe3c8' },
    { main: '#1f1c1c', under: '#1f1c1c', legs: '#1a1717', mane: '#141212' },
    { main: '#d9d5cf', under: '#d9d5cf', legs: '#b5b0a9', mane: '#e9e5df', tailTip: '#e9e5df', muzzle: '#8f8983' },
  ];
  const pick = k.said('white|grey|gray')
    ? coats[4]
    : k.said('black')
      ? coats[3]
      : k.said('palomino|golden|dun')
        ? coats[2]
        : k.said('bay|brown|chestnut')
          ? coats[0]
          : k.rng.pick(coats);
  return { ...HORSE, coat: { ...HORSE.coat, ...pick } };
}

function cow(k: Kit): Species {
  if (k.said('bull|ox|buffalo|bison|yak'))
    return {
      ...COW,
      chest: 0.4,
      neck: { ...COW.neck, base: 0.28, top: 0.2 },
      extras: ['horns'],
      coat: {
        ...COW.coat,
        main: '#3b2a20',
        under: '#33241c',
        legs: '#2c201a',
        muzzle: '#2a201b',
        nose: '#1d1715',
        pattern: 'skin',
      },
    };
  if (k.said('brown|jersey|highland'))
    return { ...COW, coat: { ...COW.coat, main: '#a5683a', under: '#b98250', legs: '#9a6034', pattern: 'skin' } };
  return COW;
}

function deer(k: Kit): Species {
  if (k.said('moose|elk'))
    return {
      ...DEER,
      withers: 1.3,
      croup: 1.25,
      chest: 0.25,
      belly: 0.23,
      neck: { ...DEER.neck, base: 0.16, top: 0.11 },
      extras: ['antlers', 'beard'],
      coat: { ...DEER.coat, main: '#4f3524', under: '#5f4430', muzzle: '#6b5038' },
    };
  if (k.said('stag|buck|reindeer|caribou|antelope|gazelle')) return { ...DEER, extras: ['antlers'] };
  if (k.said('doe|fawn|bambi'))
    return {
      ...DEER,
      coat: { ...DEER.coat, ...(k.said('fawn|bambi') ? { marks: '#efe0c2', pattern: 'dots' as const } : {}) },
    };
  return k.rng.chance(0.6) ? { ...DEER, extras: ['antlers'] } : DEER;
}
