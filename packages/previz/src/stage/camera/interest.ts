/** What a shot is about, for framing: a point that moves smoothly with the subjects, and how much of the world the shot size takes in. */
import type { Shot, ShotSize } from '@storyreel/contract';
import { atan2, cos, sin, wrapAngle } from '../../math/trig.ts';
import { add, mix, type Vec3 } from '../../math/vec.ts';
import type { JointName } from '../actor.ts';
import type { Performer } from '../blocking/track.ts';
import { closeOn } from './close-on.ts';

export interface Interest {
  /** World point in the middle of the composition before thirds and lead room. */
  at(w: number): Vec3;
  /** Metres of world from the bottom to the top of the picture at the subject. */
  frame: number;
  /** Direction the main subject faces at w, radians. */
  facing(w: number): number;
  /** Point that must be sharp. */
  focus(w: number): Vec3;
  /** m/s of the main subject along its path. */
  speed: number;
  /** Performers the composition is made of. */
  held: readonly Performer[];
  /** Those of them who must be in the picture; of the others as many as there is room for. */
  principals: readonly Performer[];
  /** True when it looks at whole bodies and faces rather than at a part: hands, the eye of a dragon. */
  whole: boolean;
  /** Where that part is at w, with every move that it makes; absent when it looks at whole bodies. */
  part?(w: number): Vec3;
  /** Metres of height of the main subject. */
  height: number;
  person: boolean;
  /** Whether it looks at a face, of a person or an animal, or at a whole figure. */
  face: boolean;
}

/** Frame height over body height, and how far above the middle the eyes are as a share of the frame. */
const PERSON: Record<ShotSize, { frame: number; eyes: number }> = {
  extreme_close_up: { frame: 0.1, eyes: 0.04 },
  close_up: { frame: 0.24, eyes: 0.1 },
  medium_close: { frame: 0.38, eyes: 0.17 },
  medium: { frame: 0.58, eyes: 0.23 },
  medium_wide: { frame: 0.86, eyes: 0.28 },
  full: { frame: 1.24, eyes: 0.34 },
  wide: { frame: 2.7, eyes: 0.02 },
  extreme_wide: { frame: 6.5, eyes: -0.1 },
};

/** Frame height over the thing's extent. */
const OBJECT: Record<ShotSize, number> = {
  extreme_close_up: 0.45,
  close_up: 0.85,
  medium_close: 1.1,
  medium: 1.4,
  medium_wide: 1.7,
  full: 1.6,
  wide: 2.9,
  extreme_wide: 7,
};

/** Metres of height from which a thing is a landmark that fills a wide picture, and of length of what is mostly seen from its end. */
const TOWER = 7;
const TRAIN = 9;
const LANDSCAPE: ReadonlySet<ShotSize> = new Set(['wide', 'extreme_wide']);

/** People who may sit round one table. */
const TABLE = 8;

/** Metres: animals no longer than this are seen whole in a close-up. */
const INSECT = 0.12;

/** Metres: things no longer than this are small. */
const SMALL = 1.2;

const FACE = new Set(['face', 'smile', 'head', 'hair', 'expression', 'cheek', 'tear']);
const DETAIL_JOINTS: Record<string, { joints: JointName[]; frame: number }> = {
  hands: { joints: ['handLeft', 'handRight'], frame: 0.3 },
  hand: { joints: ['handRight'], frame: 0.2 },
  fingers: { joints: ['handRight'], frame: 0.16 },
  feet: { joints: ['footLeft', 'footRight'], frame: 0.34 },
  foot: { joints: ['footRight'], frame: 0.26 },
  shoes: { joints: ['footLeft', 'footRight'], frame: 0.34 },
  legs: { joints: ['kneeLeft', 'kneeRight'], frame: 0.6 },
  eyes: { joints: ['eyes'], frame: 0.085 },
  eye: { joints: ['eyes'], frame: 0.06 },
  mouth: { joints: ['mouth'], frame: 0.1 },
  lips: { joints: ['mouth'], frame: 0.1 },
};

