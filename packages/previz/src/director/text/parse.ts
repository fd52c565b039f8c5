/** From tagged English to noun phrases and clauses: who does what, to what, where. A shallow parser for stage directions. */
import { AMOUNTS, COLOURS, CONTAINERS, EMPTY_OF, MEASURES, NUMBERS, SIZES } from '../lexicon/closed.ts';
import { lookup } from '../lexicon/index-lookup.ts';
import { GIVEN_NAMES } from '../lexicon/names.ts';
import { compoundInfo, type NounInfo, nounInfo } from '../lexicon/nouns.ts';
import { asVerb, isPlural, singular } from './morphology.ts';
import type { Token } from './tag.ts';

export interface NounPhrase {
  /** Modifiers and head as written, without determiner: "dented silver armor". */
  words: string[];
  /** Head noun, singular: "armor". */
  head: string;
  /** Head with the compound it is part of: "steam locomotive". */
  name: string;
  /** Modifiers before the compound head, lower case. */
  modifiers: string[];
  determiner?: string;
  /** "his", "her", "their" ... */
  possessive?: string;
  possessor?: NounPhrase;
  pronoun?: string;
  count?: number;
  plural: boolean;
  info: NounInfo | undefined;
  /** "caravan" in "a caravan of camels". */
  measure?: string;
  /** The whole of it, as written: "shafts of light". */
  measureWords?: string[];
  /** What a vessel holds: "red wine" of "a glass of red wine". */
  content?: NounPhrase;
  /** What follows: "of", "in", "with" ... */
  attached: { prep: string; phrase: NounPhrase }[];
  /** Second name given after a comma: "the pilot, a woman in a headset". */
  apposition?: NounPhrase;
  at: number;
  /** True when it stands after a preposition. */
  oblique?: string;
}

export interface Clause {
  subjects: NounPhrase[];
  verb: string;
  /** Verb with its particle: "let go", "lift off". */
  particle?: string;
  passive: boolean;
  form: string;
  objects: NounPhrase[];
  preps: { prep: string; phrase: NounPhrase }[];
  adverbs: string[];
  adjectives: string[];
  quotes: number[];
  /** Conjunction that opened the clause: "as", "while", "then", "and" ... */
  link?: string;
  negated: boolean;
  at: number;
}

export interface Parsed {
  phrases: NounPhrase[];
  clauses: Clause[];
  /** Quotes in order with the clause index they stand nearest to, or -1. */
  quotes: { quote: number; clause: number; at: number }[];
}

const PARTICLE_VERBS = new Set(
  `let:go lift:off take:off stand:up sit:down get:up get:out get:off get:in turn:on turn:off look:up look:down look:back look:around look:away
  pick:up put:down put:on hold:up pull:up climb:out climb:down fall:off blow:out light:up wake:up lie:down bend:down kneel:down
  walk:away walk:in walk:out run:away roll:away drive:off drive:away fly:off fly:away come:out go:out spin:around turn:around
  fade:out fade:in throw:up take:out burst:out break:into burst:into call:out reach:out zip:up open:up close:up slow:down speed:up
  trot:in step:out step:in lean:in lean:back flake:off curl:up settle:down swim:by pass:by hand:over give:up set:down wrap:up`
    .trim()
    .split(/\s+/),
);

class Parser {
  private i = 0;
  readonly phrases: NounPhrase[] = [];
  readonly clauses: Clause[] = [];
  readonly quotes: Parsed['quotes'] = [];
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  private peek(offset = 0): Token | undefined {
    return this.tokens[this.i + offset];
  }

