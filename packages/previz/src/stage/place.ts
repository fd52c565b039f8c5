/** A place: built once per shot, drawn every frame, and asked where things may stand. */
import type { Look, SetPlan } from '@storyreel/contract';
import type { Vec3 } from '../math/vec.ts';
import type { FrameScene, Material } from './scene.ts';
import type { WorldBuilder } from './world-builder.ts';

export interface PlaceContext {
  world: WorldBuilder;
  plan: SetPlan;
  look: Look;
  seed: number;
  /** Nouns that must not appear. */
  absent: readonly string[];
  /** 0 = only what was said .. 1 = full of life. */
  liveliness: number;
}

/** A spot with a use. */
export interface Mark {
  /** seat: a chair, bench, stool; stand: behind a counter, at a stove, on a stage; surface: a table top, shelf, counter; perch: branch, rail; lookout: a view; wall: hang things. */
  kind: 'seat' | 'stand' | 'surface' | 'perch' | 'lookout' | 'wall';
  /** "chair", "bench", "table", "counter", "window" ... */
  noun: string;
  position: Vec3;
  /** Way a person there faces. */
  heading: number;
  /** Group: marks round the same table share a number. */
  group: number;
}

export interface Place {
  /** Height of the ground, metres. Water surface for seas and lakes. */
  ground(x: number, z: number): number;
  /** Foley surface: asphalt, concrete, grass, leaves, gravel, sand, snow, wood, carpet, tile, metal, mud, water. */
  surface(x: number, z: number): string;
  /** Free area where people and things act: centre, half extents, and the way the action faces (towards the best camera side). */
  stage: { centre: Vec3; halfWidth: number; halfDepth: number; heading: number };
  /** Where travelling subjects go: a polyline along road, trail, river, corridor; at least 60 m outdoors, through the stage. */
  path: readonly Vec3[];
  /** Metres to either side of the path that bear anyone, where it is bounded: a bridge's. Absent: as far as one likes. */
  wayHalf?: number;
  /** Where an animal that drinks stands, at the edge of water, the way the water lies, and its height. Absent where there is none. */
  waterside?: { position: Vec3; heading: number; level: number };
  marks: readonly Mark[];
  /** Box the camera must stay within indoors (or under a canopy); null = open. */
  bounds: { min: Vec3; max: Vec3 } | null;
  /** Solid things the camera must not enter: spheres. */
  obstacles: readonly { centre: Vec3; radius: number }[];
  /** Best views that show the whole place, best first. */
  vistas: readonly { eye: Vec3; target: Vec3 }[];
  /** Sound ids of the catalogue heard here, with levels 0..1. */
  ambience: readonly { cue: string; level: number }[];
  /** Catalogue ids of things this place already contains because its plan or its nature asks for them; the stage adds the plan's other features itself. */
  depicts?: readonly string[];
  /** Indoors: unit vector from the room towards the window the daylight comes in by; absent when there is none. */
  daylight?: Vec3;
  /** What fills the air instead of air: water under the sea. Light and haze take its colour (linear RGB), density per metre. */
  medium?: { colour: readonly [number, number, number]; density: number };
  /** What the ground outdoors is mostly made of, dry: prints are pressed into it. */
  soil?: Material;
  /** Airless: black sky with stars, hard sun, no weather. */
  airless?: boolean;
  /** Even studio light on a backdrop of this colour (linear RGB), whatever the hour. */
  backdrop?: readonly [number, number, number];
  /** The sky of another world by day, linear RGB: overhead and at the horizon. */
  atmosphere?: { zenith: readonly [number, number, number]; horizon: readonly [number, number, number] };
  /** 0 open sky (default) .. 1 under trees: light is dimmer there and exposure opens up. */
  canopy?: number;
  /** Size of the room for reverberation: 'outdoor' | 'small_room' | 'room' | 'hall' | 'cave'. */
  acoustics: 'outdoor' | 'small_room' | 'room' | 'hall' | 'cave';
  /** Adds the frame's instances, practical lights and particles. t = world seconds. The camera lets it skip what is far or hidden. */
  draw(scene: FrameScene, t: number): void;
}

/** The sky of Mars: dust the colour of butterscotch. */
export const MARS_SKY: NonNullable<Place['atmosphere']> = { zenith: [0.62, 0.37, 0.2], horizon: [2.15, 1.38, 0.82] };

export type PlaceBuilder = (context: PlaceContext) => Place;