/** Metres of length from which what somebody rides is more of a figure than they are, and from which it is more of a place. */
const SMALL_MOUNT = 3;
const SHIP = 9;
/** Metres within which an animal is in somebody's company. */
const BESIDE = 4.5;
const WHOLE_FIGURES: ReadonlySet<ShotSize> = new Set(['medium_wide', 'full', 'wide', 'extreme_wide']);

/** Heads are a larger share of a child's body. */
function headShare(performer: Performer): number {
  const age = performer.member?.ageYears ?? 30;
  return age < 2 ? 1.75 : age < 8 ? 1.32 : age < 13 ? 1.15 : 1;
}

/** From the ground to the crown as it is now: seated and riding people are lower. */
function standingHeight(p: Performer, w: number): number {
  const state = p.state(w);
  const eyes = p.actor.joints(state).eyes;
  return eyes ? (eyes[1] - state.position[1]) * 1.09 : p.actor.size[1];
}

/** Ground position averaged over a moment, so that the rig follows the walk and not the sway. */
function smoothPosition(p: Performer, w: number): Vec3 {
  if (p.frame) {
    const m = p.frame(w);
    return [m[3], m[7], m[11]];
  }
  if (p.speed <= 0) return p.state(w).position;
  let x = 0;
  let y = 0;
  let z = 0;
  for (let k = -3; k <= 3; k++) {
    const q = p.state(w + k * 0.17).position;
    x += q[0];
    y += q[1] - (p.leaps?.(w + k * 0.17) ?? 0);
    z += q[2];
  }
  return [x / 7, y / 7, z / 7];
}

function jointMean(p: Performer, names: readonly JointName[], w: number): Vec3 | null {
  const joints = p.actor.joints(p.state(w));
  const found = names.map((n) => joints[n]).filter((j): j is Vec3 => j !== undefined);
  if (found.length === 0) return null;
  return [
    found.reduce((s, j) => s + j[0], 0) / found.length,
    found.reduce((s, j) => s + j[1], 0) / found.length,
    found.reduce((s, j) => s + j[2], 0) / found.length,
  ];
}

/** Performers the shot is about, the most important first; riders stand for their mounts. */
export function subjectsOf(shot: Shot, performers: readonly Performer[]): Performer[] {
  const named = shot.subjects.flatMap((id) => performers.filter((p) => p.member?.id === id));
  if (named.length > 0) named.push(...performers.filter((p) => p.joins && !named.includes(p)));
  const all = named.length > 0 ? named : performers.filter((p) => p.member !== null && p.cast > 0 && !p.frame);
  // A rider and a small mount are one figure.
  const aboard = WHOLE_FIGURES.has(shot.size);
  const figures = [
    ...new Set(
      all.map((p) => {
        // Whoever drives is seen in what is driven, where the picture is of whole figures.
        const driven = aboard && p.mount && !p.frame ? p.mount : null;
        if (driven && driven.actor.size[2] >= SMALL_MOUNT && driven.actor.size[2] < SHIP) return driven;
        return performers.find((r) => r.mount === p && !r.frame && p.actor.size[2] < SMALL_MOUNT) ?? p;
      }),
    ),
  ];
  const steady = figures.filter((p) => !p.flies);
  const list = steady.length > 0 ? steady : figures;
  const close = ['close_up', 'extreme_close_up', 'medium_close'].includes(shot.size);
  const people = list.filter((p) => p.member?.kind === 'person');
  const asked = close && DETAIL_JOINTS[shot.detail ?? ''] === undefined ? closeOn(shot, performers) : null;
  if (asked) return asked;
  if (close && people.length > 0) {
    // Eyes, lips and hands are somebody's, not the lamp's that is named before them.
    const living = list.find((p) => p.member?.kind === 'person' || p.member?.kind === 'animal');
    if (living && DETAIL_JOINTS[shot.detail ?? ''] !== undefined) return [living];
    const first = list[0].member?.kind === 'person' || !list[0].mount ? list[0] : people[0];
    return [first];
  }
  return list;
}

