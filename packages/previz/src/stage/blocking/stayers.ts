/** People with a spot of their own, and the seats that are brought in for them. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { cos, PI, sin } from '../../math/trig.ts';
import { add, type Vec3 } from '../../math/vec.ts';
import { type GameSeat, movesOf } from './board-games.ts';
import { boards } from './boarders.ts';
import { hang, hangsFrom } from './climbing.ts';
import type { Crew } from './crew.ts';
import { type Doing, FURNITURE } from './doings.ts';
import { held } from './held.ts';
import { STOOL, standingInstruments } from './instruments.ts';
import { type Spot, shownCount } from './spots.ts';
import { perchOf, placeOn, supportFor } from './supports.ts';
import { worldTime } from './timing.ts';
import { identitySeed } from './track.ts';

/** People with a spot. */
export function stayers(crew: Crew): void {
  const { input } = crew;
  const players = standingInstruments(crew);
  for (const doing of input.doings) {
    if (doing.travel || doing.member.kind !== 'person' || boards(crew, doing)) continue;
    for (let i = 0; i < shownCount(doing.member.count); i++) {
      const spot = input.spots.get(`${doing.member.id}#${i}`);
      if (!spot) continue;
      let { position, heading } = spot;
      const player = players.get(`${doing.member.id}#${i}`);
      if (player) {
        const stool = crew.actor('chair', `stool:${doing.member.id}`, NO_ATTRIBUTES, 'hero', undefined, 'stool');
        crew.prop(stool, `stool:${doing.member.id}`, null, player.position, player.heading, false);
        const seatHeight = stool.anchors.seat?.[7] ?? STOOL;
        crew.person(doing, i, () => ({ ...player, posture: 'sit', seatHeight }));
        continue;
      }
      const bar = hangsFrom(doing);
      if (bar && hang(crew, doing, i, bar)) continue;
      const aloft = upOn(crew, doing);
      if (aloft) {
        const { at, sits } = aloft;
        crew.person(doing, i, () => ({
          position: sits ? add(at, [0, -aloft.legs, 0]) : at,
          heading,
          posture: sits ? 'sit' : doing.posture,
          seatHeight: sits ? aloft.legs : undefined,
        }));
        continue;
      }
      if (spot.seatThing) {
        const seat = crew.actor(spot.seatThing, `seat:${doing.member.id}#${i}`, NO_ATTRIBUTES, 'hero');
        crew.prop(seat, `seat:${doing.member.id}#${i}`, null, spot.position, spot.heading, false);
        crew.brought.add(spot.seatThing);
        if (spot.seatHeight === undefined) {
          // Lying along it, on its cushions.
          const top = seat.anchors.seat ?? seat.anchors.top;
          position = add(position, [0, top ? top[7] : seat.size[1] * 0.5, 0]);
          heading += seat.size[0] > seat.size[2] ? PI / 2 : 0;
        }
      }
      const seated = spot.seatHeight !== undefined;
      crew.person(doing, i, () => ({
        position,
        heading,
        posture: seated ? 'sit' : doing.posture === 'sit' ? 'stand' : doing.posture,
        seatHeight: spot.seatHeight,
      }));
      if (spot.table) dineAt(crew, `${doing.member.id}#${i}`, spot, spot.table);
      if (spot.game) playAt(crew, `${doing.member.id}#${i}`, spot.game, spot.heading);
      const { aim } = spot;
      const acts = crew.ownActs.get(`${doing.member.id}#${i}`) ?? [];
      if (aim)
        acts.forEach((act, k) => {
          acts[k] = act.act === 'write' || act.act === 'draw' ? { ...act, act: 'work', target: () => aim } : act;
        });
    }
  }
}

/** Metres from a seat to feet that hang from it. */
const LEGS = 0.47;

