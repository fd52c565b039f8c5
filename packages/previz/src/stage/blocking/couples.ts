/** Two people who act as one: those who embrace, dance, carry. */
import { cos, sin } from '../../math/trig.ts';
import { add, mix, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { Crew } from './crew.ts';
import { BABY, couplesTurn, inArms, join, onArms, pairKeys } from './together.ts';
import type { Performer } from './track.ts';

/** Hands of couples meet, dancers turn about each other, babies are taken up in the arms. */
export function couples(crew: Crew): void {
  const { input } = crew;
  const secondsAt = (w: number): number => (w - input.worldStart) / input.rate;
  for (const doing of input.doings) {
    const bond = doing.together;
    if (!bond?.leads) continue;
    const [a, b] = pairKeys(doing.member.id, bond);
    const first = crew.performers.find((p) => p.key === a && !p.frame);
    const second = crew.performers.find((p) => p.key === b && !p.frame);
    if (!first || !second) continue;
    if (bond.bond === 'carry') carry(crew, first, second);
    if (bond.bond === 'dance') turnAbout(crew, first, second);
    join(first, second, bond, secondsAt);
  }
}

/** Metres under someone who sits in the arms in which the legs hang. */
const HANGING = 0.6;
/** Radians by which those who stand with someone in the arms are turned: that one's face is to the lens. */
const TURNED = -1.2;

function carry(crew: Crew, carrier: Performer, baby: Performer): void {
  const before = baby.state;
  if (carrier.speed === 0 && !carrier.mount) {
    const stood = carrier.state;
    const heading = crew.input.place.stage.heading + TURNED;
    if (stood(crew.input.worldStart).posture === 'stand') carrier.state = (w) => ({ ...stood(w), heading });
  }
  const own = carrier.state;
  const still = { ...carrier, state: own };
  const sits = (baby.member?.ageYears ?? 30) >= BABY;
  const place = (w: number): Partial<ActorState> => ({
    ...(sits ? lowered(onArms(still, baby, w)) : inArms(still, w)),
    posture: sits ? 'sit' : 'lie',
    speed: 0,
    seatHeight: sits ? HANGING : 0,
    feet: undefined,
  });
  const lowered = (at: { position: Vec3; heading: number }): { position: Vec3; heading: number } => ({
    position: add(at.position, [0, -HANGING, 0]),
    heading: at.heading,
  });
  baby.state = (w) => ({ ...before(w), ...place(w) });
  baby.seenAt = (w) => add(carrier.seenAt(w), [0, -0.28 * carrier.actor.size[1], 0]);
  baby.speed = carrier.speed;
}

function turnAbout(crew: Crew, first: Performer, second: Performer): void {
  const [a, b] = [first.state, second.state];
  const turned = (state: (w: number) => ActorState, other: (w: number) => ActorState) => (w: number) => {
    const at = (time: number) => turnedAt(state(time), other, time);
    return { ...state(w), ...at(w), at };
  };
  const turnedAt = (own: ActorState, other: (w: number) => ActorState, w: number) => {
    const angle = couplesTurn(w - crew.input.worldStart);
    const middle = mix(own.position, other(w).position, 0.5);
    const dx = own.position[0] - middle[0];
    const dz = own.position[2] - middle[2];
    const [c, s] = [cos(angle), sin(angle)];
    const position: Vec3 = [middle[0] + dx * c + dz * s, own.position[1], middle[2] - dx * s + dz * c];
    return { position, heading: own.heading + angle };
  };
  first.state = turned(a, b);
  second.state = turned(b, a);
}