/** So many are persons rather than a company. */
const PAIR = 2;

/** Whoever does something comes before a company that is merely there: the girl before the vendors. */
function leadFirst(shot: Shot, subjects: readonly Performer[]): readonly Performer[] {
  const [first] = subjects;
  if ((first?.member?.count ?? 1) <= PAIR) return subjects;
  const acts = (p: Performer): boolean => shot.actions.some((a) => a.subject === p.member?.id);
  if (acts(first)) return subjects;
  const lead = subjects.find((p) => p.member?.kind === 'person' && p.member.count <= PAIR && acts(p));
  return lead ? [lead, ...subjects.filter((p) => p !== lead)] : subjects;
}

/** How many times as tall as a person somebody or something is that the picture has to be opened up for, and how near, metres. */
const TOWERS = 1.7;
const FACED = 18;

/** What towers over the one whom a shot is about, where it is about both: the dragon that a knight faces. */
function towering(main: Performer, subjects: readonly Performer[], w: number): Performer | undefined {
  return subjects.find(
    (p) =>
      p !== main &&
      !p.frame &&
      p.mount !== main &&
      main.mount !== p &&
      (p.member?.kind === 'person' || p.member?.kind === 'animal') &&
      p.actor.size[1] > TOWERS * main.actor.size[1] &&
      spread([main, p], w) < FACED,
  );
}

