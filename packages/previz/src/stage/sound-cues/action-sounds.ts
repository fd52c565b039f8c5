/** Which contacts and rubbings an action makes heard, by its act, its verb and what it is done to. */
import type { Action } from '@storyreel/contract';
import type { Material } from './materials.ts';

/**
 * How a contact shows in the movement.
 * hands: the palms meet. tool: the right hand, which holds the tool, has come down. other: the hand meets the hand of whoever does the same. mouth: a hand comes to the mouth.
 * down: a hand has come down. out: a hand is stretched farthest. across: a hand passes the middle of its stroke.
 * target: a hand reaches what it acts on. foot: a foot has come down. body: the hips have come down.
 * start: the act begins. share: at `at` of the span; nothing shows when.
 */
export type Seen =
  | 'hands'
  | 'tool'
  | 'other'
  | 'mouth'
  | 'down'
  | 'out'
  | 'across'
  | 'target'
  | 'foot'
  | 'body'
  | 'start'
  | 'share';

export interface ContactRule {
  kind: string;
  seen: Seen;
  strength: number;
  /** Metres that the hand must travel for it to count. */
  swing: number;
  /** Metres within which it has arrived, where that is not as usual for what is seen. */
  touch?: number;
  /** Poses looked at in a second; quick hands need more. */
  rate?: number;
  /** Share of the span: where it is heard when nothing of the kind can be seen. */
  at?: number;
  /** Only the first closing counts. */
  once?: boolean;
  /** Material or surface handed to the sound. */
  surface?: string;
  /** Seconds after the contact, for the second half of a double sound. */
  later?: number;
  /** Share of the action's span that the sound goes on for. */
  spans?: number;
  /** It is a note: the pitch comes from the piece being played. */
  pitched?: boolean;
}

/** A bed driven by the speed of a hand. */
export interface RubRule {
  cue: string;
  /** The hand that rubs; its speed along its own stroke has a sign when `signed`. */
  hand: 'handRight' | 'handLeft' | 'both';
  signed?: boolean;
}

export interface ActionSounds {
  contacts: readonly ContactRule[];
  rubs: readonly RubRule[];
}

const none: ActionSounds = { contacts: [], rubs: [] };
const hits = (...contacts: ContactRule[]): ActionSounds => ({ contacts, rubs: [] });
const rubs = (cue: string, hand: RubRule['hand'] = 'both'): ActionSounds => ({ contacts: [], rubs: [{ cue, hand }] });

const down = (kind: string, strength: number, swing: number, rate = 60): ContactRule => ({
  kind,
  seen: 'down',
  strength,
  swing,
  rate,
  at: 0.3,
});

const tool = (kind: string, strength: number): ContactRule => ({
  kind,
  seen: 'tool',
  strength,
  swing: 0.012,
  rate: 40,
  at: 0.3,
});

/** Work that is heard, by verb. */
const WORK: readonly (readonly [RegExp, (material: Material) => ActionSounds])[] = [
  [/^(chop|cut|slice|dice|mince)$/, () => hits(tool('chop', 0.7))],
  [
    /^(hammer|forge|pound|nail|build|assemble)$/,
    (m) => hits(tool(m === 'metal' ? 'hammer_metal' : 'hammer_wood', 0.8)),
  ],
  [/^(knead|shape)$/, () => hits(tool('dough', 0.5))],
  [/^(stir|whisk|mix)$/, () => rubs('stir', 'handRight')],
  [/^(sweep|rake)$/, () => rubs('sweep')],
  [/^(scrub|clean|wipe|polish|sand|brush)$/, () => rubs('scrub')],
  [/^(wash|rinse)$/, () => rubs('wash')],
  [/^(saw)$/, () => rubs('saw', 'handRight')],
  [/^(paint|decorate)$/, () => rubs('brush_stroke', 'handRight')],
  [/^(carve|sculpt|whittle|engrave)$/, (m) => rubs(m === 'stone' || m === 'metal' ? 'file' : 'carve', 'handRight')],
  [/^(dig|plant|harvest)$/, () => hits(tool('dig', 0.6))],
  [/^(weld)$/, () => hits(tool('sparks', 0.7))],
  [/^(sew|knit|weave|tie|fold|iron)$/, () => rubs('fabric_rub', 'handRight')],
  [/^(wrap)$/, () => rubs('paper_rub', 'handRight')],
  [/^(fry|cook|grill|bake|prepare)$/, (m) => (m === 'paper' ? none : hits(tool('pan_shake', 0.5)))],
  [/^(fix|repair|adjust|wind)$/, () => hits(tool('ratchet', 0.55))],
  [/^(light)$/, () => hits({ kind: 'match', seen: 'start', strength: 0.6, swing: 0.02, at: 0.15 })],
  [/^(water)$/, () => hits({ kind: 'pour', seen: 'start', strength: 0.5, swing: 0.02, spans: 0.9 })],
];

