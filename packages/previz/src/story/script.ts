/** A story's script after reading: scenes of blocks in the order of the text, before anything is decided. */
import type { TimeOfDay } from '@storyreel/contract';

export interface SceneHeading {
  /** As written: "INT. KITCHEN - NIGHT". */
  text: string;
  /** The words that name the place: "KITCHEN". */
  place: string;
  /** Said by INT. or EXT.; undefined where the heading does not say. */
  interior?: boolean;
  time?: TimeOfDay;
  /** CONTINUOUS, LATER, SAME: the hour, weather and light of the scene before go on. */
  goesOn: boolean;
}

export interface ActionBlock {
  kind: 'action';
  text: string;
  /** Number of the line in the file, from 1. */
  line: number;
}

export interface SpeechBlock {
  kind: 'speech';
  /** As written, without extensions: "MARA". */
  speaker: string;
  /** Verbatim, without quotation marks. */
  text: string;
  /** Parenthetical words: "whispering". */
  manner: string[];
  /** Heard without being seen: V.O. and O.S. */
  unseen: boolean;
  line: number;
}

/** Opens a new shot: "CLOSE ON MARA'S HANDS", "SHOT 3 (4s)". */
export interface ShotBlock {
  kind: 'shot';
  /** Camera words in the order a prompt has them: "Close-up of Mara's hands". May be empty ("SHOT 3"). */
  text: string;
  /** Seconds, where stated. */
  seconds?: number;
  line: number;
}

export type Block = ActionBlock | SpeechBlock | ShotBlock;

/** How a scene is entered where the script says so. */
export type SceneEntrance = 'cut' | 'dissolve' | 'fade_in' | 'wipe';

export interface ScriptScene {
  heading?: SceneHeading;
  entrance?: SceneEntrance;
  blocks: Block[];
  line: number;
}

/** One line of a cast list: a name and what is said of it. */
export interface CastNote {
  name: string;
  description: string;
}

export interface Script {
  title: string | null;
  castNotes: CastNote[];
  /** What the head of the script says of the whole: "Style: ...", "Music: ...", as sentences. */
  overall: string[];
  scenes: ScriptScene[];
  /** The script fades to black at its end. */
  fadesOut: boolean;
  /** Lines that were left out, one sentence each. */
  notes: string[];
}
