import { readFileSync } from 'node:fs';
import { Screenplay } from '@storyreel/contract';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GIVEN_NAMES } from '../director/lexicon/names.ts';
import {
  generationScreenplay,
  planStory,
  reelsOf,
  StoryError,
  type StoryInput,
  type StoryPlan,
  storyText,
} from './index.ts';
import { STAND_INS } from './people.ts';

const plan = (text: string, more: Partial<StoryInput> = {}): StoryPlan =>
  planStory({ text, aspectRatio: '16:9', fps: 24, seed: 7, ...more });
const harbour = readFileSync(new URL('../../../../examples/stories/harbour.txt', import.meta.url), 'utf8');

/** Every promise that a plan makes about its numbers. */
function checkNumbers(story: StoryPlan): void {
  expect(story.frameCount).toBe(story.duration * story.fps);
  let frame = 0;
  for (const generation of story.generations) {
    expect(generation.startFrame).toBe(frame);
    expect(Number.isInteger(generation.duration)).toBe(true);
    expect(generation.duration).toBeGreaterThanOrEqual(3);
    expect(generation.duration).toBeLessThanOrEqual(15);
    const screenplay = Screenplay.parse(generationScreenplay(story, generation));
    expect(screenplay.shots.reduce((sum, shot) => sum + shot.frameCount, 0)).toBe(generation.frameCount);
    frame += generation.frameCount;
  }
  expect(frame).toBe(story.frameCount);
  let shots = 0;
  for (const scene of story.scenes) {
    Screenplay.parse(scene.screenplay);
    let within = 0;
    for (const shot of scene.screenplay.shots) {
      expect(shot.startFrame).toBe(within);
      within += shot.frameCount;
      for (const line of shot.dialogue) expect(line.start + line.duration).toBeLessThanOrEqual(shot.duration + 1e-6);
    }
    expect(within).toBe(scene.frameCount);
    shots += scene.screenplay.shots.length;
  }
  const reels = reelsOf(story);
  expect(reels.reduce((sum, reel) => sum + reel.screenplay.shots.length, 0)).toBe(shots);
  expect(reels.at(-1)!.startFrame + reels.at(-1)!.frameCount).toBe(story.frameCount);
}

const member = (story: StoryPlan, name: string) => story.cast.find((one) => one.name === name);

