/** What hands and feet do to be heard: each action's contacts, found in its movement, and its rubbings by their speed. */
import type { Action } from '@storyreel/contract';
import type { Vec3 } from '../../math/vec.ts';
import type { Curve, FoleyEvent, MotionBed } from '../../sound/sound-scene.ts';
import type { Performer } from '../blocking/track.ts';
import type { Film, StagedShot } from '../film.ts';
import { type ContactRule, type RubRule, soundsOf } from './action-sounds.ts';
import { heardIn } from './hearing.ts';
import { materialOf } from './materials.ts';
import { apart, type Gap, type Joints, Probe } from './probe.ts';

/** Usual poses looked at in a second of film. */
const RATE = 24;
/** An action lasts at least this long, as its movement does. */
const SHORTEST = 0.6;
/** Seconds in which an act's movement fades away after its end. */
const FADE = 0.35;
/** Contacts of one kind nearer in time than this are one. */
const ONE = 0.045;

/** Metres within which things that come to rest on each other touch. */
const TOUCH = 0.006;
/** What swings down and up again strikes where it turns; soles are hard. */
const TOUCHES: Partial<Record<ContactRule['seen'], number>> = { down: 0.0005, tool: 0.0005, foot: 0.003, out: 0.005 };

/** An action in its shot, with whoever does it. */
interface Doer {
  staged: StagedShot;
  who: Performer;
  action: Action;
  /** Whoever else does the same in the shot. */
  others: readonly Performer[];
  from: number;
  to: number;
  /** One probe for each rate asked for. */
  probes: Map<number, Probe>;
}

function probeOf(doer: Doer, rate: number): Probe {
  let probe = doer.probes.get(rate);
  if (!probe) {
    probe = new Probe(doer.staged, doer.who, doer.from, doer.to, rate);
    doer.probes.set(rate, probe);
  }
  return probe;
}

const nearest = (a: Joints, b: Joints): number =>
  Math.min(
    apart(a.handLeft, b.handLeft),
    apart(a.handLeft, b.handRight),
    apart(a.handRight, b.handLeft),
    apart(a.handRight, b.handRight),
  );

/** The gaps whose closing shows a rule's contact. */
function gapsOf(doer: Doer, rule: ContactRule): Gap[] {
  const { staged, who, action } = doer;
  const height =
    (name: 'handLeft' | 'handRight' | 'hips'): Gap =>
    (j) =>
      j[name]?.[1] ?? 0;
  switch (rule.seen) {
    case 'hands':
      return [(j) => apart(j.handLeft, j.handRight)];
    case 'mouth':
      return [(j) => Math.min(apart(j.handLeft, j.mouth), apart(j.handRight, j.mouth))];
    case 'down':
      return [height('handLeft'), height('handRight')];
    case 'tool':
      return [height('handRight')];
    case 'body':
      return [height('hips')];
    case 'foot':
      return rule.kind === 'land'
        ? [(j) => (j.footLeft?.[1] ?? 0) + (j.footRight?.[1] ?? 0)]
        : [(j) => j.footLeft?.[1] ?? 0, (j) => j.footRight?.[1] ?? 0];
    case 'out':
      return [(j) => 2 - apart(j.handLeft, j.neck), (j) => 2 - apart(j.handRight, j.neck)];
    case 'other': {
      const partner = doer.others[0];
      if (!partner) return gapsOf(doer, { ...rule, seen: 'out' });
      const pose = (t: number): Joints => partner.actor.joints(partner.state(staged.worldStart + t * staged.rate));
      return [(j, t) => nearest(j, pose(t))];
    }
    case 'target': {
      const target = (t: number): Vec3 | undefined =>
        who.state(staged.worldStart + t * staged.rate).acts.find((a) => a.act === action.act)?.target;
      if (!target((doer.from + doer.to) / 2)) return gapsOf(doer, { ...rule, seen: 'out' });
      return [
        (j, t) => {
          const at = target(t);
          return Math.min(apart(j.handLeft, at), apart(j.handRight, at));
        },
      ];
    }
    default:
      return [];
  }
}

