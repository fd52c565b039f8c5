/** Things that the words put into someone's hands by the way: "with an umbrella", "looks at her phone", "through binoculars". */
import { THING_BY_ID } from '../../catalogue/things.ts';
import type { Crew } from './crew.ts';
import { held } from './held.ts';
import { worldTime } from './timing.ts';

/** Small things for a table that people also carry about. */
const PORTABLE = new Set(['plate', 'lantern', 'flowers', 'box', 'balloon', 'kite']);

/** Whether the words of a shot say that somebody has a thing with them. */
const withOne = (text: string, noun: string): boolean =>
  new RegExp(`\\b(with|carrying|holding|under) (an?|his|her|their|the)?\\s?(\\w+ ){0,2}${noun}s?\\b`, 'i').test(text);

/** Whether the words have a thing lie in somebody's open hand. */
export const inPalm = (text: string, noun: string): boolean =>
  new RegExp(
    `\\b${noun}s? (?:\\w+ )?(?:in|on|upon) (?:an?|his|her|their|the) (?:\\w+ )?(?:palm|hand|fist)s?\\b`,
    'i',
  ).test(text);

/** Gives the set's hand-sized features to whoever the words say has them, rather than leave them lying about. */
export function carriedThings(crew: Crew): void {
  const { input } = crew;
  const plan = input.screenplay.sets.find((s) => s.id === input.shot.set);
  const people = input.doings.filter((d) => d.member.kind === 'person' && d.named);
  for (const feature of plan?.features ?? []) {
    const { model, noun } = feature;
    if (crew.brought.has(model) || (THING_BY_ID.get(model)?.rests !== 'hand' && !PORTABLE.has(model))) continue;
    const doer = people.find((d) => d.actions.some((a) => a.object === noun || a.object === feature.phrase));
    const shown = inPalm(input.shot.text, noun);
    const owner = doer ?? (people.length === 1 && (shown || withOne(input.shot.text, noun)) ? people[0] : undefined);
    const holder = owner && crew.performers.find((p) => p.member === owner.member && !p.frame);
    if (!holder || crew.performers.some((p) => p.key.startsWith('held:') && p.mount === holder)) continue;
    // Glasses and lenses are looked through.
    if (model === 'camera_prop' && owner?.actions.some((a) => a.act === 'look')) {
      const until = worldTime(input, input.shot.duration) + 1;
      crew.ownActs.get(holder.key)?.push({ act: 'photograph', start: input.worldStart - 1, end: until, tempo: 1 });
    }
    const key = `carried:${model}:${holder.key}`;
    const actor = crew.actor(model, key, feature.attributes, 'hero', undefined, noun);
    crew.brought.add(model);
    if (shown) {
      const until = worldTime(input, input.shot.duration) + 1;
      crew.ownActs.get(holder.key)?.push({ act: 'show_palm', start: input.worldStart - 1, end: until, tempo: 1 });
    }
    held(crew, holder, actor, model, key, null, false, undefined, noun);
  }
}