/** Where someone is who is set on a wall, a rock, a bough: what bears them, and the height their legs hang down. */
function upOn(crew: Crew, doing: Doing): { at: Vec3; sits: boolean; legs: number } | null {
  const { screenplay, place, doings } = crew.input;
  const noun = perchOf(screenplay, doing.member);
  if (!noun || doing.together || doing.game || FURNITURE.test(noun)) return null;
  if (place.marks.some((m) => m.kind !== 'stand' && ` ${noun} `.includes(` ${m.noun} `))) return null;
  const mates = doings.filter((d) => d.member.kind === 'person' && !d.travel && perchOf(screenplay, d.member) === noun);
  const count = mates.reduce((sum, d) => sum + shownCount(d.member.count), 0);
  const support = supportFor(crew, noun, { count, width: 0.75 });
  if (!support) return null;
  const at = placeOn(support);
  const sits = doing.posture === 'sit' || (support.narrow && doing.posture === 'stand');
  const high = at[1] - place.ground(at[0], at[2]);
  return { at, sits, legs: Math.min(LEGS, Math.max(0.2, high)) };
}

/** A table in the middle of those who sit round it, brought once. */
function bringTable(crew: Crew, at: { position: Vec3; heading: number }): void {
  if (crew.performers.some((p) => p.key === 'prop:game-table')) return;
  const table = crew.actor('table', 'game-table', { ...NO_ATTRIBUTES, other: ['dining'] }, 'hero');
  crew.prop(table, 'prop:game-table', null, at.position, at.heading, false);
  crew.brought.add('table');
}

/** Metres from someone at a table to the middle of their plate. */
const TO_PLATE = 0.42;

/** A place at table: with a plate of food before whoever eats. */
function dineAt(crew: Crew, key: string, spot: Spot, table: NonNullable<Spot['table']>): void {
  bringTable(crew, table);
  if (!table.meal || !spot.desk) return;
  const plate = crew.actor('noodles', `plate:${key}`, NO_ATTRIBUTES, 'hero');
  const [x, , z] = spot.position;
  const at: Vec3 = [x + sin(spot.heading) * TO_PLATE, spot.desk[1], z + cos(spot.heading) * TO_PLATE];
  crew.prop(plate, `plate:${key}`, null, at, spot.heading, false);
}

/** Metres from a seat to the hand that holds a fan of cards: up, to the left, ahead. */
const FAN_UP = 0.4;
const FAN_ASIDE = 0.1;
const FAN_AHEAD = 0.3;

/** A player's table, where one is brought, and the moves of the hand. */
function playAt(crew: Crew, key: string, game: GameSeat, heading: number): void {
  const { input } = crew;
  if (game.table) bringTable(crew, game.table);
  const acts = crew.ownActs.get(key) ?? [];
  acts.forEach((act, k) => {
    acts[k] = act.act === 'play' ? { ...act, act: 'sit' } : act;
  });
  const until = worldTime(input, input.shot.duration);
  const seed = identitySeed(input.screenplay.seed, `moves:${key}:${input.shot.index}`);
  acts.push(...movesOf(game, heading, input.worldStart, until, seed));
  const holder = crew.performers.find((p) => p.key === key);
  if (!game.cards || !holder) return;
  // A fan of cards in the left hand, before the chest.
  const fan = crew.actor('playing_cards', `fan:${key}`, NO_ATTRIBUTES, 'hero', undefined, 'playing cards');
  const before = holder.state;
  const scale = holder.actor.size[1] / 1.75;
  holder.state = (w) => {
    const state = before(w);
    const [x, y, z] = state.position;
    const up = y + (state.seatHeight ?? 0.45) + FAN_UP * scale;
    const [aside, ahead] = [FAN_ASIDE * scale, FAN_AHEAD * scale];
    const left: Vec3 = [
      x + cos(heading) * aside + sin(heading) * ahead,
      up,
      z - sin(heading) * aside + cos(heading) * ahead,
    ];
    return { ...state, hands: [left, null] };
  };
  held(crew, holder, fan, 'playing_cards', `fan:${key}`, null, false, 'gripLeft');
}
