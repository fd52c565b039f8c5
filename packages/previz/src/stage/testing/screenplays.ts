/** Small screenplays for the tests of the stage. */
import { Screenplay } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';

type Input = Parameters<typeof Screenplay.parse>[0];

/** A father runs beside his daughter's bicycle: wide, tracking, close-up, slow crane. */
export function bicycleScreenplay(change: Partial<Screenplay> = {}): Screenplay {
  const father = {
    id: 'c1',
    kind: 'person',
    noun: 'father',
    phrase: 'young father',
    model: 'person',
    count: 1,
    attributes: { ...NO_ATTRIBUTES, clothing: ['blue flannel shirt'], age: ['young'] },
    ageYears: 32,
    gender: 'male',
  };
  const girl = {
    id: 'c2',
    kind: 'person',
    noun: 'daughter',
    phrase: '6-year-old daughter',
    model: 'person',
    count: 1,
    attributes: { ...NO_ATTRIBUTES, hair: ['golden braids'], other: ['blue eyes'] },
    ageYears: 6,
    gender: 'female',
  };
  const bike = {
    id: 'c3',
    kind: 'vehicle',
    noun: 'bike',
    phrase: 'pink bike',
    model: 'bicycle',
    count: 1,
    attributes: { ...NO_ATTRIBUTES, colour: ['pink'], other: ['wobbling'] },
  };
  const shot = { text: '', transition: 'cut', set: 's1', sounds: [], feelings: [], dialogue: [] };
  const ride = {
    subject: 'c2',
    phrase: 'ride bike',
    verb: 'ride',
    act: 'ride',
    object: 'c3',
    manner: [],
    start: 0,
    end: 3,
  };
  const run = { subject: 'c1', phrase: 'run alongside', verb: 'run', act: 'run', manner: [], start: 0, end: 3 };
  const input: Input = {
    version: 1,
    language: 'en',
    duration: 10,
    fps: 24,
    aspectRatio: '16:9',
    seed: 7,
    look: {
      timeOfDay: 'golden_hour',
      weather: ['clear'],
      season: 'autumn',
      light: ['warm', 'flare'],
      grade: ['warm', 'film_35mm'],
    },
    cast: [father, girl, bike],
    sets: [{ id: 's1', phrase: 'suburban street', place: 'suburban_street', interior: false, features: [] }],
    shots: [
      {
        ...shot,
        index: 0,
        start: 0,
        duration: 2.5,
        startFrame: 0,
        frameCount: 60,
        size: 'wide',
        angle: 'eye_level',
        lensMm: 28,
        camera: [{ move: 'static' }],
        subjects: [],
        actions: [],
        text: 'Wide establishing shot of the neighborhood',
      },
      {
        ...shot,
        index: 1,
        start: 2.5,
        duration: 2.5,
        startFrame: 60,
        frameCount: 60,
        size: 'medium_wide',
        angle: 'low',
        lensMm: 35,
        camera: [{ move: 'track', target: 'c3' }],
        subjects: ['c3', 'c2', 'c1'],
        actions: [ride, run, { ...run, phrase: 'hold seat', verb: 'hold', act: 'hold', object: 'seat' }],
      },
      {
        ...shot,
        index: 2,
        start: 5,
        duration: 2,
        startFrame: 120,
        frameCount: 48,
        size: 'close_up',
        angle: 'eye_level',
        lensMm: 85,
        camera: [{ move: 'static' }],
        optics: ['shallow_dof'],
        subjects: ['c2'],
        detail: 'face',
        actions: [{ subject: 'c2', phrase: 'laugh', verb: 'laugh', act: 'laugh', manner: [], start: 1, end: 2 }],
        feelings: [{ subject: 'c2', from: 'fear', to: 'joy' }],
      },
      {
        ...shot,
        index: 3,
        start: 7,
        duration: 3,
        startFrame: 168,
        frameCount: 72,
        size: 'full',
        angle: 'eye_level',
        lensMm: 35,
        camera: [{ move: 'crane_up' }, { move: 'pull_out' }],
        speed: ['slow_motion'],
        subjects: ['c2', 'c1'],
        actions: [
          { subject: 'c1', phrase: 'let go', verb: 'let', act: 'let_go', manner: [], start: 0.6, end: 1.2 },
          { ...ride, phrase: 'pedal' },
        ],
      },
    ],
    music: null,
  } as Input;
  return { ...Screenplay.parse(input), ...change };
}

/** Three fishermen at sea in one medium shot; `boat`: model of a boat that drives on, or null for none. */
export function seaScreenplay(boat: string | null): Screenplay {
  const crew = {
    id: 'c1',
    kind: 'person',
    noun: 'fisherman',
    phrase: 'three fishermen',
    model: 'person',
    count: 3,
    attributes: NO_ATTRIBUTES,
    ageYears: 40,
    gender: 'male',
  };
  const vessel = {
    id: 'c2',
    kind: 'vehicle',
    noun: 'trawler',
    phrase: 'trawler',
    model: boat,
    count: 1,
    attributes: NO_ATTRIBUTES,
  };
  const sail = { subject: 'c2', phrase: 'sail', verb: 'sail', act: 'drive', manner: [], start: 0, end: 3 };
  return Screenplay.parse({
    version: 1,
    language: 'en',
    duration: 3,
    fps: 24,
    aspectRatio: '16:9',
    seed: 3,
    look: { timeOfDay: 'morning', weather: ['overcast'], season: 'autumn', light: [], grade: ['neutral'] },
    music: null,
    cast: boat ? [crew, vessel] : [crew],
    sets: [{ id: 's1', phrase: 'sea', place: 'sea', interior: false, features: [] }],
    shots: [
      {
        text: 'three fishermen on deck',
        transition: 'cut',
        set: 's1',
        index: 0,
        start: 0,
        duration: 3,
        startFrame: 0,
        frameCount: 72,
        size: 'medium',
        angle: 'eye_level',
        lensMm: 40,
        camera: [{ move: 'static' }],
        subjects: ['c1'],
        actions: boat ? [sail] : [],
        sounds: [],
        feelings: [],
        dialogue: [],
      },
    ],
  });
}
