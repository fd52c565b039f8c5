/** Proportions and plumage of birds as data, metres. */
import type { Kit } from '../things/kit.ts';

export interface BirdSpecies {
  /** Length of the trunk without tail, its greatest radius. */
  body: number;
  girth: number;
  /** Pitch of the trunk when it stands, radians. */
  stance: number;
  neck: { length: number; radius: number; pitch: number };
  head: number;
  beak: { length: number; width: number; shape: 'cone' | 'hook' | 'flat' | 'dagger'; color: string };
  leg: { length: number; radius: number; color: string; webbed?: boolean; spread: number };
  /** Half span of the open wings and chord. */
  wing: { half: number; chord: number; pointed: number };
  tail: { length: number; width: number };
  eye: { size: number; color: string; front?: boolean };
  plumage: { main: string; breast: string; wing: string; wingTip: string; head: string; tail: string; mask?: string };
  /** Wing beats per second; 0 = cannot fly. */
  beat: number;
  glides: boolean;
  swims: boolean;
  crest?: 'comb' | 'tufts' | 'crown' | 'fan';
  /** Light that its feathers give off. */
  glow?: number;
}

export const SPARROW: BirdSpecies = {
  body: 0.15,
  girth: 0.05,
  stance: 0.5,
  neck: { length: 0.035, radius: 0.034, pitch: 0.9 },
  head: 0.036,
  beak: { length: 0.022, width: 0.012, shape: 'cone', color: '#4a3d30' },
  leg: { length: 0.075, radius: 0.0036, color: '#8a6a4f', spread: 0.022 },
  wing: { half: 0.25, chord: 0.1, pointed: 0.5 },
  tail: { length: 0.11, width: 0.05 },
  eye: { size: 0.0075, color: '#160f0c' },
  plumage: {
    main: '#8a6a4a',
    breast: '#d9cdb8',
    wing: '#6b4f36',
    wingTip: '#4a3626',
    head: '#7a5a40',
    tail: '#5a432f',
  },
  beat: 7,
  glides: false,
  swims: false,
};

/** The colours of parrots: scarlet, blue-and-gold or green ones by the words, white cockatoos. */
function parrotPlumage(k: Kit): BirdSpecies['plumage'] {
  if (k.said('cockatoo'))
    return {
      main: '#f2efe8',
      breast: '#f4f1ea',
      wing: '#e9e5da',
      wingTip: '#efe4a8',
      head: '#f4f1ea',
      tail: '#efeadb',
    };
  if (k.said('blue|azure|hyacinth'))
    return {
      main: '#1c63c8',
      breast: '#f2b01e',
      wing: '#2458b4',
      wingTip: '#143a80',
      head: '#1c6fd0',
      tail: '#1d55b0',
      mask: '#f0ece2',
    };
  if (k.said('green|emerald|parakeet|lime'))
    return {
      main: '#2f9e34',
      breast: '#62b83a',
      wing: '#258a32',
      wingTip: '#1f4fa0',
      head: '#3aa63c',
      tail: '#2a8c3e',
      mask: '#e8c83a',
    };
  return {
    main: '#d0141a',
    breast: '#d81c1c',
    wing: '#eab024',
    wingTip: '#1f55b8',
    head: '#d0141a',
    tail: '#c01822',
    mask: '#f0ece2',
  };
}

