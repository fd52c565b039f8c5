/** Bones and where they sit in the bind pose: standing, arms 50 degrees below level, palms towards the thighs. */
import { lerp, type Vec3 } from '../../math/vec.ts';
import { type Traits, table } from './traits.ts';

/** Left is +X (the person faces +Z). */
export type Side = 0 | 1;
export const SIGN: readonly [number, number] = [1, -1];

/** Every length in metres, of the bare body. */
export interface Proportions {
  height: number;
  head: number;
  /** Chin to crown starts here. */
  chinY: number;
  neckY: number;
  chestY: number;
  waistY: number;
  hipY: number;
  hipX: number;
  kneeY: number;
  ankleY: number;
  shoulder: Vec3;
  upperArm: number;
  foreArm: number;
  hand: number;
  thigh: number;
  shin: number;
  /** Heel to toe. */
  foot: number;
  /** Behind the ankle to the heel. */
  heel: number;
  /** Width factor of limbs and trunk, 1 = average adult man of 1.77 m scaled by height. */
  bulk: number;
}

/** Direction of the left arm in the bind pose. */
export const ARM_BIND: Vec3 = [0.64278761, -0.76604444, 0];

const HEAD_SIZE: readonly (readonly [number, number])[] = [
  [0, 0.19],
  [1, 0.218],
  [3, 0.226],
  [6, 0.233],
  [10, 0.238],
  [14, 0.254],
  [20, 0.263],
];

export function proportionsOf(traits: Traits): Proportions {
  const { ageYears, gender, height } = traits;
  const female = gender === 'female';
  const tall = height / (ageYears > 16 ? (female ? 1.66 : 1.78) : height);
  const head = table(HEAD_SIZE, ageYears) * (female && ageYears > 13 ? 0.965 : 1) * lerp(1, Math.sqrt(tall), 0.6);
  const legShare = table(
    [
      [0, 0.34],
      [1, 0.37],
      [3, 0.43],
      [6, 0.47],
      [12, 0.505],
      [18, female ? 0.52 : 0.515],
    ],
    ageYears,
  );
  const hipY = height * legShare;
  const chinY = height - head;
  const neckLength = table(
    [
      [0, 0.02],
      [1, 0.025],
      [6, 0.045],
      [14, 0.07],
      [20, female ? 0.078 : 0.075],
    ],
    ageYears,
  );
  const shoulderY = chinY - neckLength - height * 0.022;
  const shoulderX =
    height *
    table(
      [
        [1, 0.1],
        [6, 0.098],
        [12, 0.098],
        [18, female ? 0.099 : 0.112],
      ],
      ageYears,
    ) *
    (1 + traits.muscle * 0.07 + traits.weight * 0.05 - 0.03);
  const ankleY = height * 0.044;
  const thigh = (hipY - ankleY) * 0.505;
  const arm =
    height *
    table(
      [
        [1, 0.27],
        [6, 0.295],
        [14, 0.315],
        [20, 0.318],
      ],
      ageYears,
    );
  return {
    height,
    head,
    chinY,
    neckY: shoulderY + height * 0.02,
    chestY: lerp(hipY, shoulderY, 0.6),
    waistY: lerp(hipY, shoulderY, 0.28),
    hipY,
    hipX: height * (female ? 0.054 : 0.051) * (ageYears < 3 ? 1.12 : 1),
    kneeY: hipY - thigh,
    ankleY,
    shoulder: [shoulderX, shoulderY, -height * 0.008],
    upperArm: arm * 0.53,
    foreArm: arm * 0.47,
    hand: height * 0.103,
    thigh,
    shin: hipY - ankleY - thigh,
    foot:
      height *
      table(
        [
          [1, 0.15],
          [6, 0.155],
          [20, 0.15],
        ],
        ageYears,
      ),
    heel: height * 0.035,
    // Babies are round.
    bulk:
      (height / 1.77) *
      table(
        [
          [0, 1.3],
          [1, 1.26],
          [3, 1.1],
          [6, 1],
        ],
        ageYears,
      ),
  };
}

