import type { Screenplay } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { type DirectorInput, direct, planBenchLine, planText } from './index.ts';

const BASE: Omit<DirectorInput, 'prompt'> = {
  duration: 10,
  aspectRatio: '16:9',
  fps: 24,
  seed: 7,
  cfgScale: 1,
  shotType: 'intelligent',
  audio: true,
};
const plan = (prompt: string, more: Partial<DirectorInput> = {}): Screenplay => direct({ ...BASE, ...more, prompt });
const byNoun = (screenplay: Screenplay, noun: string) => screenplay.cast.find((member) => member.noun === noun);

const BICYCLE =
  "Cinematic multi-shot of a young American father teaching his 6-year-old daughter to ride a bike on a sun-dappled suburban street in autumn. Wide establishing shot of the leafy neighborhood with Craftsman-style houses, then cut to a low tracking shot following the wobbling pink bike as the father runs alongside holding the seat, his blue flannel shirt fluttering. Cut to a close-up of the girl's face, golden braids whipping in the wind, her wide blue eyes shifting from nervous to joyful as she breaks into laughter. Final shot: a slow-motion crane pull-back as he lets go and she pedals freely down the street, golden hour light, lens flares, warm cinematic color grade, shot on 35mm film, shallow depth of field.";
const ROOFTOP =
  "Cinematic multi-shot of a young American couple celebrating their anniversary at a candlelit rooftop restaurant. Shot 1: wide of the city skyline at golden hour. Shot 2: medium two-shot, the couple toasting. Shot 3: tight on the woman's smile, soft bokeh, warm fill light. Subtle ambient string music, gentle wind, distant traffic.";

describe('a prompt that cuts in prose', () => {
  const screenplay = plan(BICYCLE);
  const [first, second, third, fourth] = screenplay.shots;

  it('becomes four shots with the sizes and moves it names', () => {
    expect(screenplay.shots).toHaveLength(4);
    expect(first).toMatchObject({ size: 'wide' });
    expect(second).toMatchObject({ angle: 'low' });
    expect(second!.camera.map((move) => move.move)).toEqual(['track']);
    expect(third).toMatchObject({ size: 'close_up', detail: 'face' });
    expect(fourth!.camera.map((move) => move.move).sort()).toEqual(['crane_up', 'pull_out']);
    expect(fourth!.speed).toEqual(['slow_motion']);
  });

  it('keeps one father and one daughter through every shot', () => {
    const people = screenplay.cast.filter((member) => member.kind === 'person');
    expect(people.map((member) => member.noun)).toEqual(['father', 'daughter']);
    const [father, daughter] = people;
    expect(father).toMatchObject({ gender: 'male', attributes: { clothing: ['blue flannel shirt'] } });
    expect(daughter).toMatchObject({ gender: 'female', ageYears: 6 });
    expect(daughter!.attributes.hair).toContain('golden braids');
    expect(daughter!.attributes.other).toContain('wide blue eyes');
    expect(second!.subjects).toContain(father!.id);
    expect(third!.subjects).toEqual([daughter!.id]);
    expect(fourth!.subjects).toEqual(expect.arrayContaining([father!.id, daughter!.id]));
  });

  it('gives each their acts, and the girl the bike to pedal', () => {
    const bike = screenplay.cast.find((member) => member.model === 'bicycle')!;
    expect(bike.attributes.colour).toEqual(['pink']);
    expect(second!.actions.filter((action) => action.subject === 'c1').map((action) => action.act)).toEqual([
      'run',
      'hold',
    ]);
    expect(second!.actions.find((action) => action.verb === 'hold')?.object).toBe(bike.id);
    expect(fourth!.actions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: 'c1', act: 'let_go' }),
        expect.objectContaining({ subject: 'c2', act: 'ride', object: bike.id }),
      ]),
    );
    expect(third!.feelings).toEqual([{ subject: 'c2', from: 'fear', to: 'joy' }]);
  });

  it('sees the street, the season and the look', () => {
    expect(screenplay.sets.map((set) => set.place)).toEqual(['suburban_street']);
    expect(screenplay.sets[0]!.features.map((feature) => feature.model)).toContain('house');
    expect(screenplay.look).toMatchObject({ timeOfDay: 'golden_hour', season: 'autumn' });
    expect(screenplay.look.light).toEqual(expect.arrayContaining(['warm', 'flare']));
    expect(screenplay.look.grade).toEqual(expect.arrayContaining(['film_35mm', 'warm']));
    for (const shot of screenplay.shots) expect(shot.optics).toContain('shallow_dof');
    expect(screenplay.music).toBeNull();
  });
});

