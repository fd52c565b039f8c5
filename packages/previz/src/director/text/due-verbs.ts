/**
 * Sentences whose verb the tagger took for a noun, or that name a doing instead of telling it: "a robot waters plants", "two
 * samurai fight", "a car chase through the streets", "a duel between a knight and a witch". Their tokens are set right, or put in
 * the order in which they would be told; offsets into the text stay true.
 */
import { NUMBERS } from '../lexicon/closed.ts';
import { nounInfo } from '../lexicon/nouns.ts';
import { isPlural, singular } from './morphology.ts';
import type { Token } from './tag.ts';

/** Nouns that name a doing, with the verb that tells it. */
const DOINGS: ReadonlyMap<string, string> = new Map(
  `chase:chase pursuit:chase race:race fight:fight duel:fight battle:fight brawl:fight showdown:fight standoff:stare
  dance:dance waltz:dance tango:dance embrace:hug kiss:kiss conversation:talk argument:argue quarrel:argue
  interview:talk handshake:shake`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** Doings known by two words: who does what. */
const MATCHES: ReadonlyMap<string, readonly [who: string, verb: string]> = new Map([
  ['boxing match', ['boxers', 'fight']],
  ['wrestling match', ['wrestlers', 'fight']],
  ['sumo match', ['wrestlers', 'fight']],
  ['sword fight', ['swordsmen', 'fight']],
  ['fist fight', ['men', 'fight']],
  ['snowball fight', ['children', 'throw']],
  ['tennis match', ['athletes', 'play']],
  ['football match', ['footballers', 'play']],
  ['soccer match', ['footballers', 'play']],
  ['soccer game', ['footballers', 'play']],
  ['basketball game', ['athletes', 'play']],
  ['chess match', ['men', 'play']],
  ['chess game', ['men', 'play']],
  ['dance battle', ['dancers', 'dance']],
  ['rap battle', ['singers', 'sing']],
]);

const MOVERS = /^(?:person|animal|vehicle)$/;
/** "24 hour", "a two mile run": measures, not the many that a verb would agree with. */
const UNIT = /^(?:second|minute|hour|day|week|month|year|meter|metre|mile|foot|inch|degree|person|shot|frame|part)$/;

/** Whether what follows can only follow a verb or an object-less verb. */
export const afterVerb = (next: Token | undefined): boolean =>
  !next || /^(?:det|poss|prep|to|adv|pron|comma|stop|quote|conj|sub|num)$/.test(next.tag);

/** Where each sentence begins and ends; the second index is exclusive. */
function sentences(tokens: readonly Token[]): [number, number][] {
  const out: [number, number][] = [];
  let from = 0;
  tokens.forEach((token, i) => {
    if (token.tag !== 'stop') return;
    if (i > from) out.push([from, i]);
    from = i + 1;
  });
  if (from < tokens.length) out.push([from, tokens.length]);
  return out;
}

const finite = (token: Token): boolean =>
  token.tag === 'aux' || (token.tag === 'verb' && (token.form === 's' || token.form === 'base'));

const asVerbToken = (token: Token, form: 's' | 'base'): Token => ({
  ...token,
  tag: 'verb',
  base: token.verbish?.base ?? token.word,
  form,
});

/** Where a sentence begins but for "In a bright studio," and the like. */
function pastFront(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]!.tag !== 'prep') return from;
  const comma = tokens.findIndex((token, i) => i > from && i < to - 1 && token.tag === 'comma');
  return comma < 0 ? from : comma + 1;
}

/** The first noun phrase of a sentence: where its nouns and adjectives stand. */
function openingRun(tokens: readonly Token[], from: number, to: number): [number, number] {
  let start = from;
  while (start < to && /^(?:det|poss|num)$/.test(tokens[start]!.tag)) start++;
  let end = start;
  while (end < to && (tokens[end]!.tag === 'noun' || tokens[end]!.tag === 'adj')) end++;
  return [start, end];
}

/** A sentence without a verb: where it begins and ends, and where its first noun phrase does; ends are exclusive. */
interface Verbless {
  from: number;
  to: number;
  start: number;
  end: number;
}

function verbless(tokens: readonly Token[]): Verbless[] {
  return sentences(tokens)
    .filter(([from, to]) => !tokens.slice(from, to).some(finite))
    .map(([begin, to]) => {
      const from = pastFront(tokens, begin, to);
      const [start, end] = openingRun(tokens, from, to);
      return { from, to, start, end };
    });
}

