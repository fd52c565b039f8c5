/** What every place is made with: it gathers instances, lights, marks and obstacles, and knows season, weather and hour. */
import type { Attributes, Look, Season, SetPlan } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { noise1 } from '../../math/noise.ts';
import { hashText, type Rng, stream } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { IDENTITY, type Mat34, multiply, placed, scaling, transformPoint, type Vec3 } from '../../math/vec.ts';
import { drawBlaze, type Seat } from '../effects/blaze.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { TreeModel, TreeOptions } from '../nature/tree-work.ts';
import { buildTree } from '../nature/trees.ts';
import type { Mark, Place, PlaceContext } from '../place.ts';
import type { FrameScene, Instance, Material, PointLight, Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { captureThing } from './furnish.ts';
import { beamsOf, Casters, casterFor, formFor, type Levelled, Levels, viewpointOf } from './levels.ts';

/** Lamps of the place that light the picture; the others only glow. */
const MOST_LIGHTS = 14;

interface Swaying {
  mesh: number;
  base: Mat34;
  phase: number;
}

interface SwayingForms {
  thing: Levelled;
  phase: number;
}

interface Practical {
  light: PointLight;
  /** 0 steady .. 1 a flame in a draught. */
  flicker: number;
  phase: number;
}

/** Light of the air in a place that burns. */
const warmed = (c: Rgb): Rgb => [c[0] * 0.85 + 0.07, c[1] * 0.75 + 0.025, c[2] * 0.65 + 0.005];

/** Words of a place that is on fire. */
const IN_FLAMES = 'burning|blazing|flaming|ablaze|wildfire';

export class SetBuilder {
  readonly context: PlaceContext;
  readonly world: WorldBuilder;
  readonly plan: SetPlan;
  readonly look: Look;
  readonly rng: Rng;
  readonly season: Season;
  /** All words of the plan in lower case: phrase and features. */
  readonly text: string;
  /** Left and right swap with the seed. */
  readonly mirror: 1 | -1;
  /** Lamps and windows are lit. */
  readonly lampsOn: boolean;
  /** 0 day .. 1 night: how strongly lit windows stand out. */
  readonly darkness: number;
  readonly wet: boolean;
  readonly snowy: boolean;
  readonly liveliness: number;
  readonly marks: Mark[] = [];
  readonly obstacles: { centre: Vec3; radius: number }[] = [];
  private readonly instances: Instance[] = [];
  private readonly swaying: Swaying[] = [];
  private still: Levelled[] = [];
  private moving: SwayingForms[] = [];
  private casters = new Casters([]);
  private readonly practicals: Practical[] = [];
  private readonly live: ((scene: FrameScene, t: number) => void)[] = [];
  private readonly shown = new Set<string>();
  private readonly windy: boolean;
  private groups = 0;
  private soil: Material | undefined;

  constructor(context: PlaceContext) {
    this.context = context;
    this.world = context.world;
    this.plan = context.plan;
    this.look = context.look;
    this.rng = stream(context.seed, `place ${context.plan.place}`);
    this.season = context.look.season;
    this.liveliness = context.liveliness;
    this.text = [context.plan.phrase, ...context.plan.features.flatMap((f) => [f.phrase, f.noun])]
      .join(' , ')
      .toLowerCase();
    this.mirror = stream(context.seed, 'mirror').chance(0.5) ? 1 : -1;
    const hour = context.look.timeOfDay;
    this.darkness =
      hour === 'night'
        ? 1
        : hour === 'evening'
          ? 0.85
          : hour === 'dusk'
            ? 0.65
            : hour === 'sunset' || hour === 'dawn'
              ? 0.35
              : hour === 'golden_hour'
                ? 0.18
                : 0;
    const weather = context.look.weather;
    this.lampsOn = this.darkness > 0.3 || weather.includes('storm') || (weather.includes('fog') && this.darkness > 0.1);
    this.wet =
      weather.includes('rain') ||
      weather.includes('storm') ||
      (context.look.effects?.includes('wet') ?? false) ||
      /\b(wet|rain-slick|rainy|puddle)/.test(this.text);
    this.snowy = weather.includes('snow') || this.season === 'winter' || /\bsnow/.test(this.text);
    this.windy = weather.includes('wind') || weather.includes('storm');
  }

  /** True unless the prompt rules it out. Takes a catalogue id or a plain noun. */
  allows(noun: string): boolean {
    const nouns = new Set([noun, ...(THING_BY_ID.get(noun)?.nouns ?? [])]);
    for (const raw of this.context.absent) {
      const word = raw.toLowerCase().trim();
      const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') ? word.slice(0, -1) : word;
      const short = word.endsWith('es') ? word.slice(0, -2) : word;
      if (nouns.has(word) || nouns.has(single) || nouns.has(short)) return false;
      if ((single === 'people' || single === 'person' || single === 'crowd') && noun === 'person') return false;
      if ((single === 'vehicle' || word === 'traffic') && THING_BY_ID.get(noun)?.kind === 'vehicle') return false;
      if (single === 'animal' && THING_BY_ID.get(noun)?.kind === 'animal') return false;
      if (
        (single === 'plant' || single === 'vegetation' || single === 'greenery') &&
        THING_BY_ID.get(noun)?.kind === 'plant'
      )
        return false;
      if (single === 'furniture' && ['table', 'chair', 'sofa', 'bed', 'bench', 'bookshelf'].includes(noun))
        return false;
    }
    return true;
  }

  /** Whether the plan's words mention one of these (regular expression source, word starts). */
  says(pattern: string): boolean {
    return new RegExp(`\\b(?:${pattern})`).test(this.text);
  }

  /** Notes that the place shows this catalogue id by itself. */
  shows(...ids: string[]): void {
    for (const id of ids) this.shown.add(id);
  }

  has(id: string): boolean {
    return this.shown.has(id);
  }

  newGroup(): number {
    this.groups++;
    return this.groups;
  }

  random(name: string, index = 0): Rng {
    return stream(this.context.seed, name, index);
  }

  seedOf(name: string, index = 0): number {
    return hashText(`${name} ${index}`, this.context.seed);
  }

  material(material: Material): number {
    return this.world.material(material);
  }

  /** Material of ground outdoors: darker and glossier when wet. */
  ground(material: Material): number {
    this.soil ??= material;
    if (!this.wet) return this.world.material(material);
    const dark = (c: Rgb): Rgb => [c[0] * 0.5, c[1] * 0.5, c[2] * 0.53];
    return this.world.material({
      ...material,
      color: dark(material.color),
      ...(material.color2 ? { color2: dark(material.color2) } : {}),
      roughness: (material.roughness ?? 0.8) * 0.2,
    });
  }

  /** Lit or dark window glass. */
  glass(lit: boolean, warmth: Rgb = [1, 0.62, 0.28]): number {
    if (!lit) {
      return this.world.material({ color: [0.035, 0.045, 0.055], color2: [0.06, 0.07, 0.08], roughness: 0.08 });
    }
    const k = this.darkness > 0.5 ? 1.5 : this.darkness > 0.3 ? 1.5 : 0.8;
    return this.world.material({
      color: [0.35, 0.25, 0.14],
      roughness: 0.25,
      emissive: [warmth[0] * k, warmth[1] * k, warmth[2] * k],
    });
  }

  /** Builds a mesh and returns its number. */
  mesh(draw: (b: MeshBuilder) => void): number {
    const b = new MeshBuilder();
    draw(b);
    return this.world.mesh(b.build());
  }

  /** Draws a mesh at a transform in every frame. */
  put(mesh: number, transform: Mat34 = IDENTITY): void {
    this.instances.push({ mesh, transform, cast: 0, fixed: true });
  }

  /** Builds something once where it is and shows it. */
  fixed(draw: (b: MeshBuilder) => void, transform: Mat34 = IDENTITY): void {
    const b = new MeshBuilder();
    draw(b);
    if (b.triangleCount > 0) this.put(this.world.mesh(b.build()), transform);
  }

  obstacle(centre: Vec3, radius: number): void {
    this.obstacles.push({ centre, radius });
  }

  tree(options: TreeOptions): TreeModel {
    return buildTree(this.world, options);
  }

  /** Plants a tree; near the stage its crown sways in the wind. */
  plant(model: TreeModel, position: Vec3, heading: number, size = 1, near = false): void {
    const m = multiply(placed(position, heading), scaling(size));
    this.put(model.wood, m);
    if (model.crown >= 0) {
      if (near && this.windy)
        this.swaying.push({ mesh: model.crown, base: m, phase: position[0] * 0.7 + position[2] * 0.3 });
      else this.put(model.crown, m);
    }
    this.obstacle([position[0], position[1] + model.height * 0.25 * size, position[2]], 0.5 * size + 0.2);
    this.obstacle([position[0], position[1] + model.height * 0.68 * size, position[2]], model.spread * size * 0.8);
  }

  /** A practical light; flames flicker. */
  light(position: Vec3, color: Rgb, range: number, flicker = 0): void {
    this.practicals.push({ light: { position, color, range }, flicker, phase: this.practicals.length * 7.31 });
  }

  spot(position: Vec3, color: Rgb, range: number, direction: Vec3, cosAngle: number): void {
    this.practicals.push({ light: { position, color, range, direction, cosAngle }, flicker: 0, phase: 0 });
  }

  /** Has a part turn on what stands at a transform. */
  turns(part: { mesh: number; at(time: number): Mat34 }, transform: Mat34): void {
    this.animate((scene, t) => {
      scene.instances.push({ mesh: part.mesh, transform: multiply(transform, part.at(t)), cast: 0, fixed: false });
    });
  }

  /** Adds something drawn anew in each frame (boats that bob, smoke, flags). */
  animate(draw: (scene: FrameScene, t: number) => void): void {
    this.live.push(draw);
  }

  /**
   * Stands a catalogue thing somewhere. Nothing happens when the prompt rules it out.
   * `attributes` may be given as colour and material words. Returns its size, or null when it was ruled out.
   */
  thing(
    id: string,
    position: Vec3,
    heading = 0,
    options: {
      attributes?: Partial<Attributes>;
      variant?: number;
      size?: number;
      obstacle?: number;
      detail?: 'hero' | 'extra';
      light?: boolean;
    } = {},
  ): Vec3 | null {
    if (!this.allows(id)) return null;
    this.shows(id);
    const captured = captureThing(
      this,
      id,
      { ...NO_ATTRIBUTES, ...options.attributes },
      options.variant ?? 0,
      options.detail ?? 'extra',
    );
    const m = options.size ? multiply(placed(position, heading), scaling(options.size)) : placed(position, heading);
    for (const part of captured.instances)
      this.instances.push({ ...part, transform: multiply(m, part.transform), fixed: true, cast: 0 });
    if (options.light !== false) {
      for (const l of captured.lights) {
        this.practicals.push({
          light: { ...l, position: transformPoint(m, l.position) },
          flicker: id === 'candle' || id === 'torch' || id === 'campfire' ? 1 : 0,
          phase: this.practicals.length * 3.7,
        });
      }
    }
    if (captured.live) {
      const draw = captured.live;
      this.live.push((scene, t) => draw(scene, t, position, heading));
    }
    if (options.obstacle)
      this.obstacle([position[0], position[1] + captured.size[1] / 2, position[2]], options.obstacle);
    const k = options.size ?? 1;
    return [captured.size[0] * k, captured.size[1] * k, captured.size[2] * k];
  }

  mark(kind: Mark['kind'], noun: string, position: Vec3, heading: number, group: number): void {
    this.marks.push({ kind, noun, position, heading, group });
  }

  /** Adds the set's instances and lights to a frame. */
  draw(scene: FrameScene, t: number): void {
    const from = viewpointOf(scene);
    for (const thing of this.still) {
      const instance = formFor(thing, from);
      if (instance) scene.instances.push(instance);
    }
    scene.casters = this.casters.of(scene);
    const beams = beamsOf(scene);
    for (const s of this.moving) {
      const k = 0.012 * noise1(11, t * 0.5 + s.phase) + 0.006 * noise1(12, t * 1.7 + s.phase * 2);
      const c = 0.01 * noise1(13, t * 0.6 + s.phase);
      const shear: Mat34 = [1, k, 0, 0, 0, 1, 0, 0, 0, c, 1, 0];
      for (const instance of [formFor(s.thing, from), ...beams.map((beam) => casterFor(s.thing, beam))]) {
        if (instance) scene.instances.push({ ...instance, transform: multiply(instance.transform, shear) });
      }
    }
    for (const p of this.practicals) {
      if (p.flicker === 0) scene.lights.push(p.light);
      else {
        const k = 1 + p.flicker * (0.1 * noise1(21, t * 6.3 + p.phase) + 0.07 * noise1(22, t * 13.7 + p.phase));
        const c = p.light.color;
        scene.lights.push({ ...p.light, color: [c[0] * k, c[1] * k, c[2] * k] });
      }
    }
    for (const d of this.live) d(scene, t);
  }

  /** Keeps the lamps that matter most to the stage: the render takes a limited number, and actors bring their own. */
  private chooseLights(centre: Vec3): void {
    const weight = ({ light }: Practical): number => {
      const d2 = (light.position[0] - centre[0]) ** 2 + (light.position[2] - centre[2]) ** 2;
      return (light.color[0] + light.color[1] + light.color[2]) / (d2 + 12);
    };
    this.practicals.sort((a, b) => weight(b) - weight(a) || a.phase - b.phase);
    this.practicals.length = Math.min(this.practicals.length, MOST_LIGHTS);
  }

  /** Fires about the stage, near enough to light it and far enough to stand before. */
  private setAblaze({ stage, ground }: Pick<Place, 'stage' | 'ground'>): void {
    const rng = this.random('ablaze');
    const seats = Array.from({ length: 20 }, (_, i): Seat => {
      const angle = (i / 20) * TAU + rng.range(-0.15, 0.15);
      const far = [rng.range(6, 9), rng.range(11, 15), rng.range(16, 28)][i % 3];
      const x = stage.centre[0] + sin(angle) * far;
      const z = stage.centre[2] + cos(angle) * far;
      return { at: [x, ground(x, z), z], height: rng.range(0.9, 1.5) + far * 0.17 };
    });
    const seed = this.seedOf('ablaze');
    this.animate((scene, t) => {
      drawBlaze(scene, seats, seed, t, [0.4, 0, 0.2], 1);
      const { sky, ground: from } = scene.ambient;
      scene.ambient = { sky: warmed(sky), ground: warmed(from) };
      scene.fog = { ...scene.fog, color: warmed(scene.fog.color) };
    });
  }

  /** Finishes the place. */
  finish(rest: Omit<Place, 'marks' | 'obstacles' | 'draw' | 'depicts' | 'soil'>): Place {
    if (this.says(IN_FLAMES)) this.setAblaze(rest);
    this.chooseLights(rest.stage.centre);
    const levels = new Levels(this.world.world);
    this.still = this.instances.map((i) => levels.of(i));
    this.casters = new Casters(this.still);
    this.moving = this.swaying.map(({ mesh, base, phase }) => ({
      thing: levels.of({ mesh, transform: base, cast: 0, fixed: false }),
      phase,
    }));
    return {
      ...rest,
      marks: this.marks,
      obstacles: this.obstacles,
      depicts: [...this.shown],
      soil: this.soil,
      draw: (scene, t) => this.draw(scene, t),
    };
  }
}