/** What the shot looks at; null when there is nothing but the place. */
export function interestOf(
  shot: Shot,
  performers: readonly Performer[],
  size: ShotSize,
  w0: number,
  w1: number,
  aspect: number,
): Interest | null {
  const subjects = leadFirst(shot, subjectsOf(shot, performers));
  const main = subjects[0];
  if (!main) return null;
  const middle = (w0 + w1) / 2;
  const detail = shot.detail ? DETAIL_JOINTS[shot.detail] : undefined;
  const close = ['close_up', 'extreme_close_up', 'medium_close'].includes(size);
  if (main.member?.kind === 'person') {
    const beside = (p: Performer): boolean =>
      WHOLE_FIGURES.has(size) &&
      p.member?.kind === 'animal' &&
      !p.frame &&
      Math.max(...p.actor.size) < BESIDE / 1.5 &&
      !performers.some((r) => r.mount === p) &&
      spread([main, p], middle) < BESIDE;
    const foe = WHOLE_FIGURES.has(size) && !shot.said.includes('size') ? towering(main, subjects, middle) : undefined;
    const people = subjects.filter((p) => p.member?.kind === 'person' || p.joins || p === foe || beside(p));
    // Whoever bows comes up again: the picture is made for the upright head.
    const bows = shot.actions.some((a) => a.act === 'bow' && a.subject === main.member?.id);
    const joints = main.actor.joints(main.state(bows ? w0 : middle));
    const eyes = joints.eyes ?? joints.head ?? add(main.state(middle).position, [0, main.actor.size[1] * 0.92, 0]);
    const height = main.actor.size[1];
    if (detail && close) {
      const point = jointMean(main, detail.joints, middle);
      if (point)
        return pointInterest(
          main,
          detail.joints,
          point,
          Math.max(detail.frame * height * (size === 'extreme_close_up' ? 0.75 : 1.1), 0.08),
          middle,
          !/^(?:hands?|fingers)$/.test(shot.detail ?? ''),
        );
    }
    // Those who sit together are looked at from where their faces and hands are seen, unless the words ask for a wide shot.
    const company =
      people.length > 1 &&
      people.length <= TABLE &&
      people.every((p) => p.member?.kind === 'animal' || p.state(middle).posture === 'sit');
    const near = company && size === 'wide' && !shot.said.includes('size') && shot.endSize === undefined;
    const row = PERSON[near ? 'full' : size];
    const turned = NEAR.has(size) ? headTurn(main, w0, w1) : 0;
    const share = close && !FACE.has(shot.detail ?? 'face') ? 1 : close ? headShare(main) : 1;
    let frame = row.frame * height * share;
    const mountNamed = people.some((p) => p.mount && shot.subjects.includes(p.mount.member?.id ?? ''));
    if (mountNamed && !close) frame = Math.max(frame, Math.max(...people.map((p) => standingHeight(p, middle))) * 1.36);
    const nominal = frame;
    const { principals, group } = gather(
      main,
      people.slice(0, close ? 3 : 12),
      foe ? Number.POSITIVE_INFINITY : nominal * aspect * 1.35,
      middle,
    );
    const extent = spread(principals, middle);
    frame = Math.max(
      frame,
      principals.length > 1
        ? (extent +
            (close ? 0.6 : (company && !shot.said.includes('size')) || people.some((p) => p.joins) ? 1.6 : 1.05)) /
            aspect
        : 0,
    );
    const ground = main.state(middle).position[1];
    if (foe) frame = Math.max(frame, foe.actor.size[1] * 1.3, (extent + foe.actor.size[2] * 0.8) / aspect);
    const fromGround =
      foe !== undefined
        ? 0.42
        : (size === 'wide' && !near) || size === 'extreme_wide'
          ? 0.36
          : mountNamed && !close
            ? 0.43
            : null;
    // Everyone's head under the top edge, nobody's eyes near the bottom.
    const tops = principals.map((p) => p.state(middle).position[1] + standingHeight(p, middle));
    const over = close ? 0 : Math.max(0, ...group.map((p) => p.over ?? 0));
    const top = Math.max(...tops) + over;
    frame = Math.max(
      frame,
      (top - over - Math.min(...tops)) / 0.62,
      (over > 0 || people.some((p) => p.joins)) && !close ? (top - ground) * 1.12 : 0,
    );
    const headroom =
      group.length > 1 || over > 0
        ? Math.min(top + 0.1 * frame - frame / 2, eyes[1] - row.eyes * frame)
        : eyes[1] - row.eyes * frame;
    const mid = group.length > 1 || over > 0 ? Math.max(headroom, top + 0.09 * frame - frame / 2) : headroom;
    const up = close ? null : aloft(shot, performers, group, middle);
    // A picture that is taller than its people need has them in its middle, not under its upper edge.
    const low = close ? mid : Math.max(mid, ground + 0.42 * standingHeight(main, middle));
    let rise = fromGround !== null ? frame * fromGround : low - ground;
    if (up) {
      // All of what is held up is in the picture, and whoever holds it at least from the eyes to the chest.
      const shown = size === 'medium' || size === 'medium_wide' ? eyes[1] - 0.35 * height : ground;
      frame = Math.max(frame, (up.top - shown) * 1.16, (Math.abs(up.aside) * 2 + 1.2) / aspect);
      rise = Math.max(
        fromGround !== null ? frame * fromGround : low - ground,
        up.top + 0.07 * frame - frame / 2 - ground,
      );
    }
    const lift = rise;
    const offset =
      close && group.length === 1
        ? ([eyes[0] - main.state(middle).position[0], 0, eyes[2] - main.state(middle).position[2]] as Vec3)
        : ([0, 0, 0] as Vec3);
    return {
      frame,
      height,
      person: true,
      face: true,
      whole: true,
      speed: main.speed,
      held: group,
      principals,
      facing: (w) => main.state(w).heading + turned,
      at: (w) => {
        const aside = up ? up.shift : [0, 0];
        return add(middleOf(principals, group, w), [offset[0] + aside[0], lift, offset[2] + aside[1]]);
      },
      focus: (w) => {
        const p = smoothPosition(main, w);
        return [p[0] + offset[0], eyes[1] - ground + p[1], p[2] + offset[2]];
      },
    };
  }
  // Animals and things.
  const size3 = main.actor.size;
  const reach = Math.max(size3[1], Math.max(size3[0], size3[2]) / aspect) * OBJECT[size] * aspect * 1.5;
  const { principals, group } = gather(main, close ? [main] : subjects.slice(0, 24), reach, middle);
  const count = group.length;
  const extentY = Math.max(size3[1], (Math.max(size3[0], size3[2]) / aspect) * (size3[2] > TRAIN ? 0.75 : 1));
  const animal = main.member?.kind === 'animal';
  // Of an insect the whole body is looked at.
  const looked: readonly JointName[] = Math.max(...size3) < INSECT ? ['hips'] : ['eyes', 'head'];
  const head = animal && close ? jointMean(main, looked, middle) : null;
  if (head)
    return pointInterest(
      main,
      looked,
      head,
      Math.max(size3[1] * (size === 'extreme_close_up' ? 0.3 : size === 'close_up' ? 0.62 : 0.85), 0.03),
      middle,
      true,
    );
  // A few small things or birds that the words call by no size are looked at nearer by than a landscape.
  const small = Math.max(...size3) < SMALL && !shot.said.includes('size') && shot.endSize === undefined;
  const row = small && (size === 'wide' || size === 'extreme_wide') ? 'full' : size;
  // Of the roof a bird sits on much is shown, of the table under a product little.
  const room = close || main.room === undefined ? 0 : main.room * (animal ? 1 : 0.35);
  const over = close || main.over === undefined ? 0 : main.over;
  // From the feet of the lowest to the head of the tallest.
  const feet = group.map((p) => smoothPosition(p, middle)[1]);
  const tall = Math.max(
    size3[1],
    ...group.map((p, i) => (p.frame ? 0 : feet[i] + p.actor.size[1] - Math.min(...feet))),
  );
  const times = OBJECT[row] * (size3[1] > TOWER && LANDSCAPE.has(row) ? 0.62 : 1);
  const frame = Math.max(
    extentY * times,
    count > 1 ? ((spread(group, middle) + Math.max(size3[0], size3[2])) / aspect) * 1.15 : 0,
    (tall + room + over) * 1.25,
    0.05,
  );
  const wide = row === 'wide' || row === 'extreme_wide';
  const lift = (wide ? Math.max(tall * 0.5, frame * 0.22) : tall * 0.5) - room * 0.4 + over * 0.4;
  return {
    frame,
    height: size3[1],
    person: false,
    face: animal,
    whole: true,
    speed: main.speed,
    held: group,
    principals,
    facing: (w) => (main.frame && main.mount ? main.mount.state(w).heading : main.state(w).heading),
    at: (w) => add(middleOf(principals, group, w), [0, lift, 0]),
    focus: (w) => add(smoothPosition(main, w), [0, size3[1] * 0.5, 0]),
  };
}