/** Gives back the verb of a sentence that has none although its first noun phrase shows one. */
export function mendVerbs(tokens: Token[]): Token[] {
  for (const { from, start, end } of verbless(tokens)) {
    if (end - start < 2) continue;
    const opener = tokens[start - 1];
    const last = tokens[end - 1]!;
    const run = tokens.slice(start, end);
    // "a robot waters plants": one robot cannot be plants.
    if (opener && start > from && /^(?:an?|one|every|each|this|another)$/.test(opener.word) && isPlural(last.word)) {
      const at = run.findIndex(
        (token, k) => k > 0 && k < run.length - 1 && token.verbish?.form === 's' && run[k - 1]!.tag === 'noun',
      );
      if (at > 0) tokens[start + at] = asVerbToken(run[at]!, 's');
      continue;
    }
    // "two samurai fight": many, and none of the words is a plural.
    const many =
      opener && start > from && opener.tag === 'num' && (NUMBERS.get(opener.word) ?? Number(opener.word)) > 1;
    if (many && last.verbish?.form === 'base' && afterVerb(tokens[end]) && run.at(-2)!.tag === 'noun') {
      if (!run.some((token) => isPlural(token.word)) && !UNIT.test(run.at(-2)!.word))
        tokens[end - 1] = asVerbToken(last, 'base');
    }
  }
  return tokens;
}

/** Tells with a verb what a sentence without one only names; for tokens whose doubtful words still count as nouns. */
export function tellDoings(tokens: Token[]): Token[] {
  let out = tokens;
  for (const { from, to, start, end } of verbless(tokens).reverse()) {
    // "a puppy chases a butterfly" tells what it does as it is.
    if (
      end === start ||
      (end < to && !/^(?:prep|to|comma|sub)$/.test(tokens[end]!.tag)) ||
      isPlural(tokens[end - 1]!.word)
    )
      continue;
    const opener = tokens[start - 1];
    if (start > from && opener?.tag === 'num' && opener.word !== 'one') continue;
    const telling = told(tokens.slice(from, to), start - from, end - from);
    if (telling) out = [...out.slice(0, from), ...telling, ...out.slice(to)];
  }
  return out;
}

/** The sentence told with a verb, where its first noun phrase names a doing. */
function told(sentence: readonly Token[], start: number, end: number): Token[] | undefined {
  const doing = sentence[end - 1]!;
  const before = end - 2 >= start ? sentence[end - 2] : undefined;
  if (doing.tag !== 'noun') return undefined;
  const rest = sentence.slice(end);
  const pair = MATCHES.get(`${before?.word} ${singular(doing.word)}`);
  const verb = pair?.[1] ?? DOINGS.get(singular(doing.word));
  if (verb === undefined) return undefined;
  const act: Token = { ...doing, tag: 'verb', base: verb, form: 'base' };
  // "a duel at dawn between a knight and a witch on a bridge".
  const between = rest.findIndex((token) => token.word === 'between');
  if (between >= 0 && !rest.slice(0, between).some((token) => token.tag === 'comma' || token.tag === 'verb')) {
    const named = (at: number): number => {
      let close = at;
      while (close < rest.length && /^(?:det|poss|num|adj|noun)$/.test(rest[close]!.tag)) close++;
      return close;
    };
    let close = named(between + 1);
    if (rest[close]?.tag === 'conj') close = named(close + 1);
    if (close === between + 1) return undefined;
    return [...rest.slice(between + 1, close), act, ...rest.slice(0, between), ...rest.slice(close)];
  }
  if (!before) return undefined;
  const two: Token = { ...(sentence[start - 1] ?? before), word: 'two', tag: 'num' };
  if (pair) {
    const who: Token = { ...before, word: pair[0], tag: 'noun' };
    return [two, ...sentence.slice(start, end - 2), who, act, ...rest];
  }
  if (before.tag !== 'noun' || !MOVERS.test(nounInfo(before.word)?.kind ?? '')) return undefined;
  const many: Token = { ...before, word: isPlural(before.word) ? before.word : `${before.word}s` };
  return [two, ...sentence.slice(start, end - 2), many, act, ...rest];
}
