/** Two-bone inverse kinematics and small rotation helpers on row-major 3x4 arrays. */
import { atan2, cos, sin } from '../../math/trig.ts';
import { clamp, type Mat34, type Vec3 } from '../../math/vec.ts';

/** Yaw (to the left), then pitch (forward), then roll (top to the right). */
export function euler(pitch: number, yaw: number, roll: number): number[] {
  const cx = cos(pitch);
  const sx = sin(pitch);
  const cy = cos(yaw);
  const sy = sin(yaw);
  const cz = cos(roll);
  const sz = sin(roll);
  return [
    cy * cz + sy * sx * sz,
    -cy * sz + sy * sx * cz,
    sy * cx,
    0,
    cx * sz,
    cx * cz,
    -sx,
    0,
    -sy * cz + cy * sx * sz,
    sy * sz + cy * sx * cz,
    cy * cx,
    0,
  ];
}

export interface TwoBone {
  /** Unit direction of the upper and of the lower bone. */
  upper: Vec3;
  lower: Vec3;
  /** Unit axis about which the joint bends. */
  hinge: Vec3;
  middle: Vec3;
  end: Vec3;
}

/** Share of a pole that must lie across the limb; below it the joint begins to point towards the spare one, so that it never flips over. */
const ACROSS = 0.34;

/** Reaches from `root` to `target` with bones of length a and b; the joint points towards `pole`. Out of reach: straight towards it. */
export function twoBone(root: Vec3, target: Vec3, a: number, b: number, pole: Vec3, spare?: Vec3): TwoBone {
  let tx = target[0] - root[0];
  let ty = target[1] - root[1];
  let tz = target[2] - root[2];
  const far = Math.sqrt(tx * tx + ty * ty + tz * tz);
  if (far > 1e-6) {
    tx /= far;
    ty /= far;
    tz /= far;
  } else {
    tx = 0;
    ty = -1;
    tz = 0;
  }
  const d = clamp(far, Math.abs(a - b) + 0.02 * (a + b), (a + b) * 0.9995);
  let k = pole[0] * tx + pole[1] * ty + pole[2] * tz;
  let qx = pole[0] - tx * k;
  let qy = pole[1] - ty * k;
  let qz = pole[2] - tz * k;
  let ql = Math.sqrt(qx * qx + qy * qy + qz * qz);
  const least = ACROSS * Math.sqrt(pole[0] * pole[0] + pole[1] * pole[1] + pole[2] * pole[2]);
  if (spare && ql < least) {
    const m = spare[0] * tx + spare[1] * ty + spare[2] * tz;
    const more = least - ql;
    qx += (spare[0] - tx * m) * more;
    qy += (spare[1] - ty * m) * more;
    qz += (spare[2] - tz * m) * more;
    ql = Math.sqrt(qx * qx + qy * qy + qz * qz);
  }
  if (ql < 1e-5) {
    k = tz;
    qx = -tx * k;
    qy = -ty * k;
    qz = 1 - tz * k;
    ql = Math.sqrt(qx * qx + qy * qy + qz * qz) || 1;
  }
  qx /= ql;
  qy /= ql;
  qz /= ql;
  const ca = clamp((a * a + d * d - b * b) / (2 * a * d), -1, 1);
  const sa = Math.sqrt(1 - ca * ca);
  const upper: Vec3 = [tx * ca + qx * sa, ty * ca + qy * sa, tz * ca + qz * sa];
  const middle: Vec3 = [root[0] + upper[0] * a, root[1] + upper[1] * a, root[2] + upper[2] * a];
  const end: Vec3 = [root[0] + tx * d, root[1] + ty * d, root[2] + tz * d];
  const lower: Vec3 = [(end[0] - middle[0]) / b, (end[1] - middle[1]) / b, (end[2] - middle[2]) / b];
  const hinge: Vec3 = [qy * tz - qz * ty, qz * tx - qx * tz, qx * ty - qy * tx];
  return { upper, lower, hinge, middle, end };
}