/** Sizes in which the face is what is looked at. */
const NEAR: ReadonlySet<ShotSize> = new Set(['medium', 'medium_close', 'close_up', 'extreme_close_up']);
/** Radians that a head may be turned aside before the picture is taken from where it looks. */
const ASIDE = 0.6;

/** How far somebody keeps the head turned aside for most of a shot, radians; 0 when it goes to and fro or looks ahead. */
function headTurn(p: Performer, w0: number, w1: number): number {
  let [least, most, sum] = [9, -9, 0];
  const moments = [0.1, 0.3, 0.5, 0.7, 0.9];
  for (const u of moments) {
    const state = p.state(w0 + (w1 - w0) * u);
    const { eyes, head } = p.actor.joints(state);
    if (!eyes || !head || state.posture === 'lie') return 0;
    const turn = wrapAngle(atan2(eyes[0] - head[0], eyes[2] - head[2]) - state.heading);
    least = Math.min(least, turn);
    most = Math.max(most, turn);
    sum += turn;
  }
  const mean = sum / moments.length;
  return most - least < 1.2 && Math.abs(mean) > ASIDE ? mean * 0.8 : 0;
}

/** What the people of a shot hold up that the shot is about too, a balloon, a kite: how high it reaches, metres, and how far aside. */
function aloft(
  shot: Shot,
  performers: readonly Performer[],
  group: readonly Performer[],
  w: number,
): { top: number; aside: number; shift: readonly [number, number] } | null {
  const ends = group.map((p) => p.state(w).position[1] + standingHeight(p, w));
  const over = Math.max(...ends);
  let found: { top: number; aside: number; shift: readonly [number, number] } | null = null;
  for (const p of performers) {
    if (!p.frame || !p.mount || !p.member || !group.includes(p.mount)) continue;
    if (!shot.subjects.includes(p.member.id)) continue;
    const m = p.frame(w);
    const top = m[7] + p.actor.size[1];
    if (top < over || (found && top < found.top)) continue;
    const from = p.mount.state(w).position;
    const shift = [(m[3] - from[0]) / 2, (m[11] - from[2]) / 2] as const;
    found = { top, aside: Math.sqrt(shift[0] ** 2 + shift[1] ** 2), shift };
  }
  return found;
}

