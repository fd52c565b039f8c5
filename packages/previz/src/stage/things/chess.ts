/** Chessmen and their board. */
import { PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch } from './sketch.ts';

/** The outlines of chessmen: radius and height. */
const CHESSMEN: Readonly<Record<string, readonly number[]>> = {
  pawn: [
    0, 0, 0.014, 0, 0.0145, 0.006, 0.008, 0.012, 0.005, 0.026, 0.0085, 0.03, 0.004, 0.032, 0.0085, 0.038, 0.006, 0.046,
    0, 0.048,
  ],
  rook: [
    0, 0, 0.016, 0, 0.0165, 0.007, 0.01, 0.014, 0.008, 0.034, 0.0125, 0.04, 0.0125, 0.05, 0.009, 0.05, 0.008, 0.044, 0,
    0.044,
  ],
  bishop: [
    0, 0, 0.016, 0, 0.0165, 0.007, 0.008, 0.015, 0.006, 0.036, 0.01, 0.04, 0.005, 0.042, 0.0095, 0.05, 0.007, 0.06,
    0.002, 0.065, 0.003, 0.069, 0, 0.071,
  ],
  queen: [
    0, 0, 0.018, 0, 0.0185, 0.008, 0.009, 0.018, 0.0065, 0.046, 0.011, 0.05, 0.006, 0.053, 0.0125, 0.07, 0.008, 0.068,
    0.004, 0.073, 0.004, 0.078, 0, 0.08,
  ],
  king: [
    0, 0, 0.018, 0, 0.0185, 0.008, 0.009, 0.018, 0.007, 0.05, 0.012, 0.054, 0.0065, 0.057, 0.0125, 0.075, 0.009, 0.079,
    0, 0.082,
  ],
};

function chessman(s: Sketch, k: Kit, m: number, name: string): void {
  if (name === 'knight') {
    s.turn(m, [0, 0, 0.016, 0, 0.0165, 0.007, 0.01, 0.014, 0.009, 0.02], [0, 0, 0], 'y', 14);
    s.pipe(
      m,
      [0.01, 0.0115, 0.009, 0.007],
      [0, 0.016, -0.003, 0, 0.032, -0.006, 0, 0.048, -0.001, 0, 0.053, 0.004],
      2,
      8,
    );
    s.pipe(m, [0.0085, 0.0075, 0.005], [0, 0.052, 0, 0, 0.047, 0.01, 0, 0.039, 0.018], 2, 8);
    for (const x of [-1, 1]) s.pipe(m, [0.003, 0.0005], [x * 0.004, 0.056, -0.001, x * 0.0045, 0.066, -0.001], 0, 5);
    return;
  }
  s.turn(m, CHESSMEN[name], [0, 0, 0], 'y', 14);
  if (name === 'king') {
    s.box(m, [0, 0.089, 0], [0.003, 0.015, 0.003], 0);
    s.box(m, [0, 0.091, 0], [0.01, 0.003, 0.003], 0);
  }
  if (name === 'rook' && k.hero) s.around(6, () => s.box(m, [0.011, 0.052, 0], [0.003, 0.005, 0.005], 0));
}

/** One man, as large as in tournaments. */
export function chessPiece(k: Kit): Model {
  const named = ['pawn', 'rook', 'knight', 'bishop', 'queen', 'king'].find((name) => k.said(name));
  const m = k.dressed(
    k.rng.pick([
      MATERIALS.paleWood,
      MATERIALS.darkWood,
      { ...MATERIALS.lacquer, color: hex('#1a1715') },
      MATERIALS.bone,
    ]),
  );
  const name = named ?? k.rng.pick(['king', 'queen', 'knight', 'rook']);
  return sketch(k, (s) => chessman(s, k, m, name), {
    anchors: { grip: pose([0, 0.045, 0]), top: pose([0, 0.08, 0]) },
    grasp: [0, 0.045, 0],
  });
}

/** The board with both sides set up or in the middle of a game. */
export function chessboard(k: Kit): Model {
  const [light, darkM] = [
    k.mat(k.rng.pick([MATERIALS.paleWood, MATERIALS.marble])),
    k.mat(k.rng.pick([MATERIALS.darkWood, { ...MATERIALS.marble, color: hex('#2a2a2e') }])),
  ];
  const frame = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const white = plain(k, MATERIALS.bone, '#f0e8d4');
  const black = plain(k, MATERIALS.lacquer, '#1d1916');
  const a = 0.05;
  const played = k.rng.chance(0.6);
  const back = ['rook', 'knight', 'bishop', 'queen', 'king', 'bishop', 'knight', 'rook'];
  const moved: Readonly<Record<string, readonly [number, number]>> = played
    ? { '0:4:1': [4, 3], '1:4:1': [4, 4], '0:6:0': [5, 2], '1:1:0': [2, 5], '0:5:0': [2, 3], '1:3:1': [3, 4] }
    : {};
  return sketch(
    k,
    (s) => {
      s.box(frame, [0, 0.012, 0], [0.46, 0.022, 0.46], 0.005);
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 8; j++)
          s.mark((i + j) % 2 ? light : darkM, [(i - 3.5) * a, 0.0235, (j - 3.5) * a], a, a, '+y');
      for (const side of [0, 1])
        for (let row = 0; row < 2; row++)
          for (let c = 0; c < 8; c++) {
            const to = moved[`${side}:${c}:${row}`];
            const [x, z] = to ?? [c, side === 0 ? row : 7 - row];
            s.at(pose([(x - 3.5) * a, 0.024, (3.5 - z) * a], 0, side ? 0 : PI), () =>
              chessman(s, k, side ? black : white, row === 0 ? back[c] : 'pawn'),
            );
          }
    },
    { anchors: { top: pose([0, 0.03, 0]) } },
  );
}