  /** Reads a noun phrase at the cursor, or nothing. */
  private nounPhrase(possessor?: NounPhrase): NounPhrase | undefined {
    const start = this.i;
    let determiner: string | undefined;
    let possessive: string | undefined;
    let count: number | undefined;
    const run: Token[] = [];
    let token = this.peek();
    if (token?.tag === 'pron') {
      this.i++;
      return this.keep({
        words: [token.text],
        head: token.word,
        name: token.word,
        modifiers: [],
        pronoun: token.word,
        plural: /^(?:they|them|we|us|themselves)$/.test(token.word),
        info: undefined,
        attached: [],
        at: start,
      });
    }
    while (token && (token.tag === 'det' || token.tag === 'poss')) {
      if (token.tag === 'det') determiner = token.word;
      else possessive = token.word;
      this.i++;
      token = this.peek();
    }
    for (;;) {
      token = this.peek();
      if (!token) break;
      if (token.tag === 'num') {
        const value = NUMBERS.get(token.word) ?? AMOUNTS.get(token.word) ?? Number(token.word.replace(',', '.'));
        if (run.every((one) => /^(?:lone|solitary|single)$/.test(one.word))) {
          if (/^(?:lone|solitary|single)$/.test(token.word)) run.push({ ...token, tag: 'adj' });
          count =
            (count && (token.word === 'dozen' || token.word === 'hundred') ? count : 1) *
            (Number.isFinite(value) ? value : 1);
          this.i++;
          // "dozens of", "two of".
          if (
            this.peek()?.word === 'of' &&
            (this.peek(1)?.tag === 'noun' || this.peek(1)?.tag === 'adj' || this.peek(1)?.tag === 'det')
          ) {
            this.i++;
            if (this.peek()?.tag === 'det') this.i++;
          }
          continue;
        }
        break;
      }
      if (token.tag === 'adj' || token.tag === 'noun') {
        run.push(token);
        this.i++;
        continue;
      }
      const last = run.at(-1);
      const next = this.peek(1);
      const afterNext = this.peek(2);
      if (
        last?.tag === 'adj' &&
        next?.tag === 'adj' &&
        (token.tag === 'comma' || token.word === 'and') &&
        (afterNext?.tag === 'noun' || afterNext?.tag === 'adj')
      ) {
        if (token.word === 'and') run.push(token);
        this.i++;
        continue;
      }
      // "red and gold sari" where one colour is tagged as a noun.
      if (
        last?.tag === 'adj' &&
        token.word === 'and' &&
        next?.tag === 'noun' &&
        afterNext?.tag === 'noun' &&
        !isPlural(next.word)
      ) {
        run.push(token);
        this.i++;
        continue;
      }
      if (
        token.tag === 'adv' &&
        next?.tag === 'adj' &&
        run.length > 0 === false &&
        /^(?:very|too|so|slightly|only)$/.test(token.word)
      ) {
        this.i++;
        continue;
      }
      break;
    }
    while (run.at(-1)?.word === 'and') {
      run.pop();
      this.i--;
    }
    // The phrase ends in its last noun; trailing adjectives are put back unless they can be nouns.
    let lastNoun = run.findLastIndex((one) => one.tag === 'noun');
    const tail = run.at(-1);
    if (
      lastNoun < run.length - 1 &&
      tail &&
      (lookup(singular(tail.word))?.noun ?? -1) >= 0 &&
      (determiner || possessive || possessor || lastNoun < 0 || run.length - lastNoun > 1) &&
      (canHead(tail.word, lastNoun >= 0) ||
        // "an ice cream", "a rose gold": a colour word that ends a name.
        (run.length > 1 && compoundInfo(run.map((one) => one.word)).from < run.length - 1) ||
        (lastNoun < 0 &&
          run.length === 1 &&
          /^an?$/.test(determiner ?? '') &&
          nounInfo(tail.word)?.thing !== undefined))
    ) {
      lastNoun = run.length - 1;
    }
    if (lastNoun < 0) {
      this.i = start;
      return undefined;
    }
    this.i -= run.length - 1 - lastNoun;
    run.length = lastNoun + 1;
    const words = run.map((one) => one.text);
    const lower = run.map((one) => one.word);
    const named = /^\p{Lu}/u.test(words.at(-1)!) ? GIVEN_NAMES.get(lower.at(-1)!) : undefined;
    const known = named
      ? { info: { kind: 'person', thing: 'person', gender: named } as NounInfo, from: run.length - 1 }
      : compoundInfo(lower);
    const head = singular(lower.at(-1)!);
    const phrase: NounPhrase = {
      words,
      head,
      name: [...lower.slice(known.from, -1), head].join(' '),
      modifiers: lower.slice(0, known.from).filter((word) => word !== 'and'),
      plural: isPlural(lower.at(-1)!) || (count ?? 1) > 1,
      info: known.info,
      attached: [],
      at: start,
    };
    gathered(phrase, run);
    if (determiner) phrase.determiner = determiner;
    if (possessive) phrase.possessive = possessive;
    if (possessor) phrase.possessor = possessor;
    if (count !== undefined) phrase.count = count;
    if (this.peek()?.tag === 'gen') {
      this.i++;
      this.keep(phrase);
      const owned = this.nounPhrase(phrase);
      return owned ?? phrase;
    }
    if (this.peek()?.word === 'of') return this.ofPhrase(phrase);
    return this.keep(phrase);
  }

