import { describe, expect, it } from 'vitest';
import type { FrameScene } from '../stage/scene.ts';
import { demoStreet } from './demo-street.ts';
import { boneFloatsOf, FramePacker } from './frame.ts';
import { INSTANCE_BYTES, INSTANCE_FIRST, PARAM_WORDS } from './params.ts';

/** Words before the parameters of a packed frame. */
const HEAD_WORDS = 16;

const demo = demoStreet(0, 6);
const boneFloats = boneFloatsOf(demo.world);
const still = demo.scene(0).instances.filter((instance) => instance.fixed);

describe('a packer that has packed other frames', () => {
  it('packs the same bytes as a fresh one, whatever came, went or moved', () => {
    const used = new FramePacker(320, 180);
    const changes = [
      (scene: FrameScene) => scene,
      (scene: FrameScene) => ({ ...scene, instances: scene.instances.slice(3) }),
      (scene: FrameScene) => ({ ...scene, instances: [...scene.instances].reverse() }),
      (scene: FrameScene) => ({ ...scene, casters: scene.instances.filter((i) => i.fixed) }),
      (scene: FrameScene) => ({ ...scene, lights: [], particles: [] }),
    ];
    for (let k = 0; k < 20; k++) {
      const scene = changes[k % changes.length](withStill(demo.scene(k / 7)));
      expect(digestible(used.pack(scene, boneFloats))).toEqual(
        digestible(new FramePacker(320, 180).pack(scene, boneFloats)),
      );
    }
  });

  it('forgets the records of another world', () => {
    const used = new FramePacker(320, 180);
    const scene = withStill(demo.scene(1));
    used.pack(scene, boneFloats);
    const fewer = boneFloats.slice(0, boneFloats.length - 4);
    expect(digestible(used.pack(scene, fewer))).toEqual(digestible(new FramePacker(320, 180).pack(scene, fewer)));
  });
});

/** What stands still is the same from frame to frame, as in films. */
function withStill(scene: FrameScene): FrameScene {
  return { ...scene, instances: [...still, ...scene.instances.filter((instance) => !instance.fixed)] };
}

/** Without the words of instance records that the kernel fills in: they hold what was there before. */
function digestible(packed: Uint8Array): number[] {
  const words = new Int32Array(packed.slice().buffer);
  const [instances] = words;
  const size = INSTANCE_BYTES >> 2;
  for (let i = 0; i < instances; i++) {
    const at = HEAD_WORDS + PARAM_WORDS + i * size;
    words.fill(0, at + (INSTANCE_FIRST >> 2), at + size);
  }
  return [...words];
}
