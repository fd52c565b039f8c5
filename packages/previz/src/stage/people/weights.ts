/** Which bones carry a point of the body or of close-fitting cloth, as one smooth function of its place in the bind pose. */
import { smoothstep } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { ARM_BIND, ballOf, type Proportions, type Skeleton } from './skeleton.ts';

/** Part that a lattice belongs to: it tells near points of different parts apart. */
export type Region = 'trunk' | 'arm' | 'leg' | 'foot';

export type Weigh = (x: number, y: number, z: number, region: Region) => SkinWeights;

/** Keeps the four strongest and makes them sum to 1. */
export function settle(pairs: [number, number][]): SkinWeights {
  const kept = pairs.filter((q) => q[1] > 0.004);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (kept.length > 4) kept.length = 4;
  let sum = 0;
  for (const q of kept) sum += q[1];
  return kept.map(([bone, w]) => [bone, w / sum] as const);
}

export function bodyWeights(s: Skeleton, p: Proportions): Weigh {
  const b = p.bulk;
  const id = (name: string): number => s.id(name);
  const hips = id('hips');
  const spine = id('spine');
  const chest = id('chest');
  const neck = id('neck');
  const limbs = (['L', 'R'] as const).map((tag) => ({
    clavicle: id(`clavicle${tag}`),
    upper: id(`upperArm${tag}`),
    fore: id(`foreArm${tag}`),
    twist: id(`foreTwist${tag}`),
    hand: id(`hand${tag}`),
    thigh: id(`thigh${tag}`),
    shin: id(`shin${tag}`),
    foot: id(`foot${tag}`),
    toe: id(`toe${tag}`),
  }));
  const ball = ballOf(p);
  const total = p.upperArm + p.foreArm;

  return (x, y, z, region) => {
    const side = x >= 0 ? 0 : 1;
    const l = limbs[side];
    const ax = Math.abs(x);
    if (region === 'foot') {
      const toe = smoothstep(ball - 0.025 * b, ball + 0.02 * b, z);
      const shin = smoothstep(p.ankleY * 0.9, p.ankleY + 0.06 * b, y);
      return settle([
        [l.toe, toe * (1 - shin)],
        [l.shin, shin],
        [l.foot, (1 - toe) * (1 - shin)],
      ]);
    }
    const dx = ax - p.shoulder[0];
    const dy = y - p.shoulder[1];
    const dz = z - p.shoulder[2];
    const along = dx * ARM_BIND[0] + dy * ARM_BIND[1];
    const off = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along));
    let arm = 0;
    if (region !== 'leg') {
      arm = smoothstep(-0.08 * b, 0.095 * b, along);
      if (region === 'trunk') {
        // Below the arm the flank stays with the ribs; on top the shoulder goes with the arm.
        const above = dy - along * ARM_BIND[1];
        arm *= 1 - smoothstep(0.02 * b, -0.04 * b, above) * smoothstep(0.055 * b, 0.115 * b, off);
      }
    }
    const pairs: [number, number][] = [];
    if (arm > 0.003) {
      const elbow = smoothstep(p.upperArm - 0.035 * b, p.upperArm + 0.035 * b, along);
      const wrist = smoothstep(total - 0.02 * b, total + 0.012 * b, along);
      const twist = smoothstep(p.upperArm + p.foreArm * 0.25, total - 0.02 * b, along);
      pairs.push(
        [l.upper, arm * (1 - elbow)],
        [l.fore, arm * elbow * (1 - wrist) * (1 - twist)],
        [l.twist, arm * elbow * (1 - wrist) * twist],
        [l.hand, arm * elbow * wrist],
      );
    }
    const rest = 1 - arm;
    if (rest > 0.003) {
      // Cloth and skin below the hip joint follow the thighs; between the legs both share.
      const reach = region === 'leg' ? 0.075 * b : 0.05 * b;
      const leg = smoothstep(p.hipY + reach, p.hipY - 0.075 * b, y) * rest;
      const body = rest - leg;
      if (leg > 0.003) {
        const own = 0.5 + 0.5 * smoothstep(0, 0.05 * b, ax);
        const knee = smoothstep(p.kneeY + 0.05 * b, p.kneeY - 0.05 * b, y);
        const ankle = smoothstep(p.ankleY + 0.02 * b, p.ankleY - 0.012 * b, y);
        const other = limbs[1 - side];
        pairs.push(
          [l.thigh, leg * own * (1 - knee)],
          [other.thigh, leg * (1 - own) * (1 - knee)],
          [l.shin, leg * knee * (1 - ankle)],
          [l.foot, leg * knee * ankle],
        );
      }
      if (body > 0.003) {
        const toSpine = smoothstep(p.hipY + 0.02 * b, p.waistY + 0.05 * b, y);
        const toChest = smoothstep(p.waistY + 0.03 * b, p.chestY + 0.06 * b, y);
        const toNeck = smoothstep(p.neckY - 0.015 * b, p.neckY + 0.05 * b, y) * (1 - smoothstep(0.05 * b, 0.1 * b, ax));
        const collar =
          smoothstep(p.shoulder[0] * 0.3, p.shoulder[0] * 0.95, ax) *
          smoothstep(p.shoulder[1] - 0.16 * b, p.shoulder[1] - 0.02 * b, y) *
          0.85;
        pairs.push(
          [hips, body * (1 - toSpine)],
          [spine, body * toSpine * (1 - toChest)],
          [chest, body * toChest * (1 - toNeck) * (1 - collar)],
          [l.clavicle, body * toChest * (1 - toNeck) * collar],
          [neck, body * toChest * toNeck],
        );
      }
    }
    return settle(pairs);
  };
}
