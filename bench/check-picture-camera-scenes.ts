/** Sixty shots of a single camera move each: every move that pixels can show, at three places with three subjects. */

/** How the move is asked for, its id, and the labels that pixels may show for it. */
const MOVES: readonly (readonly [move: string, words: string, shows: readonly string[]])[] = [
  ['static', 'Static camera, locked off on a tripod', ['static']],
  ['push_in', 'The camera slowly pushes in', ['push_in']],
  ['pull_out', 'The camera pulls out', ['pull_out']],
  ['truck_left', 'The camera trucks left', ['truck_left']],
  ['truck_right', 'The camera trucks right', ['truck_right']],
  ['pan_left', 'The camera pans left', ['pan_left']],
  ['pan_right', 'The camera pans right', ['pan_right']],
  ['tilt_up', 'The camera tilts up', ['tilt_up']],
  ['tilt_down', 'The camera tilts down', ['tilt_down']],
  ['crane_up', 'Crane up', ['crane_up']],
  ['crane_down', 'Crane down', ['crane_down']],
  ['orbit_left', 'The camera orbits to the left', ['orbit_left']],
  ['orbit_right', 'The camera orbits to the right', ['orbit_right']],
  ['zoom_in', 'Zoom in', ['zoom_in']],
  ['zoom_out', 'Zoom out', ['zoom_out']],
  ['dolly_zoom', 'Dolly zoom, vertigo effect', ['dolly_zoom']],
  ['roll', 'The camera rolls', ['roll']],
  ['handheld', 'Handheld camera', ['handheld']],
  ['whip_pan', 'Whip pan', ['whip_pan']],
  ['track', 'Tracking shot', ['truck_left', 'truck_right', 'push_in', 'pull_out', 'orbit_left', 'orbit_right']],
];

const SUBJECTS: readonly string[] = [
  'a woman in a red coat stands in a city street at noon',
  'an old man sits in a library',
  'a knight stands in an ancient temple',
  'a horse stands in a meadow',
  'a chef stands in a restaurant kitchen',
  'a lighthouse on a cliff by day',
  'a girl stands in a forest',
  'a man in a suit stands in an office',
  'a fountain in a park',
  'a boy stands on a beach',
  'a red car on a suburban street',
];

const TRAVELLERS: readonly string[] = [
  'a woman walks down a city street',
  'a boy runs along a forest trail',
  'a man walks through a market',
];

export interface MoveScene {
  prompt: string;
  move: string;
  /** Any of these is right. */
  shows: readonly string[];
}

export const MOVE_SCENES: readonly MoveScene[] = MOVES.flatMap(([move, words, shows], i) =>
  [0, 1, 2].map((k) => {
    const subject = move === 'track' ? TRAVELLERS[k] : SUBJECTS[(i * 3 + k * 4) % SUBJECTS.length];
    return { prompt: `${words}: ${subject}.`, move, shows };
  }),
);