  /** "a heap of gold coins" means the coins; "the face of a ballerina" keeps both. */
  private ofPhrase(phrase: NounPhrase): NounPhrase {
    const back = this.i;
    const before = this.phrases.length;
    this.i++;
    const inner = this.nounPhrase();
    if (!inner) {
      this.i = back;
      return this.keep(phrase);
    }
    // "a deck of cards", "a loaf of bread": one thing under one name.
    const whole = nounInfo(`${phrase.head} of ${inner.words.join(' ').toLowerCase()}`);
    if (whole?.thing) {
      this.phrases.length = before;
      phrase.words = [...phrase.words, 'of', ...inner.words];
      phrase.name = `${phrase.name} of ${inner.name}`;
      phrase.info = whole;
      return this.keep(phrase);
    }
    if (CONTAINERS.has(phrase.head) && phrase.info?.thing && inner.info?.kind !== 'person' && !inner.pronoun) {
      // "two glasses of red wine": glasses, and what is in them.
      this.phrases.splice(this.phrases.indexOf(inner), 1);
      phrase.content = inner;
      phrase.attached.push(...inner.attached);
      return this.keep(phrase);
    }
    if (phrase.info?.kind === 'film' && !inner.pronoun) return inner;
    const amount = MEASURES.get(phrase.words.at(-1)!.toLowerCase()) ?? MEASURES.get(phrase.head);
    if (
      (amount !== undefined || EMPTY_OF.has(phrase.words.at(-1)!.toLowerCase()) || EMPTY_OF.has(phrase.head)) &&
      !inner.pronoun
    ) {
      inner.measure = phrase.head;
      inner.measureWords = [...phrase.words, 'of', ...inner.words];
      if (amount !== undefined && inner.plural && inner.count === undefined) inner.count = amount;
      if (phrase.count && phrase.count > 1 && inner.count === undefined) inner.count = phrase.count;
      if (phrase.determiner) inner.determiner ??= phrase.determiner;
      return inner;
    }
    phrase.attached.push({ prep: 'of', phrase: inner });
    inner.oblique = 'of';
    return this.keep(phrase);
  }

  private keep(phrase: NounPhrase): NounPhrase {
    this.phrases.push(phrase);
    return phrase;
  }

  /** Whether the noun phrase starting at token i is the subject of a verb that follows. */
  private startsClause(from: number): boolean {
    let k = from;
    let seenNoun = false;
    for (let steps = 0; steps < 24 && k < this.tokens.length; steps++, k++) {
      const token = this.tokens[k]!;
      if (token.tag === 'verb')
        return (
          seenNoun && !(token.form === 'ed' && this.tokens[k + 1]?.tag === 'prep' && this.tokens[k + 1]!.word === 'of')
        );
      if (token.tag === 'aux') return seenNoun;
      if (token.tag === 'noun' || token.tag === 'pron') seenNoun = true;
      else if (
        token.tag === 'comma' ||
        token.tag === 'stop' ||
        token.tag === 'sub' ||
        token.tag === 'quote' ||
        token.tag === 'rel'
      )
        return token.tag === 'rel' && seenNoun;
    }
    return false;
  }