describe('a story in screenplay format', () => {
  const story = plan(harbour);

  it('has its title, scenes, and whole generations of 3 to 15 seconds', () => {
    expect(story.title).toBe('The Blue Boat');
    expect(story.scenes.map((scene) => scene.heading)).toEqual([
      'EXT. HARBOUR - DAWN',
      'INT. KITCHEN - NIGHT',
      'EXT. HARBOUR - DAWN',
    ]);
    checkNumbers(story);
  });

  it('keeps who people are from the cast list on', () => {
    expect(member(story, 'Tom')).toMatchObject({ noun: 'fisherman', gender: 'male', kind: 'person', ageYears: 72 });
    expect(member(story, 'Tom')?.attributes).toMatchObject({ clothing: ['yellow raincoat'], hair: ['white beard'] });
    expect(member(story, 'Mara')).toMatchObject({ gender: 'female', ageYears: 34 });
    const { id } = member(story, 'Mara')!;
    for (const scene of story.scenes) {
      const here = scene.screenplay.cast.find((one) => one.id === id);
      expect(here?.attributes.clothing).toEqual(['red coat']);
      expect(scene.screenplay.seed).toBe(story.seed);
    }
  });

  it('gives a place that comes back the same set, hour and weather', () => {
    const [first, second, third] = story.scenes;
    expect(first!.set).toBe(third!.set);
    expect(second!.set).not.toBe(first!.set);
    expect(first!.screenplay.sets).toEqual(third!.screenplay.sets);
    expect([first, second, third].map((scene) => scene!.timeOfDay)).toEqual(['dawn', 'night', 'dawn']);
    expect(third!.look.weather).toEqual(first!.look.weather);
  });

  it('keeps every line word for word, by its speaker', () => {
    const lines = story.scenes.flatMap((scene) => scene.screenplay.shots.flatMap((shot) => shot.dialogue));
    const name = (id: string) => story.cast.find((one) => one.id === id)?.name;
    expect(lines.map((line) => [name(line.speaker), line.text])).toEqual([
      ['Tom', 'Looking for someone?'],
      ['Mara', 'My father. He left this boat to me.'],
      ['Tom', 'He talked about you every winter.'],
      ['Mara', 'And you never wrote.'],
      ['Mara', 'We left before the town woke up.'],
    ]);
    expect(lines[1]!.tone).toEqual(['quietly']);
    expect(lines[4]!.tone).toEqual(['voice-over']);
  });

  it('obeys shot headings, stated seconds and the closing fade', () => {
    const last = story.scenes[2]!.screenplay.shots.at(-1)!;
    expect(last).toMatchObject({ size: 'wide', duration: 4, transition: 'fade_out' });
    expect(story.scenes[0]!.screenplay.shots.at(-1)).toMatchObject({
      size: 'close_up',
      text: 'Close-up of Tom. He smiles.',
    });
  });

  it('plays the music of the head in every scene', () => {
    for (const scene of story.scenes) expect(scene.screenplay.music?.phrase).toBe('soft piano');
  });

  it('shows no stand-in name anywhere', () => {
    const shown = JSON.stringify([story, storyText(story)]);
    for (const name of [...STAND_INS.female, ...STAND_INS.male])
      expect(shown).not.toMatch(new RegExp(`\\b${name}\\b`, 'i'));
  });

  it('lasts exactly as long as asked, and says when it cannot', () => {
    for (const duration of [26, 45, 60, 90]) {
      const timed = plan(harbour, { duration });
      expect(timed.duration).toBe(duration);
      checkNumbers(timed);
    }
    expect(() => plan(harbour, { duration: 8 })).toThrow(/duration must be at least/);
    expect(() => plan(harbour, { duration: 600 })).toThrow(/duration must be at most/);
  });

  it('is the same plan every time, and another take with another seed', () => {
    expect(plan(harbour)).toEqual(story);
    expect(plan(harbour, { seed: 8 }).scenes[0]!.screenplay.seed).toBe(8);
  });

  it('reads as a shot list of at most 80 columns', () => {
    const text = storyText(
      story,
      story.generations.map(() => '$1'),
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    for (const words of [
      'THE BLUE BOAT',
      'SCENE 2   INT. KITCHEN - NIGHT',
      'Generation 1:',
      'Shot 11',
      'why',
      '“And you never wrote.”',
      'Not depicted:',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/ {2}Mara +person, woman, about 34, red coat/);
  });
});

describe('prose', () => {
  const story = plan(`# A Walk

Mara, a tall woman in a green raincoat, walks along the beach at dawn with Biscuit, a small brown dog. She laughs.

"Wait for me!" she shouts. In the village market, an old man sells oranges. Mara stops at his stall.

That night, she sits in the kitchen. Rain falls outside.

The next morning, Mara walks along the beach again.`);

  it('becomes scenes where the place or the hour changes', () => {
    expect(story.scenes.map((scene) => [scene.screenplay.sets[0]!.place, scene.timeOfDay])).toEqual([
      ['beach', 'dawn'],
      ['market', 'dawn'],
      ['kitchen', 'night'],
      ['beach', 'morning'],
    ]);
    expect(story.scenes[0]!.set).toBe(story.scenes[3]!.set);
    checkNumbers(story);
  });

  it('knows who "she" is in a scene that does not name her', () => {
    const kitchen = story.scenes[2]!.screenplay;
    expect(kitchen.shots[0]!.subjects).toContain(member(story, 'Mara')!.id);
    expect(kitchen.cast.find((one) => one.id === member(story, 'Mara')!.id)?.attributes.clothing).toEqual([
      'green raincoat',
    ]);
  });

  it('gives a bare quotation to whoever the sentence before it is about, and leaves the place of a first paragraph alone', () => {
    const told = plan(
      'The alarm clock rings at dawn. Rosa, a young baker, sits up in bed.\n\nIn the bakery, her father watches her. "You are too gentle," he says. Rosa laughs. "And you are too loud."\n\nAt noon, the market is full. Rosa sells bread.',
    );
    expect(told.scenes.map((scene) => scene.screenplay.sets[0]!.place)).toEqual([
      expect.not.stringMatching('bakery'),
      'bakery',
      'market',
    ]);
    const lines = told.scenes[1]!.screenplay.shots.flatMap((shot) => shot.dialogue);
    expect(lines.at(-1)).toMatchObject({ text: 'And you are too loud.', speaker: member(told, 'Rosa')!.id });
  });

  it('knows a dog by its name', () => {
    expect(member(story, 'Biscuit')).toMatchObject({ kind: 'animal', model: 'dog' });
  });
});

describe('reading scripts', () => {
  const shots = (text: string) => plan(text).scenes.flatMap((scene) => scene.screenplay.shots);

  test.each([
    ['Name: words', 'INT. CAFE - DAY\n\nLena: I am late.\n\nOmar (laughing): As always.', ['I am late.', 'As always.']],
    ['bold names', '## Cafe, day\n\n**Lena:** I am late.', ['I am late.']],
    ['Fountain', '.CAFE\n\n@Lena\n(whispering)\nI am\nlate.', ['I am late.']],
    ['roles', "INT. CAFE - DAY\n\nA waitress waits.\n\nWAITRESS (CONT'D)\nCoffee?", ['Coffee?']],
    ['Chinese', '场景1：厨房，夜\n\n小美：“你好吗？”', ['你好吗？']],
  ])('%s', (_name, text, lines) => {
    expect(shots(text).flatMap((shot) => shot.dialogue.map((line) => line.text))).toEqual(lines);
  });

  it('speaks a long speech over several shots, none longer than a generation', () => {
    const speech = 'The night is only a door, and whoever waits in front of a door has begun to go through it. '
      .repeat(6)
      .trim();
    const story = plan(`INT. DINER - NIGHT\n\nLENA\n${speech}`);
    const said = story.scenes.flatMap((scene) =>
      scene.screenplay.shots.flatMap((shot) => shot.dialogue.map((line) => line.text)),
    );
    expect(said.length).toBeGreaterThan(2);
    expect(said.join(' ')).toBe(speech);
    checkNumbers(story);
  });

  it('leaves comments, notes and paper lines out', () => {
    const story = plan(
      'Title: X\nAuthor: Somebody\n\nINT. CAFE - DAY\n\n/* never */ [[ note ]] <!-- hidden -->\n\nA woman drinks coffee.\n\nTHE END',
    );
    expect(JSON.stringify(story.scenes)).not.toMatch(/never|note|hidden|Somebody/);
    expect(story.warnings.join(' ')).toContain('title cards are not drawn');
  });

  it('builds the inside and the outside of a house apart', () => {
    const story = plan(
      'EXT. HOUSE - DAY\n\nA woman waits.\n\nINT. HOUSE - DAY\n\nShe sits.\n\nEXT. HOUSE - NIGHT\n\nShe waits.',
    );
    expect(story.scenes.map((scene) => scene.screenplay.sets[0]!.interior)).toEqual([false, true, false]);
    expect(story.scenes[0]!.set).toBe(story.scenes[2]!.set);
    expect(story.scenes[1]!.screenplay.sets[0]!.features.map((feature) => feature.noun)).not.toContain('house');
  });

  it('lets no control character through', () => {
    const story = plan('INT. CAFE\u001b[31m - DAY\n\n\u202eA woman\u0007 waits.\n\nLENA\nHello\u009b31m.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(storyText(story) + JSON.stringify(story)).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
  });

  it('says so when no set stands for a place', () => {
    expect(plan('INT. XYZZYPLUGH - DAY\n\nA woman waits.').warnings.join(' ')).toContain(
      'No set stands for "XYZZYPLUGH"',
    );
  });

  it('passes through black only where the script asks for it', () => {
    const story = plan(
      'INT. CAFE - DAY\n\nA woman waits.\n\nFADE OUT.\n\nFADE IN:\n\nEXT. BEACH - DAY\n\nShe runs.\n\nEXT. FOREST - DAY\n\nShe stops.',
    );
    expect(story.scenes.map((scene) => scene.screenplay.shots[0]!.transition)).toEqual(['fade_out', 'fade_in', 'cut']);
  });
});

describe('other languages', () => {
  test.each([
    [
      'es',
      'INT. COCINA - NOCHE\n\nUna mujer corta verduras. Un niño entra corriendo.\n\nNIÑO\n¿Qué hay de cenar?\n\nEXT. PLAYA - AMANECER\n\nEl niño corre por la playa.',
      'kitchen',
      'beach',
    ],
    [
      'zh',
      '场景1：厨房，夜\n\n一位女人在切菜。男孩跑进来。\n\n男孩：“今晚吃什么？”\n\n场景2：海边，黎明\n\n男孩在沙滩上跑。',
      'kitchen',
      'beach',
    ],
    [
      'ja',
      'シーン1：台所、夜\n\n女性が野菜を切る。少年が入ってくる。\n\n少年「今夜は何？」\n\nシーン2：海辺、夜明け\n\n少年が砂浜を走る。',
      'kitchen',
      'beach',
    ],
  ])('%s: places, hours and speakers are those of the script', (language, text, first, second) => {
    const story = plan(text);
    expect(story.language).toBe(language);
    expect(story.scenes.map((scene) => [scene.screenplay.sets[0]!.place, scene.timeOfDay])).toEqual([
      [first, 'night'],
      [second, 'dawn'],
    ]);
    const [line] = story.scenes[0]!.screenplay.shots.flatMap((shot) => shot.dialogue);
    const boys = story.cast.filter((one) => one.noun === 'boy');
    expect(boys).toHaveLength(1);
    expect(line!.speaker).toBe(boys[0]!.id);
    expect(story.scenes[1]!.screenplay.shots[0]!.subjects).toContain(boys[0]!.id);
    checkNumbers(story);
  });
});

describe('people without a description', () => {
  it('have no gender but their own', () => {
    const story = plan('INT. CAFE - DAY\n\nQUILL\nIt is late.\n\nZANE\nIt is.');
    for (const name of ['Quill', 'Zane'])
      expect(member(story, name)).toMatchObject({ noun: 'person', attributes: { gender: [] } });
    for (const name of ['Quill', 'Zane']) expect(member(story, name)?.gender).toBeUndefined();
  });

  it('are "she" and "they" of the next scene without a name too', () => {
    const story = plan(
      'INT. STATION - NIGHT\n\nA woman in a green coat waits with an old man.\n\nEXT. STREET - CONTINUOUS\n\nShe walks in the rain.',
    );
    const woman = story.cast.find((one) => one.noun === 'woman')!;
    expect(story.scenes[1]!.screenplay.shots[0]!.subjects).toEqual([woman.id]);
  });
});

describe('limits', () => {
  test.each(['', ' \n\n ', '***\n\n---', 'INT. KITCHEN - DAY\n\n'])('%j has nothing to film', (text) => {
    expect(() => plan(text)).toThrow(StoryError);
  });

  it('refuses a text that is too long, by characters and by seconds', () => {
    expect(() => plan('a'.repeat(60_001))).toThrow(/60000 characters/);
    expect(() => plan('A woman walks along the beach.\n\n'.repeat(300))).toThrow(/600 s of film or less/);
  });

  it('plans ten minutes in a few seconds', () => {
    const scene = (n: number) =>
      `INT. ROOM ${n} - DAY\n\nMara walks to the door. She opens it.\n\nMARA\nThis is line number ${n}.\n\n`;
    const story = plan(
      `CAST\n- MARA: a woman in a red coat\n\n${Array.from({ length: 60 }, (_, n) => scene(n)).join('')}`,
      { duration: 600 },
    );
    expect(story.duration).toBe(600);
    checkNumbers(story);
  }, 60_000);

  it('any text is planned or refused, never a crash', { timeout: 120_000 }, () => {
    const word = fc.constantFrom(
      'INT.',
      'EXT.',
      'KITCHEN - NIGHT',
      'MARA',
      '(V.O.)',
      'CUT TO:',
      'CLOSE ON',
      '# Title',
      '**',
      '“',
      '"',
      ':',
      '\n',
      '\n\n',
      'She walks.',
      'Tom:',
      '<b>',
      '🎬',
      '\u202e',
      '镜头',
      '12',
      '[[',
      '/*',
      '(4s)',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (script) => {
        try {
          checkNumbers(plan(script));
        } catch (error) {
          if (!(error instanceof StoryError)) throw error;
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

test('every stand-in is a given name of its gender that the director knows', () => {
  for (const gender of ['female', 'male'] as const)
    for (const name of STAND_INS[gender]) expect([name, GIVEN_NAMES.get(name.toLowerCase())]).toEqual([name, gender]);
});
