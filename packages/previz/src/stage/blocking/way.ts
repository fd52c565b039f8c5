/** The way through a place, and where those who travel it are when. */
import { hashText } from '../../math/random.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { CastShotInput } from './crew.ts';
import type { Doing } from './doings.ts';
import { Path } from './path.ts';
import { brakeFor, motion, worldTime } from './timing.ts';

/** Seconds in which someone who has stood comes to full speed. */
const GATHERS = 0.7;

export class Way {
  readonly path: Path;
  readonly direction: 1 | -1;
  private readonly input: CastShotInput;

  constructor(input: CastShotInput) {
    this.input = input;
    this.path = new Path(input.place.path);
    this.direction = hashText(`direction:${input.shot.set}`, input.screenplay.seed) % 2 === 0 ? 1 : -1;
  }

  /** Position on the path: `s` metres past the middle of the stage in the direction of travel, `lateral` to the traveller's right. */
  onPath(centreS: number, s: number, lateral: number): { position: Vec3; heading: number } {
    const along = centreS + this.direction * s;
    const p = this.path.point(along);
    const heading = this.path.heading(along) + (this.direction < 0 ? PI : 0);
    const x = p[0] - cos(heading) * lateral;
    const z = p[2] + sin(heading) * lateral;
    return { position: [x, this.input.place.ground(x, z), z], heading };
  }

  /** Where the way through the place is half gone: the stage outdoors, the middle of the room indoors. */
  middleOfPath(): number {
    const { place } = this.input;
    if (place.bounds) return this.path.length / 2;
    return this.path.nearest(place.stage.centre[0], place.stage.centre[2]);
  }

  /** Speed along the path; indoors nobody outruns the room. */
  paceOf(doing: Doing, halfSeconds: number): number {
    const speed = doing.travel?.speed ?? 0;
    if (!this.input.place.bounds) return speed;
    return Math.min(speed, Math.max(0.2, this.path.length / 2 - 0.9) / halfSeconds);
  }

  /**
   * Metres past the stage's middle at w: the action is centred on the middle of the shot. `stride`: metres of two steps of
   * someone who walks, who stops at the end of a step.
   */
  progress(doing: Doing, w: number, stride = 0): { s: number; travelled: number; speed: number } {
    const { input } = this;
    const half = (input.shot.duration * input.rate) / 2;
    const speed = this.paceOf(doing, half);
    const stop = doing.stopsAt === undefined ? undefined : worldTime(input, doing.stopsAt);
    const spurt = doing.spurtsAt === undefined ? undefined : worldTime(input, doing.spurtsAt);
    // Cuts on movement: the gait goes on from shot to shot.
    const phase = speed * input.worldStart;
    const brake = stop === undefined ? undefined : brakeFor(speed, phase + speed * (stop - input.worldStart), stride);
    if (doing.startsAt !== undefined) {
      // Stands, then gathers way.
      const t = Math.max(0, w - worldTime(input, doing.startsAt));
      const gained = t < GATHERS ? (speed * t * t) / (2 * GATHERS) : speed * (t - GATHERS / 2);
      return { s: gained - speed * half, travelled: phase + gained, speed: speed * Math.min(1, t / GATHERS) };
    }
    const m = motion(speed, input.worldStart, stop, spurt, w, brake);
    return { s: m.travelled - speed * half, travelled: phase + m.travelled, speed: m.speed };
  }
}