/** Rotation that takes the frame (along, hinge) of the bind pose to another such frame; both pairs are orthonormal. */
export function frameTurn(along0: Vec3, hinge0: Vec3, along: Vec3, hinge: Vec3): number[] {
  const third0: Vec3 = [
    along0[1] * hinge0[2] - along0[2] * hinge0[1],
    along0[2] * hinge0[0] - along0[0] * hinge0[2],
    along0[0] * hinge0[1] - along0[1] * hinge0[0],
  ];
  const third: Vec3 = [
    along[1] * hinge[2] - along[2] * hinge[1],
    along[2] * hinge[0] - along[0] * hinge[2],
    along[0] * hinge[1] - along[1] * hinge[0],
  ];
  const out = new Array<number>(12);
  for (let r = 0; r < 3; r++) {
    for (let c = 0; c < 3; c++) {
      out[r * 4 + c] = along[r] * along0[c] + hinge[r] * hinge0[c] + third[r] * third0[c];
    }
    out[r * 4 + 3] = 0;
  }
  return out;
}

/** `v` made perpendicular to unit `n`, unit length; `spare` is used when they are parallel. */
export function square(v: Vec3, n: Vec3, spare: Vec3): Vec3 {
  let k = v[0] * n[0] + v[1] * n[1] + v[2] * n[2];
  let x = v[0] - n[0] * k;
  let y = v[1] - n[1] * k;
  let z = v[2] - n[2] * k;
  let l = Math.sqrt(x * x + y * y + z * z);
  if (l < 1e-5) {
    k = spare[0] * n[0] + spare[1] * n[1] + spare[2] * n[2];
    x = spare[0] - n[0] * k;
    y = spare[1] - n[1] * k;
    z = spare[2] - n[2] * k;
    l = Math.sqrt(x * x + y * y + z * z) || 1;
  }
  return [x / l, y / l, z / l];
}

/** v turned about unit axis n by an angle. */
export function turnAbout(v: Vec3, n: Vec3, angle: number): Vec3 {
  const c = cos(angle);
  const s = sin(angle);
  const k = (v[0] * n[0] + v[1] * n[1] + v[2] * n[2]) * (1 - c);
  return [
    v[0] * c + (n[1] * v[2] - n[2] * v[1]) * s + n[0] * k,
    v[1] * c + (n[2] * v[0] - n[0] * v[2]) * s + n[1] * k,
    v[2] * c + (n[0] * v[1] - n[1] * v[0]) * s + n[2] * k,
  ];
}

/** a after b for pure rotations stored as 3x4. */
export function compose(a: Mat34, b: Mat34): number[] {
  const out = new Array<number>(12);
  for (let r = 0; r < 12; r += 4) {
    out[r] = a[r] * b[0] + a[r + 1] * b[4] + a[r + 2] * b[8];
    out[r + 1] = a[r] * b[1] + a[r + 1] * b[5] + a[r + 2] * b[9];
    out[r + 2] = a[r] * b[2] + a[r + 1] * b[6] + a[r + 2] * b[10];
    out[r + 3] = 0;
  }
  return out;
}

/** Part of the way from one pair of orthonormal directions to another, turning evenly about one axis: halves of opposites do not flip over. */
export function turnTowards(
  from: readonly [Vec3, Vec3],
  to: readonly [Vec3, Vec3],
  share: number,
): readonly [Vec3, Vec3] {
  const [a, b] = [basisOf(from), basisOf(to)];
  // The turn from the one to the other.
  const r = (i: number, j: number): number => b[0][i] * a[0][j] + b[1][i] * a[1][j] + b[2][i] * a[2][j];
  const axis: Vec3 = [r(2, 1) - r(1, 2), r(0, 2) - r(2, 0), r(1, 0) - r(0, 1)];
  const sine = Math.sqrt(axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2) / 2;
  const angle = atan2(sine, (r(0, 0) + r(1, 1) + r(2, 2) - 1) / 2);
  if (angle < 1e-4) return to;
  let unit: Vec3 = [axis[0] / (2 * sine), axis[1] / (2 * sine), axis[2] / (2 * sine)];
  if (sine < 1e-3) {
    // Half a turn: about the direction that stays.
    const [x, y, z] = [0, 1, 2].map((i) => Math.sqrt(Math.max(0, (r(i, i) + 1) / 2)));
    unit =
      x >= y && x >= z
        ? [x, r(0, 1) / (2 * x), r(0, 2) / (2 * x)]
        : y >= z
          ? [r(0, 1) / (2 * y), y, r(1, 2) / (2 * y)]
          : [r(0, 2) / (2 * z), r(1, 2) / (2 * z), z];
  }
  const turn = angle * share;
  return [turnAbout(from[0], unit, turn), turnAbout(from[1], unit, turn)];
}

const basisOf = ([u, v]: readonly [Vec3, Vec3]): readonly [Vec3, Vec3, Vec3] => [
  u,
  v,
  [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]],
];