describe('a prompt with numbered shots', () => {
  const screenplay = plan(ROOFTOP, { duration: 9 });
  const [first, second, third] = screenplay.shots;

  it('reads each shot and the sentence that frames them', () => {
    expect(screenplay.shots).toHaveLength(3);
    expect(first).toMatchObject({ size: 'wide', subjects: [] });
    expect(screenplay.sets.find((set) => set.id === first!.set)?.place).toBe('skyline');
    expect(second).toMatchObject({ size: 'medium', subjects: ['c1', 'c2'] });
    expect(second!.actions.map((action) => action.act)).toEqual(['toast', 'toast']);
    expect(screenplay.sets.find((set) => set.id === second!.set)?.place).toBe('rooftop');
    expect(third).toMatchObject({ size: 'close_up', detail: 'face', optics: ['bokeh'] });
    expect(third!.subjects.map((id) => screenplay.cast.find((member) => member.id === id)!.noun)).toEqual(['woman']);
    expect(third!.feelings[0]).toMatchObject({ to: 'joy' });
  });

  it('makes a couple a man and a woman', () => {
    expect(screenplay.cast.map((member) => member.noun)).toEqual(['man', 'woman']);
  });

  it('hears the music, the wind and the traffic', () => {
    expect(screenplay.music).toMatchObject({ mood: 'calm' });
    expect(screenplay.music!.instruments).toContain('strings');
    expect(screenplay.sounds).toEqual([
      { phrase: 'gentle wind', cue: 'wind', distance: 'mid' },
      { phrase: 'distant traffic', cue: 'traffic', distance: 'far' },
    ]);
  });
});

describe('shots and their times', () => {
  it('puts the cuts of multiPrompt on exact frames', () => {
    const multiPrompt = [3, 4, 5].map((duration, i) => ({ duration, prompt: `A fox runs past tree number ${i}.` }));
    const screenplay = plan('In a forest.', { duration: 12, multiPrompt });
    expect(screenplay.shots.map((shot) => [shot.startFrame, shot.frameCount])).toEqual([
      [0, 72],
      [72, 96],
      [168, 120],
    ]);
  });

  it.each([
    ['Shot 1: a cat. Shot 2: a dog. Shot 3: a horse.', 3],
    ['1) A cat sleeps. 2) A dog barks.', 2],
    ['Shot 1 - wide: a cat. Shot 2 - close-up: a dog.', 2],
    ['First shot: a cat on a wall. Second shot: a dog. Final shot: both sleep.', 3],
    ['shot 1, 2, a cat runs; shot 2, 3, a dog sleeps; shot 3, 5, a horse eats;', 3],
    ['镜头1:一只猫在睡觉。镜头2:一只狗在跑。', 2],
    ['ショット1:猫が眠っている。ショット2:犬が走っている。', 2],
    ['장면 1: 고양이가 잔다. 장면 2: 개가 달린다.', 2],
    ['Plano 1: un gato duerme. Plano 2: un perro corre.', 2],
    ['Open on a cat asleep. Cut to a dog running. Then a close-up of a bird. End with a wide shot of the yard.', 4],
    ['[0-4s] A cat sleeps. [4-10s] A dog runs.', 2],
  ])('counts the shots of %j', (prompt, count) => {
    expect(plan(prompt).shots).toHaveLength(count);
  });

  it('honours stated seconds that fit', () => {
    const screenplay = plan('Shot 1 (3s): a cat sleeps. Shot 2 (7s): a dog runs.');
    expect(screenplay.shots.map((shot) => shot.duration)).toEqual([3, 7]);
    const turbo = plan('shot 1, 2, a cat runs; shot 2, 8, a dog sleeps;');
    expect(turbo.shots.map((shot) => shot.duration)).toEqual([2, 8]);
  });

  it('gives a spoken line the time it takes to say', () => {
    const line = 'We have been walking for eleven days and I still cannot see the sea, my friend.';
    const screenplay = plan(`Shot 1: a tree. Shot 2: an old sailor says, "${line}" Shot 3: a rock.`);
    expect(screenplay.shots[1]!.duration).toBeGreaterThan(line.length / 16);
  });

  it('makes one shot of one continuous thing, and one shot only when customize is asked for', () => {
    expect(plan('A red fox trots through the snow.', { duration: 5 }).shots).toHaveLength(1);
    const story =
      'A girl opens an old chest. A dragon rises out of it. The girl climbs on its back. They fly over the village.';
    expect(plan(story, { duration: 15, shotType: 'customize' }).shots).toHaveLength(1);
    expect(plan(story, { duration: 15 }).shots.length).toBeGreaterThan(1);
  });
});