/** Instants at which a hand passes the middle of its strokes. */
function crossings(doer: Doer, rule: ContactRule): number[] {
  const probe = probeOf(doer, rule.rate ?? 60);
  const along = strokeOf(probe, 'handRight');
  const out: number[] = [];
  let furthest = 0;
  for (let k = 1; k < along.length; k++) {
    furthest = Math.max(furthest, Math.abs(along[k - 1]));
    if (along[k - 1] < 0 === along[k] < 0) continue;
    const share = along[k - 1] / (along[k - 1] - along[k]);
    if (furthest > rule.swing * 0.5) out.push(probe.times[k - 1] + (probe.times[k] - probe.times[k - 1]) * share);
    furthest = 0;
  }
  return out;
}

/** Places of a hand along the line of its strokes, metres from their middle, the body's own drift taken away. */
function strokeOf(probe: Probe, hand: 'handRight' | 'handLeft'): Float64Array {
  const hands = probe.joint(hand);
  const chest = probe.joint('chest');
  const n = hands.length;
  const at = hands.map((h, k): Vec3 => {
    const c = chest[k] ?? [0, 0, 0];
    return h ? [h[0] - c[0], h[1] - c[1], h[2] - c[2]] : [0, 0, 0];
  });
  const middle: [number, number, number] = [0, 0, 0];
  for (const p of at) for (const i of [0, 1, 2] as const) middle[i] += p[i] / n;
  // The main axis by power iteration on the covariance; a few rounds are plenty for a stroke.
  let axis: Vec3 = [0.6, 0.5, 0.62];
  for (let round = 0; round < 8; round++) {
    const next: [number, number, number] = [0, 0, 0];
    for (const p of at) {
      const d = (p[0] - middle[0]) * axis[0] + (p[1] - middle[1]) * axis[1] + (p[2] - middle[2]) * axis[2];
      for (const i of [0, 1, 2] as const) next[i] += (p[i] - middle[i]) * d;
    }
    const l = Math.sqrt(next[0] ** 2 + next[1] ** 2 + next[2] ** 2) || 1;
    axis = [next[0] / l, next[1] / l, next[2] / l];
  }
  return Float64Array.from(
    at,
    (p) => (p[0] - middle[0]) * axis[0] + (p[1] - middle[1]) * axis[1] + (p[2] - middle[2]) * axis[2],
  );
}

/** Seconds into the shot at which a rule sounds. */
function timesOf(doer: Doer, rule: ContactRule): number[] {
  const { action } = doer;
  const fallback = action.start + (Math.max(action.end, action.start + SHORTEST) - action.start) * (rule.at ?? 0.3);
  if (rule.seen === 'share') return [fallback];
  if (rule.seen === 'start') return [action.start + Math.min(0.15, (rule.at ?? 0.1) * SHORTEST)];
  if (rule.seen === 'across') return crossings(doer, rule);
  const probe = probeOf(doer, rule.rate ?? RATE);
  const found = gapsOf(doer, rule)
    .flatMap((gap) => probe.closings(gap, rule.swing, rule.touch ?? TOUCHES[rule.seen] ?? TOUCH))
    .sort((a, b) => a - b)
    .filter((t, k, all) => k === 0 || t - all[k - 1] > ONE);
  if (found.length === 0) return rule.at === undefined ? [] : [fallback];
  return rule.once ? found.slice(0, 1) : found;
}

function placeOf(doer: Doer, t: number): { at: Vec3; surface: string } {
  const { staged, who } = doer;
  const state = who.state(staged.worldStart + t * staged.rate);
  const joints = who.actor.joints(state);
  return {
    at: joints.handRight ?? joints.mouth ?? state.position,
    surface: staged.place.surface(state.position[0], state.position[2]),
  };
}

