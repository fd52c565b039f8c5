import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFilm, type Film } from '../../stage/film.ts';
import { bicycleScreenplay } from '../../stage/testing/screenplays.ts';
import { measureMotion } from './measure-motion.ts';

const kernel = readFileSync(new URL('../../../build/kernel.wasm', import.meta.url));
const size = { width: 320, height: 180 };

describe('depth, camera track and motion', () => {
  it('tell one story: scenery, riders and runners, across shots', async () => {
    const figures = await measureMotion(createFilm(bicycleScreenplay()), kernel, size, [70, 100, 140, 200]);
    expect(figures.length).toBe(4);
    for (const { still, posed, nextDepth } of figures) {
      expect(still.count).toBeGreaterThan(500);
      expect(still.median).toBeLessThan(0.05);
      expect(still.most).toBeLessThan(0.5);
      expect(nextDepth).toBeLessThan(0.01);
      expect(posed.count).toBeGreaterThan(50);
      expect(posed.median).toBeLessThan(0.2);
    }
    // The tracking shot moves both, so that agreement means something.
    expect(figures[0]!.stillMotion).toBeGreaterThan(1);
    expect(figures[0]!.posedMotion).toBeGreaterThan(0.2);
  }, 120_000);

  it('disagree where the camera is somewhere else than its track says', async () => {
    const film = createFilm(bicycleScreenplay());
    const moved: Film = {
      ...film,
      staged(index) {
        const staged = film.staged(index);
        // The track of this film runs a frame ahead of what is drawn.
        const camera = { ...staged.camera, at: (seconds: number) => staged.camera.at(seconds * 1.5 + 0.05) };
        return { ...staged, camera, scene: staged.scene };
      },
    };
    const [figure] = await measureMotion(moved, kernel, size, [100]);
    expect(figure!.still.median).toBeGreaterThan(0.5);
  }, 120_000);

  it('says nothing of the last frame of a shot, which has no next one', async () => {
    expect(await measureMotion(createFilm(bicycleScreenplay()), kernel, size, [59, 239])).toEqual([]);
  }, 120_000);
});