  parse(): void {
    let pending: NounPhrase[] = [];
    let last: NounPhrase | undefined;
    let clause: Clause | undefined;
    let subjects: NounPhrase[] = [];
    let link: string | undefined;
    let negated = false;
    let broken = true;
    let adverbs: string[] = [];
    const open = (verb: string, form: string, passive: boolean, who: NounPhrase[]): Clause => {
      const made: Clause = {
        subjects: who,
        verb,
        form,
        passive,
        objects: [],
        preps: [],
        adverbs,
        adjectives: [],
        quotes: [],
        negated,
        at: this.i,
      };
      if (link) made.link = link;
      adverbs = [];
      negated = false;
      this.clauses.push(made);
      return made;
    };
    while (this.i < this.tokens.length) {
      const token = this.peek()!;
      switch (token.tag) {
        case 'stop':
          pending = [];
          clause = undefined;
          last = undefined;
          link = undefined;
          broken = true;
          adverbs = [];
          if (!/^[;:]/.test(token.word)) subjects = [];
          this.i++;
          break;
        case 'comma':
          broken = true;
          this.i++;
          break;
        case 'conj':
          link = token.word;
          this.i++;
          if (
            clause &&
            this.peek() &&
            !['verb', 'aux', 'adv', 'to'].includes(this.peek()!.tag) &&
            this.startsClause(this.i)
          ) {
            clause = undefined;
            pending = [];
          }
          break;
        case 'sub':
          link = token.word;
          pending = [];
          clause = undefined;
          broken = true;
          this.i++;
          break;
        case 'rel':
          // "a boy who waves": the noun before is the subject.
          last = this.relativeHead(token.word, last);
          subjects = last ? [last] : subjects;
          pending = last ? [last] : pending;
          clause = undefined;
          this.i++;
          break;
        case 'neg':
          negated = true;
          this.i++;
          break;
        case 'quote': {
          this.quotes.push({ quote: token.quote!, clause: clause ? this.clauses.indexOf(clause) : -1, at: this.i });
          if (clause) clause.quotes.push(token.quote!);
          this.i++;
          break;
        }
        case 'adv':
          if (token.word === 'next' && this.peek(1)?.tag === 'to') {
            this.i += 2;
            last = this.prepositional('beside', clause, last, broken && pending.length > 0 && !clause) ?? last;
            break;
          }
          if (clause && !broken) clause.adverbs.push(token.word);
          else adverbs.push(token.word);
          this.i++;
          break;
        case 'aux': {
          const next = this.peek(1);
          const skip = next?.tag === 'adv' || next?.tag === 'neg' ? 1 : 0;
          const main = this.peek(1 + skip);
          if (next?.tag === 'neg') negated = true;
          const who = pending.length > 0 ? pending : subjects;
          if (main?.tag === 'verb') {
            const passive = token.base === 'be' && main.form === 'ed';
            this.i += 1 + skip;
            if (next?.tag === 'adv') adverbs.push(next.word);
            clause = open(main.base!, main.form!, passive, who);
            this.i++;
          } else {
            clause = open(token.base ?? 'be', 's', false, who);
            this.i++;
          }
          subjects = who;
          pending = [];
          broken = false;
          break;
        }
        case 'to': {
          const next = this.peek(1);
          const verb = next
            ? next.tag === 'verb'
              ? { base: next.base!, form: next.form! }
              : next.verbish?.form === 'base' && next.tag !== 'noun'
                ? next.verbish
                : undefined
            : undefined;
          if (verb && verb.form === 'base') {
            this.i += 1;
            link = 'to';
            clause = open(verb.base, 'base', false, subjects);
            this.i++;
            pending = [];
            broken = false;
            break;
          }
          this.i++;
          last = this.prepositional('to', clause, last, broken) ?? last;
          break;
        }
        case 'prep': {
          // What a camera term left behind: "time-lapse of clouds racing".
          if (token.word === 'of' && !clause && pending.length === 0 && !last) {
            this.i++;
            break;
          }
          const particle = clause && !broken && this.particle(clause, token);
          this.i++;
          if (particle) {
            clause!.particle = token.word;
            break;
          }
          // "with sparks flying": an absolute clause.
          if (token.word === 'with' && this.startsClause(this.i) && this.absolute()) {
            pending = [];
            clause = undefined;
            broken = true;
            break;
          }
          if (token.word === 'before' || token.word === 'after' || token.word === 'by' || token.word === 'without') {
            const next = this.peek();
            if (next?.tag === 'verb' && next.form === 'ing') {
              link = token.word;
              broken = true;
              if (token.word === 'without') negated = true;
              break;
            }
            if (token.word !== 'by' && token.word !== 'without' && this.startsClause(this.i)) {
              link = token.word;
              clause = undefined;
              pending = [];
              broken = true;
              break;
            }
          }
          const np = this.prepositional(token.word, clause, last, broken && pending.length > 0 && !clause);
          if (np) last = np;
          break;
        }
        case 'verb': {
          const ing = token.form === 'ing';
          const ed = token.form === 'ed';
          // "Nice cheese," says the fox.
          const quoted = SPEECH_VERBS.has(token.base ?? '') && this.tokens[this.i - 1]?.tag === 'quote';
          const teller = quoted ? this.teller() : undefined;
          let who: NounPhrase[];
          const near = clause?.objects.at(-1);
          // "crosses a bridge holding a parasol": a bridge holds nothing.
          const lifeless =
            ing && LIVING_VERBS.has(token.base ?? '') && !/^(?:person|animal)$/.test(near?.info?.kind ?? 'person');
          const loose = near !== undefined && !broken && (ing || ed) && !lifeless;
          // "toward a green dragon curled on a heap": what was named last curls, not what was lifted before it.
          const nearest =
            (ing || ed) && !broken && clause && last?.oblique && last.at > (near?.at ?? -1) && !lastIsSetting(last)
              ? last
              : undefined;
          // "to the face of a ballerina balancing": she balances, not her face.
          const inner = ing && !broken ? last?.attached.findLast(({ prep }) => prep === 'of')?.phrase : undefined;
          if (teller) who = [teller];
          else if (inner && /^(?:person|animal)$/.test(inner.info?.kind ?? '') && last?.info?.kind === 'body')
            who = [inner];
          else if (pending.length > 0) who = pending;
          else if (nearest) who = [nearest];
          else if (loose) who = [near];
          else if (ed && !broken && last?.oblique && !clause) who = [last];
          else if (ing && !broken && last && clause && last.oblique && !lastIsSetting(last)) who = [last];
          else who = subjects;
          const nextPrep = this.peek(1);
          const passive =
            ed &&
            (nextPrep === undefined ||
              nextPrep.tag === 'stop' ||
              nextPrep.tag === 'comma' ||
              (nextPrep.tag === 'prep' &&
                /^(?:in|with|by|on|of|from|to|over|behind|under|against|at|inside|into|above|around|beside|beneath|across|between)$/.test(
                  nextPrep.word,
                ) &&
                !isMotion(token.base!)));
          clause = open(token.base!, token.form!, passive, who);
          if (!teller) this.i++;
          if (token.base === 'let' && this.peek()?.word === 'go') {
            clause.particle = 'go';
            this.i++;
          }
          if (!loose && !passive) subjects = who;
          if (who === pending) subjects = who;
          pending = [];
          broken = false;
          break;
        }
        default: {
          const start = this.i;
          const np = this.nounPhrase();
          if (!np) {
            if (token.tag === 'adj' && clause && !broken) clause.adjectives.push(token.word);
            else if (token.tag === 'adj' && last && !clause) last.modifiers.push(token.word);
            this.i = Math.max(this.i, start + 1);
            break;
          }
          const mine = np;
          // "the same hand, twenty years older, opens the box".
          if (mine.info?.kind === 'time' && pending.length > 0 && broken && this.tokens[start - 1]?.tag === 'comma')
            break;
          if (clause && !broken) {
            clause.objects.push(mine);
          } else if (
            clause &&
            broken &&
            link !== undefined &&
            /^(?:and|or)$/.test(link) &&
            clause.objects.length > 0 &&
            !this.startsClause(start)
          ) {
            clause.objects.push(mine);
          } else if (broken && last && isApposition(last, mine) && this.tokens[start - 1]?.tag === 'comma') {
            last.apposition = mine;
            broken = false;
            pending = pending.length > 0 ? pending : [last];
            clause = undefined;
            break;
          } else {
            if (broken && !(link === 'and' && pending.length > 0)) {
              if (!(pending.length > 0 && this.tokens[start - 1]?.tag === 'comma' && this.listAhead(start)))
                pending = [];
              clause = undefined;
            }
            pending.push(mine);
            broken = false;
          }
          if (clause && link === 'and' && !broken) link = undefined;
          last = mine;
          break;
        }
      }
    }
  }

