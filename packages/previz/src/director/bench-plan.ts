/** A screenplay in the shape that the plan benchmark compares. */
import type { AspectRatio, CastMember, Screenplay } from '@storyreel/contract';
import { direct } from './direct.ts';

const nameOf = (screenplay: Screenplay, id: string): string =>
  screenplay.cast.find((member) => member.id === id)?.noun ?? id;

/** Two people whom the text only ever names together: "an elderly couple". */
function pairs(screenplay: Screenplay): { noun: string; attributes: object; members: CastMember[] }[] {
  return screenplay.cast.flatMap((member, i) => {
    const other = screenplay.cast[i + 1];
    const noun = /\b(couple|newlyweds|lovers|duo)$/.exec(member.phrase)?.[1];
    if (!noun || other?.phrase !== member.phrase) return [];
    const apart = screenplay.shots.some(({ subjects }) => subjects.includes(member.id) !== subjects.includes(other.id));
    return apart ? [] : [{ noun, attributes: { ...member.attributes, gender: [] }, members: [member, other] }];
  });
}

export function benchPlan(screenplay: Screenplay): object {
  const name = (id: string): string => nameOf(screenplay, id);
  const bySet = new Map(screenplay.sets.map((set) => [set.id, set]));
  const { look } = screenplay;
  const said = new Set(look.said);
  return {
    shots: screenplay.shots.map((shot) => {
      const set = bySet.get(shot.set);
      const first = shot.subjects[0];
      // The text's own word for the subject, where it changes: "the boat slips" of the kayak.
      const actions = shot.actions.map((action) => `${action.called ?? name(action.subject)}: ${action.phrase}`);
      // A detail shot shows its part of the subject doing what the subject does.
      if (shot.detail)
        for (const action of shot.actions)
          if (action.subject === first) actions.push(`${shot.detail}: ${action.phrase}`);
      return {
        start: shot.start,
        duration: shot.duration,
        size: shot.size,
        angle: shot.angle,
        camera: shot.camera.map((move) => move.move),
        subjects: [...shot.subjects.map(name), ...(shot.detail ? [shot.detail] : [])],
        actions: [...new Set(actions)],
        set: set?.phrase ?? '',
        interior: set?.interior ?? false,
        optics: shot.optics,
        speed: shot.speed,
        ...(shot.timeOfDay ? { time_of_day: [shot.timeOfDay] } : {}),
        ...(shot.weather ? { weather: shot.weather } : {}),
        ...(shot.season ? { season: [shot.season] } : {}),
        ...(shot.light ? { light: shot.light } : {}),
      };
    }),
    time_of_day: said.has('timeOfDay') ? [look.timeOfDay] : [],
    weather: said.has('weather') ? look.weather : [],
    season: said.has('season') ? [look.season] : [],
    light: said.has('light') ? look.light : [],
    cast: [
      ...pairs(screenplay).map(({ noun, attributes }) => ({ kind: 'person', noun, count: 2, attributes })),
      ...screenplay.cast
        .filter((member) => !member.invented && !pairs(screenplay).some((pair) => pair.members.includes(member)))
        .map(({ kind, noun, count, attributes }) => ({ kind, noun, count, attributes })),
      ...screenplay.sets.flatMap((set) =>
        set.features.map(({ noun, count, attributes }) => ({ kind: 'object', noun, count, attributes })),
      ),
    ],
    relations: screenplay.relations.map(({ a, rel, b }) => ({ a: name(a), rel, b: name(b) })),
    dialogue: screenplay.shots.flatMap((shot) =>
      shot.dialogue.map(({ text, speaker, language, tone }) => ({ text, speaker: name(speaker), language, tone })),
    ),
    sounds: [
      ...[...screenplay.sounds, ...screenplay.shots.flatMap((shot) => shot.sounds)].map((cue) => cue.phrase),
      ...screenplay.depictables.filter((one) => one.as.startsWith('sound.')).map((one) => one.phrase),
    ],
    music: screenplay.music?.phrase ?? null,
    depictables: screenplay.depictables,
    unrecognised: screenplay.unrecognised,
  };
}

/** One line of the benchmark's prompt file. */
export interface BenchLine {
  id: string;
  input: {
    prompt: string;
    duration: number;
    aspect_ratio?: string;
    negative_prompt?: string;
    multi_prompt?: { prompt: string; duration: number }[];
    sound?: boolean;
  };
}

/** One line of the benchmark's plan file. */
export interface BenchPlanLine {
  id: string;
  plan?: object;
  error?: string;
}

/** The plan of one benchmark line; an error is reported in the line, never thrown. */
export function planBenchLine(line: BenchLine): BenchPlanLine {
  const { input } = line;
  try {
    const screenplay = direct({
      prompt: input.prompt,
      ...(input.negative_prompt ? { negativePrompt: input.negative_prompt } : {}),
      ...(input.multi_prompt ? { multiPrompt: input.multi_prompt } : {}),
      duration: input.duration,
      aspectRatio: (input.aspect_ratio ?? '16:9') as AspectRatio,
      fps: 24,
      seed: 0,
      cfgScale: 1,
      shotType: 'intelligent',
      audio: input.sound ?? true,
    });
    return { id: line.id, plan: benchPlan(screenplay) };
  } catch (error) {
    return { id: line.id, error: error instanceof Error ? error.message : String(error) };
  }
}
