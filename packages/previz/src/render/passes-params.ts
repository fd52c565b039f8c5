/**
 * Words (4 bytes each) of the block that tells the kernel what a frame's control passes need besides the picture's own
 * parameters. Compiled into both the renderer and the kernel, so it may hold nothing but plain number constants.
 */
/** Head: numbers of instances, of bone floats, of people; words of one person's record. */
export const C_INSTANCES = 0;
export const C_BONES = 1;
export const C_PEOPLE = 2;
export const C_PERSON_WORDS = 3;
/** One over the depths, metres, that are white and black in the 8-bit depth of this shot. */
export const C_WHITE = 4;
export const C_BLACK = 5;
/** Moving instances for which the next frame has no counterpart: they count as standing still. */
export const C_LOST = 6;
/** The next frame's camera: where it is, its axes, pixels per unit of x/z. */
export const C_EYE = 8;
export const C_RIGHT = 11;
export const C_UP = 14;
export const C_FORWARD = 17;
export const C_FOCAL = 20;
export const C_HEAD_WORDS = 32;

/** Words of an instance's record: how it moves, its first bone (floats), its move in the world, its next transform. */
export const N_KIND = 0;
export const N_BONES = 1;
export const N_MOVE = 4;
export const N_NEXT = 16;
export const N_WORDS = 28;
/** Kinds: stands still; moves as a whole by N_MOVE; is posed by bones and then placed by N_NEXT. */
export const STILL = 0;
export const RIGID = 1;
export const POSED = 2;
