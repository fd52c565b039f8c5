/** Traces: prints and tracks in soft ground, ripples and splashes in water, dust behind hooves and wheels, breath in the cold, rain on umbrellas. */
import type { Look } from '@storyreel/contract';
import { hashInts, hashText } from '../../math/random.ts';
import { cos, sin } from '../../math/trig.ts';
import { cross, normalize, type Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import { mixRgb } from '../colours.ts';
import { airOf } from '../light/index.ts';
import type { Place } from '../place.ts';
import { once } from '../remembered.ts';
import { type FrameScene, hex, type Instance, type Material, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { type PrintKind, type PrintPaint, printMesh, rippleMesh } from './prints.ts';
import { makePuddles, type Puddles } from './puddles.ts';
import { breathClouds, rainOn, type Spray, stepSpray } from './puffs.ts';
import { jumps, landingsOf, type Step, stepsOf, TRACK_STEP, tracksOf } from './steps.ts';

/** Ground that keeps what is pressed into it: how soft it is. */
const SOFT: Readonly<Record<string, number>> = { snow: 1, sand: 0.45, mud: 0.3 };
/** World seconds before a shot from which its travellers have left tracks already. */
const BEFORE = 9;
/** Prints farther than this from the camera are not drawn, metres; and at most so many are kept of a performer and a shot. */
const FAR = 48;
const MOST = 260;
/** Seconds for which rings spread on water. */
const RIPPLE = 1.3;
const RIPPLE_STEPS = 4;

interface Mark {
  step: Step;
  instance: Instance | null;
  force: number;
  seed: number;
}

interface Walker {
  performer: Performer;
  /** Mesh of each soft surface; absent on surfaces that keep nothing. */
  meshes: ReadonlyMap<string, number>;
  marks: () => readonly Mark[];
}

const HOOFED = /hoof/;
const BARE = /barefoot|bare feet|swimsuit|swimwear|bikini|trunks/;

/** What the performer leaves, and how long it is, metres. */
function printOf(p: Performer): { kind: PrintKind; size: number } | null {
  const kind = p.member?.kind ?? (p.key.startsWith('extra') ? 'person' : 'object');
  if (kind === 'vehicle') return p.actor.strideLength(1) > 0 ? { kind: 'wheel', size: TRACK_STEP } : null;
  if (p.actor.footfalls.length === 0) return null;
  const [, height] = p.actor.size;
  if (kind === 'person') {
    const words = [
      p.member?.phrase,
      ...(p.member?.attributes.clothing ?? []),
      ...(p.member?.attributes.other ?? []),
    ].join(' ');
    return { kind: BARE.test(words) ? 'bare' : 'shoe', size: height * 0.175 };
  }
  if (kind !== 'animal') return null;
  return HOOFED.test(p.actor.footfalls[0].kind)
    ? { kind: 'hoof', size: Math.max(0.06, height * 0.085) }
    : { kind: 'paw', size: Math.max(0.04, Math.min(0.5, height * 0.13)) };
}

export class Traces {
  private readonly place: Place;
  private readonly world: WorldBuilder;
  private readonly wet: boolean;
  private readonly cold: boolean;
  private readonly rains: boolean;
  private readonly puddles: Puddles | null;
  private readonly ripples: number[] = [];
  private readonly paints = new Map<string, PrintPaint>();
  private readonly prints = new Map<string, number>();
  private readonly shots = new Map<number, Walker[]>();

  constructor(world: WorldBuilder, place: Place, look: Look, interior: boolean, seed: number) {
    this.place = place;
    this.world = world;
    const air = airOf(look);
    const falls = air.weather.includes('rain') || air.weather.includes('storm');
    const outside = !interior && !place.medium && !place.airless && !place.backdrop;
    this.rains = outside && falls;
    this.wet = outside && (falls || (look.effects?.includes('wet') ?? false));
    this.puddles = this.wet ? makePuddles(world, place, seed) : null;
    this.cold = outside && (look.season === 'winter' || look.weather.includes('snow')) && !falls;
  }

  /** Takes note of who is in a shot, and makes the meshes that they will need. Later shots see what earlier ones left. */
  learn(shot: number, performers: readonly Performer[], from: number, until: number): void {
    const walkers: Walker[] = [];
    for (const performer of performers) {
      const print = printOf(performer);
      if (!print || (performer.speed <= 0 && !jumps(performer, (from + until) / 2))) continue;
      const meshes = new Map(
        this.softSurfaces().map((surface) => [surface, this.meshOf(print.kind, print.size, surface)] as const),
      );
      const marks = once(() => this.marksOf(performer, meshes, from, until));
      walkers.push({ performer, meshes, marks });
    }
    const splashes = this.wet || this.surfaces().has('water');
    if (walkers.length > 0 && splashes && this.ripples.length === 0) {
      for (let i = 0; i < RIPPLE_STEPS; i++) {
        const material = this.world.material({
          color: [0.72, 0.8, 0.86],
          roughness: 0.08,
          opacity: 0.26 * (1 - i / RIPPLE_STEPS),
          castsShadow: false,
        });
        this.ripples.push(this.world.mesh(rippleMesh(material)));
      }
    }
    this.shots.set(shot, walkers);
  }

  /** Adds everything left until world time w of a shot. */
  draw(scene: FrameScene, shot: number, performers: readonly Performer[], w: number, wind: Vec3): void {
    const { eye } = scene.camera;
    if (this.puddles) scene.instances.push(...this.puddles.instances);
    for (const [index, walkers] of this.shots) {
      if (index > shot) continue;
      for (const walker of walkers) {
        for (const mark of walker.marks()) {
          // What earlier shots left is all there.
          if (index === shot && mark.step.time > w) break;
          const dx = mark.step.position[0] - eye[0];
          const dz = mark.step.position[2] - eye[2];
          if (dx * dx + dz * dz > FAR * FAR) continue;
          if (mark.instance) scene.instances.push(mark.instance);
          if (index === shot) this.stir(scene, mark, w - mark.step.time, wind);
        }
      }
    }
    performers.forEach((p, i) => {
      if (p.frame || p.cast === 0) return;
      if (this.cold && breathes(p)) breathClouds(scene, p, hashInts(i, 91), w, wind);
      if (this.rains) this.rainOver(scene, p, performers, i, w);
    });
  }

  private surfaces(): ReadonlySet<string> {
    const { centre, halfWidth, halfDepth } = this.place.stage;
    const seen = new Set<string>();
    const look = (x: number, z: number): void => {
      seen.add(this.place.surface(x, z));
    };
    for (let i = -2; i <= 2; i++)
      for (let j = -2; j <= 2; j++) look(centre[0] + i * halfWidth * 0.7, centre[2] + j * halfDepth * 0.7);
    for (const [x, , z] of this.place.path) look(x, z);
    return seen;
  }

  private softSurfaces(): string[] {
    return [...this.surfaces()].filter((s) => SOFT[s] !== undefined && (s !== 'mud' || this.wet)).sort();
  }

  private meshOf(kind: PrintKind, size: number, surface: string): number {
    const rounded = Math.round(size * 50) / 50;
    const key = `${kind} ${rounded} ${surface}`;
    const known = this.prints.get(key);
    if (known !== undefined) return known;
    const mesh = this.world.mesh(printMesh(kind, Math.max(0.04, rounded), SOFT[surface], this.paintOf(surface)));
    this.prints.set(key, mesh);
    return mesh;
  }

  private paintOf(surface: string): PrintPaint {
    const known = this.paints.get(surface);
    if (known) return known;
    const ground = this.groundOf(surface);
    const tinted = (k: Rgb): Material => ({
      ...ground,
      color: [ground.color[0] * k[0], ground.color[1] * k[1], ground.color[2] * k[2]],
      ...(ground.color2
        ? { color2: [ground.color2[0] * k[0], ground.color2[1] * k[1], ground.color2[2] * k[2]] as Rgb }
        : {}),
      castsShadow: false,
    });
    const snow = surface === 'snow';
    const paint = {
      floor: this.world.material({ ...tinted(snow ? [0.6, 0.69, 0.82] : [0.56, 0.52, 0.5]), pattern: 'plain' }),
      wall: this.world.material({ ...tinted(snow ? [0.72, 0.8, 0.9] : [0.72, 0.7, 0.68]), pattern: 'plain' }),
      rim: this.world.material(tinted([1.03, 1.03, 1.03])),
    };
    this.paints.set(surface, paint);
    return paint;
  }

  /** The ground's own material, as far as it can be told from what the place is made of. */
  private groundOf(surface: string): Material {
    const pattern = surface === 'snow' || surface === 'sand' ? surface : null;
    const found = pattern ? this.world.world.materials.find((m) => m.pattern === pattern) : undefined;
    if (found) return found;
    if (surface === 'snow') return { color: hex('#e6edf4'), roughness: 0.9 };
    if (surface === 'sand' && this.place.soil) return this.place.soil;
    return { color: hex(surface === 'sand' ? '#cdb083' : '#5b4431'), roughness: surface === 'sand' ? 0.95 : 0.4 };
  }

  private marksOf(p: Performer, meshes: ReadonlyMap<string, number>, from: number, until: number): Mark[] {
    const wheels = p.member?.kind === 'vehicle';
    const steps = wheels
      ? tracksOf(p, this.place, from - BEFORE, until)
      : p.speed > 0
        ? stepsOf(p, this.place, from - BEFORE, until)
        : landingsOf(p, this.place, from, until);
    // A bicycle lifts less than a lorry.
    const weight = wheels
      ? Math.min(1.1, 0.12 + 0.55 * p.actor.size[0])
      : Math.min(1.4, 0.25 + (p.actor.size[1] * p.actor.size[2]) / 3.5);
    const key = hashText(p.key, 17);
    return steps.slice(Math.max(0, steps.length - MOST)).map((step, i) => {
      const mesh = meshes.get(step.surface);
      return {
        step,
        instance:
          mesh === undefined ? null : { mesh, transform: this.lying(step), cast: 0, fixed: false, role: 'picture' },
        force: weight * Math.min(1.4, 0.25 + step.speed / 5.5),
        seed: hashInts(key, i),
      };
    });
  }

  /** Flat on the slope of the ground at the step. */
  private lying({ position: [x, y, z], heading }: Step): Instance['transform'] {
    const { place } = this;
    const d = 0.2;
    const up = normalize([
      (place.ground(x - d, z) - place.ground(x + d, z)) / (2 * d),
      1,
      (place.ground(x, z - d) - place.ground(x, z + d)) / (2 * d),
    ]);
    const right = normalize(cross(up, [sin(heading), 0, cos(heading)]));
    const ahead = cross(right, up);
    return [right[0], up[0], ahead[0], x, right[1], up[1], ahead[1], y, right[2], up[2], ahead[2], z];
  }

  /** Dust, powder, drops and rings of a step that is not long ago. */
  private stir(scene: FrameScene, { step, force, seed }: Mark, age: number, wind: Vec3): void {
    if (age > 2) return;
    const spray = this.sprayOf(step, force);
    if (spray) stepSpray(scene, step, age, this.inWater(step) ? force * 1.5 + 0.2 : force, spray, seed, wind);
    if (!this.inWater(step) || age > RIPPLE || this.ripples.length === 0) return;
    for (const late of [0, 0.22]) {
      const t = (age - late) / RIPPLE;
      if (t <= 0 || t >= 1) continue;
      const r = 0.06 + (0.3 + 0.25 * force) * Math.sqrt(t);
      scene.instances.push({
        mesh: this.ripples[Math.min(RIPPLE_STEPS - 1, Math.floor(t * RIPPLE_STEPS))],
        transform: [r, 0, 0, step.position[0], 0, 1, 0, step.position[1] + 0.014, 0, 0, r, step.position[2]],
        cast: 0,
        fixed: false,
        role: 'picture',
      });
    }
  }

  private inWater({ surface, position }: Step): boolean {
    return surface === 'water' || (this.puddles?.holds(position[0], position[2]) ?? false);
  }

  private sprayOf(step: Step, force: number): Spray | null {
    if (this.inWater(step)) return { kind: 'drops', color: [0.85, 0.92, 0.96] };
    if (this.wet) return WETTABLE.has(step.surface) && force > 0.5 ? { kind: 'drops', color: [0.75, 0.82, 0.9] } : null;
    if (step.surface === 'snow') return force > 0.45 ? { kind: 'powder', color: [0.93, 0.95, 0.98] } : null;
    if (force < 0.4) return null;
    if (step.surface === 'sand')
      return { kind: 'dust', color: mixRgb(this.groundOf('sand').color, [1, 0.96, 0.9], 0.7) };
    if (step.surface === 'mud' || step.surface === 'gravel') return { kind: 'dust', color: [0.72, 0.64, 0.54] };
    return null;
  }

  /** Rain breaks on whatever is uppermost: the umbrella in somebody's hand, else head and shoulders. */
  private rainOver(scene: FrameScene, p: Performer, all: readonly Performer[], i: number, w: number): void {
    if (p.member?.kind !== 'person' && p.member?.kind !== 'animal') return;
    const state = p.state(w);
    const head = p.actor.joints(state).head;
    if (!head) return;
    const covered = all.some((o) => {
      if (!o.frame || !/umbrella|parasol/.test(o.member?.model ?? o.key)) return false;
      const m = o.frame(w);
      return (m[3] - head[0]) ** 2 + (m[11] - head[2]) ** 2 < 1.2;
    });
    const seed = hashInts(i, 57);
    if (covered) return;
    const size = p.actor.size[1];
    rainOn(scene, [head[0], head[1] + 0.075 * size, head[2]], 0.06 * size, 0.05 * size, 7, seed, w);
    rainOn(scene, [head[0], head[1] - 0.09 * size, head[2]], 0.14 * size, 0.03 * size, 12, seed + 1, w);
  }
}

/** Hard ground on which water stands after rain. */
const WETTABLE = new Set(['asphalt', 'concrete', 'tile', 'wood', 'gravel', 'mud', 'water']);
const COLD_BLOODED =
  /fish|snake|lizard|frog|turtle|crab|octopus|shark|insect|bee|butterfly|spider|penguin|robot|dragon|ant|bird/;

function breathes(p: Performer): boolean {
  const member = p.member;
  if (!member || (member.kind !== 'person' && member.kind !== 'animal')) return false;
  return !COLD_BLOODED.test(member.model);
}