  /** "a, b and c VERB": the commas join subjects. */
  private listAhead(start: number): boolean {
    for (let k = start; k < Math.min(this.tokens.length, start + 12); k++) {
      const tag = this.tokens[k]!.tag;
      if (tag === 'conj') return this.startsClause(k + 1);
      if (tag === 'verb' || tag === 'stop' || tag === 'prep' || tag === 'sub') return false;
    }
    return false;
  }

  private particle(clause: Clause, token: Token): boolean {
    const next = this.peek(1);
    const nounNext = next && ['det', 'poss', 'noun', 'adj', 'pron', 'num'].includes(next.tag);
    if (PARTICLE_VERBS.has(`${clause.verb}:${token.word}`) && clause.objects.length <= 1) {
      return (
        !nounNext ||
        !/^(?:in|down|into|off|out|over|around)$/.test(token.word) ||
        clause.verb === 'turn' ||
        clause.verb === 'put' ||
        clause.verb === 'throw'
      );
    }
    return (
      !nounNext &&
      /^(?:up|down|off|out|away|over|in|on|by|along|past)$/.test(token.word) &&
      next?.tag !== 'prep' &&
      next?.tag !== 'to'
    );
  }

  /** Who says what was quoted, where the name follows the verb; the cursor then stands behind it. */
  private teller(): NounPhrase | undefined {
    if (!/^(?:det|poss|noun|adj|pron)$/.test(this.peek(1)?.tag ?? '')) return undefined;
    const back = this.i;
    this.i++;
    const who = this.nounPhrase();
    if (who && (who.pronoun || /^(?:person|animal)$/.test(who.info?.kind ?? ''))) return who;
    this.i = back;
    return undefined;
  }

