/** Faces of quadrupeds: eyes, nose, mouth, ears. */
import { add, addScaled, cross, lerp, mix, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { smoothCurve } from '../things/shapes.ts';
import { only, type Sculpt, surfaceAlong } from './sculpt.ts';

export function addFace(o: Sculpt): void {
  const { plan, b, kit, mats, flesh } = o;
  const s = plan.species;
  const d = s.head;
  const { skull, forward, up, muzzleBase, muzzleTip } = plan;
  const inHead = (x: number, y: number, z: number): Vec3 => add(add([x, 0, 0], scale(up, y)), scale(forward, z));
  const width = d.width ?? 0.95;
  const slit =
    s.coat.pattern === 'scales' ||
    (s.coat.iris !== '#1c110b' && (s.extras?.includes('whiskers') ?? false) && s.withers < 0.5);
  for (const side of [1, -1]) {
    const way = inHead(side * s.eye.side * width, s.eye.up, s.eye.forward);
    const at = surfaceAlong(flesh, skull, way, d.skull * 2.2);
    const e = s.eye.size;
    const out = normalize(way);
    const look = normalize([out[0] * 0.75, out[1] * 0.4, out[2] + 0.25]);
    b.setSkin(only(plan.rig.id('eyes')));
    const ball = addScaled(at, out, -e * 0.66);
    b.sphere(ball, e, mats.iris, kit.n(14), kit.n(10));
    const pupil = addScaled(ball, look, e * 0.47);
    b.ellipsoid(
      pupil,
      slit ? [e * 0.42, e * 0.62, e * 0.6] : [e * 0.62, e * 0.62, e * 0.62],
      mats.pupil,
      kit.n(12),
      kit.n(8),
    );
    const shine = add(addScaled(ball, look, e * 0.88), [e * 0.25, e * 0.42, 0]);
    b.sphere(shine, e * 0.2, mats.shine, 8, 6);
    b.setSkin(only(plan.rig.id('head')));
  }
  const tip = addScaled(muzzleTip, forward, d.muzzleTip * 0.78);
  if (s.footfall === 'paw' && s.foot.kind !== 'column') {
    const nose = addScaled(tip, up, d.muzzleTip * 0.34);
    b.ellipsoid(nose, [d.muzzleTip * 0.46, d.muzzleTip * 0.33, d.muzzleTip * 0.36], mats.nose, kit.n(12), kit.n(8));
  } else if (s.foot.kind === 'hoof') {
    for (const side of [1, -1]) {
      const at = surfaceAlong(flesh, muzzleTip, inHead(side * 0.75, 0.35, 0.8), d.muzzleTip * 3);
      b.ellipsoid(
        addScaled(at, forward, -d.muzzleTip * 0.06),
        [d.muzzleTip * 0.13, d.muzzleTip * 0.2, d.muzzleTip * 0.16],
        mats.nose,
        kit.n(8),
        kit.n(6),
      );
    }
  }
  // Lower jaw: a piece of its own, so that the mouth opens cleanly; its lining shows inside.
  b.setSkin(only(plan.rig.id('jaw')));
  const jawBase = addScaled(addScaled(muzzleBase, up, -d.muzzleBase * 0.72), forward, -d.skull * 0.1);
  const jawTip = addScaled(addScaled(muzzleTip, up, -d.muzzleTip * 0.86), forward, -d.muzzleTip * 0.15);
  const jawColor =
    s.foot.kind === 'hoof' && s.coat.pattern !== 'wool'
      ? mats.main
      : s.coat.muzzle
        ? mats.muzzle
        : s.coat.pattern === 'skin'
          ? mats.main
          : mats.under;
  const along = normalize(sub(jawTip, jawBase));
  const side: Vec3 = [1, 0, 0];
  const lift = cross(along, side);
  const ring = (t: number, w: number, h: number): Parameters<MeshBuilder['loft']>[0][number] => ({
    centre: mix(jawBase, jawTip, t),
    rx: w,
    rz: h,
    axisX: side,
    axisZ: lift,
  });
  b.loft(
    [
      ring(-0.15, d.muzzleBase * 0.5, d.muzzleBase * 0.3),
      ring(0.2, d.muzzleBase * 0.62, d.muzzleBase * 0.34),
      ring(0.6, lerp(d.muzzleBase, d.muzzleTip, 0.6) * 0.68, d.muzzleTip * 0.42),
      ring(1, d.muzzleTip * 0.52, d.muzzleTip * 0.34),
    ],
    jawColor,
    kit.n(12),
  );
  const tongue = mix(jawBase, jawTip, 0.62);
  const slab = (middle: Vec3, half: number, w: number, h: number, m: number): void => {
    b.loft(
      [-1, -0.6, 0.6, 1].map((t) => ({
        centre: addScaled(middle, along, half * t),
        rx: w * (Math.abs(t) === 1 ? 0.6 : 1),
        rz: h * (Math.abs(t) === 1 ? 0.5 : 1),
        axisX: side,
        axisZ: lift,
      })),
      m,
      kit.n(10),
    );
  };
  slab(
    addScaled(tongue, up, d.muzzleTip * 0.26),
    d.muzzle * 0.3 + d.muzzleTip * 0.05,
    d.muzzleTip * 0.34,
    d.muzzleTip * 0.12,
    mats.tongue,
  );
  b.setSkin(only(plan.rig.id('head')));
  const roof = addScaled(mix(muzzleBase, muzzleTip, 0.5), up, -lerp(d.muzzleBase, d.muzzleTip, 0.5) * 0.72);
  slab(roof, d.muzzle * 0.42, d.muzzleTip * 0.46, d.muzzleTip * 0.24, mats.mouth);
  if (s.footfall === 'paw' && s.foot.kind !== 'column') {
    for (const x of [-0.36, 0.36]) {
      const root = add(addScaled(addScaled(muzzleTip, up, -d.muzzleTip * 0.68), forward, d.muzzleTip * 0.25), [
        x * d.muzzleTip,
        0,
        0,
      ]);
      b.tube([root, addScaled(root, up, -d.muzzleTip * 0.42)], [d.muzzleTip * 0.1, d.muzzleTip * 0.02], mats.tooth, 6);
    }
  }
  b.setSkin(null);
}

const EAR_WIDTHS: Readonly<Record<string, readonly number[]>> = {
  pointed: [0.85, 1, 0.86, 0.52, 0.06],
  floppy: [0.6, 0.92, 1.06, 0.98, 0.45],
  round: [0.8, 1.05, 1.06, 0.86, 0.32],
  long: [0.55, 0.95, 1.05, 0.9, 0.25],
  leaf: [0.5, 0.95, 1.02, 0.66, 0.08],
  fan: [0.5, 1.02, 1.14, 1, 0.4],
};

export function addEar(o: Sculpt, side: 1 | -1): void {
  const { plan, b, kit, mats, flesh } = o;
  const s = plan.species;
  const e = s.ears;
  if (e.shape === 'none') return;
  const { forward, up, skull } = plan;
  const vec = (x: number, y: number, z: number): Vec3 => add(add([side * x, 0, 0], scale(up, y)), scale(forward, z));
  const high = e.up ?? 1;
  const base = addScaled(
    surfaceAlong(flesh, skull, vec(Math.min(1.2, e.out + 0.25), high + 0.15, -0.25), s.head.skull * 2),
    normalize(vec(e.out, high, 0)),
    -e.width * 0.12,
  );
  const step = e.length / 4;
  const points: Vec3[] = [base];
  for (let i = 0; i < 4; i++) {
    const t = i / 3;
    const way =
      e.shape === 'floppy'
        ? vec(0.8 - 0.7 * t, 0.15 - 1.25 * t, 0.12 + 0.12 * t)
        : e.shape === 'fan'
          ? vec(0.75 - 0.1 * t, -0.15 - 0.4 * t, -0.65)
          : vec(e.out * (0.7 + 0.1 * t), high, -0.12 - 0.12 * t);
    points.push(addScaled(points[i], normalize(way), step));
  }
  const facing =
    e.shape === 'fan'
      ? normalize(vec(0.62, 0.1, 0.8))
      : e.shape === 'floppy'
        ? normalize(vec(1, 0.3, 0.25))
        : normalize(vec(0.55, 0.05, 0.9));
  const bone = plan.rig.id(side > 0 ? 'earL' : 'earR');
  const head = plan.rig.id('head');
  const steps = kit.hero ? 3 : 1;
  const line = smoothCurve(points, steps);
  const widths = smoothCurve(
    EAR_WIDTHS[e.shape].map((w): Vec3 => [0, w, 0]),
    steps,
  );
  const last = line.length - 1;
  const rings = (k: number, push: number, thick: number): Parameters<MeshBuilder['loft']>[0] =>
    line.map((p, i) => {
      const dir = normalize(sub(line[Math.min(last, i + 1)], line[Math.max(0, i - 1)]));
      const axisX = normalize(cross(dir, facing));
      const axisZ = normalize(cross(axisX, dir));
      const w = (e.width / 2) * widths[i][1] * k;
      return {
        centre: addScaled(p, axisZ, push),
        rx: w,
        rz: Math.max(0.0008, Math.min(w, e.width * thick)),
        axisX,
        axisZ,
        skin: i === 0 ? only(head) : only(bone),
      };
    });
  b.loft(rings(1, 0, e.shape === 'fan' ? 0.045 : 0.16), mats.ear, kit.n(12));
  if (e.shape !== 'floppy' && e.shape !== 'fan') b.loft(rings(0.6, e.width * 0.115, 0.07), mats.pink, kit.n(10));
}