function eventsOf(doer: Doer, rules: readonly ContactRule[], notes: { next(): number }): FoleyEvent[] {
  const { staged, action } = doer;
  const out: FoleyEvent[] = [];
  for (const rule of rules) {
    const times = timesOf(doer, rule);
    // One place does for the contacts of an action: a hand's breadth is not heard in the pan.
    const place = times.length > 0 ? placeOf(doer, times[0]) : null;
    for (const t of times) {
      const when = t + (rule.later ?? 0);
      if (!place || when < 0 || when >= staged.shot.duration) continue;
      out.push({
        time: staged.shot.start + when,
        kind: rule.kind,
        strength: rule.strength,
        surface: rule.surface ?? place.surface,
        ...(rule.spans === undefined ? {} : { seconds: (action.end - action.start) * rule.spans }),
        ...(rule.pitched ? { note: notes.next() } : {}),
        ...heardIn(staged, when, place.at),
      });
    }
  }
  return out;
}

/** Poses in a second of which the speed of a rubbing hand is made. */
const RUB_RATE = 40;

function rubOf(doer: Doer, rule: RubRule): MotionBed {
  const { staged } = doer;
  const probe = probeOf(doer, RUB_RATE);
  const hand = rule.hand === 'handLeft' ? 'handLeft' : 'handRight';
  const along = strokeOf(probe, hand);
  const other = rule.hand === 'both' ? strokeOf(probe, 'handLeft') : along;
  const speed: [number, number][] = [];
  for (let k = 1; k + 1 < along.length; k++) {
    const dt = probe.times[k + 1] - probe.times[k - 1];
    const v = (along[k + 1] - along[k - 1]) / dt;
    const w = (other[k + 1] - other[k - 1]) / dt;
    speed.push([staged.shot.start + probe.times[k], rule.signed ? v : Math.max(Math.abs(v), Math.abs(w))]);
  }
  const pan: [number, number][] = [];
  const distance: [number, number][] = [];
  for (let k = 0; k <= 8; k++) {
    const t = doer.from + ((doer.to - doer.from) * k) / 8;
    const pose = probe.joint(hand)[Math.round(((along.length - 1) * k) / 8)];
    const at = heardIn(staged, t, pose ?? placeOf(doer, t).at);
    pan.push([staged.shot.start + t, at.pan]);
    distance.push([staged.shot.start + t, at.distance]);
  }
  return {
    cue: rule.cue,
    start: staged.shot.start + doer.from,
    duration: doer.to - doer.from,
    speed: speed as Curve,
    pan: pan as Curve,
    distance: distance as Curve,
  };
}

export interface HeardActions {
  events: FoleyEvent[];
  motion: MotionBed[];
}

/** Everything that the people of a shot make heard by acting. */
export function actionSounds(film: Film, staged: StagedShot, notes: { next(): number }): HeardActions {
  const { shot, performers } = staged;
  const out: HeardActions = { events: [], motion: [] };
  const toasted = new Set<string>();
  for (const action of shot.actions) {
    const doers = performers.filter((p) => p.member?.id === action.subject && !p.frame);
    const who = doers[0];
    if (who?.member?.kind !== 'person') continue;
    const thing = film.screenplay.cast.find((m) => m.id === action.object || m.noun === action.object);
    const object = thing?.noun ?? action.object ?? '';
    const sounds = soundsOf(action, object, materialOf(object, thing?.attributes));
    if (sounds.contacts.length + sounds.rubs.length === 0) continue;
    const others = performers.filter(
      (p) =>
        p !== who &&
        p.member?.kind === 'person' &&
        shot.actions.some((a) => a.act === action.act && a.subject === p.member?.id),
    );
    // Two who toast make one clink.
    if (action.act === 'toast') {
      if (toasted.has(action.subject)) continue;
      for (const p of others) toasted.add(p.member?.id ?? '');
    }
    const from = Math.max(0, action.start);
    const to = Math.min(shot.duration, Math.max(action.end, action.start + SHORTEST) + FADE);
    if (to - from < 0.1) continue;
    const doer: Doer = { staged, who, action, others, from, to, probes: new Map() };
    out.events.push(...eventsOf(doer, sounds.contacts, notes));
    for (const rule of sounds.rubs) out.motion.push(rubOf(doer, rule));
  }
  return out;
}