  /** Whom "who" goes back to: the nearest person, not what the person wears. */
  private relativeHead(word: string, last: NounPhrase | undefined): NounPhrase | undefined {
    if (word !== 'who' || last?.info?.kind === 'person' || last?.info?.kind === 'animal') return last;
    return this.phrases.slice(-5).findLast((np) => np.info?.kind === 'person' || np.info?.kind === 'animal') ?? last;
  }

  /** "with NP VERBing": reads the noun phrase and leaves the verb to the main loop with it as subject. */
  private absolute(): boolean {
    const back = this.i;
    const phrasesBefore = this.phrases.length;
    const np = this.nounPhrase();
    const next = this.peek();
    // "a girl with a backpack stepping off" steps herself; "with her hair blowing" the hair blows.
    const worn =
      np?.info?.kind === 'clothing' || ((np?.info?.kind === 'hair' || np?.info?.kind === 'body') && !np.possessive);
    const held =
      np !== undefined && /^(?:object|food|clothing)$/.test(np.info?.kind ?? '') && LIVING_VERBS.has(next?.base ?? '');
    const carried =
      (worn || held) &&
      !/^(?:blow|flow|flutter|whip|wave|stream|fly|float|swing|bounce|flap|billow|trail)$/.test(next?.base ?? '');
    if (np && next?.tag === 'verb' && next.form === 'ing' && next.base !== 'wear' && !carried) {
      const made: Clause = {
        subjects: [np],
        verb: next.base!,
        form: 'ing',
        passive: false,
        objects: [],
        preps: [],
        adverbs: [],
        adjectives: [],
        quotes: [],
        link: 'as',
        negated: false,
        at: this.i,
      };
      this.clauses.push(made);
      this.i++;
      const object = this.peek();
      if (object && ['det', 'poss', 'noun', 'adj', 'num'].includes(object.tag)) {
        const inner = this.nounPhrase();
        if (inner) made.objects.push(inner);
      }
      while (this.peek()?.tag === 'prep') {
        const prep = this.peek()!.word;
        this.i++;
        const inner = this.nounPhrase();
        if (!inner) break;
        inner.oblique = prep;
        made.preps.push({ prep, phrase: inner });
      }
      return true;
    }
    this.i = back;
    this.phrases.length = phrasesBefore;
    return false;
  }

