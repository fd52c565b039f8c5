import { beforeAll, describe, expect, it } from 'vitest';
import { spellOut } from './english/letter-to-sound.ts';
import { cardinal, ordinal, sayNumber } from './english/numbers.ts';
import {
  type Lexicon,
  loadLexicon,
  mouthAt,
  NO_LEXICON,
  planSpeech,
  type SpeechRequest,
  type SpokenLine,
} from './index.ts';
import { PHONES } from './phones.ts';
import { koreanNumber } from './world/korean.ts';
import { syllablePhones } from './world/mandarin.ts';
import { knownCharacters } from './world/mandarin-readings.ts';
import { spanishNumber } from './world/spanish-numbers.ts';

const voice = { gender: 'female', ageYears: 30, seed: 1 } as const;
let lexicon: Lexicon = NO_LEXICON;
beforeAll(async () => {
  lexicon = await loadLexicon(['en']);
});

const plan = (text: string, over: Partial<SpeechRequest> = {}): SpokenLine =>
  planSpeech({ text, language: 'en', duration: 10, ...over }, voice, lexicon);
const phones = (text: string, language = 'en'): string =>
  plan(text, { language })
    .phones.filter((p) => p.phone !== 'SIL')
    .map((p) => p.phone)
    .join(' ');

describe('English', () => {
  it('finds words in the dictionary, with stress', () => {
    expect(phones('hello')).toBe('HH AH L OW');
    expect(plan('hello').phones.find((p) => p.phone === 'OW')?.stress).toBe(1);
    expect(phones('Spin the table.')).toBe('S P IH N DH AH T+ EY B AH L');
  });

  it('reads unknown words by rule', () => {
    expect(spellOut('blick')).toBe('B L IH1 K');
    expect(spellOut('grention')).toMatch(/SH AH0 N$/);
    expect(spellOut('phime')).toBe('F AY1 M');
  });

  it('taps t and d between vowels', () => {
    expect(phones('water')).toBe('W AO RT ER');
    expect(phones('ready')).toBe('R EH RT IY');
    expect(phones('attack')).toBe('AH T+ AE K');
  });

  it('adds endings and joins known words', () => {
    expect(phones("streetlamp's")).toMatch(/L AE M P S$/);
  });

  it('says numbers, money, times and abbreviations', () => {
    expect(cardinal(1234)).toBe('one thousand two hundred and thirty four');
    expect(sayNumber('1987')).toBe('nineteen eighty seven');
    expect(ordinal(22)).toBe('twenty second');
    expect(phones('42')).toBe(phones('forty two'));
    expect(phones('$5')).toBe(phones('five dollars'));
    expect(phones('Dr. Smith')).toBe(phones('Doctor Smith'));
    expect(phones('3:05')).toBe(phones('three oh five'));
    expect(phones('FBI')).toBe('EH F B IY AY');
  });

  it('works without its dictionary', () => {
    const bare = planSpeech({ text: 'The cat sat.', language: 'en', duration: 3 }, voice);
    expect(bare.phones.map((p) => p.phone).join(' ')).toMatch(/DH AH K\+ AE T S AE T/);
  });
});

describe('other languages', () => {
  it('reads Spanish by its rules', () => {
    expect(phones('Buenos días', 'es')).toBe('B W E N O S D I A S');
    expect(phones('guitarra llena', 'es')).toBe('G I T A RRT A Y E N A');
    expect(plan('canción', { language: 'es' }).phones.find((p) => p.stress === 1)?.phone).toBe('O');
    expect(spanishNumber('1234')).toBe('mil doscientos treinta y cuatro');
  });

  it('reads kana and common kanji', () => {
    expect(phones('さくら', 'ja')).toBe('S A K EU RT A');
    expect(phones('ありがとう', 'ja')).toBe('A RT I G A T O O');
    expect(phones('私は', 'ja')).toBe('W A T A SX I W A');
    expect(phones('東京', 'ja')).toBe('T O O K Y O O');
    expect(phones('灯台', 'ja')).toBe('T O O D A I');
    expect(phones('開けて', 'ja')).toBe('A K E T E');
    expect(phones('渡る', 'ja')).toBe('W A T A RT EU');
    expect(plan('鬱蒼', { language: 'ja' }).warnings.join()).toMatch(/鬱/);
  });

  it('takes Hangul apart and joins syllables', () => {
    expect(phones('안녕하세요', 'ko')).toBe('A N N Y EO NG HH A S E Y O');
    expect(phones('한국어', 'ko')).toBe('HH A N G U G EO');
    expect(phones('국물', 'ko')).toBe('K U NG M U L');
    expect(phones('막 나왔어요', 'ko')).toBe('M A NG N A W A S EO Y O');
    expect(koreanNumber('2026')).toBe('이천이십육');
  });

  it('reads Mandarin by pinyin with tones', () => {
    expect(knownCharacters()).toBeGreaterThan(9000);
    expect(syllablePhones('xue')).toEqual(['SX', 'UE', 'E']);
    expect(syllablePhones('zhi')).toEqual(['CH', 'IR']);
    expect(syllablePhones('you')).toEqual(['Y', 'OW']);
    expect(phones('你好', 'zh')).toBe('N I X AW');
    const ma = (c: string): readonly number[] =>
      plan(c, { language: 'zh' }).phones.find((p) => PHONES[p.phone].kind === 'vowel')!.pitch;
    expect(ma('麻').at(-1)!).toBeGreaterThan(ma('麻')[0]);
    expect(ma('骂').at(-1)!).toBeLessThan(ma('骂')[0]);
  });

  it('joins tones as Mandarin does', () => {
    const vowels = (text: string): (readonly number[])[] =>
      plan(text, { language: 'zh' })
        .phones.filter((p) => PHONES[p.phone].kind === 'vowel')
        .map((p) => p.pitch);
    // Two third tones: the first rises. Before another tone the third stays low.
    const [you, good] = vowels('你好');
    expect(you.at(-1)!).toBeGreaterThan(you[0]);
    expect(good[1]).toBeLessThan(good[0]);
    const [beauty] = vowels('美国');
    expect(beauty.at(-1)!).toBeLessThan(beauty[0]);
    // The neutral tone is high after the low third and low after the falling fourth.
    const after = (text: string): number => vowels(text)[1][0] - vowels(text)[0][0];
    expect(after('好吗')).toBeGreaterThan(after('去吗'));
  });

  it('leads the pitch from tone to tone without a step inside a word', () => {
    const spoken = plan('妈妈买米', { language: 'zh' });
    spoken.phones.slice(1).forEach((p, i) => {
      if (p.phone !== 'SIL') expect(Math.abs(p.pitch[0] - spoken.phones[i].pitch.at(-1)!)).toBeLessThan(4);
    });
  });

  it('lets the pitch of Japanese polite endings fall, and questions rise', () => {
    const pitch = (text: string): number[] =>
      plan(text, { language: 'ja' })
        .phones.filter((p) => PHONES[p.phone].kind === 'vowel')
        .map((p) => p.pitch[1]);
    const statement = pitch('わかります');
    expect(statement.at(-1)! - statement.at(-2)!).toBeLessThan(-2);
    const ends = (text: string): number => plan(text, { language: 'ja' }).phones.at(-1)!.pitch.at(-1)!;
    expect(ends('わかりますか？')).toBeGreaterThan(ends('わかりますか。') + 3);
  });

  it('warns where it approximates', () => {
    expect(plan('Guten Morgen', { language: 'de' }).warnings.join()).toMatch(/approximate/);
    expect(phones('Привет', 'ru')).toBe('P RT I V Y E T');
  });

  it.each(['', '   ', '🎉🎉', '!!!', '…', '漢字', '한', 'é', '١٢٣', 'नमस्ते', 'مرحبا', 'שלום'])(
    'never breaks on "%s"',
    (text) => {
      for (const language of ['en', 'es', 'ja', 'ko', 'zh', 'fr', 'und', 'hi', 'ar']) {
        const spoken = plan(text, { language });
        expect(spoken.phones.every((p) => Number.isFinite(p.start + p.duration) && p.phone in PHONES)).toBe(true);
        expect(mouthAt(spoken, 0.1)[0][1]).toBeGreaterThanOrEqual(0);
      }
    },
  );
});

