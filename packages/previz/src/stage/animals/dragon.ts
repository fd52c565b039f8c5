/** What makes a dragon: wings of skin on long fingers, a crest of spikes, a horned and toothed head. */
import { PI, sin } from '../../math/trig.ts';
import { add, addScaled, lerp, mix, normalize, sub, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { smoothCurve } from '../things/shapes.ts';
import { headVec, only, type Sculpt, surfaceAlong } from './sculpt.ts';

/** A ray of the wing that stretches its skin: where it begins and ends, and which bones carry it. */
interface Ray {
  root: Vec3;
  end: Vec3;
  /** How far it bows up out of the straight line, metres. */
  bow: number;
  /** Skin at root, middle and end. */
  skins: readonly [SkinWeights, SkinWeights, SkinWeights];
  /** Radius at the root, metres; 0 for the side of the body, where there is no bone. */
  thick: number;
}

/** An arm, a wrist with a claw, and four fingers that fan out from it; skin between them, cut in bows at the edge. */
export function wings(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const w = s.withers / 1.9;
  const membrane = kit.mat({
    color: [0.42, 0.14, 0.06],
    color2: [0.26, 0.08, 0.04],
    pattern: 'noise',
    patternScale: 0.5 * w,
    roughness: 0.6,
    translucency: 0.6,
    doubleSided: true,
  });
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    const [w1, w2, w3] = [1, 2, 3].map((i) => plan.rig.id(`wing${side}${i}`));
    const [p1, p2, p3] = [1, 2, 3].map((i) => plan.rig.head(`wing${side}${i}`));
    const half = (a: number, c: number): SkinWeights => [
      [a, 0.5],
      [c, 0.5],
    ];
    const from = (out: number, up: number, back: number): Vec3 => add(p2, [x * out * w, up * w, -back * w]);
    const tip = from(3.6, -0.3, 1.5);
    const elbow = add(mix(p1, p2, 0.5), [0, 0.14 * w, -0.24 * w]);
    b.tube([p1, elbow, p2], [0.17 * w, 0.12 * w, 0.1 * w], mats.main, kit.n(9), true, [
      only(w1),
      only(w1),
      half(w1, w2),
    ]);
    const hip = plan.rig.id('body');
    const rays: readonly Ray[] = [
      { root: p2, end: tip, bow: 0.3, skins: [half(w1, w2), half(w2, w3), only(w3)], thick: 0.08 },
      {
        root: p2,
        end: from(2.7, -0.45, 2.6),
        bow: 0.25,
        skins: [half(w1, w2), half(w2, w3), half(w2, w3)],
        thick: 0.06,
      },
      { root: p2, end: from(1.35, -0.5, 3.1), bow: 0.2, skins: [half(w1, w2), only(w2), only(w2)], thick: 0.055 },
      {
        root: p2,
        end: from(0.05, -0.55, 3.0),
        bow: 0.15,
        skins: [half(w1, w2), half(w1, w2), half(w1, w2)],
        thick: 0.05,
      },
      {
        root: p1,
        end: [x * s.rump * s.flat * 0.75, s.croup - s.rump * 0.5, lerp(plan.shoulderZ, plan.hipZ, 0.75)],
        bow: 0,
        skins: [only(w1), half(w1, hip), only(hip)],
        thick: 0,
      },
    ];
    const along = (r: Ray, t: number): Vec3 => {
      // The first finger bends at its own joint.
      const straight = r.end === tip ? (t < 0.5 ? mix(p2, p3, t * 2) : mix(p3, tip, t * 2 - 1)) : mix(r.root, r.end, t);
      return add(straight, [0, r.bow * w * sin(t * PI), 0]);
    };
    const skin = (r: Ray, t: number): SkinWeights => r.skins[t < 0.25 ? 0 : t < 0.75 ? 1 : 2];
    for (const r of rays) {
      if (r.thick === 0) continue;
      const steps = [0, 0.25, 0.5, 0.75, 1];
      b.tube(
        steps.map((t) => along(r, t)),
        steps.map((t) => r.thick * w * lerp(1, 0.16, t)),
        mats.main,
        kit.n(7),
        true,
        steps.map((t) => skin(r, t)),
      );
    }
    stretchSkin(o, rays, along, skin, membrane, w);
    b.setSkin(half(w1, w2));
    const claw = add(p2, [0, 0.04 * w, 0.02 * w]);
    b.tube(
      [claw, add(claw, [x * 0.05 * w, 0.2 * w, 0.12 * w]), add(claw, [x * 0.06 * w, 0.24 * w, 0.3 * w])],
      [0.06 * w, 0.04 * w, 0.005],
      mats.tooth,
      kit.n(7),
    );
    b.setSkin(null);
  }
}