  private prepositional(
    prep: string,
    clause: Clause | undefined,
    last: NounPhrase | undefined,
    toNoun: boolean,
  ): NounPhrase | undefined {
    const side = this.sideOf();
    if (side) return this.prepositional(side, clause, last, toNoun);
    if (this.peek()?.tag === 'prep') {
      // "out of the smoke", "from behind the wall".
      const inner = this.peek()!.word;
      this.i++;
      return this.prepositional(inner === 'of' ? `${prep} of` : inner, clause, last, toNoun);
    }
    const np = this.nounPhrase();
    if (!np) return undefined;
    np.oblique = prep;
    const target = clause && !toNoun ? clause.preps : last?.attached;
    target?.push({ prep, phrase: np });
    if (clause && last && clause.objects.includes(last)) last.attached.push({ prep, phrase: np });
    // "hatches from an egg on a pile of books": the egg is on the books.
    else if (
      clause?.preps.some((one) => one.phrase === last) &&
      target === clause.preps &&
      /^(?:on|atop|under|beneath|behind|beside)$/.test(prep) &&
      /^(?:object|food|structure|vehicle|plant|nature)$/.test(last?.info?.kind ?? '') &&
      /^(?:object|food|structure|vehicle|plant|nature|animal)$/.test(np.info?.kind ?? '')
    )
      last!.attached.push({ prep, phrase: np });
    // "in a white shirt and a black hat", "at the bar and the tables".
    while (this.peek()?.tag === 'conj' || (this.peek()?.tag === 'comma' && this.coordinated())) {
      const back = this.i;
      this.i++;
      if (this.peek()?.tag === 'conj') this.i++;
      // "a student with headphones and a soaked dog wait": the second of two who wait.
      if (
        !clause &&
        this.startsClause(this.i) &&
        !/^(?:person|animal)$/.test(np.info?.kind ?? '') &&
        this.livingAhead()
      ) {
        this.i = back;
        break;
      }
      // Where the subject still waits for its verb, what follows "and" belongs to the preposition.
      if (clause && this.startsClause(this.i)) {
        this.i = back;
        break;
      }
      const more = this.nounPhrase();
      if (!more) {
        this.i = back;
        break;
      }
      more.oblique = prep;
      target?.push({ prep, phrase: more });
    }
    return np;
  }

  /** Whether the noun phrase at the cursor begins with an article and names somebody alive. */
  private livingAhead(): boolean {
    if (!/^(?:det|poss|num)$/.test(this.peek()?.tag ?? '')) return false;
    for (let k = 1; k < 6; k++) {
      const token = this.peek(k);
      if (token?.tag === 'noun' && this.peek(k + 1)?.tag !== 'noun')
        return /^(?:person|animal)$/.test(nounInfo(token.word)?.kind ?? '');
      if (token?.tag !== 'adj' && token?.tag !== 'noun') return false;
    }
    return false;
  }

  /** "(to) the left of", "(in) front of", "(on) top of": the cursor moves behind them. */
  private sideOf(): string | undefined {
    const at = this.peek()?.tag === 'det' ? 1 : 0;
    const word = this.peek(at)?.word ?? '';
    if (this.peek(at + 1)?.word !== 'of' || !/^(?:left|right|front|top)$/.test(word)) return undefined;
    this.i += at + 2;
    return { left: 'left of', right: 'right of', front: 'in front of', top: 'on' }[word];
  }

