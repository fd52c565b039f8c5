/** Giants and the tiny: a person or robot made as large as the words say, every state and joint with it. */
import { type Mat34, multiply, scale, scaling, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, ActState, BuildContext } from '../actor.ts';
import type { FrameScene } from '../scene.ts';

/** How many times as large as people those are whom the words call so. */
const STATURES: readonly (readonly [RegExp, number])[] = [
  [/\b(colossal|gigantic|titanic|towering|skyscraper-sized)\b/, 9],
  [/\b(giant|giantess|titan|mecha|mech|colossus)\b/, 6],
  [/\b(ogre|troll|golem|cyclops)\b/, 1.7],
  [/\b(thumb-sized|miniature|pixies?|lilliputian)\b/, 0.12],
  [/\b(gnome|leprechaun|imp|sprite)\b/, 0.4],
  [/\b(dwarf|dwarves|hobbit|halfling|goblin|gremlin)\b/, 0.72],
];

/** Words of size that mean people of an unusual build rather than giants, unless they are said of machines and monsters. */
const HUGE = /\b(huge|massive|enormous)\b/;

type Described = Pick<BuildContext, 'attributes' | 'member'>;

/** How many times as large as a person of this kind is; 1 for people. */
export function statureOf({ attributes, member }: Described): number {
  const words = [member?.noun ?? '', ...attributes.size, ...attributes.other].join(' ').toLowerCase();
  const said = STATURES.find(([pattern]) => pattern.test(words));
  if (said) return said[1];
  return member?.model === 'robot' && HUGE.test(words) ? 6 : 1;
}

/** The actor `k` times as large: it lives in a space of its own, which is the world's divided by k. */
export function magnified(actor: Actor, k: number): Actor {
  if (k === 1) return actor;
  const grown = scaling(k);
  const inward = (state: ActorState): ActorState => shrunk(state, k);
  const frame = actor.frame?.bind(actor);
  const worldAnchor = actor.worldAnchor?.bind(actor);
  return {
    ...actor,
    size: scale(actor.size, k),
    anchors: Object.fromEntries(Object.entries(actor.anchors).map(([name, m]) => [name, moved(m, k)])),
    draw(state, scene, cast) {
      const own: FrameScene = {
        ...scene,
        camera: { ...scene.camera, eye: scale(scene.camera.eye, 1 / k), target: scale(scene.camera.target, 1 / k) },
        instances: [],
        lights: [],
        particles: [],
      };
      actor.draw(inward(state), own, cast);
      for (const i of own.instances) scene.instances.push({ ...i, transform: multiply(grown, i.transform) });
      for (const l of own.lights)
        scene.lights.push({ ...l, position: scale(l.position, k), color: scale(l.color, k * k), range: l.range * k });
      for (const p of own.particles) scene.particles.push({ ...p, position: scale(p.position, k), size: p.size * k });
    },
    joints: (state) =>
      Object.fromEntries(
        Object.entries(actor.joints(inward(state))).map(([name, at]) => [name, at && scale(at, k)]),
      ) as ReturnType<Actor['joints']>,
    ...(worldAnchor && {
      worldAnchor: (name: string, state: ActorState) => scale(worldAnchor(name, inward(state)), k),
    }),
    ...(frame && { frame: (name: string, state: ActorState) => moved(frame(name, inward(state)), k) }),
    strideLength: (speed) => actor.strideLength(speed / Math.sqrt(k)) * k,
  };
}

/** The frame at the same place of the larger body, of its old size: what is held stays as large as it is. */
const moved = (m: Mat34, k: number): Mat34 => [
  m[0],
  m[1],
  m[2],
  m[3] * k,
  m[4],
  m[5],
  m[6],
  m[7] * k,
  m[8],
  m[9],
  m[10],
  m[11] * k,
];

/** The state as the actor of ordinary size sees it. Large bodies move slowly: time goes by the root of their size. */
function shrunk(state: ActorState, k: number): ActorState {
  const at = (p: Vec3): Vec3 => scale(p, 1 / k);
  const slow = 1 / Math.sqrt(k);
  const pair = <T extends readonly [Vec3 | null, Vec3 | null]>(points: T | undefined): T | undefined =>
    points && (points.map((p) => p && at(p)) as unknown as T);
  const act = (a: ActState): ActState => ({
    ...a,
    target: a.target && at(a.target),
    target2: a.target2 && at(a.target2),
  });
  const { way, at: where } = state;
  return {
    ...state,
    time: state.time * Math.min(1, slow),
    position: at(state.position),
    speed: state.speed * slow,
    travelled: state.travelled / k,
    seatHeight: state.seatHeight === undefined ? undefined : state.seatHeight / k,
    hands: pair(state.hands),
    feet: pair(state.feet),
    acts: state.acts.map(act),
    gaze: state.gaze && at(state.gaze),
    frame: state.frame && moved(state.frame, 1 / k),
    ...(way && {
      way(ahead: number, aside: number) {
        const there = way(ahead * k, aside * k);
        return { ...there, position: at(there.position) };
      },
    }),
    ...(where && {
      at(time: number) {
        const there = where(time / Math.min(1, slow));
        return { ...there, position: at(there.position) };
      },
    }),
  };
}
