/** Instruments that stand on the floor: pianos and drum kits, with whoever plays them seated at them. */

import type { CastMember } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf } from '../../catalogue/things.ts';
import { PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { boards } from './boarders.ts';
import type { Crew } from './crew.ts';
import type { Doing } from './doings.ts';
import { pointAt, translationOf } from './frames.ts';

const MODEL: Readonly<Record<string, string>> = { play_piano: 'piano', play_drums: 'drum' };

/** Radians from the way the stage faces to the way a pianist does: in profile, a little away from the lens, with the keys in view. */
const IN_PROFILE = -2.1;
/** Metres above the floor of a stool. */
export const STOOL = 0.47;

/** Where a player sits, and which way they face. */
export interface PlayerSeat {
  position: Vec3;
  heading: number;
}

/** Stands the instruments that are played, and says where their players sit: by key of the player. */
export function standingInstruments(crew: Crew): Map<string, PlayerSeat> {
  const seats = new Map<string, PlayerSeat>();
  const { input } = crew;
  for (const doing of input.doings) {
    if (doing.member.kind !== 'person' || doing.travel || boards(crew, doing)) continue;
    const act = doing.actions.find((a) => MODEL[a.act] !== undefined);
    if (!act || seats.size > 0) continue;
    const model = MODEL[act.act];
    const named = input.doings.find((d) => familyOf(d.member.model) === model);
    const seat = stand(crew, model, named);
    if (seat) seats.set(`${doing.member.id}#0`, seat);
  }
  return seats;
}

function stand(crew: Crew, model: string, named: Doing | undefined): PlayerSeat | null {
  const { place, shot } = crew.input;
  const kit = model === 'drum';
  const attributes = named?.member.attributes ?? NO_ATTRIBUTES;
  const key = named ? `${named.member.id}#0` : `prop:${model}`;
  // Drums that one person plays are a kit.
  const worded = kit ? { ...attributes, other: [...attributes.other, 'drum kit'] } : attributes;
  const actor = crew.actor(
    model,
    key,
    worded,
    'hero',
    kit ? undefined : named?.member,
    kit ? 'drum kit' : named?.member.noun,
  );
  const player = actor.anchors.player;
  if (!player) return null;
  const own = translationOf(player);
  // Towards the instrument, in its own space.
  const faces = own[2] > 0 ? PI : 0;
  const heading = place.stage.heading + (kit ? 0 : IN_PROFILE - faces);
  const c = place.stage.centre;
  const member: CastMember | null = named?.member ?? null;
  const subject = named !== undefined && shot.subjects.includes(named.member.id);
  // Player and instrument share the middle of the stage.
  const half = pointAt(placed([0, 0, 0], heading), [own[0] * 0.5, 0, own[2] * 0.5]);
  const [x, z] = [c[0] - half[0], c[2] - half[2]];
  const at: Vec3 = [x, place.ground(x, z), z];
  const prop = crew.prop(actor, key, member, at, heading, subject);
  crew.brought.add(model);
  const keys = actor.anchors.keys ?? actor.anchors.hitLeft;
  if (keys) {
    const target = pointAt(placed(at, heading), translationOf(keys));
    prop.seenAt = () => target;
  }
  const seat = pointAt(placed(at, heading), own);
  return { position: [seat[0], place.ground(seat[0], seat[2]), seat[2]], heading: heading + faces };
}