describe('timing', () => {
  it('fits a line into its time, in order and without gaps', () => {
    const spoken = plan('I told you, we should have left before the storm.', { duration: 2.6 });
    expect(spoken.duration).toBeLessThanOrEqual(2.6 + 1e-9);
    expect(spoken.overrun).toBe(0);
    expect(spoken.rate).toBeGreaterThan(0.74);
    expect(spoken.rate).toBeLessThan(1.36);
    let t = 0;
    for (const p of spoken.phones) {
      expect(p.start).toBeCloseTo(t, 9);
      expect(p.duration).toBeGreaterThan(0.01);
      t += p.duration;
    }
  });

  it('keeps its natural tempo and says so when it cannot fit', () => {
    const spoken = plan('This is far too much to say in so little time, believe me.', { duration: 0.8 });
    expect(spoken.rate).toBe(1);
    expect(spoken.overrun).toBeGreaterThan(0.5);
    expect(spoken.warnings.join()).toMatch(/needs .* s but has 0.8 s/);
  });

  it('rises at the end of a question and falls at the end of a statement', () => {
    const end = (text: string): number => {
      const p = plan(text)
        .phones.filter((x) => PHONES[x.phone].kind === 'vowel')
        .at(-1)!;
      return p.pitch.at(-1)! - p.pitch[0];
    };
    expect(end('Are you going home?')).toBeGreaterThan(2);
    expect(end('You are going home.')).toBeLessThan(0);
    expect(end('Where are you going?')).toBeLessThan(1);
  });

  it('hears the tone words', () => {
    expect(plan('Run.', { tone: ['whispers urgently'] }).delivery.whisper).toBe(1);
    expect(plan('Run.', { tone: ['shouting'] }).delivery.shout).toBe(1);
    expect(plan('Run.', { tone: ['through tears'] }).delivery.sad).toBe(1);
    expect(plan('Run.', { tone: ['warmly'] }).delivery.warm).toBe(1);
  });
});

describe('mouthAt', () => {
  it('closes the lips for m, b and p at the right time', () => {
    const spoken = plan('My baby puppy.');
    const lips = spoken.phones.filter((p) => ['M', 'B', 'P', 'P+'].includes(p.phone));
    expect(lips.length).toBeGreaterThanOrEqual(5);
    for (const p of lips) {
      const [[viseme, weight]] = mouthAt(spoken, p.start + p.duration * 0.45);
      expect(viseme).toBe('PP');
      expect(weight).toBeGreaterThan(0.95);
    }
  });

  it('shows at most two shapes that sum to at most one, and rests outside the line', () => {
    const spoken = plan('Five thousand voices, together!');
    for (let t = -0.5; t < spoken.duration + 0.5; t += 0.013) {
      const shapes = mouthAt(spoken, t);
      expect(shapes.length).toBeLessThanOrEqual(2);
      expect(shapes.reduce((sum, [, w]) => sum + w, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(shapes.every(([, w]) => w >= 0)).toBe(true);
    }
    expect(mouthAt(spoken, -1)).toEqual([['sil', 1]]);
    expect(mouthAt(spoken, spoken.duration + 1)).toEqual([['sil', 1]]);
  });
});
