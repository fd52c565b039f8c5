/** Cuts English into tokens and gives each a part of speech, by dictionary, frequency and neighbours. */
import {
  ADVERBS, AMOUNTS, AUXILIARIES, COLOURS, COMPOUND_ADJECTIVE, CONJUNCTIONS, DETERMINERS, FILM_NOUNS, HAIR_ADJECTIVES, MATERIALS, MEASURES,
  NEGATIONS, NUMBERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, SIZES, SUBORDINATORS,
} from '../lexicon/closed.ts'; // biome-ignore format: a list
import { lookup } from '../lexicon/index-lookup.ts';
import { GIVEN_NAMES } from '../lexicon/names.ts';
import { nounInfo } from '../lexicon/nouns.ts';
import { afterVerb, mendVerbs, tellDoings } from './due-verbs.ts';
import { asVerb, isPlural, singular, type VerbForm } from './morphology.ts';

export type Tag =
  | 'det' | 'poss' | 'gen' | 'num' | 'adj' | 'noun' | 'verb' | 'aux' | 'prep' | 'to' | 'pron' | 'conj' | 'sub' | 'adv' | 'neg'
  | 'comma' | 'stop' | 'quote' | 'rel'; // biome-ignore format: a list

export interface Token {
  text: string;
  /** Offsets into the text that was tagged. */
  from: number;
  to: number;
  /** Lower case, straight apostrophes. */
  word: string;
  tag: Tag;
  /** Base verb, where the tag is verb. */
  base?: string;
  form?: VerbForm;
  /** Number of the quote, where the tag is quote. */
  quote?: number;
  /** May also be a verb, if the sentence turns out to need one. */
  verbish?: { base: string; form: VerbForm };
}

