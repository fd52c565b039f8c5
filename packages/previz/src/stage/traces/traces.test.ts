import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm, type Film } from '../film.ts';
import type { FrameScene, Instance } from '../scene.ts';

const film = (prompt: string, seconds = 3): Film =>
  createFilm(planned(prompt, seconds, { cfgScale: 0.5, audio: false, shotType: 'customize' }));

/** What lies flat on the ground without a shadow and belongs to nobody: prints, lengths of track, rings, puddles. */
const marks = (scene: FrameScene): Instance[] =>
  scene.instances.filter((i) => i.role === 'picture' && i.cast === 0 && !i.fixed && i.bones === undefined);
const where = (i: Instance): readonly number[] => [i.transform[3], i.transform[7], i.transform[11]];
const key = (i: Instance): string => Array.from(i.transform).join();
const clouds = (scene: FrameScene): number => scene.particles.filter((p) => p.kind === 3).length;

describe('prints', () => {
  const walk = film('Full shot: a man walks through a snowfield.', 4);

  it('appear under a foot at the moment it is planted, and stay', () => {
    const staged = walk.staged(0);
    const walker = staged.performers.find((p) => p.member?.kind === 'person')!;
    let before = new Set(marks(walk.scene(0)).map(key));
    let fresh = 0;
    for (let frame = 1; frame < 90; frame++) {
      const seen = marks(walk.scene(frame));
      const now = new Set(seen.map(key));
      for (const old of before) expect(now.has(old)).toBe(true);
      for (const mark of seen.filter((i) => !before.has(key(i)))) {
        fresh++;
        const joints = walker.actor.joints(walker.state(staged.worldStart + frame / 24));
        const [x, , z] = where(mark);
        const away = [joints.footLeft!, joints.footRight!].map((f) => Math.sqrt((f[0] - x) ** 2 + (f[2] - z) ** 2));
        expect(Math.min(...away)).toBeLessThan(0.16);
      }
      before = now;
    }
    expect(fresh).toBeGreaterThan(4);
  });

  it('lie behind travellers before their shot begins', () => {
    expect(marks(walk.scene(0)).length).toBeGreaterThan(5);
  });

  it('are the same whichever frame is asked for first', () => {
    const again = film('Full shot: a man walks through a snowfield.', 4);
    expect(marks(again.scene(60)).map(key)).toEqual(marks(walk.scene(60)).map(key));
  });

  it.each([
    ['a dog on sand', 'Full shot: a dog runs along a sandy beach.'],
    ['a car in snow', 'Wide shot: a car drives through a snowfield.'],
  ])('are left by %s', (_, prompt) => {
    const seen = film(prompt);
    expect(marks(seen.scene(60)).length).toBeGreaterThan(marks(seen.scene(6)).length);
  });

  it('are still there in a later shot of the place', () => {
    const two = film(
      'Shot 1: wide shot, a man walks through a snowfield. Shot 2: wide shot, the man stands in the snowfield.',
      6,
    );
    const shots = two.screenplay.shots;
    expect(shots.length).toBe(2);
    expect(shots[1].set).toBe(shots[0].set);
    const last = marks(two.scene(shots[1].startFrame - 1)).map(key);
    // Prints beyond the view of a camera are left out: some of the trail is in both.
    const later = new Set(marks(two.scene(shots[1].startFrame + 2)).map(key));
    expect(last.filter((k) => later.has(k)).length).toBeGreaterThan(3);
  });
});

describe('air', () => {
  it('shows breath in winter and none in summer', () => {
    const most = (prompt: string): number => {
      const shown = film(prompt);
      return Math.max(...[6, 24, 42, 60].map((f) => clouds(shown.scene(f))));
    };
    expect(most('Medium close-up of a man outside in winter.')).toBeGreaterThan(3);
    expect(most('Medium close-up of a man outside in summer at noon.')).toBe(0);
  });

  it('is full of dust behind hooves on sand', () => {
    expect(clouds(film('Wide shot: a horse gallops across the desert.').scene(50))).toBeGreaterThan(8);
  });
});

describe('puddles', () => {
  const mirrors = (shown: Film): number => shown.staged(0).world.materials.filter((m) => m.mirror).length;

  it('lie on wet ground alone, and dry asphalt keeps no prints', () => {
    expect(mirrors(film('A man walks down a wet street.'))).toBe(1);
    const dry = film('Full shot: a man walks down a city street at noon.');
    expect(mirrors(dry)).toBe(0);
    expect(marks(dry.scene(60))).toEqual([]);
  });

  it('throw up rings where someone jumps into them, which spread and are gone', () => {
    const jump = film('Full shot: a boy jumps into a puddle.', 4);
    const { meshes, materials } = jump.staged(0).world;
    const rings = (frame: number): number =>
      marks(jump.scene(frame)).filter(({ mesh }) => {
        const surface = materials[meshes[mesh].materials[0]];
        return (surface.opacity ?? 1) < 0.5 && !surface.mirror && meshes[mesh].materials.length === 112;
      }).length;
    const counts = Array.from({ length: 45 }, (_, k) => rings(k * 2));
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.min(...counts)).toBe(0);
  });
});
