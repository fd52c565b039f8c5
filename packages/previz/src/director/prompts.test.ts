import type { Screenplay } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { type DirectorInput, direct, markSpans, planText } from './index.ts';
import { ENGLISH_SHOTS } from './testing/english-shots.ts';
import { ENGLISH_SINGLE } from './testing/english-single.ts';
import type { PromptFacts } from './testing/facts.ts';
import { OTHER_LANGUAGES } from './testing/other-languages.ts';
import { SPOKEN_AND_ABSENT } from './testing/spoken-and-absent.ts';
import { SCENES } from './testing/translations.ts';

const ALL = [...ENGLISH_SINGLE, ...ENGLISH_SHOTS, ...SPOKEN_AND_ABSENT, ...OTHER_LANGUAGES];
const BASE: Omit<DirectorInput, 'prompt' | 'duration'> = {
  aspectRatio: '16:9',
  fps: 24,
  seed: 0,
  cfgScale: 1,
  shotType: 'intelligent',
  audio: true,
};
const plan = ({ prompt, duration, negativePrompt, multiPrompt }: PromptFacts): Screenplay =>
  direct({
    ...BASE,
    prompt,
    duration,
    ...(negativePrompt ? { negativePrompt } : {}),
    ...(multiPrompt ? { multiPrompt } : {}),
  });
const framing = (screenplay: Screenplay): string[][] =>
  screenplay.shots.map((shot) => [
    shot.size,
    shot.angle,
    ...shot.camera.map((move) => move.move),
    ...shot.optics,
    ...shot.speed,
  ]);

describe.each([
  ['one shot', ENGLISH_SINGLE],
  ['several shots', ENGLISH_SHOTS],
  ['lines, exclusions and traps', SPOKEN_AND_ABSENT],
  ['other languages', OTHER_LANGUAGES],
])('%s', (_name, list) => {
  it.each(list.map((one) => [one.id, one] as const))('%s', (_id, facts) => {
    const screenplay = plan(facts);
    const { expect: wanted } = facts;
    const said = framing(screenplay);
    if (wanted.shots) {
      expect(screenplay.shots).toHaveLength(wanted.shots.length);
      wanted.shots.forEach((words, i) => {
        expect(said[i]).toEqual(expect.arrayContaining(words.split(' ').filter(Boolean)));
      });
    }
    for (const { noun, model, count, clothing } of wanted.cast ?? []) {
      const member = screenplay.cast.find((one) => one.noun === noun);
      expect(member, noun).toMatchObject({ model, ...(count === undefined ? {} : { count }) });
      expect(member!.attributes.clothing).toEqual(expect.arrayContaining([...(clothing ?? [])]));
    }
    const { look } = screenplay;
    if (wanted.look)
      expect([look.timeOfDay, look.season, ...look.weather]).toEqual(expect.arrayContaining(wanted.look.split(' ')));
    const verbs = screenplay.shots.flatMap((shot) => shot.actions.map((action) => action.verb));
    if (wanted.verbs) expect(verbs).toEqual(expect.arrayContaining(wanted.verbs.split(' ')));
    if (wanted.interior !== undefined)
      for (const shot of screenplay.shots)
        expect(screenplay.sets.find((set) => set.id === shot.set)?.interior).toBe(wanted.interior);
    if (wanted.absent) expect(screenplay.absent).toEqual(expect.arrayContaining([...wanted.absent]));
    if (wanted.lines) {
      const name = (id: string): string => screenplay.cast.find((one) => one.id === id)?.noun ?? id;
      const lines = screenplay.shots.flatMap((shot) => shot.dialogue);
      expect(lines.map(({ text, speaker, language }) => ({ text, speaker: name(speaker), language }))).toEqual(
        wanted.lines,
      );
    }
  });
});

