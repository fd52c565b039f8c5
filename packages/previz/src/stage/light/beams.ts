/** Beams of sunlight that stand in hazy air, where god rays or shafts of light are named: under trees and in rooms with windows. */
import { Rng } from '../../math/random.ts';
import { cos, sin } from '../../math/trig.ts';
import { addScaled, cross, normalize, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Place } from '../place.ts';
import type { FrameScene, Instance } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';

/** Metres that a beam is long, of which so many below the ground; and how many stand about the stage. */
const LONG = 17;
const SUNK = 1;
const COUNT = 9;
/** Radii of the nested shells that make a beam soft, and how much of each is seen. */
const SHELLS = [0.1, 0.18, 0.26, 0.34, 0.42, 0.5, 0.58, 0.66];
const VEIL = 0.0105;

export class Beams {
  private readonly mesh: number;
  private readonly spots: readonly (readonly [at: Vec3, size: number])[];
  private readonly shown: Instance[] = [];

  constructor(world: WorldBuilder, place: Place, seed: number, colour: Vec3) {
    const b = new MeshBuilder();
    // As bright against a sky as against a dim room.
    const k = place.daylight ? 2 : 6.5;
    const material = world.material({
      color: [0, 0, 0],
      roughness: 1,
      emissive: [colour[0] * k, colour[1] * k, colour[2] * k],
      opacity: VEIL,
      doubleSided: true,
      castsShadow: false,
    });
    for (const r of SHELLS)
      b.tube(
        [
          [0, -SUNK, 0],
          [0, LONG - SUNK, 0],
        ],
        [r, r * 0.55],
        material,
        9,
        false,
      );
    this.mesh = world.mesh(b.build());
    const rng = new Rng(seed ^ 0x77a1);
    const { centre, halfWidth, heading } = place.stage;
    const ahead: Vec3 = [sin(heading), 0, cos(heading)];
    const aside: Vec3 = [ahead[2], 0, -ahead[0]];
    this.spots = Array.from({ length: COUNT }, (_, i) => {
      const across = (((i + 0.5) / COUNT) * 2 - 1) * Math.max(4.5, halfWidth * 1.5) + rng.range(-0.5, 0.5);
      const back = rng.range(0.8, 7);
      const at = addScaled(addScaled(centre, aside, across), ahead, -back);
      return [[at[0], place.ground(at[0], at[2]), at[2]], rng.range(0.7, 1.5)] as const;
    });
  }

  /** Stands the beams along the light of a scene. */
  draw(scene: FrameScene): void {
    if (this.shown.length === 0) {
      // Steeper than a low sun: through crowns and high windows it is the steep rays that come down.
      const [dx, dy, dz] = scene.sun.direction;
      const up = normalize([dx, Math.max(dy, 1.1 * Math.sqrt(dx * dx + dz * dz)), dz]);
      const x = normalize(cross(up, [0, 0, 1]));
      const z = cross(x, up);
      for (const [at, size] of this.spots) {
        this.shown.push({
          mesh: this.mesh,
          transform: [
            x[0] * size,
            up[0],
            z[0] * size,
            at[0],
            x[1] * size,
            up[1],
            z[1] * size,
            at[1],
            x[2] * size,
            up[2],
            z[2] * size,
            at[2],
          ],
          cast: 0,
          fixed: true,
          role: 'picture',
        });
      }
    }
    scene.instances.push(...this.shown);
  }
}
