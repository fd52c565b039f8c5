/** Two people who act as one: those who embrace, dance, carry. */
import { cos, sin } from '../../math/trig.ts';
import { add, mix, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { Crew } from './crew.ts';
import { couplesTurn, inArms, join, pairKeys } from './together.ts';
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
    if (bond.bond === 'carry') carry(first, second);
    if (bond.bond === 'dance') turnAbout(crew, first, second);
    join(first, second, bond, secondsAt);
  }
}

function carry(carrier: Performer, baby: Performer): void {
  const before = baby.state;
  const own = carrier.state;
  const still = { ...carrier, state: own };
  const place = (w: number): Partial<ActorState> => ({
    ...inArms(still, w),
    posture: 'lie',
    speed: 0,
    seatHeight: 0,
  });
  baby.state = (w) => ({ ...before(w), ...place(w) });
  baby.seenAt = (w) => add(carrier.seenAt(w), [0, -0.28 * carrier.actor.size[1], 0]);
  baby.mount = carrier;
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