/** Skin between each ray and the next: it sags between them, and its free edge is cut in a bow. */
function stretchSkin(
  o: Sculpt,
  rays: readonly Ray[],
  along: (r: Ray, t: number) => Vec3,
  skin: (r: Ray, t: number) => SkinWeights,
  membrane: number,
  w: number,
): void {
  const { b, kit } = o;
  const columns = kit.hero ? 5 : 3;
  const rows = kit.hero ? 5 : 3;
  for (let i = 0; i + 1 < rays.length; i++) {
    const start = b.vertexCount;
    for (let row = 0; row <= rows; row++)
      for (let c = 0; c <= columns; c++) {
        const u = c / columns;
        const middle = sin(u * PI);
        const t = (row / rows) * (1 - 0.24 * middle);
        const p = add(mix(along(rays[i], t), along(rays[i + 1], t), u), [0, -0.14 * w * middle * t, 0]);
        b.vertex(p, [0, 1, 0.1], p[0], p[2], skin(rays[u < 0.5 ? i : i + 1], t));
      }
    for (let row = 0; row < rows; row++)
      for (let c = 0; c < columns; c++) {
        const a = start + row * (columns + 1) + c;
        b.quadIndices(a, a + 1, a + columns + 2, a + columns + 1, membrane);
      }
  }
}

/** Brow horns, a crown of spines behind the jaw, nostrils, and rows of teeth in both jaws. */
export function drakeHead(o: Sculpt): void {
  const { plan, b, kit, mats, flesh } = o;
  const d = plan.species.head;
  const r = d.skull;
  const head = plan.rig.id('head');
  const horn = kit.mat({ color: [0.42, 0.36, 0.26], roughness: 0.5 });
  const spine = (root: Vec3, way: Vec3, long: number, thick: number): void => {
    const bend = addScaled(addScaled(root, way, long * 0.55), plan.up, -long * 0.06);
    b.tube(
      [addScaled(root, way, -thick), bend, addScaled(root, way, long)],
      [thick, thick * 0.66, thick * 0.06],
      horn,
      kit.n(7),
    );
  };
  b.setSkin(only(head));
  for (const side of [1, -1]) {
    const on = (x: number, y: number, z: number): Vec3 =>
      surfaceAlong(flesh, plan.skull, headVec(plan, side * x, y, z), r * 2.4);
    // A ridge over the eye that runs out behind in a point.
    const ridge = smoothCurve([on(0.34, 0.5, 0.95), on(0.62, 0.72, 0.62), on(0.78, 0.7, 0.1)], 3);
    b.tube(
      ridge,
      ridge.map((_, i) => r * 0.17 * sin(lerp(0.5, 2.6, i / (ridge.length - 1)))),
      mats.main,
      kit.n(8),
    );
    spine(on(0.78, 0.7, 0.1), normalize(headVec(plan, side * 0.55, 0.3, -1)), r * 0.6, r * 0.12);
    // Spines from the cheek and the corner of the jaw, longest above.
    for (let i = 0; i < 3; i++)
      spine(
        on(1, 0.1 - 0.4 * i, -0.35),
        normalize(headVec(plan, side * (0.75 - 0.1 * i), 0.05 - 0.28 * i, -1)),
        r * (0.95 - 0.2 * i),
        r * (0.15 - 0.02 * i),
      );
    const nostril = surfaceAlong(flesh, plan.muzzleTip, headVec(plan, side * 0.6, 0.75, 0.35), d.muzzleTip * 3);
    b.ellipsoid(nostril, [d.muzzleTip * 0.26, d.muzzleTip * 0.2, d.muzzleTip * 0.34], mats.main, kit.n(9), kit.n(7));
    b.ellipsoid(
      addScaled(addScaled(nostril, plan.forward, d.muzzleTip * 0.2), plan.up, d.muzzleTip * 0.06),
      [d.muzzleTip * 0.12, d.muzzleTip * 0.1, d.muzzleTip * 0.16],
      mats.mouth,
      kit.n(7),
      kit.n(5),
    );
    teeth(o, side, 1);
  }
  b.setSkin(only(plan.rig.id('jaw')));
  for (const side of [1, -1]) teeth(o, side, -1);
  const chin = addScaled(addScaled(plan.muzzleTip, plan.up, -d.muzzleTip * 1.1), plan.forward, -d.muzzleTip * 0.4);
  spine(chin, normalize(headVec(plan, 0, -1, -0.5)), r * 0.34, r * 0.1);
  b.setSkin(null);
}

