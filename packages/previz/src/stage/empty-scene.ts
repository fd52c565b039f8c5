/** A scene with nothing in it, to draw into or to measure with. */
import { DEFAULT_POST, type FrameScene } from './scene.ts';

/** By day, under a few clouds; whoever films it says how it is lit. */
export function emptyScene(seed = 0): FrameScene {
  return {
    camera: { eye: [0, 1.6, 5], target: [0, 1.2, 0], roll: 0, fovY: 0.6, focusDistance: 5, blur: 0, tiltShift: 0 },
    instances: [],
    lights: [],
    sun: { direction: [0.4, 0.7, 0.6], color: [4, 3.8, 3.4], softness: 0.2, shadowCentre: [0, 0, 0], shadowRadius: 20 },
    ambient: { sky: [0.6, 0.75, 1], ground: [0.25, 0.22, 0.2] },
    sky: {
      zenith: [0.2, 0.4, 0.9],
      horizon: [0.7, 0.8, 0.95],
      ground: [0.3, 0.28, 0.26],
      glow: [0.5, 0.4, 0.3],
      discCos: 1,
      cloudCover: 0.2,
      cloudColor: [1, 1, 1],
      cloudShade: [0.6, 0.65, 0.75],
      stars: 0,
      aurora: 0,
      seed,
    },
    fog: { color: [0.7, 0.8, 0.9], sunColor: [1, 0.9, 0.7], density: 0, falloff: 100 },
    particles: [],
    post: { ...DEFAULT_POST },
    time: 0,
    frame: 0,
    seed,
  };
}