export class Skeleton {
  readonly names: string[] = [];
  readonly parents: number[] = [];
  readonly bind: Vec3[] = [];
  private index = new Map<string, number>();

  add(name: string, parent: string | null, bind: Vec3): number {
    const n = this.names.length;
    this.names.push(name);
    this.parents.push(parent === null ? -1 : this.id(parent));
    this.bind.push(bind);
    this.index.set(name, n);
    return n;
  }

  id(name: string): number {
    const found = this.index.get(name);
    if (found === undefined) throw new Error(`No bone named "${name}"`);
    return found;
  }

  has(name: string): boolean {
    return this.index.has(name);
  }

  get count(): number {
    return this.names.length;
  }
}

export const FINGERS = ['index', 'middle', 'ring', 'little'] as const;

/** The bones that everybody has; hair and cloth add theirs afterwards. */
export function buildSkeleton(p: Proportions): Skeleton {
  const s = new Skeleton();
  s.add('hips', null, [0, p.hipY, 0]);
  s.add('spine', 'hips', [0, p.waistY, -0.012 * p.bulk]);
  s.add('chest', 'spine', [0, p.chestY, -0.02 * p.bulk]);
  s.add('neck', 'chest', [0, p.neckY, -0.025 * p.bulk]);
  s.add('head', 'neck', [0, p.chinY + p.head * 0.24, -p.head * 0.06]);
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const tag = side === 0 ? 'L' : 'R';
    const [sx, sy, sz] = p.shoulder;
    const at = (d: number): Vec3 => [k * (sx + ARM_BIND[0] * d), sy + ARM_BIND[1] * d, sz];
    s.add(`clavicle${tag}`, 'chest', [k * sx * 0.25, sy - 0.01 * p.bulk, sz + 0.01]);
    s.add(`upperArm${tag}`, `clavicle${tag}`, at(0));
    s.add(`foreArm${tag}`, `upperArm${tag}`, at(p.upperArm));
    s.add(`foreTwist${tag}`, `foreArm${tag}`, at(p.upperArm));
    s.add(`hand${tag}`, `foreArm${tag}`, at(p.upperArm + p.foreArm));
    const wrist = at(p.upperArm + p.foreArm);
    // Along the fingers, across to the thumb (+Z), out of the palm.
    const inHand = (along: number, across: number, out: number): Vec3 => [
      wrist[0] + k * ARM_BIND[0] * along + k * ARM_BIND[1] * out,
      wrist[1] + ARM_BIND[1] * along - ARM_BIND[0] * out,
      wrist[2] + across,
    ];
    const h = p.hand;
    FINGERS.forEach((name, i) => {
      const across = (0.5 - i / 3) * h * 0.36;
      const root = h * (0.5 - Math.abs(i - 1.2) * 0.018);
      s.add(`${name}1${tag}`, `hand${tag}`, inHand(root, across, 0));
      s.add(`${name}2${tag}`, `${name}1${tag}`, inHand(root + h * (i === 3 ? 0.17 : 0.22), across, 0));
    });
    s.add(`thumb1${tag}`, `hand${tag}`, inHand(h * 0.14, h * 0.17, h * 0.04));
    s.add(`thumb2${tag}`, `thumb1${tag}`, inHand(h * 0.34, h * 0.3, h * 0.08));
  }
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const tag = side === 0 ? 'L' : 'R';
    s.add(`thigh${tag}`, 'hips', [k * p.hipX, p.hipY, 0]);
    s.add(`shin${tag}`, `thigh${tag}`, [k * p.hipX, p.kneeY, 0]);
    s.add(`foot${tag}`, `shin${tag}`, [k * p.hipX, p.ankleY, 0]);
    s.add(`toe${tag}`, `foot${tag}`, [k * p.hipX, p.ankleY * 0.35, ballOf(p)]);
  }
  return s;
}

/** Distance from the ankle forward to the ball of the foot. */
export const ballOf = (p: Proportions): number => p.foot * 0.7 - p.heel;