describe('every prompt', () => {
  it('has shots that cover the clip exactly, each with its reasons', () => {
    for (const facts of ALL) {
      const screenplay = plan(facts);
      let at = 0;
      for (const shot of screenplay.shots) {
        expect(shot.startFrame, facts.id).toBe(at);
        at += shot.frameCount;
        expect(new Set(shot.why?.map((one) => one.choice))).toEqual(
          new Set(['shot', 'duration', 'size', 'angle', 'lens', 'camera']),
        );
      }
      expect(at, facts.id).toBe(facts.duration * 24);
    }
  });

  it('never depicts what it admits is missing, nor what must be absent by name', () => {
    for (const facts of ALL) {
      const { depictables, unrecognised } = plan(facts);
      const shown = new Set(depictables.map((one) => one.phrase.toLowerCase()));
      for (const phrase of unrecognised) expect(shown, facts.id).not.toContain(phrase.toLowerCase());
    }
  });

  it('keeps its shots, sizes and moves when its printed plan is planned again', () => {
    const skeleton = ({ shots }: Screenplay): string =>
      shots.map((shot) => `${shot.size} ${shot.camera.map((move) => move.move).join('+')}`).join(' | ');
    for (const facts of ALL) {
      const first = plan(facts);
      const again = direct({ ...BASE, duration: facts.duration, prompt: planText(first) });
      expect(skeleton(again), facts.id).toBe(skeleton(first));
    }
  });

  it('can be marked: spans in order, inside the text, never overlapping', () => {
    for (const { prompt, id } of ALL) {
      let at = 0;
      const spans = markSpans(prompt);
      if (prompt.length > 20) expect(spans.length, id).toBeGreaterThan(0);
      for (const { start, end } of spans) {
        expect(start, id).toBeGreaterThanOrEqual(at);
        expect(end, id).toBeGreaterThan(start);
        at = end;
      }
      expect(at, id).toBeLessThanOrEqual(prompt.length);
    }
  });
});

describe('a translated prompt', () => {
  const cases = SCENES.flatMap((scene) =>
    (['en', 'zh', 'ja', 'ko', 'es'] as const).map((tag) => [tag, scene] as const),
  );
  it.each(cases)('keeps its skeleton in %s: %#', (tag, scene) => {
    const screenplay = direct({ ...BASE, duration: scene.duration, prompt: scene[tag] });
    expect(screenplay.language).toBe(tag);
    expect(screenplay.shots).toHaveLength(scene.shots.length);
    const said = framing(screenplay);
    scene.shots.forEach((words, i) => {
      expect(said[i]).toEqual(expect.arrayContaining(words.split(' ')));
    });
    const things = [...screenplay.cast, ...screenplay.sets.flatMap((set) => set.features)].map((one) => one.model);
    expect(things).toEqual(expect.arrayContaining([...scene.models]));
    const { look } = screenplay;
    if (scene.look)
      expect([look.timeOfDay, look.season, ...look.weather]).toEqual(expect.arrayContaining(scene.look.split(' ')));
  });
});

describe('elements', () => {
  it('bind to one cast member each, by sign and by description', () => {
    const { cast, shots } = direct({
      ...BASE,
      duration: 5,
      prompt: '<<<element_1>>> hands a red apple to @Rex in a park and laughs.',
      elements: [
        { id: 'element_1', description: 'a woman in a green dress' },
        { id: 'Rex', description: 'an old man' },
      ],
    });
    expect(cast.filter((member) => member.element)).toEqual([
      expect.objectContaining({ element: 'element_1', noun: 'woman', gender: 'female' }),
      expect.objectContaining({ element: 'Rex', noun: 'old man' }),
    ]);
    expect(cast[0]!.attributes.clothing).toEqual(['green dress']);
    expect(shots[0]!.actions.map((action) => action.subject)).toContain(cast[0]!.id);
    expect(JSON.stringify(cast)).not.toContain('elementref');
  });

  it('that the text never mentions go to the person there, or are said to be unused', () => {
    const bound = direct({ ...BASE, duration: 5, prompt: 'A girl reads.', elements: [{ id: 'element_1' }] });
    expect(bound.cast[0]).toMatchObject({ noun: 'girl', element: 'element_1' });
    expect(bound.warnings.join()).toContain('bound to the girl');
    const lost = direct({
      ...BASE,
      duration: 5,
      prompt: 'A lake.',
      elements: [{ id: 'hero', description: 'a knight' }],
    });
    expect(lost.cast.some((member) => member.element)).toBe(false);
    expect(lost.warnings.join()).toContain('hero is not mentioned');
  });
});

describe('the director’s own shots', () => {
  it('cut where the story turns and the place changes, and say why', () => {
    const { shots } = direct({
      ...BASE,
      duration: 15,
      prompt:
        'An old fisherman rows across a lake. He pulls in an empty net and sighs. Suddenly the water glows beneath the boat. In a kitchen his granddaughter lights a candle.',
    });
    expect(shots.length).toBeGreaterThanOrEqual(3);
    const reasons = shots.map((shot) => shot.why?.find((one) => one.choice === 'shot')?.reason);
    expect(reasons).toContain('the story turns here');
    expect(reasons.join()).toContain('the place changes to the kitchen');
    for (const shot of shots) expect(shot.duration).toBeGreaterThan(2.2);
    // No two neighbours on the same subject are alike in size.
    shots.slice(1).forEach((shot, i) => {
      expect(shot.size).not.toBe(shots[i]!.size);
    });
  });
});
