/** Which movement of people/gestures.ts and people/exercise.ts an action asks for, where its act alone says too little. */
import type { Action, Screenplay } from '@storyreel/contract';
import type { Handiwork, Tool } from './handiwork.ts';

const tool = (model: string, noun = model): Tool => ({ model, noun });

/** Verbs, what the words must (or may not) speak of, and the movement. The first that fits counts. */
const DEEDS: readonly { verbs: RegExp; about?: RegExp; not?: RegExp; deed: Handiwork }[] = [
  { verbs: /^shrug$/, deed: { act: 'shrug' } },
  { verbs: /^salute$/, deed: { act: 'salute' } },
  { verbs: /^(bow|curtsy)$/, not: /\b(string|violin|cello|arrow)s?\b/, deed: { act: 'bow' } },
  { verbs: /^(pray|worship)$/, deed: { act: 'pray' } },
  { verbs: /^meditate$/, deed: { act: 'lotus' } },
  { verbs: /^(sit|rest|practi[cs]e|do)$/, about: /\b(lotus|cross-?legged|meditation)\b/, deed: { act: 'lotus' } },
  {
    verbs: /^(talk|speak|call|answer|chat|be|telephone|phone)$/,
    about: /\b(tele)?phones?\b/,
    deed: { act: 'phone', tool: tool('phone') },
  },
  { verbs: /^(telephone|phone)$/, deed: { act: 'phone', tool: tool('phone') } },
  { verbs: /^(take|snap|shoot|pose)$/, about: /\bselfies?\b/, deed: { act: 'selfie', tool: tool('phone') } },
  { verbs: /^(think|ponder|contemplate|reflect|muse|consider|wonder|brood)$/, deed: { act: 'think' } },
  { verbs: /^(knock|rap)$/, deed: { act: 'knock' } },
  { verbs: /^(conduct)$/, not: /\b(interview|experiment|search|train|survey|research)s?\b/, deed: { act: 'conduct' } },
  { verbs: /^kick$/, about: /\b(ball|football|stone|can|pebble)s?\b/, deed: { act: 'kick_ball' } },
  { verbs: /^play$/, about: /\b(football|soccer)\b/, deed: { act: 'kick_ball' } },
  { verbs: /^kick$/, deed: { act: 'kick_high' } },
  {
    verbs: /^(play|practi[cs]e)$/,
    about: /\b(tennis|badminton|squash|table tennis|ping[- ]?pong)\b/,
    deed: { act: 'racket', tool: tool('racket') },
  },
  { verbs: /^swing$/, about: /\brackets?\b/, deed: { act: 'racket', tool: tool('racket') } },
  { verbs: /^(play|practi[cs]e|putt)$/, about: /\bgolf\b/, deed: { act: 'golf', tool: tool('bat_club', 'golf club') } },
  { verbs: /^swing$/, about: /\b(golf )?clubs?\b/, deed: { act: 'golf', tool: tool('bat_club', 'golf club') } },
  {
    verbs: /^(play|practi[cs]e)$/,
    about: /\b(baseball|cricket)\b/,
    deed: { act: 'bat', tool: tool('bat_club', 'baseball bat') },
  },
  { verbs: /^swing$/, about: /\bbats?\b/, deed: { act: 'bat', tool: tool('bat_club', 'baseball bat') } },
  { verbs: /^(play|practi[cs]e|dribble|bounce)$/, about: /\bbasketballs?\b/, deed: { act: 'dribble' } },
  { verbs: /^fish$/, deed: { act: 'angle', tool: tool('fishing_rod') } },
  {
    verbs: /^(lift|press|pump|do)$/,
    about: /\b(weights?|barbells?|dumb-?bells?|iron|weightlifting)\b/,
    deed: { act: 'press' },
  },
  { verbs: /^(do|practi[cs]e|perform)$/, about: /\byoga\b/, deed: { act: 'yoga' } },
  { verbs: /^(dance|perform|do)$/, about: /\b(ballet|pirouettes?)\b/, deed: { act: 'ballet' } },
  { verbs: /^pirouette$/, deed: { act: 'ballet' } },
  { verbs: /^(dance|perform)$/, about: /\bflamenco\b/, deed: { act: 'flamenco' } },
  {
    verbs: /^(dance|perform|do)$/,
    about: /\b(hip[- ]?hop|break ?dance|street dance|krump\w*|popping|locking)\b/,
    deed: { act: 'hip_hop' },
  },
  { verbs: /^(limp|hobble)$/, deed: { act: 'limp' } },
  {
    verbs: /^(stagger|stumble|reel|sway|lurch|totter)$/,
    not: /\b(dance|music|song|hips?)\b/,
    deed: { act: 'stagger' },
  },
  { verbs: /^(sneak|tiptoe|creep|prowl|skulk|slink)$/, deed: { act: 'sneak' } },
  { verbs: /^(march|parade)$/, deed: { act: 'march' } },
  {
    verbs: /^(trudge|shuffle|plod|slog|trundle|drag)$/,
    not: /\b(cards?|deck|sack|box|body|cart|sledge|bag)\b/,
    deed: { act: 'trudge' },
  },
  { verbs: /^(strut|swagger|parade|sashay)$/, deed: { act: 'strut' } },
  { verbs: /^break ?dance$/, deed: { act: 'hip_hop' } },
];

/** The movement of an action that has one of its own, and what is in the hand for it where the words name nothing. */
export function deedOf(action: Action, screenplay: Screenplay): Handiwork | undefined {
  const noun = screenplay.cast.find((m) => m.id === action.object)?.noun ?? action.object ?? '';
  const words = `${action.phrase} ${noun}`;
  return DEEDS.find((d) => d.verbs.test(action.verb) && (!d.about || d.about.test(words)) && !d.not?.test(words))?.deed;
}

/** Acts of deeds whose hands bring what they hold. */
export const DEED_ACTS: ReadonlySet<string> = new Set(DEEDS.map((d) => d.deed.act));

/** Of these, those whose hands hold something. */
export const TOOL_DEEDS: ReadonlySet<string> = new Set(DEEDS.flatMap((d) => (d.deed.tool ? [d.deed.act] : [])));

/** Deeds that go on for as long as their shot, and so are already under way when it begins. */
export const LASTING_DEEDS: ReadonlySet<string> = new Set(
  'pray lotus phone selfie think conduct kick_high racket golf bat dribble angle press yoga ballet flamenco hip_hop limp stagger sneak march trudge strut'.split(
    ' ',
  ),
);
