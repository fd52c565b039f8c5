/** What the values in the files of the passes mean, for manifest.json. */
import { DEPTH_HALF, DEPTH_SKY, MOTION_REACH, MOTION_STEPS } from './planes-to-images.ts';
import { seriesOf, videosOf, type WantedPasses } from './wanted.ts';

const VIDEO_TEXT = {
  depth:
    'Inverse depth, near is white: 255 * (1/z - 1/black) / (1/white - 1/black), with white and black metres of the shot.',
  normal: 'Normals in the camera space: red is left, green is up, blue is towards the camera; 128 is 0.',
  id: 'The colours of the id masks, for looking at; the exact masks are the images in id/.',
  pose: "Skeletons in OpenPose's colours on black.",
  edges: 'Outlines and folds, white on black.',
} as const;

const SERIES_TEXT = {
  depth: `Metric depth along the camera's axis, 16 bits: z = ${DEPTH_HALF} * v / (65536 - v) metres; ${DEPTH_SKY} is the sky.`,
  depth8: `8-bit depth as in the video. ${VIDEO_TEXT.depth}`,
  normal: VIDEO_TEXT.normal,
  id: 'Palette numbers of the identities; 0 is the set and the sky.',
  pose: VIDEO_TEXT.pose,
  edges: VIDEO_TEXT.edges,
  motion:
    `Motion to the next frame as the KITTI benchmark stores it, 16-bit RGB: pixels right = (red - 32768) / ${MOTION_STEPS}, ` +
    `pixels down = (green - 32768) / ${MOTION_STEPS}; blue 1 = known, 0 = beyond ${MOTION_REACH} pixels or behind the camera.`,
} as const;

export function mappingOf(wanted: WantedPasses): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const name of videosOf(wanted)) mapping[`${name}.mp4`] = VIDEO_TEXT[name];
  for (const series of seriesOf(wanted)) mapping[`${series}/`] = SERIES_TEXT[series];
  const has = (name: WantedPasses['names'][number]): boolean => wanted.names.includes(name);
  if (has('id')) mapping['id.json'] = 'Which number and colour is which member of the cast.';
  if (has('pose'))
    mapping['pose.json'] =
      'Keypoints as OpenPose writes them, one object a frame; confidence 0 is hidden or out of the picture.';
  if (has('camera')) mapping['camera.json'] = 'Where the camera is and what its lens is set to, one object a frame.';
  if (has('gltf')) mapping['gltf/'] = 'The animated scene of each shot, glTF 2.0 binary; metres, +Y up.';
  return mapping;
}
