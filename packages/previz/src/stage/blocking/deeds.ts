/** Which movement of people/gestures.ts and people/exercise.ts an action asks for, where its act alone says too little. */
import type { Action, Screenplay } from '@storyreel/contract';
import { CARES, GAMES, SMALL_DEEDS } from './daily-deeds.ts';
import { firstOf, type Handiwork, type Kind, tool } from './handiwork.ts';

/** The first that fits counts. */
const DEEDS: readonly Kind[] = [
  ...CARES,
  ...SMALL_DEEDS,
  ...GAMES,
  { verbs: /^shrug$/, work: { act: 'shrug' } },
  { verbs: /^salute$/, work: { act: 'salute' } },
  { verbs: /^(bow|curtsy)$/, not: /\b(string|violin|cello|arrow)s?\b/, work: { act: 'bow' } },
  { verbs: /^(pray|worship)$/, work: { act: 'pray' } },
  { verbs: /^meditate$/, work: { act: 'lotus' } },
  { verbs: /^(sit|rest|practi[cs]e|do)$/, about: /\b(lotus|cross-?legged|meditation)\b/, work: { act: 'lotus' } },
  {
    verbs: /^(talk|speak|call|answer|chat|be|telephone|phone)$/,
    about: /\b(tele)?phones?\b/,
    work: { act: 'phone', tool: tool('phone') },
  },
  { verbs: /^(telephone|phone)$/, work: { act: 'phone', tool: tool('phone') } },
  { verbs: /^(take|snap|shoot|pose)$/, about: /\bselfies?\b/, work: { act: 'selfie', tool: tool('phone') } },
  { verbs: /^(think|ponder|contemplate|reflect|muse|consider|wonder|brood)$/, work: { act: 'think' } },
  { verbs: /^(knock|rap)$/, work: { act: 'knock' } },
  { verbs: /^(conduct)$/, not: /\b(interview|experiment|search|train|survey|research)s?\b/, work: { act: 'conduct' } },
  { verbs: /^kick$/, about: /\b(ball|football|stone|can|pebble)s?\b/, work: { act: 'kick_ball' } },
  { verbs: /^play$/, about: /\b(football|soccer)\b/, work: { act: 'kick_ball' } },
  { verbs: /^kick$/, work: { act: 'kick_high' } },
  {
    verbs: /^(play|practi[cs]e)$/,
    about: /\b(tennis|badminton|squash|table tennis|ping[- ]?pong)\b/,
    work: { act: 'racket', tool: tool('racket') },
  },
  { verbs: /^swing$/, about: /\brackets?\b/, work: { act: 'racket', tool: tool('racket') } },
  { verbs: /^(play|practi[cs]e|putt)$/, about: /\bgolf\b/, work: { act: 'golf', tool: tool('bat_club', 'golf club') } },
  { verbs: /^swing$/, about: /\b(golf )?clubs?\b/, work: { act: 'golf', tool: tool('bat_club', 'golf club') } },
  {
    verbs: /^(play|practi[cs]e)$/,
    about: /\b(baseball|cricket)\b/,
    work: { act: 'bat', tool: tool('bat_club', 'baseball bat') },
  },
  { verbs: /^swing$/, about: /\bbats?\b/, work: { act: 'bat', tool: tool('bat_club', 'baseball bat') } },
  { verbs: /^(play|practi[cs]e|dribble|bounce)$/, about: /\bbasketballs?\b/, work: { act: 'dribble' } },
  { verbs: /^fish$/, work: { act: 'angle', tool: tool('fishing_rod') } },
  {
    verbs: /^(lift|press|pump|do)$/,
    about: /\b(weights?|barbells?|dumb-?bells?|iron|weightlifting)\b/,
    work: { act: 'press' },
  },
  { verbs: /^(do|practi[cs]e|perform)$/, about: /\byoga\b/, work: { act: 'yoga' } },
  { verbs: /^(dance|perform|do)$/, about: /\b(ballet|pirouettes?)\b/, work: { act: 'ballet' } },
  { verbs: /^pirouette$/, work: { act: 'ballet' } },
  { verbs: /^(dance|perform)$/, about: /\bflamenco\b/, work: { act: 'flamenco' } },
  {
    verbs: /^(dance|perform|do)$/,
    about: /\b(hip[- ]?hop|break ?dance|street dance|krump\w*|popping|locking)\b/,
    work: { act: 'hip_hop' },
  },
  { verbs: /^(limp|hobble)$/, work: { act: 'limp' } },
  {
    verbs: /^(stagger|stumble|reel|sway|lurch|totter)$/,
    not: /\b(dance|music|song|hips?)\b/,
    work: { act: 'stagger' },
  },
  { verbs: /^(sneak|tiptoe|creep|prowl|skulk|slink)$/, work: { act: 'sneak' } },
  { verbs: /^(march|parade)$/, work: { act: 'march' } },
  {
    verbs: /^(trudge|shuffle|plod|slog|trundle|drag)$/,
    not: /\b(cards?|deck|sack|box|body|cart|sledge|bag)\b/,
    work: { act: 'trudge' },
  },
  { verbs: /^(strut|swagger|parade|sashay)$/, work: { act: 'strut' } },
  { verbs: /^break ?dance$/, work: { act: 'hip_hop' } },
];

/** The movement of an action that has one of its own, and what is in the hand for it where the words name nothing. */
export function deedOf(action: Action, screenplay: Screenplay): Handiwork | undefined {
  return firstOf(DEEDS, action, screenplay);
}

/** Acts of deeds whose hands bring what they hold. */
export const DEED_ACTS: ReadonlySet<string> = new Set(DEEDS.map((d) => d.work.act));

/** Of these, those whose hands hold something. */
export const TOOL_DEEDS: ReadonlySet<string> = new Set(
  DEEDS.flatMap(({ work }) => (work.tool || work.left || work.objectLeft ? [work.act] : [])),
);

/** Deeds that go on for as long as their shot, and so are already under way when it begins. */
export const LASTING_DEEDS: ReadonlySet<string> = new Set(
  'pray lotus phone selfie think conduct kick_high racket golf bat dribble angle press yoga ballet flamenco hip_hop limp stagger sneak march trudge strut brush_teeth comb_hair make_up spoon_up swig check_watch knit draw water_over stroke feed strew serve_ball ski ice_skate surf'.split(
    ' ',
  ),
);