export function birdOf(k: Kit): BirdSpecies {
  if (k.said('robin'))
    return {
      ...SPARROW,
      plumage: {
        main: '#6f5f4c',
        breast: '#c8592a',
        wing: '#5f5140',
        wingTip: '#463b2f',
        head: '#6f5f4c',
        tail: '#54473a',
        mask: '#c8592a',
      },
    };
  if (k.said('pigeon'))
    return {
      ...SPARROW,
      body: 0.22,
      girth: 0.08,
      stance: 0.3,
      head: 0.04,
      neck: { length: 0.06, radius: 0.045, pitch: 1.0 },
      leg: { length: 0.09, radius: 0.006, color: '#b5534a', spread: 0.035 },
      wing: { half: 0.34, chord: 0.15, pointed: 0.5 },
      plumage: {
        main: '#8b929c',
        breast: '#7a828f',
        wing: '#a9afb6',
        wingTip: '#4a4f57',
        head: '#5a6672',
        tail: '#5f656e',
        mask: '#5f7a68',
      },
      beat: 5,
    };
  if (k.said('dove'))
    return {
      ...SPARROW,
      body: 0.2,
      girth: 0.068,
      stance: 0.3,
      neck: { length: 0.05, radius: 0.038, pitch: 1.0 },
      wing: { half: 0.3, chord: 0.14, pointed: 0.5 },
      plumage: {
        main: '#f0eee8',
        breast: '#f4f2ed',
        wing: '#f0eee8',
        wingTip: '#e2dfd6',
        head: '#f4f2ed',
        tail: '#ece9e1',
      },
      beat: 5,
    };
  if (k.said('crow|raven|blackbird'))
    return {
      ...SPARROW,
      body: 0.25,
      girth: 0.08,
      stance: 0.35,
      head: 0.05,
      neck: { length: 0.06, radius: 0.05, pitch: 0.8 },
      beak: { length: 0.06, width: 0.022, shape: 'dagger', color: '#17171a' },
      leg: { length: 0.12, radius: 0.007, color: '#1b1b1e', spread: 0.035 },
      wing: { half: 0.46, chord: 0.19, pointed: 0.4 },
      tail: { length: 0.18, width: 0.08 },
      plumage: {
        main: '#1b1c22',
        breast: '#1d1e24',
        wing: '#17181e',
        wingTip: '#121318',
        head: '#1b1c22',
        tail: '#15161b',
      },
      beat: 3.6,
    };
  if (k.said('seagull|gull|albatross'))
    return {
      ...SPARROW,
      body: 0.28,
      girth: 0.085,
      stance: 0.12,
      head: 0.052,
      neck: { length: 0.08, radius: 0.05, pitch: 1.0 },
      beak: { length: 0.055, width: 0.02, shape: 'hook', color: '#e3a62c' },
      leg: { length: 0.13, radius: 0.007, color: '#d99a8a', webbed: true, spread: 0.04 },
      wing: { half: 0.64, chord: 0.17, pointed: 0.85 },
      tail: { length: 0.12, width: 0.09 },
      plumage: {
        main: '#f0efec',
        breast: '#f6f5f2',
        wing: '#a9b0b8',
        wingTip: '#26282c',
        head: '#f6f5f2',
        tail: '#f2f1ee',
      },
      beat: 2.6,
      glides: true,
    };
  if (k.said('parrot|macaw|parakeet|cockatoo'))
    return {
      ...SPARROW,
      body: 0.28,
      girth: 0.088,
      stance: 0.75,
      head: 0.064,
      neck: { length: 0.05, radius: 0.062, pitch: 1.1 },
      beak: { length: 0.06, width: 0.036, shape: 'hook', color: k.said('cockatoo') ? '#4a4a4c' : '#26221f' },
      leg: { length: 0.08, radius: 0.009, color: '#4a443f', spread: 0.035 },
      wing: { half: 0.48, chord: 0.19, pointed: 0.5 },
      tail: { length: k.said('parakeet|cockatoo') ? 0.26 : 0.46, width: 0.075 },
      eye: { size: 0.009, color: '#d8c26a' },
      plumage: parrotPlumage(k),
      beat: 4,
    };
  if (k.said('owl'))
    return {
      ...SPARROW,
      body: 0.26,
      girth: 0.11,
      stance: 1.15,
      head: 0.09,
      neck: { length: 0.04, radius: 0.095, pitch: 1.3 },
      beak: { length: 0.026, width: 0.018, shape: 'hook', color: '#c9a24a' },
      leg: { length: 0.09, radius: 0.014, color: '#c9b68c', spread: 0.045 },
      wing: { half: 0.52, chord: 0.24, pointed: 0.15 },
      tail: { length: 0.13, width: 0.1 },
      eye: { size: 0.021, color: '#e2a52a', front: true },
      plumage: {
        main: '#7d5f3f',
        breast: '#c7ac80',
        wing: '#6a4e33',
        wingTip: '#4a3725',
        head: '#84663f',
        tail: '#5f4730',
        mask: '#d9c6a0',
      },
      beat: 2.8,
      glides: true,
      crest: 'tufts',
    };
  if (k.said('eagle|hawk|falcon|kestrel|vulture|condor'))
    return {
      ...SPARROW,
      body: 0.4,
      girth: 0.13,
      stance: 0.75,
      head: 0.07,
      neck: { length: 0.1, radius: 0.075, pitch: 1.0 },
      beak: { length: 0.065, width: 0.034, shape: 'hook', color: '#e0ac34' },
      leg: { length: 0.17, radius: 0.02, color: '#dba93a', spread: 0.06 },
      wing: { half: 0.95, chord: 0.36, pointed: 0.25 },
      tail: { length: 0.26, width: 0.17 },
      eye: { size: 0.013, color: '#e3c04a' },
      plumage: {
        main: '#4a3423',
        breast: '#523a27',
        wing: '#443020',
        wingTip: '#2a1e15',
        head: k.said('hawk|falcon') ? '#5f4630' : '#efeae0',
        tail: k.said('hawk|falcon') ? '#6a4f38' : '#efeae0',
      },
      beat: 2,
      glides: true,
    };
  const looks = [
    {},
    { main: '#5d7f9c', breast: '#e0c9a0', wing: '#4a6b8a', wingTip: '#33495f', head: '#4f7396', tail: '#41607d' },
    { main: '#c9a93f', breast: '#e6d27a', wing: '#6d6138', wingTip: '#33301f', head: '#c9a93f', tail: '#4d4630' },
  ];
  return { ...SPARROW, plumage: { ...SPARROW.plumage, ...k.rng.pick(looks) } };
}

