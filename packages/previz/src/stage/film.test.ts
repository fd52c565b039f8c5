import { SHOT_SIZES } from '@storyreel/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { tan } from '../math/trig.ts';
import { cross, dot, normalize, sub, type Vec3 } from '../math/vec.ts';
import { createFilm, type Film, type StagedShot } from './film.ts';
import type { Camera, FrameScene } from './scene.ts';
import { bicycleScreenplay } from './testing/screenplays.ts';

/** Where a world point falls in the picture: x and y from -1 to 1 (y up), depth in metres. */
function project(camera: Camera, point: Vec3, aspect: number): { x: number; y: number; depth: number } {
  const forward = normalize(sub(camera.target, camera.eye));
  const right = normalize(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const d = sub(point, camera.eye);
  const depth = dot(d, forward);
  const half = tan(camera.fovY / 2);
  return { x: dot(d, right) / (depth * half * aspect), y: dot(d, up) / (depth * half), depth };
}

function eyesOf(staged: StagedShot, id: string, seconds: number): Vec3 {
  const who = staged.performers.find((p) => p.member?.id === id);
  const eyes = who?.actor.joints(who.state(staged.worldStart + seconds * staged.rate)).eyes;
  if (!eyes) throw new Error(`${id} has no eyes`);
  return eyes;
}

const inside = (p: { x: number; y: number; depth: number }): boolean =>
  p.depth > 0 && Math.abs(p.x) < 0.95 && Math.abs(p.y) < 0.95;

let film: Film;
beforeAll(() => {
  film = createFilm(bicycleScreenplay());
});

function sceneText(scene: FrameScene): string {
  return JSON.stringify(scene, (_key, value: unknown) => (value instanceof Float32Array ? [...value] : value));
}

describe('the film', () => {
  it('has the frames of its shots and finds the shot of each frame', () => {
    expect(film.frameCount).toBe(240);
    expect([0, 59, 60, 119, 120, 167, 168, 239].map((f) => film.shotAt(f))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('is a pure function of the screenplay and the frame, whatever was asked before', () => {
    const other = createFilm(bicycleScreenplay());
    for (const frame of [200, 61, 130, 0]) expect(sceneText(other.scene(frame))).toBe(sceneText(film.scene(frame)));
  });

  it('gives another take for another seed, with the same cast', () => {
    const other = createFilm(bicycleScreenplay({ seed: 8 }));
    expect(sceneText(other.scene(100))).not.toBe(sceneText(film.scene(100)));
    const names = (f: Film): string[] =>
      f
        .staged(1)
        .performers.filter((p) => p.member)
        .map((p) => p.key)
        .sort();
    expect(names(other)).toEqual(names(film));
  });

  it('keeps the riding girl and the running father in frame through the tracking shot', () => {
    const staged = film.staged(1);
    for (let i = 0; i <= 10; i++) {
      const seconds = (staged.shot.duration * i) / 10;
      const camera = staged.camera.at(seconds);
      expect(inside(project(camera, eyesOf(staged, 'c2', seconds), 16 / 9))).toBe(true);
      expect(inside(project(camera, eyesOf(staged, 'c1', seconds), 16 / 9))).toBe(true);
    }
  });

  it('frames the close-up on the face: eyes in the upper half, the head most of the height', () => {
    const staged = film.staged(2);
    for (let i = 0; i <= 8; i++) {
      const seconds = (staged.shot.duration * i) / 8;
      const camera = staged.camera.at(seconds);
      const eyes = project(camera, eyesOf(staged, 'c2', seconds), 16 / 9);
      expect(eyes.y).toBeGreaterThan(-0.25);
      expect(eyes.y).toBeLessThan(0.6);
      expect(Math.abs(eyes.x)).toBeLessThan(0.5);
      expect(camera.focusDistance).toBeGreaterThan(eyes.depth * 0.85);
      expect(camera.focusDistance).toBeLessThan(eyes.depth * 1.15);
    }
    const frameHeight = 2 * staged.camera.at(1).focusDistance * tan(staged.camera.at(1).fovY / 2);
    expect(frameHeight).toBeGreaterThan(0.2);
    expect(frameHeight).toBeLessThan(0.5);
  });

  it('sees the low shot from near the ground and the crane rise and draw back', () => {
    const low = film.staged(1);
    const ground = low.place.ground(low.camera.at(1).eye[0], low.camera.at(1).eye[2]);
    expect(low.camera.at(1).eye[1] - ground).toBeLessThan(0.8);
    const crane = film.staged(3);
    const first = crane.camera.at(0);
    const end = crane.camera.at(crane.shot.duration);
    expect(end.eye[1]).toBeGreaterThan(first.eye[1] + 1);
    const away = (c: Camera): number => Math.sqrt(dot(sub(c.target, c.eye), sub(c.target, c.eye)));
    expect(away(end)).toBeGreaterThan(away(first) * 1.5);
  });

  it('slows the world, not the film, in slow motion', () => {
    const slow = film.staged(3);
    const girl = slow.performers.find((p) => p.member?.id === 'c2');
    const fast = film.staged(1).performers.find((p) => p.member?.id === 'c2');
    const covered = (s: StagedShot, p: typeof girl): number => {
      const a = p!.state(s.worldStart).travelled;
      return p!.state(s.worldStart + s.rate).travelled - a;
    };
    expect(covered(slow, girl)).toBeLessThan(covered(film.staged(1), fast) * 0.6);
  });

  it('leaves the father behind after he lets go', () => {
    const staged = film.staged(3);
    const state = (id: string, seconds: number) =>
      staged.performers.find((p) => p.member?.id === id)!.state(staged.worldStart + seconds * staged.rate);
    const gap = (seconds: number): number => {
      const d = sub(state('c2', seconds).position, state('c1', seconds).position);
      return Math.sqrt(dot(d, d));
    };
    expect(gap(staged.shot.duration)).toBeGreaterThan(gap(0) + 0.5);
  });

  it('sits the rider on the saddle with hands on the grips and feet on the pedals', () => {
    const staged = film.staged(1);
    const rider = staged.performers.find((p) => p.member?.id === 'c2')!;
    const state = rider.state(staged.worldStart + 1);
    expect(state.posture).toBe('ride');
    expect(state.hands?.every((h) => h !== null)).toBe(true);
    expect(state.feet?.every((h) => h !== null)).toBe(true);
    const joints = rider.actor.joints(state);
    for (const [joint, target] of [
      [joints.handLeft, state.hands?.[0]],
      [joints.handRight, state.hands?.[1]],
    ] as const) {
      const d = sub(joint!, target!);
      expect(Math.sqrt(dot(d, d))).toBeLessThan(0.13);
    }
  });

  it('puts footsteps where feet land and wheels where they roll', () => {
    const sound = film.sound();
    const steps = sound.events.filter((e) => e.kind === 'footstep' && e.time >= 2.5 && e.time < 5);
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(sound.motion.some((m) => m.cue === 'wheel')).toBe(true);
    expect(sound.cuts).toEqual([2.5, 5, 7]);
  });

  it('sounds the same when only the sound is wanted', () => {
    const heard = createFilm(bicycleScreenplay(), { picture: false }).sound();
    expect(JSON.stringify(heard)).toBe(JSON.stringify(film.sound()));
  });

  it('keeps every instance finite in every shot', () => {
    for (const frame of [0, 30, 60, 90, 119, 120, 150, 168, 200, 239]) {
      const scene = film.scene(frame);
      expect(scene.instances.length).toBeGreaterThan(10);
      for (const instance of scene.instances) {
        expect([...instance.transform].every(Number.isFinite)).toBe(true);
        expect([...(instance.bones ?? [])].every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe('framing', () => {
  it('takes in less and less of the world from extreme wide to extreme close-up', () => {
    const heights = SHOT_SIZES.map((size) => {
      const screenplay = bicycleScreenplay();
      const shot = {
        ...screenplay.shots[2],
        size,
        detail: undefined,
        text: '',
        index: 0,
        start: 0,
        startFrame: 0,
        subjects: ['c1'],
        actions: [],
        feelings: [],
        optics: [],
      };
      const staged = createFilm({ ...screenplay, shots: [shot] }).staged(0);
      const camera = staged.camera.at(1);
      return 2 * camera.focusDistance * tan(camera.fovY / 2);
    });
    for (let i = 1; i < heights.length; i++) expect(heights[i]).toBeLessThan(heights[i - 1] * 0.9);
  });

  it('keeps the two of a two-shot apart and both in frame in every aspect ratio', () => {
    for (const aspectRatio of ['16:9', '9:16', '1:1', '21:9'] as const) {
      const screenplay = bicycleScreenplay({ aspectRatio });
      const shot = {
        ...screenplay.shots[2],
        size: 'medium' as const,
        detail: undefined,
        index: 0,
        start: 0,
        startFrame: 0,
        subjects: ['c1', 'c2'],
        actions: [],
        feelings: [],
      };
      const staged = createFilm({ ...screenplay, shots: [shot] }).staged(0);
      const [w, h] = aspectRatio.split(':').map(Number);
      const a = project(staged.camera.at(1), eyesOf(staged, 'c1', 1), w / h);
      const b = project(staged.camera.at(1), eyesOf(staged, 'c2', 1), w / h);
      expect(inside(a) && inside(b)).toBe(true);
      expect(Math.abs(a.x - b.x)).toBeGreaterThan(0.1);
    }
  });
});
