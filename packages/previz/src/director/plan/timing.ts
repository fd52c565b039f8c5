/** Shares the clip's frames among its shots. */

export interface TimedShot {
  startFrame: number;
  frameCount: number;
  start: number;
  duration: number;
}

/** Exact spans for given seconds: each cut falls on round(sum x fps), the last shot ends with the clip. */
export function exactSpans(seconds: readonly number[], fps: number, totalFrames: number): TimedShot[] {
  const cuts = [0];
  let sum = 0;
  for (const value of seconds) {
    sum += value;
    cuts.push(Math.round(sum * fps));
  }
  cuts[cuts.length - 1] = totalFrames;
  return spans(cuts, fps);
}

function spans(cuts: readonly number[], fps: number): TimedShot[] {
  return cuts.slice(1).map((end, i) => {
    const startFrame = cuts[i]!;
    const frameCount = end - startFrame;
    return { startFrame, frameCount, start: startFrame / fps, duration: frameCount / fps };
  });
}

/** Spans in proportion to weights, none shorter than its minimum seconds where the clip allows it; whole frames that sum exactly. */
export function weightedSpans(
  weights: readonly number[],
  minimums: readonly number[],
  fps: number,
  totalFrames: number,
): TimedShot[] {
  const count = weights.length;
  const floor = Math.max(1, Math.min(Math.round(0.5 * fps), Math.floor(totalFrames / count)));
  let least = minimums.map((seconds) => Math.max(floor, Math.round(seconds * fps)));
  const needed = least.reduce((sum, value) => sum + value, 0);
  if (needed > totalFrames) least = least.map((value) => Math.max(1, Math.floor((value * totalFrames) / needed)));
  const spare = totalFrames - least.reduce((sum, value) => sum + value, 0);
  const total = weights.reduce((sum, value) => sum + value, 0) || 1;
  // What a weight asks beyond its minimum shares the spare frames.
  const wants = weights.map((weight, i) => Math.max(0, (weight / total) * totalFrames - least[i]!));
  const wanted = wants.reduce((sum, value) => sum + value, 0);
  const cuts = [0];
  let exact = 0;
  for (let i = 0; i < count; i++) {
    exact += least[i]! + (wanted > 0 ? (wants[i]! / wanted) * spare : spare / count);
    cuts.push(
      i === count - 1
        ? totalFrames
        : Math.max(cuts[i]! + 1, Math.min(Math.round(exact), totalFrames - (count - 1 - i))),
    );
  }
  return spans(cuts, fps);
}

const PER_SECOND: Record<string, number> = { zh: 5, ja: 7, ko: 6, en: 14, es: 15 };

/** Seconds a line takes to say, unhurried. */
export function speakingSeconds(text: string, language: string): number {
  const letters = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).length;
  const pauses = (text.match(/[,.;:!?，。！？、…]/gu) ?? []).length;
  return Math.max(0.6, letters / (PER_SECOND[language] ?? 13) + pauses * 0.15 + 0.25);
}
