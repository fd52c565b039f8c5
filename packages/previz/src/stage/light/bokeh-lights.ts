/** Lights of the night far behind a subject, which a lens wide open turns into discs. */
import { shareOf } from '../../math/random.ts';
import { sin, TAU } from '../../math/trig.ts';
import { addScaled, cross, normalize, sub, type Vec3 } from '../../math/vec.ts';
import { type FrameScene, hex, type Rgb } from '../scene.ts';

const COUNT = 84;
const HUES: readonly Rgb[] = ['#ffb45a', '#ffd48a', '#ff7a3c', '#ff4a4a', '#6fb4ff', '#fff0d0', '#7ff0c0'].map(hex);

/** Adds them about the line from the camera past its subject; they stand still in the world as seen from the shot's first camera. */
export function bokehLights(scene: FrameScene, eye: Vec3, target: Vec3, seed: number): void {
  const flat = sub(target, eye);
  const ahead = normalize([flat[0], 0, flat[2]]);
  const aside = normalize(cross(ahead, [0, 1, 0]));
  for (let i = 0; i < COUNT; i++) {
    const far = 5 + 26 * shareOf(seed, i, 1) ** 1.6;
    const across = (shareOf(seed, i, 2) * 2 - 1) * far * 0.62;
    const at = addScaled(addScaled(eye, ahead, far), aside, across);
    const twinkle = 0.8 + 0.2 * sin(scene.time * (0.7 + shareOf(seed, i, 5)) + shareOf(seed, i, 6) * TAU);
    const hue = HUES[Math.floor(shareOf(seed, i, 3) * HUES.length)];
    const k = (5 + 9 * shareOf(seed, i, 7)) * twinkle;
    scene.particles.push({
      position: [at[0], eye[1] - 0.9 + far * 0.28 * shareOf(seed, i, 4), at[2]],
      size: 0.03 + 0.004 * far,
      kind: 4,
      color: [hue[0] * k, hue[1] * k, hue[2] * k],
      alpha: 1,
      axis: [0, 1, 0],
    });
  }
}
