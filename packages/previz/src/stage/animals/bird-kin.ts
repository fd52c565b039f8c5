/** Birds of legs, trains and flames: flamingo, heron, peacock, ostrich, hummingbird, phoenix. */
import type { Kit } from '../things/kit.ts';
import { type BirdSpecies, birdOf, DUCK, SPARROW, waterfowlOf } from './bird-species.ts';
import { shadeHex } from './tone.ts';

/** Long legs and neck. */
const WADER: BirdSpecies = {
  ...DUCK,
  body: 0.42,
  girth: 0.125,
  stance: 0.3,
  neck: { length: 0.5, radius: 0.036, pitch: 1.3 },
  head: 0.052,
  beak: { length: 0.2, width: 0.03, shape: 'dagger', color: '#d8a02c' },
  leg: { length: 0.62, radius: 0.013, color: '#8a7a4a', spread: 0.055 },
  wing: { half: 0.85, chord: 0.34, pointed: 0.3 },
  tail: { length: 0.12, width: 0.1 },
  eye: { size: 0.009, color: '#e0c03a' },
  beat: 2.4,
  glides: true,
  swims: false,
};

function own(id: string, k: Kit): BirdSpecies | null {
  switch (id) {
    case 'flamingo': {
      const pink = k.rng.pick(['#ee8fa4', '#f2a4a0', '#e8738a']);
      return {
        ...WADER,
        girth: 0.12,
        neck: { length: 0.58, radius: 0.028, pitch: 1.34 },
        beak: { length: 0.1, width: 0.045, shape: 'hook', color: '#2a2226' },
        leg: { length: 0.74, radius: 0.011, color: '#e58a9a', spread: 0.05 },
        plumage: { main: pink, breast: pink, wing: '#f4b4b8', wingTip: '#2a2226', head: pink, tail: pink },
      };
    }
    case 'heron': {
      const stork = k.said('stork');
      const crane = k.said('crane|ibis|egret');
      return {
        ...WADER,
        beak: { ...WADER.beak, color: stork ? '#d8452a' : '#d8a02c' },
        leg: { ...WADER.leg, color: stork ? '#d8452a' : crane ? '#2a2826' : '#8a7a4a' },
        plumage:
          stork || crane
            ? {
                main: '#f0eee8',
                breast: '#f4f2ee',
                wing: '#f0eee8',
                wingTip: '#1f1d20',
                head: '#f0eee8',
                tail: '#e6e3dc',
              }
            : {
                main: '#8a96a4',
                breast: '#d8d8d4',
                wing: '#7a8696',
                wingTip: '#2f3640',
                head: '#e6e6e2',
                tail: '#6f7a88',
              },
        ...(k.said('pelican')
          ? {
              beak: { length: 0.3, width: 0.07, shape: 'flat' as const, color: '#e0a83a' },
              leg: { ...WADER.leg, length: 0.24, webbed: true },
              girth: 0.17,
              neck: { length: 0.36, radius: 0.05, pitch: 1.3 },
              swims: true,
            }
          : {}),
      };
    }
    case 'peacock': {
      const hen = k.said('peahen');
      return {
        ...DUCK,
        body: 0.44,
        girth: 0.13,
        stance: 0.4,
        neck: { length: 0.34, radius: 0.046, pitch: 1.25 },
        head: 0.048,
        beak: { length: 0.04, width: 0.018, shape: 'cone', color: '#8a8a80' },
        leg: { length: 0.26, radius: 0.011, color: '#8a8276', spread: 0.06 },
        wing: { half: 0.6, chord: 0.28, pointed: 0.2 },
        tail: { length: hen ? 0.35 : 1.25, width: hen ? 0.14 : 0.34 },
        plumage: hen
          ? {
              main: '#8a7458',
              breast: '#d6ccb8',
              wing: '#7a6650',
              wingTip: '#5a4a3a',
              head: '#6a7a5a',
              tail: '#6f5e48',
            }
          : {
              main: '#1f4fa8',
              breast: '#1a4a9a',
              wing: '#a8926a',
              wingTip: '#b5602c',
              head: '#1f56b5',
              tail: '#2f7a4a',
            },
        beat: 4,
        swims: false,
        crest: hen ? 'crown' : 'fan',
      };
    }
    case 'ostrich': {
      const emu = k.said('emu');
      return {
        ...WADER,
        body: 0.95,
        girth: 0.36,
        stance: 0.12,
        neck: { length: 0.95, radius: 0.062, pitch: 1.38 },
        head: 0.085,
        beak: { length: 0.11, width: 0.075, shape: 'flat', color: '#b59a7a' },
        leg: { length: 1.05, radius: 0.04, color: emu ? '#6a5a4a' : '#c9a08a', spread: 0.15 },
        wing: { half: 0.6, chord: 0.5, pointed: 0.1 },
        tail: { length: 0.3, width: 0.34 },
        eye: { size: 0.022, color: '#2a1a10' },
        plumage: emu
          ? {
              main: '#5a4a3a',
              breast: '#6a5844',
              wing: '#54452f',
              wingTip: '#4a3c2c',
              head: '#4a5a6a',
              tail: '#5a4a3a',
            }
          : k.rng.chance(0.7)
            ? {
                main: '#1d1b1d',
                breast: '#232124',
                wing: '#1d1b1d',
                wingTip: '#f0ede6',
                head: '#d8b8a4',
                tail: '#f0ede6',
              }
            : {
                main: '#7a6a5a',
                breast: '#8a7a68',
                wing: '#7a6a5a',
                wingTip: '#d6ccb8',
                head: '#c9ab98',
                tail: '#d6ccb8',
              },
        beat: 0.001,
        glides: false,
      };
    }
    case 'hummingbird':
      return k.said('kingfisher')
        ? {
            ...SPARROW,
            body: 0.13,
            beak: { length: 0.055, width: 0.013, shape: 'dagger', color: '#26221f' },
            tail: { length: 0.05, width: 0.03 },
            plumage: {
              main: '#1f7fb5',
              breast: '#d8742c',
              wing: '#1a6aa0',
              wingTip: '#1a4a78',
              head: '#1f86bd',
              tail: '#1a6aa0',
              mask: '#f0ebe0',
            },
          }
        : {
            ...SPARROW,
            body: 0.06,
            girth: 0.017,
            stance: 0.85,
            neck: { length: 0.014, radius: 0.012, pitch: 0.9 },
            head: 0.0145,
            beak: { length: 0.036, width: 0.0042, shape: 'dagger', color: '#201c1a' },
            leg: { length: 0.016, radius: 0.001, color: '#3a342e', spread: 0.006 },
            wing: { half: 0.066, chord: 0.024, pointed: 0.85 },
            tail: { length: 0.036, width: 0.018 },
            eye: { size: 0.0036, color: '#120e0c' },
            plumage: {
              main: '#2f8a5a',
              breast: '#e2e2dc',
              wing: '#5a5a62',
              wingTip: '#3a3a40',
              head: '#2a9a6a',
              tail: '#2f6a4a',
              mask: k.rng.pick(['#c9243a', '#7a2fb5', '#d8642a']),
            },
            beat: 38,
          };
    case 'phoenix': {
      const [main, second] = k.rng.pick([
        ['#d8441c', '#f2a42c'],
        ['#c92a3a', '#e8b83c'],
        ['#3a6ad8', '#8ad0f2'],
      ]);
      const eagle = birdOf(k);
      return {
        ...eagle,
        body: 0.55,
        girth: 0.15,
        neck: { length: 0.28, radius: 0.07, pitch: 1.1 },
        head: 0.075,
        beak: { length: 0.07, width: 0.032, shape: 'hook', color: '#e8b03a' },
        leg: { length: 0.24, radius: 0.02, color: '#e0a83a', spread: 0.07 },
        wing: { half: 1.25, chord: 0.55, pointed: 0.4 },
        tail: { length: 1.2, width: 0.3 },
        eye: { size: 0.014, color: '#fff0a0' },
        plumage: { main, breast: second, wing: main, wingTip: second, head: main, tail: second },
        beat: 1.8,
        glides: true,
        crest: 'crown',
        glow: 0.9,
      };
    }
    default:
      return null;
  }
}

/** The bird that an id and its words mean, with a body and plumage of its own. */
export function birdFor(id: string, family: string, k: Kit): BirdSpecies {
  const s = own(id, k) ?? (family === 'duck' ? waterfowlOf(k) : birdOf(k));
  const rng = k.rng.fork('individual');
  const bulk = rng.range(0.94, 1.08);
  const tone = rng.range(0.86, 1.12);
  const p = s.plumage;
  return {
    ...s,
    girth: s.girth * bulk,
    tail: { ...s.tail, length: s.tail.length * rng.range(0.93, 1.1) },
    plumage: {
      ...p,
      main: shadeHex(p.main, tone),
      wing: shadeHex(p.wing, tone),
      breast: shadeHex(p.breast, rng.range(0.9, 1.08)),
    },
  };
}
