/** The tail of a mermaid: one taper of scales over both legs that bends where they bend, and a fluke in place of the feet. */
import { cos, PI, sin } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import type { Material } from '../scene.ts';
import type { Sewing } from './garments.ts';
import { settle } from './weights.ts';

/** Rings from the hips to the ankles, and half widths there and at the knees, in shoulder breadths of the body's bulk, metres. */
const RINGS = 22;
const AT_KNEES = 0.125;
const AT_ANKLES = 0.062;
/** The fluke: half its width, how far it reaches beyond the ankles, metres, and how many rays it has on a side. */
const FLUKE = { half: 0.36, reach: 0.42, rays: 9 };

export function fishTail(g: Sewing, material: Material): void {
  const { p, body, mesh, hero, s } = g;
  const b = p.bulk;
  const scales = g.mat(material);
  const pair = (name: string): [number, number] => [s.id(`${name}L`), s.id(`${name}R`)];
  const [thigh, shin, foot] = [pair('thigh'), pair('shin'), pair('foot')];
  const top = p.hipY + 0.11 * b;
  const skinAt = (y: number): SkinWeights => {
    const legs = smoothstep(p.hipY + 0.02 * b, p.hipY - 0.13 * b, y);
    const knee = smoothstep(p.kneeY + 0.09 * b, p.kneeY - 0.09 * b, y);
    const ankle = smoothstep(p.ankleY + 0.06 * b, p.ankleY - 0.03 * b, y);
    const both = (bones: [number, number], weight: number): [number, number][] =>
      bones.map((bone) => [bone, weight / 2] as [number, number]);
    return settle([
      [s.id('hips'), 1 - legs],
      ...both(thigh, legs * (1 - knee)),
      ...both(shin, legs * knee * (1 - ankle)),
      ...both(foot, legs * knee * ankle),
    ]);
  };
  // As wide as the hips, then as slender as a fish: both legs lie in it side by side.
  const halfAt = (y: number): number => {
    if (y >= p.hipY - 0.06 * b)
      return Math.max(body.halfWidth(Math.max(y, p.hipY - 0.02 * b)), p.hipX + 0.075 * b) + 0.012 * b;
    const hip = Math.max(body.halfWidth(p.hipY - 0.02 * b), p.hipX + 0.075 * b) + 0.012 * b;
    return y > p.kneeY
      ? lerp(hip, AT_KNEES * b, smoothstep(p.hipY - 0.06 * b, p.kneeY, y))
      : lerp(AT_KNEES * b, AT_ANKLES * b, smoothstep(p.kneeY, p.ankleY, y));
  };
  const rings = Array.from({ length: RINGS + 1 }, (_, i) => {
    const y = lerp(top, p.ankleY * 0.5, i / RINGS);
    const half = halfAt(y);
    const deep =
      y > p.hipY - 0.06 * b ? Math.max(body.depthFront(y), body.depthBack(y), 0.1 * b) + 0.016 * b : half * 0.92;
    const centre: Vec3 = [0, y, body.axisZ(Math.max(y, p.hipY - 0.05 * b))];
    return { centre, rx: half, rz: deep, axisX: [1, 0, 0] as Vec3, axisZ: [0, 0, 1] as Vec3, skin: skinAt(y) };
  });
  mesh.loft(rings.reverse(), scales, hero ? 28 : 14);
  fluke(g, material, skinAt(0));
}

/** Two lobes of skin on rays, spread flat where the feet would stand. */
function fluke(g: Sewing, material: Material, skin: SkinWeights): void {
  const { p, mesh, hero } = g;
  const b = p.bulk;
  const fin = g.mat({
    ...material,
    pattern: 'plain',
    color: shade(material.color, 1.35),
    translucency: 0.5,
  });
  const root: Vec3 = [0, p.ankleY * 0.55, -0.02];
  const n = hero ? FLUKE.rays : 5;
  for (const side of [1, -1]) {
    const start = mesh.vertexCount;
    for (let i = 0; i <= n; i++) {
      const u = i / n;
      // From the notch in the middle out to the tip and back to the root's side.
      const angle = lerp(0.12, 1.5, u);
      const long = FLUKE.reach * b * (0.62 + 0.55 * sin(PI * Math.min(1, u * 1.15)) * (1 - 0.35 * u));
      const rim: Vec3 = [
        side * Math.min(FLUKE.half * b, sin(angle) * long * 1.05),
        root[1] - 0.02 * b + 0.015 * b * cos(i * PI),
        root[2] + cos(angle) * long + 0.05 * b,
      ];
      mesh.vertex([side * 0.02 * b * u, root[1], root[2]], [0, 1, 0], 0, u, skin);
      mesh.vertex(rim, [0, 1, 0], 1, u, skin);
    }
    for (let i = 0; i < n; i++) {
      const a = start + i * 2;
      mesh.quadIndices(a, a + 1, a + 3, a + 2, fin);
    }
  }
}