  /** A comma that goes on with the same list and ends in "and": "in a hat, a coat and boots". */
  private coordinated(): boolean {
    for (let k = this.i + 1; k < Math.min(this.tokens.length, this.i + 9); k++) {
      const { tag } = this.tokens[k]!;
      if (tag === 'conj') return !this.startsClause(k + 1);
      if (tag !== 'noun' && tag !== 'adj' && tag !== 'det' && tag !== 'poss' && tag !== 'num') return false;
    }
    return false;
  }
}

/** What animals and people gather in: "an elephant family", "the wolf pack" are elephants and wolves. */
const GATHERED =
  /^(?:family|pack|herd|flock|swarm|colony|pride|school|troop|pair|couple|trio|duo|squad|gang|crowd|group)$/;

function gathered(phrase: NounPhrase, run: readonly Token[]): void {
  const member = run.at(-2);
  if (member?.tag !== 'noun' || !GATHERED.test(phrase.head) || phrase.name !== phrase.head) return;
  const info = nounInfo(member.word);
  if (info?.kind !== 'animal' && !(info?.kind === 'person' && !info.plural)) return;
  phrase.measure = phrase.head;
  phrase.measureWords = phrase.words;
  phrase.count ??= MEASURES.get(phrase.head) ?? 4;
  phrase.head = phrase.name = singular(member.word);
  phrase.modifiers = phrase.modifiers.slice(0, -1);
  phrase.info = info;
  phrase.plural = true;
}

const HEADLESS = new Set(
  'young old other open empty full alone free ready bright dark cold warm still visible calm'.split(' '),
);
const canHead = (word: string, hasNoun: boolean): boolean =>
  !HEADLESS.has(word) && !COLOURS.has(word) && !(hasNoun && (SIZES.has(word) || /(?:ing|ed)$/.test(word)));

/** What only somebody alive does: "a woman with a red umbrella crossing the street" crosses it herself. */
const LIVING_VERBS = new Set(
  'walk run stand sit kneel cross climb dance eat drink look stare watch smile laugh talk sing enter leave hold carry wear pull push step march jog stroll wait read write play pet feed hug kiss wave nod gaze whistle ride pedal skate ski pose hurry rush wander search examine study chase teach'.split(
    ' ',
  ),
);
const SPEECH_VERBS = new Set(
  'say ask whisper shout reply answer murmur mutter yell cry sigh exclaim announce'.split(' '),
);
const MOTION = new Set(
  'walk run sprint crawl climb jump leap dance fly swim ride drive drift slide roll step march'.split(' '),
);
const isMotion = (verb: string): boolean => MOTION.has(verb);

/** "stands at the sink washing dishes": the sink does not wash; "past a car burning": the car burns. */
const lastIsSetting = (phrase: NounPhrase): boolean =>
  !/^(?:person|animal|vehicle|effect|nature)$/.test(phrase.info?.kind ?? '') ||
  phrase.info?.kind === 'place' ||
  phrase.info?.kind === 'clothing' ||
  phrase.info?.kind === 'hair' ||
  phrase.info?.kind === 'body';

/** "the pilot, a woman in a headset": both are people and the second is indefinite. */
function isApposition(first: NounPhrase, second: NounPhrase): boolean {
  return (
    first.info?.kind === 'person' &&
    second.info?.kind === 'person' &&
    /^an?$/.test(second.determiner ?? '') &&
    !first.pronoun &&
    first.name !== second.name &&
    /^(?:a|an|the|his|her|their)$/.test(first.determiner ?? first.possessive ?? '') &&
    (/^(?:man|woman|boy|girl|lady|guy|gentleman|person|child|teenager|kid)$/.test(second.head) ||
      first.determiner === 'the')
  );
}

export function parseTokens(tokens: readonly Token[]): Parsed {
  const parser = new Parser(tokens);
  parser.parse();
  return { phrases: parser.phrases, clauses: parser.clauses, quotes: parser.quotes };
}

export { asVerb };
