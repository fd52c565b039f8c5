/** What a given picture cannot do of what the words ask, in one sentence each. */
import type { Screenplay, Shot } from '@storyreel/contract';
import { coversShot, type GivenPictures } from './index.ts';
import { SIGNS } from './signs.ts';

/** Words of motion that a picture does show by itself. */
const SHOWN =
  /\b(rain|snow|fog|mist|storm|wind|night|day|light|sun|moon|camera|scene|shadow|cloud|sky|star|aurora|dusk|dawn)/;

export function plateWarnings(screenplay: Screenplay, given: GivenPictures): string[] {
  const { shots } = screenplay;
  const covered = shots.filter(({ index }) => coversShot(screenplay, given, index));
  if (covered.length === 0) return [];
  return [
    ...covered.flatMap((shot) => deedsWarning(screenplay, shot)),
    ...covered.flatMap((shot) => edgesWarning(shot, given)),
    ...restWarning(screenplay, covered),
  ];
}

function deedsWarning({ cast = [] }: Screenplay, shot: Shot): string[] {
  const lost: string[] = [];
  for (const { subject, called, phrase } of shot.actions) {
    const who = called ?? cast.find(({ id }) => id === subject)?.noun ?? subject;
    const words = `${who} ${phrase}`.toLowerCase();
    // What is in the air or made of light moves; steam rises, waves roll, candles flicker.
    if (SHOWN.test(words) || Object.values(SIGNS).some((sign) => sign.test(words))) continue;
    lost.push(`"${who}: ${phrase}"`);
  }
  const warnings: string[] = [];
  if (lost.length > 0)
    warnings.push(
      `Shot ${shot.index + 1} is the given picture: camera, light, weather, water and leaves move in it, but nobody in it acts ` +
        `and nothing is added to it. Not shown: ${[...new Set(lost)].join(', ')}.`,
    );
  if (shot.dialogue.length > 0)
    warnings.push(`Shot ${shot.index + 1} is the given picture: its lines are heard, but no mouth in it moves.`);
  return warnings;
}

/** Beyond the edges of a single picture nothing is known. */
function edgesWarning(shot: Shot, { last }: GivenPictures): string[] {
  const back = shot.camera.find(({ move }) => move === 'zoom_out' || move === 'pull_out');
  if (back === undefined || last !== undefined) return [];
  return [
    `Shot ${shot.index + 1} is the given picture, and what lies beyond its edges is not known: the camera draws back only a ` +
      'little. A last frame that shows more is reached by a real zoom.',
  ];
}

function restWarning({ shots }: Screenplay, covered: readonly Shot[]): string[] {
  const rest = shots.filter(({ index }) => !covered.some((shot) => shot.index === index)).map(({ index }) => index + 1);
  if (rest.length === 0) return [];
  const which = rest.length === 1 ? `Shot ${rest[0]} is` : `Shots ${rest.join(', ')} are`;
  return [`${which} drawn from the words alone: people, place and style are not those of the given picture.`];
}
