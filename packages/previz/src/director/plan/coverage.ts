/** The director's own shots where a prompt states none: one per beat of the story, as many as the time carries. */
import { readCamera } from '../read/camera.ts';
import { type ShotText, sentences } from '../text/split-shots.ts';

/** Shorter clips, and prompts that already speak of a camera, are one shot. */
const LEAST_SECONDS = 8;
/** A shot of the director's own lasts at least this long on average. */
const SECONDS_PER_SHOT = 3.5;

/** Splits a text into beats at sentence ends; neighbours are joined until they fit the time. `english` reads a sentence. */
export function coverage(
  text: string,
  duration: number,
  english: (sentence: string) => string,
  isGlobal: (sentence: string) => boolean,
): ShotText[] {
  if (duration < LEAST_SECONDS || readCamera(english(text)).terms > 0) return [{ text }];
  const beats: string[] = [];
  const rest: string[] = [];
  for (const sentence of sentences(text)) {
    if (isGlobal(sentence)) rest.push(sentence);
    // A sentence without a verb sets the scene for the next one.
    // So does an order about the request's picture.
    else if (
      beats.length > 0 &&
      (beats.at(-1)!.split(/\s+/).length < 5 || /^(?:use|keep|animate|maintain)\b[^.]*\.?$/i.test(beats.at(-1)!))
    )
      beats[beats.length - 1] += ` ${sentence}`;
    else beats.push(sentence);
  }
  const most = Math.max(1, Math.min(6, Math.floor(duration / SECONDS_PER_SHOT)));
  while (beats.length > most) {
    // Join the two neighbours that are shortest together.
    let at = 0;
    for (let i = 1; i < beats.length - 1; i++) {
      if (beats[i]!.length + beats[i + 1]!.length < beats[at]!.length + beats[at + 1]!.length) at = i;
    }
    beats.splice(at, 2, `${beats[at]} ${beats[at + 1]}`);
  }
  if (beats.length < 2) return [{ text }];
  if (rest.length > 0) beats[beats.length - 1] += ` ${rest.join(' ')}`;
  return beats.map((beat) => ({ text: beat }));
}
