/**
 * People who talk over cuts: cameras stay on one side of the line between them, and each looks towards where the other is
 * off the picture, one to the left and one to the right.
 */
import type { Screenplay } from '@storyreel/contract';
import { atan2, DEG } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Film } from '../film.ts';

/** One person in one shot of a talk. */
export interface Look {
  shot: number;
  who: string;
  /** Side of the line of action that the camera is on, -1..1; near 0 it looks along the line. */
  side: number;
  /** How far to the picture's right the partner is from this person, -1..1. */
  towards: number;
  /** Degrees between where the head faces and the partner. */
  off: number;
}

export interface Talk {
  looks: Look[];
  /** Cuts from one speaker to the other whose cameras are on the same side, and all such cuts. */
  kept: number;
  cuts: number;
}

const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const flat = (v: Vec3): Vec3 => {
  const l = Math.sqrt(v[0] * v[0] + v[2] * v[2]) || 1;
  return [v[0] / l, 0, v[2] / l];
};
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Looks this flat to the line belong to either side. */
const ALONG = 0.12;

/** Every shot of a talk in which one of two people is the subject. */
export function talkSeen(film: Film, screenplay: Screenplay): Talk {
  const people = screenplay.cast.filter((m) => m.kind === 'person' && m.count === 1).slice(0, 2);
  const looks: Look[] = [];
  if (people.length < 2) return { looks, kept: 0, cuts: 0 };
  const [first, second] = people;
  for (const shot of screenplay.shots) {
    const own = people.filter((m) => shot.subjects.includes(m.id));
    if (own.length !== 1) continue;
    const staged = film.staged(shot.index);
    const w = staged.worldStart + (shot.duration * staged.rate) / 2;
    const find = (id: string): Performer | undefined => staged.performers.find((p) => p.member?.id === id && !p.frame);
    const [a, b] = [find(first.id), find(second.id)];
    if (!a || !b) continue;
    const line = flat(sub(b.seenAt(w), a.seenAt(w)));
    const { eye, target } = staged.camera.at(shot.duration / 2);
    const ahead = flat(sub(target, eye));
    const right: Vec3 = [-ahead[2], 0, ahead[0]];
    const subject = own[0] === first ? a : b;
    const partner = own[0] === first ? b : a;
    const joints = subject.actor.joints(subject.state(w));
    const there = flat(sub(partner.seenAt(w), subject.seenAt(w)));
    const face = joints.eyes && joints.head ? flat(sub(joints.eyes, joints.head)) : there;
    looks.push({
      shot: shot.index,
      who: own[0].id,
      side: dot(right, line),
      towards: dot(right, there),
      off: atan2(Math.abs(face[0] * there[2] - face[2] * there[0]), dot(face, there)) / DEG,
    });
  }
  let kept = 0;
  let cuts = 0;
  for (let i = 1; i < looks.length; i++) {
    const [p, q] = [looks[i - 1], looks[i]];
    if (p.who === q.who || Math.abs(p.side) < ALONG || Math.abs(q.side) < ALONG) continue;
    cuts++;
    if (Math.sign(p.side) === Math.sign(q.side)) kept++;
  }
  return { looks, kept, cuts };
}
