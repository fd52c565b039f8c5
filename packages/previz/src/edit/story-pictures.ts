/** The drawing part of stories: the same kernel for all reels. */
import { Renderer } from '../render/renderer.ts';
import { KernelCamera } from './film-pictures.ts';
import { shotAt } from './film-settings.ts';
import type { FrameSource, PictureSize } from './frame-source.ts';
import { framesOf, reelAt, type StorySettings } from './story-settings.ts';

export async function openFrameSource(settings: StorySettings, size: PictureSize): Promise<FrameSource> {
  const { reels, kernel, draft = false } = settings;
  const camera = new KernelCamera(await Renderer.create(kernel, size.width, size.height, { draft }));
  return {
    frameCount: framesOf(reels),
    shotAt: (frame) => {
      const reel = reels[reelAt(reels, frame)]!;
      return reel.firstShot + shotAt(reel.screenplay, frame - reel.startFrame);
    },
    render: (_frame, staged, out) => camera.render(staged, out),
  };
}