describe('the camera', () => {
  it.each([
    ['The camera slowly orbits left around a car.', ['orbit_left'], 0.5],
    ['Fast dolly in on a clock.', ['push_in'], 2],
    ['Drone shot flying over a forest.', ['aerial'], 1],
    ['The camera pans right across a market.', ['pan_right'], 1],
    ['Vertigo effect on a man on a stair.', ['dolly_zoom'], 1],
    ['Static shot of a lake.', ['static'], 1],
    ['A lake at noon, no camera movement.', ['static'], 1],
  ])('reads %j', (prompt, moves, speed) => {
    const { camera } = plan(prompt).shots[0]!;
    expect(camera.map((move) => move.move)).toEqual(moves);
    expect(camera[0]!.speed).toBe(speed);
  });

  it('follows the last of two orders that contradict each other, and says so', () => {
    const screenplay = plan('Static shot of a tower, then orbit left, no wait, orbit right.');
    expect(screenplay.shots[0]!.camera.map((move) => move.move)).toEqual(['orbit_right']);
    expect(screenplay.warnings.join(' ')).toMatch(/last instruction/);
  });

  it('reads a size that changes, a lens and a focal length', () => {
    const shot = plan('From a wide shot to a close-up of a violinist, 35mm lens, shallow depth of field.').shots[0]!;
    expect(shot).toMatchObject({ size: 'wide', endSize: 'close_up', lensMm: 35 });
    expect(shot.optics).toEqual(expect.arrayContaining(['35mm', 'shallow_dof']));
  });
});

describe('who is there', () => {
  it('counts, colours and ages what is named', () => {
    const screenplay = plan('Three old fishermen in orange raincoats pull a net into a small blue boat.');
    expect(byNoun(screenplay, 'fisherman')).toMatchObject({
      count: 3,
      attributes: { age: ['old'], clothing: ['orange raincoats'] },
    });
    expect(screenplay.cast.find((member) => member.model === 'rowboat')?.attributes).toMatchObject({
      colour: ['blue'],
      size: ['small'],
    });
    expect(screenplay.unrecognised).toContain('net');
  });

  it('climbs to the nearest model, and admits what reaches none', () => {
    const screenplay = plan('A spaniel sits in a kayak beside a theodolite.');
    expect(byNoun(screenplay, 'spaniel')?.model).toBe('dog');
    expect(byNoun(screenplay, 'kayak')?.model).toBe('kayak');
    expect(screenplay.unrecognised).toContain('theodolite');
    expect(screenplay.depictables.map((one) => one.phrase)).not.toContain('theodolite');
  });

  it('follows pronouns and second names to the same identity', () => {
    const screenplay = plan('A pilot walks to her plane. Cut to a close-up: she smiles. Cut to the plane taking off.');
    expect(screenplay.cast.map((member) => member.noun)).toEqual(['pilot', 'plane']);
    expect(screenplay.cast[0]!.gender).toBe('female');
    expect(screenplay.shots[1]!.subjects).toEqual(['c1']);
  });

  it('tells the members of a group apart', () => {
    const screenplay = plan(
      'Two brothers argue in a garage. The older brother shouts, "Stop!" The younger one, in a green hoodie, shrugs.',
      { duration: 6 },
    );
    expect(screenplay.cast.map((member) => [member.noun, member.count, member.attributes.age[0]])).toEqual([
      ['brother', 1, 'older'],
      ['brother', 1, 'younger'],
    ]);
    expect(screenplay.shots[0]!.actions.filter((action) => action.verb === 'argue')).toHaveLength(2);
  });

  it('leaves the narrator out of the picture', () => {
    const screenplay = plan('A voice-over narrator says: "Once there was a fox." A fox sleeps under an oak.', {
      duration: 5,
    });
    expect(screenplay.cast.map((member) => member.noun)).toEqual(['fox']);
    expect(screenplay.shots[0]!.dialogue[0]).toMatchObject({ speaker: 'narrator', text: 'Once there was a fox.' });
  });

  it('makes a lone thing the subject of its shot', () => {
    const screenplay = plan('Wide shot of a lighthouse at night. Cut to a close-up of a candle.');
    expect(
      screenplay.shots.map((shot) => screenplay.cast.find((member) => member.id === shot.subjects[0])?.noun),
    ).toEqual(['lighthouse', 'candle']);
  });

  it('reads relations', () => {
    const screenplay = plan('A white teapot stands to the left of a red cup. A cat sleeps under the table.', {
      duration: 5,
    });
    const name = (id: string): string => screenplay.cast.find((member) => member.id === id)?.noun ?? id;
    const relations = screenplay.relations.map(({ a, rel, b }) => `${name(a)} ${rel} ${name(b)}`);
    expect(relations).toEqual(expect.arrayContaining(['teapot left_of cup', 'cat under table']));
  });
});

