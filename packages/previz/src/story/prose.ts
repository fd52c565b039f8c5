/** Prose without scene headings: a new scene begins where the text moves to another place or another hour. */
import type { SetPlan, TimeOfDay } from '@storyreel/contract';
import { sentencesOf } from './beats.ts';
import { timeIn } from './headings.ts';
import type { Character } from './people.ts';
import type { Block, ScriptScene } from './script.ts';
import { placeMovedTo } from './sets.ts';

export interface ProseScene extends ScriptScene {
  place?: SetPlan;
  time?: TimeOfDay;
}

/** "That night", "The next morning", "At dusk," at the head of a paragraph, or an hour that a sentence states outright. */
const HOUR_AHEAD =
  /^(?:(?:later|early|late|that|the|next|same|following|one|at|by|in|it is|it was|when|as|just before|just after|before|after|por la|al|aquella|esa)[\s,]+){0,4}(?:dawn|daybreak|sunrise|morning|noon|midday|afternoon|sunset|dusk|twilight|nightfall|evening|midnight|night|amanecer|mañana|mediodía|tarde|anochecer|noche)\b/i;
const HOUR_WITHIN =
  /\b(?:at|by|in the|before|after|until) (?:dawn|daybreak|sunrise|first light|noon|midday|sunset|dusk|twilight|nightfall|midnight|night|morning|afternoon|evening)\b/i;

function hourOf(sentence: string, first: boolean): TimeOfDay | undefined {
  const plain = sentence.replace(/“[^”]*”|"[^"]*"/g, ' ');
  const found = (first ? HOUR_AHEAD.exec(plain) : null) ?? HOUR_WITHIN.exec(plain);
  if (found) return timeIn(found[0]);
  return /\p{Script=Latin}/u.test(plain) || !first ? undefined : timeIn(plain);
}

/** The scenes of a run of prose. */
export function divideProse(scene: ScriptScene, people: readonly Character[]): ProseScene[] {
  const scenes: ProseScene[] = [];
  const open = (line: number): ProseScene => {
    const made: ProseScene = { blocks: [], line };
    if (scenes.length === 0 && scene.entrance) made.entrance = scene.entrance;
    scenes.push(made);
    return made;
  };
  let here = open(scene.line);
  for (const block of scene.blocks) {
    if (block.kind !== 'action') {
      here.blocks.push(block);
      continue;
    }
    for (const [index, part] of partsOf(block, people).entries()) {
      const { place, time } = part;
      // A paragraph that names its place leaves the paragraphs before it, which named none, where they were.
      const elsewhere = place !== undefined && (here.place === undefined ? index === 0 : !samePlace(place, here.place));
      const later = time !== undefined && here.time !== undefined && time !== here.time;
      const again = index === 0 && later;
      if (here.blocks.length > 0 && (elsewhere || again)) {
        const before: ProseScene = here;
        here = open(block.line);
        if (place === undefined && before.place) here.place = before.place;
      }
      if (place) here.place ??= place;
      if (time) here.time ??= time;
      here.blocks.push(part.block);
    }
  }
  return scenes.filter((one) => one.blocks.length > 0);
}

const samePlace = (a: SetPlan, b: SetPlan): boolean =>
  a.place === b.place && a.phrase.toLowerCase() === b.phrase.toLowerCase();

interface Part {
  block: Block;
  place?: SetPlan;
  time?: TimeOfDay;
}

/** A paragraph in parts that each stay in one place. */
function partsOf(block: Extract<Block, { kind: 'action' }>, people: readonly Character[]): Part[] {
  const parts: (Part & { sentences: string[] })[] = [];
  for (const [index, sentence] of sentencesOf(block.text).entries()) {
    const unspoken = sentence.replace(/“[^”]*”|"[^"]*"|「[^」]*」/g, ' ');
    const place = /[\p{L}]/u.test(unspoken) ? placeMovedTo(unspoken, people) : undefined;
    const time = hourOf(sentence, index === 0);
    const last = parts.at(-1);
    const stays = last && (place === undefined || (last.place !== undefined && last.place.phrase === place.phrase));
    if (stays) {
      last.sentences.push(sentence);
      if (time && !last.time) last.time = time;
    } else {
      const part: Part & { sentences: string[] } = { block, sentences: [sentence] };
      if (place) part.place = place;
      if (time) part.time = time;
      parts.push(part);
    }
  }
  return parts.map(({ sentences, ...part }) => ({ ...part, block: { ...block, text: sentences.join(' ') } }));
}