const TAPPED: ReadonlySet<Material> = new Set(['wood', 'metal', 'glass', 'ceramic', 'stone', 'plastic']);

function workSounds(verb: string, material: Material): ActionSounds {
  const found = WORK.find(([pattern]) => pattern.test(verb));
  if (found) return found[1](material);
  if (material === 'paper') return rubs('paper_rub', 'handRight');
  if (TAPPED.has(material)) return hits({ ...tool('tap', 0.35), surface: material });
  return rubs('fabric_rub', 'handRight');
}

const OPENED: readonly (readonly [RegExp, string])[] = [
  [/window|shutter|blind/, 'window'],
  [/curtain|drape|tent|flap/, 'cloth'],
  [/drawer|cupboard|cabinet|box|chest|crate|case|lid|trunk|wardrobe|fridge|refrigerator|oven/, 'box_open'],
  [/bottle|champagne|wine/, 'cork'],
  [/\bcan\b|soda|beer/, 'can_open'],
  [/book|journal|spellbook|newspaper|map|letter|envelope|menu/, 'page'],
  [/umbrella|parasol/, 'umbrella'],
  [/gate/, 'gate'],
  [/bag|backpack|suitcase|jacket|coat|zip/, 'zip'],
  [/button|switch|light|lamp|radio|tv|television|remote|computer|laptop|phone|machine|screen|key/, 'switch'],
  [/eye|mouth|arm|hand|palm|wing/, ''],
];

function openSounds(verb: string, object: string, material: Material): ActionSounds {
  const reach = (kind: string, strength: number): ActionSounds =>
    hits({ kind, seen: 'target', strength, swing: 0.06, at: 0.25, once: true, surface: material });
  if (verb === 'knock') return reach('knock', 0.7);
  if (/^(press|turn on|tap|touch|click)$/.test(verb))
    return /button|switch|light|lamp|radio|tv|remote|screen|phone|key|machine|lever|panel/.test(object)
      ? reach('switch', 0.5)
      : hits({ kind: 'tap', seen: 'target', strength: 0.25, swing: 0.06, at: 0.25, once: true, surface: material });
  const kind =
    OPENED.find(([pattern]) => pattern.test(object))?.[1] ?? (/^(push|pull)$/.test(verb) ? 'handle' : 'door');
  return kind === '' ? none : reach(kind, 0.6);
}

const PLAYED: Readonly<Record<string, ActionSounds>> = {
  play_violin: { contacts: [], rubs: [{ cue: 'bowed_string', hand: 'handRight', signed: true }] },
  play_guitar: hits({ kind: 'strum', seen: 'across', strength: 0.6, swing: 0.03, rate: 60, pitched: true }),
  play_piano: hits({ ...down('piano_key', 0.55, 0.006), touch: 0.0015, pitched: true }),
  play_drums: hits({ ...down('drum_hit', 0.75, 0.05), touch: 0.004 }),
  play_wind: { contacts: [], rubs: [{ cue: 'blown_pipe', hand: 'both' }] },
};