/** Teeth along one side of a jaw, the fangs in front the longest. `way` 1: upper, pointing down; -1: lower. */
function teeth(o: Sculpt, side: number, way: 1 | -1): void {
  const { plan, b, mats, kit } = o;
  const d = plan.species.head;
  const n = kit.hero ? 8 : 5;
  for (let i = 0; i < n; i++) {
    const t = 0.12 + (0.98 * i) / n;
    const wide = lerp(d.muzzleBase, d.muzzleTip, t);
    const middle = addScaled(
      mix(plan.muzzleBase, plan.muzzleTip, t),
      plan.forward,
      i === n - 1 ? d.muzzleTip * 0.45 : 0,
    );
    const x = side * wide * (way > 0 ? 0.62 : 0.5) * (i === n - 1 ? 0.6 : 1);
    const root = add(addScaled(middle, plan.up, -wide * (way > 0 ? 0.5 : 0.86)), [x, 0, 0]);
    const long = d.muzzleTip * (i >= n - 2 ? 0.62 : 0.36) * (way > 0 ? 1 : 0.75);
    b.tube([root, addScaled(root, plan.up, -way * long)], [d.muzzleTip * 0.11, d.muzzleTip * 0.012], mats.tooth, 5);
  }
}

/** A crest from the nape to the end of the tail, and a blade on it. */
export function spikes(o: Sculpt): void {
  const { plan, b, mats, flesh } = o;
  const s = plan.species;
  const top = (z: number): Vec3 => {
    let y = s.withers + s.chest * 0.3;
    for (let i = 0; i < 60 && flesh.at(0, y, z) > 0; i++) y -= Math.max(0.01, flesh.at(0, y, z) * 0.7);
    return [0, y - 0.03, z];
  };
  const cone = (base: Vec3, size: number, bone: number): void => {
    b.setSkin(only(bone));
    b.loft(
      [
        { centre: base, rx: size * 0.16, rz: size * 0.45 },
        { centre: add(base, [0, size * 0.55, -size * 0.2]), rx: size * 0.1, rz: size * 0.25 },
        { centre: add(base, [0, size, -size * 0.6]), rx: 0.004, rz: 0.004 },
      ],
      mats.mane,
      8,
      false,
    );
  };
  for (let i = 0; i < 8; i++) {
    const z = lerp(plan.shoulderZ + s.chest * 0.2, plan.hipZ - s.rump * 0.4, i / 7);
    cone(top(z), s.chest * (0.42 - 0.02 * i), plan.rig.id(z > 0 ? 'chest' : 'body'));
  }
  const [n0, n1, n2] = plan.neck;
  const size = s.chest * 0.36;
  for (let i = 1; i < 9; i++) {
    const t = i / 4.5;
    const p = t < 1 ? mix(n0, n1, t) : mix(n1, n2, t - 1);
    const tangent = normalize(sub(t < 1 ? n1 : n2, t < 1 ? n0 : n1));
    // Up and back, square to the neck.
    const out: Vec3 = [0, tangent[2], -tangent[1]];
    const root = addScaled(surfaceAlong(flesh, p, out, s.neck.base * 2.5), out, -0.04);
    const tip = addScaled(addScaled(root, out, size), tangent, -size * 0.55);
    b.setSkin(only(plan.rig.id(t < 1 ? 'neck' : 'neck2')));
    b.loft(
      [root, mix(root, tip, 0.5), tip].map((centre, k) => ({
        centre,
        rx: size * [0.16, 0.1, 0.01][k],
        rz: size * [0.4, 0.22, 0.01][k],
        axisX: [1, 0, 0] as Vec3,
        axisZ: tangent,
      })),
      mats.mane,
      8,
      false,
    );
  }
  for (let i = 1; i < 10; i++)
    cone(
      add(plan.tail[i], [0, lerp(s.tail.base, s.tail.tip, i / 12) * 0.85, 0]),
      s.chest * (0.36 - i * 0.024),
      plan.rig.id(`tail${Math.min(4, Math.floor(i / 3) + 1)}`),
    );
  b.setSkin(only(plan.rig.id('tail4')));
  const end = plan.tail[12];
  b.loft(
    [
      { centre: add(end, [0, 0, 0.08]), rx: 0.02, rz: 0.02 },
      { centre: add(end, [0, 0, -0.12]), rx: 0.16, rz: 0.03, axisX: [1, 0, 0], axisZ: [0, 1, 0] },
      { centre: add(end, [0, 0, -0.42]), rx: 0.005, rz: 0.005, axisX: [1, 0, 0], axisZ: [0, 1, 0] },
    ],
    mats.mane,
    8,
    false,
  );
  b.setSkin(null);
}
