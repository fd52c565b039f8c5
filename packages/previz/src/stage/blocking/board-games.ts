/** Board games: the board lies on a table between two who sit face to face, and their hands move the pieces by turns. */
import type { Action, CastMember } from '@storyreel/contract';
import { withKin } from '../../catalogue/things.ts';
import { Rng } from '../../math/random.ts';
import { cos, HALF_PI, sin } from '../../math/trig.ts';
import { mix, type Vec3 } from '../../math/vec.ts';
import type { Mark, Place } from '../place.ts';
import type { Doing } from './doings.ts';
import type { TimedAct } from './track.ts';

const BOARDS = withKin(['chessboard', 'playing_cards']);

/** Someone's place at a game. */
export interface GameSeat {
  /** Share of a round, 0..1, after which their move begins: 0 for whoever moves first. */
  turn: number;
  /** Cards rather than a board: held in the left hand. */
  cards: boolean;
  /** Middle of the board, on the table top. */
  board: Vec3;
  /** Metres from the player to the middle of the board. */
  away: number;
  /** The table, where the place has none; its long side runs between the two. */
  table?: { position: Vec3; heading: number };
}

/** Height of a table that is brought in, metres, and from its middle to those who sit at its long sides. */
export const TABLE_TOP = 0.752;
const TO_TABLE = 0.66;

/** Metres between two who sit across a table, at most, for the hands of both to reach its middle. */
const ACROSS = 1.95;

/** The board game that someone's actions are about. */
export function gameOf(actions: readonly Action[], cast: readonly CastMember[]): string | undefined {
  for (const a of actions) {
    const game = cast.find((m) => BOARDS.has(m.model) && (a.object === m.id || a.object === m.noun));
    if (game && a.act === 'play') return game.id;
  }
  return undefined;
}

/** What players do beside playing. */
const MEANWHILE = /^(talk|look|smile|laugh|think|frown|nod|sing|drink|eat|work|sit|play)$/;

/** Whether nothing that someone does keeps them from sitting at a game or a table. */
const free = (d: Doing): boolean => !d.travel && d.mount === null && d.actions.every((a) => MEANWHILE.test(a.act));

/** "Plays chess with her grandson", "two men play chess; the other says": who is played with plays too, and players sit. `text`: the words of the shot. */
export function joinGames(doings: readonly Doing[], text: string): void {
  const player = doings.find((d) => d.game !== undefined);
  const alone = player?.member.count === 1;
  for (const d of doings) {
    if (!player || d.game !== undefined || d.member.kind !== 'person' || !free(d)) continue;
    const against = new RegExp(`\\b(?:with|against)\\s(?:\\w+\\s){0,3}?${d.member.noun}\\b`, 'i').test(text);
    if (against || (alone && d.member.noun === player.member.noun)) {
      d.game = player.game;
      d.cards = player.cards;
    }
  }
  for (const d of doings) if (d.game !== undefined && d.posture === 'stand' && !d.travel) d.posture = 'sit';
}

/** Two seats across one table of the place, the closest to each other first. */
export function facingSeats(place: Place, taken: ReadonlySet<Mark>): { seats: [Mark, Mark]; top: Mark } | null {
  const c = place.stage.centre;
  const near = (m: Mark): boolean => (m.position[0] - c[0]) ** 2 + (m.position[2] - c[2]) ** 2 < 25;
  const apart = (a: Mark, b: Mark): number =>
    Math.sqrt((a.position[0] - b.position[0]) ** 2 + (a.position[2] - b.position[2]) ** 2);
  const seats = place.marks.filter((m) => m.kind === 'seat' && near(m) && !taken.has(m));
  let best: { seats: [Mark, Mark]; top: Mark; gap: number } | null = null;
  for (const a of seats) {
    const top = place.marks.find((m) => m.kind === 'surface' && m.group === a.group);
    for (const b of top ? seats : []) {
      if (!top || b === a || b.group !== a.group || cos(a.heading - b.heading) > -0.8) continue;
      const gap = apart(a, b);
      if (gap < ACROSS && gap < (best?.gap ?? ACROSS)) best = { seats: [a, b], top, gap };
    }
  }
  return best;
}

/** Metres between two who sit side by side at a table. */
const BESIDE = 0.68;

/** Places at a table that is brought to the middle of the stage: in profile to its camera side, half of them on either side. */
export function broughtSeats(
  place: Place,
  count: number,
  cards: boolean,
): { position: Vec3; heading: number; game: GameSeat }[] {
  const { centre, heading } = place.stage;
  const floor = place.ground(centre[0], centre[2]);
  const position: Vec3 = [centre[0], floor, centre[2]];
  const board: Vec3 = [centre[0], floor + TABLE_TOP, centre[2]];
  const table = { position, heading: heading + HALF_PI };
  const rows = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const side = i % 2 === 0 ? -1 : 1;
    const row = Math.floor(i / 2);
    // The odd one sits at the far end.
    const odd = rows * 2 > count && row === rows - 1 && count > 1;
    const [dx, dz] = odd
      ? [0, -END - (rows - 2) * BESIDE * 0.5]
      : [TO_TABLE * side, count > 2 ? (row - ((count % 2 === 0 ? rows : rows - 1) - 1) / 2) * BESIDE : 0];
    const x = centre[0] + cos(heading) * dx + sin(heading) * dz;
    const z = centre[2] - sin(heading) * dx + cos(heading) * dz;
    const game: GameSeat = { turn: i / Math.max(2, count), cards, board, away: TO_TABLE, table };
    const turned = odd ? heading : heading - side * HALF_PI;
    return { position: [x, place.ground(x, z), z] as Vec3, heading: turned, game };
  });
}

/** Metres from the middle of a table to whoever sits at its end. */
const END = 0.95;

/** World seconds of one move, and of a move by each of the two. */
const MOVE = 2.1;
const ROUND = 5.2;

/** The moves of one player: the hand goes to a piece, takes it to another square and comes back. */
export function movesOf(seat: GameSeat, heading: number, from: number, until: number, seed: number): TimedAct[] {
  const rng = new Rng(seed);
  const [right, front]: [Vec3, Vec3] = [
    [cos(heading), 0, -sin(heading)],
    [sin(heading), 0, cos(heading)],
  ];
  // At a wide table the hand stays on the near half.
  const nearer = Math.min(0.1, Math.max(0, seat.away - TO_TABLE));
  const square = (): Vec3 => {
    const [x, z] = [rng.range(-0.13, 0.13), rng.range(-0.14, 0.02) - nearer];
    const [bx, by, bz] = seat.board;
    return [bx + right[0] * x + front[0] * z, by + 0.09, bz + right[2] * x + front[2] * z];
  };
  const moves: TimedAct[] = [];
  for (let start = from - 0.6 + seat.turn * ROUND; start < until; start += ROUND) {
    const [a, b] = [square(), square()];
    const begun = start + MOVE * 0.4;
    const share = (w: number): number => Math.min(1, Math.max(0, (w - begun) / (MOVE * 0.3)));
    moves.push({ act: 'hold', start, end: start + MOVE, tempo: 1, target: (w) => mix(a, b, share(w)) });
  }
  return moves;
}