const BY_ACT: Readonly<Record<string, (action: Action, object: string, material: Material) => ActionSounds>> = {
  clap: () => hits({ kind: 'clap', seen: 'hands', strength: 0.65, swing: 0.03, rate: 48 }),
  toast: () => hits({ kind: 'clink', seen: 'other', strength: 0.7, swing: 0.05, at: 0.4, once: true }),
  drink: (_, object) =>
    hits(
      { kind: 'sip', seen: 'mouth', strength: 0.4, swing: 0.08, rate: 24 },
      ...(/straw|can|bottle/.test(object)
        ? []
        : [{ kind: 'swallow', seen: 'mouth', strength: 0.3, swing: 0.08, later: 0.7 } as const]),
    ),
  eat: (_, object) =>
    hits({
      kind: /soup|broth|noodle|ramen|pho/.test(object) ? 'slurp' : 'bite',
      seen: 'mouth',
      strength: 0.4,
      swing: 0.08,
      rate: 24,
      surface: /apple|carrot|chip|toast|cracker|crust|bread|celery|cookie/.test(object) ? 'crisp' : 'soft',
    }),
  pour: (_, object) =>
    hits({
      kind: /sand|rice|grain|sugar|salt|flour|coffee bean/.test(object) ? 'pour_grains' : 'pour',
      seen: 'share',
      at: 0.12,
      strength: 0.6,
      swing: 0.1,
      spans: 0.76,
    }),
  open: (action, object, material) => openSounds(action.verb, object, material),
  throw: () => hits({ kind: 'whoosh', seen: 'out', strength: 0.6, swing: 0.2, at: 0.48, once: true }),
  catch: (_a, _o, material) =>
    hits({ kind: 'handle', seen: 'target', strength: 0.5, swing: 0.1, at: 0.5, once: true, surface: material }),
  hold: (action, _o, material) =>
    /^(grab|take|grip|clutch|hug|embrace)$/.test(action.verb)
      ? hits({ kind: 'handle', seen: 'target', strength: 0.4, swing: 0.08, at: 0.12, once: true, surface: material })
      : none,
  give: (_a, _o, material) =>
    hits({ kind: 'handle', seen: 'out', strength: 0.35, swing: 0.12, at: 0.3, once: true, surface: material }),
  fight: (action, object, material) => {
    // Blades swing through the air, and meet other blades.
    if (/sword|blade|katana|sabre|saber|dagger|knife|axe|staff/.test(object))
      return hits({ kind: 'blade_swing', seen: 'across', strength: 0.7, swing: 0.25, rate: 60 });
    const worked = WORK.find(([pattern]) => pattern.test(action.verb))?.[1](material).contacts[0];
    const kind = worked?.kind ?? (action.object || /bag|opponent|dummy|post/.test(object) ? 'punch' : 'whoosh');
    return hits({ kind, seen: 'out', strength: 0.75, swing: 0.12, rate: 48 });
  },
  jump: () => hits({ kind: 'land', seen: 'foot', strength: 0.8, swing: 0.05, rate: 48, at: 0.62 }),
  dance: () => hits({ kind: 'footstep', seen: 'foot', strength: 0.5, swing: 0.015, rate: 36 }),
  fall: () => hits({ kind: 'body_fall', seen: 'body', strength: 0.9, swing: 0.2, rate: 30, at: 0.6, once: true }),
  type: (_, object) =>
    hits({
      ...down(
        /typewriter/.test(object) ? 'typewriter_key' : /phone|text/.test(object) ? 'screen_tap' : 'key_press',
        0.5,
        0.005,
        60,
      ),
    }),
  write: () => rubs('pencil', 'handRight'),
  read: () => hits({ kind: 'page', seen: 'share', strength: 0.45, swing: 0, at: 0.35 }),
  work: (action, _o, material) => workSounds(action.verb, material),
  push: (_a, _o, material) =>
    hits({ kind: 'handle', seen: 'target', strength: 0.5, swing: 0.08, at: 0.2, once: true, surface: material }),
  let_go: (_a, _o, material) =>
    hits({ kind: 'handle', seen: 'start', strength: 0.3, swing: 0, at: 0.15, surface: material }),
  photograph: (action) =>
    /^(film|record)$/.test(action.verb)
      ? none
      : hits({ kind: 'camera_shutter', seen: 'share', strength: 0.7, swing: 0, at: 0.5 }),
  raise: (action, object) =>
    /sword|blade|katana|knife/.test(object) || /unsheathe|brandish|draw/.test(action.verb)
      ? hits({ kind: 'sword_draw', seen: 'start', strength: 0.7, swing: 0, at: 0.1 })
      : /swing/.test(action.verb)
        ? hits({ kind: 'whoosh', seen: 'out', strength: 0.7, swing: 0.1, at: 0.4 })
        : none,
  kiss: () => hits({ kind: 'kiss', seen: 'share', strength: 0.35, swing: 0, at: 0.5 }),
  laugh: () => hits({ kind: 'laugh', seen: 'start', strength: 0.6, swing: 0, at: 0.1 }),
  cry: () => hits({ kind: 'cry', seen: 'start', strength: 0.6, swing: 0, at: 0.15 }),
  breathe: (action) =>
    hits({
      kind: /cough/.test(action.verb) ? 'cough' : /sigh|exhale/.test(action.verb) ? 'sigh' : 'breath',
      seen: 'start',
      strength: 0.5,
      swing: 0,
      at: 0.2,
    }),
  stretch: (action) =>
    /yawn/.test(action.verb) ? hits({ kind: 'yawn', seen: 'share', strength: 0.5, swing: 0, at: 0.2 }) : none,
  sing: () => none,
  climb: () => hits({ kind: 'handle', seen: 'across', strength: 0.45, swing: 0.1, rate: 24, surface: 'stone' }),
  skate: () => none,
};

/** Sounds of an action of a person; nothing for what makes none. */
export function soundsOf(action: Action, object: string, material: Material): ActionSounds {
  const played = PLAYED[action.act];
  if (played) return played;
  return BY_ACT[action.act]?.(action, object, material) ?? none;
}
