/** What a shot's words ask of light, weather and air, as far as a given picture can answer. */
import type { Screenplay, Shot, TimeOfDay, Weather } from '@storyreel/contract';

/** Things in the air or on the picture that words name. */
export const SIGNS = {
  smoke: /\b(smok(e|es|ing|y)|fumes)\b/,
  steam: /\b(steam(s|ing|y)?|vapou?r)\b/,
  flames: /\b(fires?|flames?|candles?|candlelight|torch(es)?|campfire|bonfire|fireplace|burn(s|ing)?)\b/,
  neon: /\bneon\b/,
  lightning: /\b(lightning|thunder(storm|bolt)?s?)\b/,
  water: /\b(waves?|sea|ocean|lake|river|water|ripples?|rippling|canal|pond|surf|tide|stream|harbou?r|bay)\b/,
  sparkle: /\b(sparkl(e|es|ing)|glitter(s|ing)?|shimmer(s|ing)?|glint(s|ing)?)\b/,
  clouds: /\b(clouds?|sky|skies)\b/,
  leaves: /\bleaves\b/,
  petals: /\b(petals?|blossoms?)\b/,
  embers: /\b(embers?|sparks?)\b/,
  fireflies: /\bfirefl(y|ies)\b/,
  confetti: /\bconfetti\b/,
  stars: /\b(stars|starry|starlit)\b/,
  rays: /\b(god rays|sun ?rays|sunbeams?|light ?rays|shafts? of light|sunlight streams?)\b/,
  golden: /\b(golden (light|sun|hour|glow)|warm (sun)?light|sunset|sunrise)\b/,
  nightfall: /\b(night falls|nightfall|darkness falls|turns? (to|into) night|gets dark)\b/,
} as const;

export type Sign = keyof typeof SIGNS;

export interface Signs {
  has: ReadonlySet<Sign>;
  weather: ReadonlySet<Weather>;
  /** Only where the words name it: a picture has an hour of its own. */
  hour: TimeOfDay | null;
  effects: ReadonlySet<string>;
  lights: ReadonlySet<string>;
  /** 1 normal, below in slow motion, above in time lapse. */
  pace: number;
}

/** The words of the shot, and in English what was read from them in any language. */
function wordsOf(screenplay: Screenplay, shot: Shot): string {
  const set = screenplay.sets?.find(({ id }) => id === shot.set);
  const named = [
    ...(set?.features ?? []).map(({ noun }) => noun),
    ...(screenplay.cast ?? []).filter(({ id }) => shot.subjects.includes(id)).map(({ noun }) => noun),
    ...shot.actions.flatMap(({ phrase, object }) => [phrase, object ?? '']),
  ];
  return [shot.text, ...named].join(' . ').toLowerCase();
}

export function signsOf(screenplay: Screenplay, shot: Shot): Signs {
  const { look } = screenplay;
  const words = wordsOf(screenplay, shot);
  const absent = new Set(screenplay.absent ?? []);
  const has = new Set((Object.keys(SIGNS) as Sign[]).filter((sign) => SIGNS[sign].test(words) && !absent.has(sign)));
  const weather = new Set<Weather>(shot.weather ?? (look.said?.includes('weather') ? look.weather : []));
  const lights = new Set<string>(shot.light ?? (look.said?.includes('light') ? look.light : []));
  if (lights.has('candle') || lights.has('fire')) has.add('flames');
  if (lights.has('neon')) has.add('neon');
  if (lights.has('volumetric')) has.add('rays');
  return {
    has,
    weather,
    hour: hourOf(screenplay, shot, has),
    effects: new Set<string>(shot.effects ?? look.effects ?? []),
    lights,
    pace: shot.speed.includes('time_lapse')
      ? 6
      : shot.speed.includes('slow_motion')
        ? 0.45
        : shot.speed.includes('fast_motion')
          ? 1.8
          : 1,
  };
}

function hourOf({ look }: Screenplay, shot: Shot, has: ReadonlySet<Sign>): TimeOfDay | null {
  if (has.has('nightfall')) return 'night';
  if (shot.timeOfDay !== undefined) return shot.timeOfDay;
  if (look.said?.includes('timeOfDay')) return look.timeOfDay;
  return has.has('golden') ? 'golden_hour' : null;
}