export const DUCK: BirdSpecies = {
  body: 0.4,
  girth: 0.125,
  stance: 0.12,
  neck: { length: 0.16, radius: 0.05, pitch: 1.25 },
  head: 0.058,
  beak: { length: 0.065, width: 0.045, shape: 'flat', color: '#d6a02c' },
  leg: { length: 0.13, radius: 0.01, color: '#dc8a2c', webbed: true, spread: 0.055 },
  wing: { half: 0.46, chord: 0.2, pointed: 0.6 },
  tail: { length: 0.1, width: 0.1 },
  eye: { size: 0.009, color: '#1a120d' },
  plumage: {
    main: '#a89c8a',
    breast: '#6b4530',
    wing: '#8f8474',
    wingTip: '#3f4f78',
    head: '#22553c',
    tail: '#2b2723',
    mask: '#efece4',
  },
  beat: 6,
  glides: false,
  swims: true,
};

export function waterfowlOf(k: Kit): BirdSpecies {
  if (k.said('penguin'))
    return {
      ...DUCK,
      body: 0.4,
      girth: 0.125,
      stance: 1.38,
      neck: { length: 0.06, radius: 0.075, pitch: 1.4 },
      head: 0.07,
      beak: { length: 0.05, width: 0.018, shape: 'dagger', color: '#24211f' },
      leg: { length: 0.11, radius: 0.02, color: '#caa07a', webbed: true, spread: 0.05 },
      wing: { half: 0.22, chord: 0.075, pointed: 0.6 },
      tail: { length: 0.06, width: 0.06 },
      plumage: {
        main: '#1f2329',
        breast: '#f2efe8',
        wing: '#1f2329',
        wingTip: '#1f2329',
        head: '#1c2026',
        tail: '#1c2026',
        mask: '#e3a63a',
      },
      beat: 0,
    };
  if (k.said('swan'))
    return {
      ...DUCK,
      body: 0.62,
      girth: 0.19,
      neck: { length: 0.5, radius: 0.05, pitch: 1.35 },
      head: 0.06,
      beak: { length: 0.075, width: 0.04, shape: 'flat', color: '#d8742c' },
      leg: { length: 0.17, radius: 0.014, color: '#2b2826', webbed: true, spread: 0.075 },
      wing: { half: 0.95, chord: 0.32, pointed: 0.5 },
      plumage: {
        main: '#f4f3ef',
        breast: '#f6f5f2',
        wing: '#f4f3ef',
        wingTip: '#ecebe5',
        head: '#f6f5f2',
        tail: '#f2f1ec',
        mask: '#1b1918',
      },
      beat: 3,
    };
  if (k.said('goose'))
    return {
      ...DUCK,
      body: 0.5,
      girth: 0.15,
      neck: { length: 0.32, radius: 0.048, pitch: 1.3 },
      leg: { length: 0.18, radius: 0.012, color: '#dc8a2c', webbed: true, spread: 0.065 },
      beak: { length: 0.065, width: 0.035, shape: 'flat', color: '#dc8a2c' },
      plumage: {
        ...DUCK.plumage,
        main: '#efece5',
        breast: '#f3f1ec',
        wing: '#e6e2d9',
        wingTip: '#d3cfc5',
        head: '#f3f1ec',
        tail: '#efece5',
      },
    };
  if (k.said('hen|chicken|rooster|cock')) {
    const rooster = k.said('rooster|cock');
    return {
      ...DUCK,
      body: 0.32,
      girth: 0.13,
      stance: 0.3,
      neck: { length: 0.12, radius: 0.06, pitch: 1.2 },
      head: 0.048,
      beak: { length: 0.03, width: 0.018, shape: 'cone', color: '#d6a02c' },
      leg: { length: 0.17, radius: 0.009, color: '#d9a437', spread: 0.05 },
      wing: { half: 0.32, chord: 0.18, pointed: 0.2 },
      tail: { length: rooster ? 0.3 : 0.14, width: 0.12 },
      plumage: rooster
        ? { main: '#8a3b1c', breast: '#26211f', wing: '#6b2c17', wingTip: '#1f3a33', head: '#c97a2a', tail: '#17332d' }
        : { main: '#b5763c', breast: '#c08a50', wing: '#9c612e', wingTip: '#7a4a24', head: '#b5763c', tail: '#6f4422' },
      beat: 8,
      swims: false,
      crest: 'comb',
    };
  }
  if (k.said('white|duckling'))
    return {
      ...DUCK,
      plumage: {
        main: '#f1efe8',
        breast: '#f5f3ee',
        wing: '#efece4',
        wingTip: '#e3dfd5',
        head: '#f5f3ee',
        tail: '#efece4',
      },
    };
  return DUCK;
}