function pointInterest(
  main: Performer,
  joints: readonly JointName[],
  point: Vec3,
  frame: number,
  middle: number,
  face: boolean,
): Interest {
  const base = smoothPosition(main, middle);
  const offset: Vec3 = [point[0] - base[0], point[1] - base[1], point[2] - base[2]];
  const part = (w: number): Vec3 => jointMean(main, joints, w) ?? add(smoothPosition(main, w), offset);
  // The lens goes with what hovers: its ups and downs are many times as large as it is.
  const hovers = main.state(middle).posture === 'float' && Math.max(...main.actor.size) < SMALL / 4;
  const at = (w: number): Vec3 =>
    hovers ? mix(mix(part(w - 0.06), part(w + 0.06), 0.5), part(w), 0.34) : add(smoothPosition(main, w), offset);
  return {
    frame,
    height: main.actor.size[1],
    person: main.member?.kind === 'person',
    face,
    whole: false,
    part,
    speed: main.speed,
    held: [main],
    principals: [main],
    facing: (w) => main.state(w).heading,
    at,
    focus: at,
  };
}

/**
 * Those whom a picture must hold, and with them the members of groups who are near enough: guests at the far end of a village
 * would make of a shot of the couple one of the village.
 */
function gather(
  main: Performer,
  all: readonly Performer[],
  reach: number,
  w: number,
): { principals: readonly Performer[]; group: readonly Performer[] } {
  const own = (p: Performer): boolean =>
    p.member?.id === main.member?.id || p.joins === true || (p.member?.count ?? 1) <= PAIR;
  const principals = all.filter(own);
  const held = [...principals];
  for (const p of all) {
    if (!own(p) && spread([...held, p], w) <= reach) held.push(p);
  }
  return { principals, group: all.filter((p) => held.includes(p)) };
}

/** Share of the way from those who matter to the rest at which the picture's middle is. */
const REST = 0.35;

function middleOf(principals: readonly Performer[], group: readonly Performer[], w: number): Vec3 {
  const rest = group.filter((p) => !principals.includes(p));
  const first = centre(principals, w);
  return rest.length === 0 ? first : mix(first, centre(rest, w), REST);
}

function centre(group: readonly Performer[], w: number): Vec3 {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const p of group) {
    const q = smoothPosition(p, w);
    x += q[0];
    y += q[1];
    z += q[2];
  }
  return [x / group.length, y / group.length, z / group.length];
}

/** Greatest horizontal distance between any two of the group. */
function spread(group: readonly Performer[], w: number): number {
  let most = 0;
  const at = group.map((p) => smoothPosition(p, w));
  for (let i = 0; i < at.length; i++) {
    for (let j = i + 1; j < at.length; j++) {
      const dx = at[i][0] - at[j][0];
      const dz = at[i][2] - at[j][2];
      most = Math.max(most, Math.sqrt(dx * dx + dz * dz));
    }
  }
  return most;
}

/** Unit vector from the subject towards a camera at an azimuth (world radians) and elevation. */
export function directionTo(azimuth: number, elevation: number): Vec3 {
  const c = cos(elevation);
  return [sin(azimuth) * c, sin(elevation), cos(azimuth) * c];
}
