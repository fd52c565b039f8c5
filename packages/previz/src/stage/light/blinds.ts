/** The shadow of a blind: slats between the key light and the stage, as a gaffer would hang them. Seen only by their shadow. */
import { cross, normalize, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { FrameScene, Instance } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';

/** Metres: from the stage to the slats, from slat to slat, breadth of a slat, size of the blind, breadth of the wall about it. */
const AWAY = 5.5;
const PITCH = 0.19;
const SLAT = 0.105;
const WIDE = 3.4;
const HIGH = 3.4;
const WALL = 8;

export class Blinds {
  private readonly mesh: number;
  private casters: Instance[] | null = null;
  /** Things of the set that no longer shade anything: their stand-ins. */
  private readonly shadeless = new WeakMap<Instance, Instance>();

  constructor(world: WorldBuilder) {
    const b = new MeshBuilder();
    const material = world.material({ color: [0.1, 0.1, 0.1], doubleSided: true });
    const bar = (x: number, y: number, w: number, h: number): void => {
      const [x0, x1, y0, y1] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
      b.quad([x0, y0, 0], [x1, y0, 0], [x1, y1, 0], [x0, y1, 0], material);
    };
    for (let y = -HIGH / 2; y <= HIGH / 2; y += PITCH) bar(0, y, WIDE, SLAT);
    // Two cords, the upright between the panes, and the wall about the window.
    for (const x of [-WIDE * 0.3, WIDE * 0.3]) bar(x, 0, 0.025, HIGH);
    bar(0, 0, 0.11, HIGH);
    for (const s of [-1, 1]) {
      bar(s * (WIDE / 2 + WALL / 2), 0, WALL, WALL * 2);
      bar(0, s * (HIGH / 2 + WALL / 2), WIDE + 0.1, WALL);
    }
    this.mesh = world.mesh(b.build());
  }

  /** Lets the key light of a scene fall through the blind alone; `centre`: middle of the stage at the floor. */
  hang(scene: FrameScene, centre: Vec3): void {
    scene.instances = scene.instances.map((instance) => {
      if (instance.cast !== 0 || !instance.fixed || instance.role === 'picture') return instance;
      let own = this.shadeless.get(instance);
      if (!own) {
        own = { ...instance, role: 'picture' };
        this.shadeless.set(instance, own);
      }
      return own;
    });
    this.casters ??= [this.caster(scene, centre)];
    scene.casters = this.casters;
  }

  private caster(scene: FrameScene, centre: Vec3): Instance {
    const d = normalize(scene.sun.direction);
    const x = normalize(cross([0, 1, 0], d));
    const y = cross(d, x);
    const at: Vec3 = [centre[0] + d[0] * AWAY, centre[1] + 1.35 + d[1] * AWAY, centre[2] + d[2] * AWAY];
    return {
      mesh: this.mesh,
      transform: [x[0], y[0], d[0], at[0], x[1], y[1], d[1], at[1], x[2], y[2], d[2], at[2]],
      cast: 0,
      fixed: true,
      role: 'shadow',
    };
  }
}