describe('what is said and heard', () => {
  it('keeps a line verbatim with speaker, language and tone', () => {
    const screenplay = plan(
      'Medium shot: an old woman whispers softly in Spanish, “¿Dónde está mi gato?” A boy answers, "Behind you."',
    );
    const [first, second] = screenplay.shots[0]!.dialogue;
    expect(first).toMatchObject({ text: '¿Dónde está mi gato?', language: 'es' });
    expect(first!.tone).toEqual(expect.arrayContaining(['whisper', 'softly']));
    expect(byNoun(screenplay, 'old woman') ?? byNoun(screenplay, 'woman')).toMatchObject({ id: first!.speaker });
    expect(second).toMatchObject({ text: 'Behind you.', language: 'en', speaker: byNoun(screenplay, 'boy')!.id });
    expect(second!.start).toBeGreaterThanOrEqual(first!.start + first!.duration);
  });

  it('does not speak what is written on things', () => {
    expect(plan('A man holds a sign that reads "FREE HUGS".').shots[0]!.dialogue).toEqual([]);
  });

  it('keeps out what is excluded', () => {
    const screenplay = plan('A street at night, no cars, no music. Do not show birds or text.', {
      negativePrompt: 'people, blurry',
    });
    expect(screenplay.absent).toEqual(expect.arrayContaining(['cars', 'music', 'birds', 'text', 'people']));
    expect(screenplay.absent).not.toContain('blurry');
    expect(screenplay.music).toBeNull();
    expect(screenplay.cast).toEqual([]);
    const low = plan('A street at night, no people.', { cfgScale: 0 });
    expect(low.cast.filter((member) => member.kind === 'person')).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    ['zh', '夜晚,一只黑猫坐在红色的屋顶上,镜头缓慢推近。没有文字。', 'cat', 'push_in', 'night'],
    ['ja', '夜、赤い帽子をかぶった少年が橋を歩く。固定カメラ。', 'boy', 'static', 'night'],
    ['ko', '밤, 빨간 우산을 든 소녀가 골목을 걷는다. 카메라가 천천히 다가간다.', 'girl', 'push_in', 'night'],
    ['es', 'De noche, un perro negro corre por la playa. La cámara se aleja lentamente.', 'dog', 'pull_out', 'night'],
  ])('reads %s', (language, prompt, noun, move, time) => {
    const screenplay = plan(prompt, { duration: 5 });
    expect(screenplay.language).toBe(language);
    expect(byNoun(screenplay, noun)).toBeDefined();
    expect(screenplay.shots[0]!.camera.map((one) => one.move)).toContain(move);
    expect(screenplay.look.timeOfDay).toBe(time);
    expect(screenplay.shots[0]!.text).toContain(prompt.slice(0, 4));
  });

  it('gives clothing to the one who wears it', () => {
    expect(byNoun(plan('一位穿蓝色衬衫的老人在喝茶。'), 'old man')?.attributes.clothing).toEqual(['blue shirt']);
    expect(byNoun(plan('Una mujer con un vestido rojo baila en la plaza.'), 'woman')?.attributes.clothing).toEqual([
      'red dress',
    ]);
  });
});

describe('the plan for readers', () => {
  it('prints shots, cast, look and what is missing', () => {
    const text = planText(plan('Close-up of a nurse holding a theodolite at dawn, 85mm lens.', { duration: 5 }));
    for (const word of ['Shot 1', 'close-up', '85 mm', 'nurse', 'dawn', 'Not depicted: theodolite'])
      expect(text).toContain(word);
  });

  it('never lists as shown what it admits is missing', () => {
    const line = planBenchLine({ id: 'x', input: { prompt: 'A robot polishes a theodolite.', duration: 5 } });
    const { depictables, unrecognised } = line.plan as { depictables: { phrase: string }[]; unrecognised: string[] };
    expect(unrecognised).toEqual(['theodolite']);
    expect(depictables.map((one) => one.phrase)).toEqual(['robot']);
  });
});
