/**
 * The director's own shots where a prompt states none. The text is cut into beats; every way of joining neighbouring beats into
 * one to six shots has a cost, made of what an editor minds: a cut that changes nothing, one that leaves a line or a movement
 * half done, a shot too short to read or too long to hold. The cheapest way wins.
 */
import { nounInfo } from '../lexicon/nouns.ts';
import { readCamera } from '../read/camera.ts';
import { parseTokens } from '../text/parse.ts';
import { QUOTE_MARK } from '../text/quotes.ts';
import { type ShotText, sentences } from '../text/split-shots.ts';
import { tagText } from '../text/tag.ts';

/** Shorter clips, and prompts that already speak of a camera, are one shot. */
const LEAST_SECONDS = 8;
/** A shot of the director's own lasts at least this long. */
const LEAST_SHOT_SECONDS = 2.8;
const MOST_SHOTS = 6;
/** Seconds that one thing happening is given. */
const SECONDS_PER_EVENT = 1.9;

interface Beat {
  text: string;
  /** Head nouns of those who act. */
  doers: string[];
  places: string[];
  events: number;
  quotes: number;
  /** Ends in a movement that a cut can ride on. */
  moving: boolean;
  /** Begins with a word that starts something new: "suddenly", "later". */
  turn: boolean;
}

const MOVING =
  /^(?:walk|run|jump|turn|open|enter|leave|rise|fall|throw|ride|drive|fly|land|reach|step|sprint|leap|climb|swing|raise|pick|push|pull)$/;
const TURN =
  /^(?:suddenly|then|later|meanwhile|after|afterwards|finally|outside|inside|back|now|moments later|across|behind|above|below|in the distance|when|as soon as)\b/i;
const REFERS = /^(?:he|she|they|it|his|her|their|its)\b/i;

function readBeat(text: string, english: (sentence: string) => string): Beat {
  const plain = english(text);
  const { clauses, phrases } = parseTokens(tagText(plain));
  const acting = clauses.filter((clause) => clause.subjects.length > 0 && clause.verb !== 'be');
  return {
    text,
    doers: [...new Set(acting.flatMap((clause) => clause.subjects.map((np) => np.pronoun ?? np.head)))],
    places: phrases.filter((np) => np.info?.place !== undefined && np.oblique !== undefined).map((np) => np.head),
    events: Math.max(1, acting.length),
    quotes: [...text.matchAll(QUOTE_MARK)].length,
    moving: MOVING.test(clauses.at(-1)?.verb ?? ''),
    turn: TURN.test(plain.trim()),
  };
}

/** What a cut between two beats costs (negative: it is wanted), and why. */
function cutCost(before: Beat, after: Beat): { cost: number; reason: string } {
  const opens = after.text.trim();
  if (after.places.some((place) => !before.places.includes(place)) && after.places.length > 0)
    return { cost: -1.2, reason: `the place changes to the ${after.places[0]}` };
  if (after.quotes > 0 && before.quotes > 0) return { cost: -0.6, reason: 'somebody else speaks' };
  if (after.quotes > 0) return { cost: -0.4, reason: 'a line is spoken' };
  if (after.turn) return { cost: -0.9, reason: 'the story turns here' };
  const fresh = after.doers.find((doer) => !before.doers.includes(doer) && !REFERS.test(doer));
  if (fresh && nounInfo(fresh)) return { cost: -0.7, reason: `the ${fresh} comes in` };
  if (before.moving) return { cost: -0.2, reason: 'the cut rides on the movement' };
  // The same one goes on doing the next thing: a cut here must earn its place.
  return REFERS.test(opens) ? { cost: 0.25, reason: 'the next thing happens' } : { cost: 0.1, reason: 'a new beat' };
}

/** What a shot of some beats costs for its length alone. */
function lengthCost(beats: readonly Beat[], share: number): number {
  const wanted = beats.reduce((sum, beat) => sum + SECONDS_PER_EVENT * beat.events + 1.6 * beat.quotes, 0);
  const held = Math.max(0, share - Math.max(wanted, 3.2)) * 0.22;
  const rushed = Math.max(0, wanted - share) * 0.3;
  return (share < LEAST_SHOT_SECONDS ? 6 : 0) + held + rushed;
}

interface Plan {
  cost: number;
  starts: number[];
}

/** The cheapest way to make `count` shots of the beats. */
function cheapest(beats: readonly Beat[], count: number, duration: number): Plan | undefined {
  const weight = (from: number, to: number): number =>
    beats.slice(from, to).reduce((sum, beat) => sum + beat.events + beat.quotes, 0);
  const total = weight(0, beats.length);
  const cost = (from: number, to: number): number =>
    lengthCost(beats.slice(from, to), (duration * weight(from, to)) / total) +
    (from > 0 ? cutCost(beats[from - 1]!, beats[from]!).cost : 0);
  let level: (Plan | undefined)[] = beats.map((_, i) => ({ cost: cost(0, i + 1), starts: [0] }));
  for (let shot = 1; shot < count; shot++) {
    const before = level;
    level = beats.map((_, end) => {
      let best: Plan | undefined;
      for (let from = 1; from <= end; from++) {
        const first = before[from - 1];
        if (!first) continue;
        const all = first.cost + cost(from, end + 1);
        if (!best || all < best.cost) best = { cost: all, starts: [...first.starts, from] };
      }
      return best;
    });
  }
  return level.at(-1);
}

/** Splits a text into shots of the director's own, each with the reason for its cut. `english` reads a sentence. */
export function coverage(
  text: string,
  duration: number,
  english: (sentence: string) => string,
  isGlobal: (sentence: string) => boolean,
): ShotText[] {
  if (duration < LEAST_SECONDS || readCamera(english(text)).terms > 0) return [{ text }];
  const told: string[] = [];
  const rest: string[] = [];
  for (const sentence of sentences(text)) {
    if (isGlobal(sentence)) rest.push(sentence);
    // A sentence without a verb sets the scene for the next one; so does an order about the request's picture.
    else if (
      told.length > 0 &&
      (told.at(-1)!.split(/\s+/).length < 5 || /^(?:use|keep|animate|maintain)\b[^.]*\.?$/i.test(told.at(-1)!))
    )
      told[told.length - 1] += ` ${sentence}`;
    else told.push(sentence);
  }
  const beats = told.slice(0, 40).map((beat) => readBeat(beat, english));
  if (told.length > 40) beats[39]!.text = told.slice(39).join(' ');
  if (beats.length < 2) return [{ text }];
  const most = Math.max(1, Math.min(MOST_SHOTS, beats.length, Math.floor(duration / LEAST_SHOT_SECONDS)));
  let best: Plan = { cost: lengthCost(beats, duration), starts: [0] };
  for (let count = 2; count <= most; count++) {
    const plan = cheapest(beats, count, duration);
    if (plan && plan.cost < best.cost) best = plan;
  }
  if (best.starts.length < 2) return [{ text }];
  return best.starts.map((from, i): ShotText => {
    const to = best.starts[i + 1] ?? beats.length;
    const words = beats.slice(from, to).map((beat) => beat.text);
    if (i === best.starts.length - 1) words.push(...rest);
    const reason = from === 0 ? 'the first beat opens the film' : cutCost(beats[from - 1]!, beats[from]!).reason;
    return { text: words.join(' '), reason };
  });
}
