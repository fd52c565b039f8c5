/** Crawler tracks. */
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Part } from '../things/kit.ts';
import { ABOUT_X } from '../things/shapes.ts';
import { rollingWheel } from './wheels.ts';

/** A crawler belt of this length and height, its bottom on the ground, with rollers that turn; side by side at x and -x. */
export function crawlers(k: Kit, x: number, length: number, height: number, width: number): Part[] {
  const rubber = k.mat({ color: hex('#262627'), roughness: 0.9 });
  const steel = k.mat(MATERIALS.steel);
  const r = height / 2;
  const around = (u: number): readonly [y: number, z: number, a: number] => {
    const straight = length - height;
    const arc = r * PI;
    const total = 2 * (straight + arc);
    let d = (((u % 1) + 1) % 1) * total;
    if (d < straight) return [0, straight / 2 - d, 0];
    d -= straight;
    if (d < arc) return [r - r * cos(d / r), -straight / 2 - r * sin(d / r), d / r];
    d -= arc;
    if (d < straight) return [height, -straight / 2 + d, PI];
    d -= straight;
    return [r + r * cos(d / r), straight / 2 + r * sin(d / r), PI + d / r];
  };
  const belt = k.mesh((b) => b.roundedBox([0, r, 0], [width * 0.86, height * 0.96, length * 0.985], r, rubber, 4));
  const shoe = k.mesh((b) => b.roundedBox([0, 0, 0], [width, height * 0.07, (length / 13) * 0.6], 0.01, rubber, 1));
  const wheel = k.mesh((b) =>
    b.at(ABOUT_X, () => {
      b.cylinder([0, -width * 0.53, 0], r * 0.66, width * 1.06, steel, k.n(16));
      for (let i = 0; i < 5; i++)
        b.cylinder(
          [cos(i * 1.257) * r * 0.4, -width * 0.55, sin(i * 1.257) * r * 0.4],
          r * 0.1,
          width * 1.1,
          rubber,
          6,
        );
    }),
  );
  const shoes = k.hero ? 26 : 14;
  const parts: Part[] = [];
  const girth = 2 * (length - height + r * PI);
  for (const s of [1, -1]) {
    parts.push({ mesh: belt, at: translation(s * x, 0, 0) });
    for (let i = 0; i < shoes; i++)
      parts.push({
        mesh: shoe,
        at: (st) => {
          const [y, z, a] = around(i / shoes + st.travelled / k.scale[1] / girth);
          return multiply(translation(s * x, y, z), rotationX(-a));
        },
        loose: true,
      });
    for (const z of [length / 2 - r, 0, -length / 2 + r])
      parts.push(rollingWheel(wheel, [s * x, r, z], r * k.scale[1], s > 0));
  }
  return parts;
}
