/** The control passes that may be asked for beside a clip, as closed sets of words. */

/** depth, normal, id, pose, edges and motion are pictures of every frame; camera is one JSON file, gltf one file a shot. */
export const PASSES = ['depth', 'normal', 'id', 'pose', 'edges', 'motion', 'camera', 'gltf'] as const;
export type Pass = (typeof PASSES)[number];

/**
 * mp4: videos of what a video can hold (depth, normal, id, pose, edges), and images of what it cannot: 16-bit depth, exact id
 * masks, motion. png: images of everything. both: videos and images.
 */
export const PASS_FORMATS = ['mp4', 'png', 'both'] as const;
export type PassFormat = (typeof PASS_FORMATS)[number];