const TOKEN =
  /\uE000\d+\uE001|[\uE010\uE011]?\p{L}[\p{L}\p{M}\p{N}]*(?:[-/][\p{L}\p{M}\p{N}]+)*(?:['’](?:s|re|ve|ll|d|m|t)(?![\p{L}]))?|\p{N}+(?:[.,]\p{N}+)?(?:[-–]\p{L}+)*\p{L}*|[.!?;:。！？；：\n]+|[,，、()[\]—–]|&/gu;

interface Piece {
  raw: string;
  from: number;
  to: number;
}

function split(text: string): Piece[] {
  const out: Piece[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match;
    const from = match.index;
    const to = from + found.length;
    const genitive = /^(.+)(['’]s)$/u.exec(found);
    if (genitive) out.push({ raw: genitive[1]!, from, to: to - 2 }, { raw: "'s", from: to - 2, to });
    else out.push({ raw: found, from, to });
  }
  return out;
}

const frequency = (word: string): { noun: number; verb: number; adjective: number; adverb: number } => {
  const own = lookup(word);
  const base = singular(word);
  const noun = base === word ? (own?.noun ?? -1) : Math.max(own?.noun ?? -1, lookup(base)?.noun ?? -1);
  const verb = asVerb(word);
  return {
    noun: noun < 0 && nounInfo(word) ? 2 : noun,
    verb: verb ? (lookup(verb.base)?.verb ?? 1) : -1,
    adjective: own?.adjective ?? -1,
    adverb: own?.adverb ?? -1,
  };
};

/** "tallest", "busier": the plain adjective, when there is one. */
function isCompared(word: string): boolean {
  const stem = /^(.{3,}?)(?:er|est)$/.exec(word)?.[1];
  if (!stem || (lookup(word)?.noun ?? -1) > 2) return false;
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')].some(
    (base) => (lookup(base)?.adjective ?? -1) > 2,
  );
}

const ADJECTIVE_ENDING = /(?:ful|less|ous|ish|ic|ical|able|ible|ive|esque|ern|ary|some|like|ed)$/;

function firstTag(raw: string): Omit<Token, 'from' | 'to'> {
  if (raw[0] === '\uE010' || raw[0] === '\uE011') {
    // A glossed verb: the glosser knew what it was.
    const word = raw.slice(1).toLowerCase();
    return { text: raw.slice(1), word, tag: 'verb', base: word, form: raw[0] === '\uE010' ? 's' : 'ing' };
  }
  const word = raw.toLowerCase().replaceAll('’', "'");
  const token = (tag: Tag): Omit<Token, 'from' | 'to'> => ({ text: raw, word, tag });
  const quote = /^\uE000(\d+)\uE001$/.exec(raw);
  if (quote) return { ...token('quote'), quote: Number(quote[1]) };
  if (/^[.!?;:。！？；：\n]+$/u.test(raw)) return token('stop');
  if (/^[,，、()[\]—–]$/u.test(raw)) return token('comma');
  if (raw === '&') return token('conj');
  if (word === "'s") return token('gen');
  if (word === 'to') return token('to');
  if (NUMBERS.has(word) || AMOUNTS.has(word) || /^\d+(?:[.,]\d+)?$/.test(word)) return token('num');
  if (POSSESSIVES.has(word)) return token('poss');
  if (DETERMINERS.has(word)) return token('det');
  if (/^(?:who|which|whom|whose)$/.test(word)) return token('rel');
  if (PRONOUNS.has(word)) return token('pron');
  if (CONJUNCTIONS.has(word)) return token('conj');
  if (
    /^(?:as|while|when|until|because|if|where|since|whereas|although|though|once)$/.test(word) ||
    (SUBORDINATORS.has(word) && !PREPOSITIONS.has(word))
  )
    return token('sub');
  if (AUXILIARIES.has(word)) return { ...token('aux'), base: asVerb(word)?.base ?? word };
  if (NEGATIONS.has(word) && word !== 'without') return token('neg');
  if (PREPOSITIONS.has(word)) return token('prep');
  if (ADVERBS.has(word)) return token('adv');
  if (/^\d/.test(word)) return token('adj');
  if (COLOURS.has(word) || MATERIALS.has(word) || SIZES.has(word) || HAIR_ADJECTIVES.has(word))
    return { ...token('adj') };
  if (COMPOUND_ADJECTIVE.test(word) || isCompared(word)) return token('adj');
  if (GIVEN_NAMES.has(word) && /^\p{Lu}/u.test(raw)) return token('noun');
  const known = frequency(word);
  const verb = asVerb(word);
  if (word.endsWith('ly') && known.adverb >= 0 && known.noun < 4) return token('adv');
  if (word.endsWith('ly') && word.length > 5 && known.noun < 0 && known.adjective < 0) return token('adv');
  if (verb && verb.form === 'ing' && FILM_NOUNS.has(word)) return token('noun');
  if (verb && verb.form === 'ing')
    return known.noun > known.verb + 4 || (nounInfo(word)?.thing && known.noun >= 0) || nounInfo(word)?.kind === 'sound'
      ? { ...token('noun'), verbish: verb }
      : { ...token('verb'), ...verb };
  if (verb && verb.form === 'ed') return { ...token('verb'), ...verb };
  if (known.noun >= 0 || known.verb >= 0 || known.adjective >= 0) {
    const best = Math.max(known.noun, known.verb, known.adjective);
    if (known.adjective === best && known.adjective > known.noun && known.adjective >= known.verb) {
      return known.noun >= 0 || known.verb >= 0
        ? { ...token('adj'), ...(verb ? { verbish: verb } : {}) }
        : token('adj');
    }
    if (known.noun >= 0) return { ...token('noun'), ...(verb ? { verbish: verb } : {}) };
    if (verb) return { ...token('verb'), ...verb };
    return known.adverb >= 0 && known.adjective < 0 ? token('adv') : token('adj');
  }
  if (known.adverb >= 0) return token('adv');
  if (word.includes('-') && ADJECTIVE_ENDING.test(word)) return token('adj');
  return token('noun');
}

const NOMINAL = new Set<Tag>(['noun', 'adj', 'num']);
const OPENERS = new Set<Tag>(['det', 'poss', 'gen', 'num', 'adj']);

/** Settles words that may be noun or verb by what stands around them. */
function settle(tokens: Token[]): void {
  let finite = false;
  let subject: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    if (token.tag === 'stop' || token.tag === 'sub' || token.tag === 'rel') {
      finite = false;
      if (token.tag !== 'rel') subject = undefined;
      continue;
    }
    if (token.tag === 'quote') continue;
    // "the alien waves": a word for somebody that is more often an adjective, before what may be its verb.
    if (token.tag === 'adj' && next?.verbish?.form === 's' && !NOMINAL.has(tokens[i + 2]?.tag ?? 'stop'))
      if (nounInfo(token.word)?.kind === 'person') token.tag = 'noun';
    if (token.tag === 'aux') finite = true;
    const inside = previous !== undefined && (OPENERS.has(previous.tag) || previous.tag === 'prep');
    // A participle before a noun and after an opener is an adjective: "the spinning wheel", "a cracked crust".
    if (token.tag === 'verb' && (token.form === 'ing' || token.form === 'ed')) {
      const opened =
        previous !== undefined &&
        (OPENERS.has(previous.tag) || (previous.tag === 'conj' && OPENERS.has(tokens[i - 2]?.tag ?? 'stop')));
      const beforeNoun =
        next !== undefined &&
        (next.tag === 'noun' ||
          next.tag === 'adj' ||
          (next.tag === 'verb' && next.form !== 'base' && isPlural(next.word)));
      if (opened && (beforeNoun || next?.tag === 'comma') && !(previous?.tag === 'gen' && token.form === 'ing'))
        token.tag = 'adj';
      else if (
        beforeNoun &&
        next.tag === 'noun' &&
        (!previous ||
          previous.tag === 'comma' ||
          previous.tag === 'stop' ||
          previous.tag === 'prep' ||
          previous.tag === 'conj') &&
        token.form === 'ed'
      )
        token.tag = 'adj';
      else if (token.form === 'ed' && previous?.tag === 'prep' && next?.tag === 'adj' && tokens[i + 2]?.tag === 'noun')
        token.tag = 'adj';
      else if (
        beforeNoun &&
        token.form === 'ing' &&
        previous?.tag === 'prep' &&
        !/^(?:by|before|after|without|while|for|about|like|from|at|of)$/.test(previous.word)
      )
        token.tag = 'adj';
      else if (
        beforeNoun &&
        token.form === 'ing' &&
        previous?.tag === 'prep' &&
        previous.word !== 'by' &&
        isPlural(next.word)
      )
        token.tag = 'adj';
      else if (
        beforeNoun &&
        token.form === 'ing' &&
        (!previous || previous.tag === 'stop' || (previous.tag === 'comma' && !finite) || previous.tag === 'conj') &&
        nounInfo(next.word)?.kind !== 'abstract' &&
        startsSoundList(tokens, i)
      )
        token.tag = 'adj';
      else if (
        beforeNoun &&
        token.form === 'ing' &&
        previous?.tag === 'comma' &&
        /^(?:flicker|glow|fall|burn|float|drift|swirl|flash|blink|shimmer|sparkle|twinkle|crumble|peel|steam|drip|smoulder|billow|bubble)$/.test(
          token.base ?? '',
        )
      )
        token.tag = 'adj';
      else if (token.form === 'ed' && !subject && !previous) token.tag = 'adj';
      if (token.tag === 'verb' && token.form === 'ed') {
        // "the tree wrapped in burlap" is no finite clause; "rain soaked the coat" is rare in prompts.
      }
      if (
        token.tag === 'verb' &&
        beforeNoun &&
        next.tag === 'noun' &&
        previous?.tag === 'verb' &&
        /^(?:s|base)$/.test(previous.form ?? '')
      )
        token.tag = 'adj';
      if (token.tag === 'adj') delete token.base;
      continue;
    }
    if ((token.tag === 'noun' || token.tag === 'adj') && token.verbish) {
      const { base, form } = token.verbish;
      const known = frequency(token.word);
      let score = (known.verb - Math.max(known.noun, known.adjective)) / 4;
      const openedHere =
        previous !== undefined &&
        (previous.tag === 'det' ||
          previous.tag === 'poss' ||
          previous.tag === 'gen' ||
          (previous.tag === 'prep' && previous.word !== 'to'));
      if (openedHere) score -= 9;
      // "storm clouds and lightning": two bare nouns joined.
      if (
        next?.word === 'and' &&
        known.noun > known.verb + 2 &&
        (tokens[i + 2]?.tag === 'noun' || tokens[i + 2]?.tag === 'adj') &&
        !(form === 's' && previous?.tag === 'noun' && tokens[i + 2]?.verbish?.form === 's')
      )
        score -= 4;
      if (previous?.tag === 'verb') score -= 6;
      // "leaves blurring past", "steam curling": the next word is the verb.
      const then = tokens[i + 2]?.tag;
      if (next?.tag === 'verb' && next.form === 'ing' && then !== 'noun' && then !== 'adj') score -= 5;
      // A bare form needs somebody before it.
      if (form === 'base' && (!previous || /^(?:sub|comma|stop|prep)$/.test(previous.tag))) score -= 3;
      if (previous?.tag === 'noun' && nounInfo(`${previous.word} ${singular(token.word)}`))
        score -= form === 'base' ? 9 : 5;
      // A frequent noun that is hardly ever a verb: "shoes", "eggs".
      if (known.noun >= 5 && known.verb <= 1) score -= 4;
      if (previous?.tag === 'adj' || previous?.tag === 'num') score -= 3;
      if (previous?.tag === 'to') score += form === 'base' ? 7 : -4;
      if (previous?.tag === 'aux' && form === 'base')
        score += /^(?:do|does|did|will|would|can|could|should|must|may|might)$/.test(previous.word) ? 5 : 0;
      if (previous?.tag === 'pron') score += 6;
      if (previous?.tag === 'rel') score += 6;
      if (previous?.tag === 'adv') score += finite ? 0 : 2;
      const head = previous?.tag === 'noun' || previous?.tag === 'quote';
      if (head && !finite) {
        const plural = farHead(tokens, i, form) ?? (isPlural(previous.word) || joined(tokens, i));
        if (form === 's') score += plural ? -3 : 4;
        else if (form === 'base') score += plural ? 4 : -3;
        score += afterVerb(next) ? 1.5 : -1;
        if (next?.tag === 'noun' && next.verbish && afterVerb(tokens[i + 2])) score -= 3;
        if (next?.tag === 'det' || next?.tag === 'poss') score += 3;
      } else if (head && finite) score -= 4;
      if (previous?.tag === 'conj' && finite && form === 's' && subject)
        score += afterVerb(next) || next?.tag === 'noun' || next?.tag === 'adj' ? 4 : 1;
      if (
        previous?.tag === 'conj' &&
        form === 'base' &&
        tokens.slice(Math.max(0, i - 8), i - 1).some((one) => one.tag === 'verb' && one.form === 'base')
      )
        score += 3;
      // "the bride and groom kiss": the next word is what they do.
      if (previous?.tag === 'conj' && form === 'base' && next?.verbish?.form === 'base' && afterVerb(tokens[i + 2]))
        score -= 4;
      if (
        previous?.tag === 'comma' &&
        finite &&
        form === 's' &&
        subject &&
        (next?.tag === 'det' || next?.tag === 'poss')
      )
        score += 4;
      if (previous?.tag === 'comma' && form === 's' && subject && !finite && afterVerb(next)) score += 3;
      if (!previous || previous.tag === 'stop') score -= 4;
      if (/^(?:start|begin|keep|continue|stop|finish)$/.test(previous?.base ?? '') && form === 'ing') score += 12;
      // ", sparks from a grinder": a thing that the stage makes rather than a second verb.
      if (
        previous?.tag === 'comma' &&
        form === 's' &&
        next?.tag === 'prep' &&
        (nounInfo(token.word)?.thing || nounInfo(token.word)?.kind === 'body')
      )
        score -= 3;
      // "shelves of potions", "plates of food".
      if (next?.word === 'of' && form !== 'ing') score -= 8;
      // "the dog, barking," and "a dog barking at the door" tell what it does; a list of sounds is read elsewhere.
      if (form === 'ing' && /^(?:comma|conj|noun)$/.test(previous?.tag ?? '') && subject)
        score += !next || /^(?:stop|comma|prep|conj|adv|sub|to|det|poss)$/.test(next.tag) ? 12 : 0;
      if (score > 0) {
        token.tag = 'verb';
        token.base = base;
        token.form = form;
      }
    }
    if (token.tag === 'verb' && (token.form === 's' || token.form === 'base')) finite = true;
    if (token.tag === 'noun' || token.tag === 'pron') subject = token;
    if (inside && token.tag === 'verb' && token.form === 'base' && (previous.tag === 'det' || previous.tag === 'poss'))
      token.tag = 'noun';
    if (token.tag === 'conj') {
      // A second clause after "and" may bring its own verb: "... lands, and the owl flaps".
      const ahead = tokens.slice(i + 1, i + 6);
      if (ahead[0] && /^(?:det|poss|pron|num)$/.test(ahead[0].tag)) finite = false;
    }
    if (token.tag === 'comma') {
      const ahead = tokens[i + 1];
      if (
        ahead &&
        (ahead.tag === 'det' ||
          ahead.tag === 'poss' ||
          ahead.tag === 'pron' ||
          ahead.tag === 'num' ||
          NOMINAL.has(ahead.tag))
      )
        finite = false;
    }
  }
}

/**
 * Number of the noun that a verb at i would agree with when more stands between: "a barista with tattooed arms pours",
 * "a truck loaded with hay bales bounces". Undefined where the noun right before the verb is the subject.
 */
function farHead(tokens: readonly Token[], i: number, form: VerbForm): boolean | undefined {
  const either = form === 'base';
  let from = i;
  while (from > 0) {
    const { tag, form } = tokens[from - 1]!;
    if (tag === 'stop' || tag === 'sub' || tag === 'quote' || tag === 'aux' || tag === 'rel') break;
    if (tag === 'verb' && (form === 's' || form === 'base')) break;
    if (tag === 'comma') break;
    from--;
  }
  // After a verb its own objects come first; the subject follows the last conjunction or comma.
  const open = tokens[from - 1]?.tag;
  let at = from;
  if (open === 'verb' || open === 'aux' || tokens[from]?.tag === 'prep' || tokens[from]?.tag === 'sub') {
    for (let k = i - 1; k >= from; k--) {
      const { tag } = tokens[k]!;
      if (tag === 'conj' || tag === 'comma') {
        at = k + 1;
        break;
      }
    }
    if (at === from) return undefined;
  }
  for (let guard = 0; guard < 3; guard++) {
    while (at < i && ['det', 'poss', 'num', 'adv', 'adj', 'conj', 'comma'].includes(tokens[at]!.tag)) at++;
    let end = at;
    while (end < i && (tokens[end]!.tag === 'noun' || (tokens[end]!.tag === 'adj' && tokens[end + 1]?.tag === 'noun')))
      end++;
    const head = tokens[end - 1];
    const next = tokens[end];
    if (end >= i || end === at || head?.tag !== 'noun' || !next) return undefined;
    if (next.tag === 'gen') {
      at = end + 1;
      continue;
    }
    if (next.tag === 'prep' && next.word === 'of') {
      // "a flock of starlings swirls", "rows of engineers lean": both numbers are heard.
      if (MEASURES.has(head.word)) return either;
      return isPlural(head.word);
    }
    if (next.tag === 'conj') return tokens.slice(end, i).some((one) => one.tag === 'prep') ? undefined : true;
    if (next.tag === 'prep' || next.tag === 'verb') {
      // "a man in a hat and his son plant", "a man in a hat and a coat plants".
      const second = tokens
        .slice(end, i)
        .some((one, k, all) => one.tag === 'conj' && /^(?:det|poss|num)$/.test(all[k + 1]?.tag ?? ''));
      return second ? either : isPlural(head.word);
    }
    return undefined;
  }
  return undefined;
}

/** Two nouns joined by "and" before position i make a plural subject. */
function joined(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const tag = tokens[k]!.tag;
    if (tag === 'conj') {
      // "bends in the wind and a trash can rolls": the wind rolls nowhere.
      let before = k - 1;
      while (before > 0 && /^(?:noun|adj|det|num|poss)$/.test(tokens[before]!.tag)) before--;
      return tokens[k - 1]?.tag === 'noun' && tokens[before]?.tag !== 'prep';
    }
    if (tag !== 'noun' && tag !== 'adj' && tag !== 'det' && tag !== 'num' && tag !== 'poss') return false;
  }
  return false;
}

/** A run of noun phrases without any finite verb up to the stop: "Howling wind, rustling leaves." */
function startsSoundList(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && tokens[k]!.tag !== 'stop'; k++) {
    const token = tokens[k]!;
    if (token.tag === 'aux' || token.tag === 'det' || token.tag === 'poss' || token.tag === 'pron') return false;
    if (token.tag === 'verb' && token.form !== 'ing') return false;
  }
  return true;
}

/** In a glossed text every verb is marked; any other word that looks like one is not. */
function unmarked(token: Token, i: number, all: readonly Token[]): Token {
  if (token.tag === 'verb' && token.base === token.word) return token;
  if (token.tag === 'verb') return { text: token.text, word: token.word, tag: 'adj', from: token.from, to: token.to };
  if (
    token.tag === 'adv' &&
    all[i + 1]?.tag === 'noun' &&
    lookup(token.word)?.adjective !== undefined &&
    lookup(token.word)!.adjective >= 0 &&
    !token.word.endsWith('ly')
  )
    return { ...token, tag: 'adj' };
  if (!token.verbish) return token;
  return { text: token.text, word: token.word, tag: token.tag, from: token.from, to: token.to };
}

export function tagText(text: string): Token[] {
  const tokens: Token[] = split(text).map(({ raw, from, to }) => ({ ...firstTag(raw), from, to }));
  if (/[\uE010\uE011]/.test(text)) return tokens.map(unmarked);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    // "her" before a verb or at the end is an object: "following her".
    if (token.word === 'her') {
      const next = tokens[i + 1];
      if (!next || ['stop', 'comma', 'prep', 'sub', 'conj', 'adv', 'to', 'quote', 'det'].includes(next.tag))
        token.tag = 'pron';
    }
    if (token.word === 'that' && tokens[i - 1]?.tag === 'noun' && tokens[i + 1] && tokens[i + 1]!.tag !== 'noun')
      token.tag = 'rel';
    if (
      token.word === 'one' &&
      (tokens[i - 1]?.tag === 'adj' || tokens[i - 1]?.tag === 'det') &&
      ((tokens[i + 1]?.tag ?? 'stop') !== 'noun' || tokens[i + 1]?.verbish?.form === 's')
    )
      token.tag = 'noun';
    // "one reads, the other strokes his beard".
    if (
      token.word === 'other' &&
      tokens[i - 1]?.word === 'the' &&
      (tokens[i + 1]?.tag === 'verb' || tokens[i + 1]?.tag === 'aux' || tokens[i + 1]?.verbish?.form === 's')
    )
      token.tag = 'noun';
    // "the first stars appear", "his only son".
    if (
      token.tag === 'adv' &&
      /^(?:first|second|third|last|next|only|overhead|nearby|final)$/.test(token.word) &&
      /^(?:det|poss)$/.test(tokens[i - 1]?.tag ?? '') &&
      /^(?:noun|adj)$/.test(tokens[i + 1]?.tag ?? '')
    )
      token.tag = 'adj';
    if (
      token.word === 'can' &&
      /^(?:trash|garbage|tin|watering|soda|beer|paint|spray)$/.test(tokens[i - 1]?.word ?? '')
    )
      token.tag = 'noun';
    if (token.tag === 'gen') {
      // "it's", "she's", "there's".
      const before = tokens[i - 1];
      if (before && (before.tag === 'pron' || before.word === 'there' || before.word === 'here')) {
        token.tag = 'aux';
        token.base = 'be';
      }
    }
  }
  const telling = tellDoings(tokens);
  settle(telling);
  return mendVerbs(telling);
}
