/** Shows a clip being made: one live line on a terminal, a plain line now and then elsewhere. */
import type { Screenplay } from '@storyreel/contract';
import type { Terminal } from './terminal.ts';

/** What the engine reports. */
export interface RenderProgress {
  readonly stage: 'plan' | 'render' | 'finish';
  readonly framesDone: number;
  readonly framesDue: number;
  /** Frames per second of wall time. */
  readonly fps: number;
  readonly etaSeconds: number | null;
}

/** Seconds between plain lines, so that a log of a long render stays readable. */
const PLAIN_EVERY_SECONDS = 5;
const MOST_BAR_CELLS = 24;
const FEWEST_BAR_CELLS = 6;
const STAGE_TEXT = { plan: 'preparing', render: 'rendering', finish: 'finishing the file' } as const;

export class ProgressView {
  readonly #terminal: Terminal;
  readonly #screenplay: Screenplay;
  readonly #now: () => number;
  #shotsDone = 0;
  #stage: RenderProgress['stage'] | undefined;
  #lastPlain = Number.NEGATIVE_INFINITY;

  /** `now` is a clock in seconds. */
  constructor(terminal: Terminal, screenplay: Screenplay, now: () => number = () => performance.now() / 1000) {
    this.#terminal = terminal;
    this.#screenplay = screenplay;
    this.#now = now;
  }

  update(progress: RenderProgress): void {
    this.#tickShots(progress.framesDone);
    if (this.#terminal.lively) {
      this.#terminal.live('render', liveLine(progress, this.#terminal.columns - 3));
      return;
    }
    const due = this.#now() - this.#lastPlain >= PLAIN_EVERY_SECONDS;
    if (progress.stage !== this.#stage || due) {
      this.#terminal.progress('render', plainLine(progress));
      this.#stage = progress.stage;
      this.#lastPlain = this.#now();
    }
  }

  #tickShots(framesDone: number): void {
    const { shots } = this.#screenplay;
    for (let shot = shots[this.#shotsDone]; shot !== undefined; shot = shots[this.#shotsDone]) {
      if (framesDone < shot.startFrame + shot.frameCount) return;
      this.#shotsDone++;
      this.#terminal.progress(
        'shot',
        `shot ${this.#shotsDone} of ${shots.length}: ${words(shot.size)}, ${Number(shot.duration.toFixed(2))} s`,
      );
    }
  }
}

/** Counts first, because they matter most where the line must be cut; the bar takes the room that is left. */
export function liveLine(progress: RenderProgress, room: number): string {
  const text = `${STAGE_TEXT[progress.stage]} ${counts(progress)}`;
  const cells = Math.min(MOST_BAR_CELLS, room - text.length - 1);
  if (cells < FEWEST_BAR_CELLS) return text;
  const share = progress.framesDue === 0 ? 0 : progress.framesDone / progress.framesDue;
  const full = Math.floor(share * cells);
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${text}`;
}

export function plainLine(progress: RenderProgress): string {
  return progress.stage === 'render' ? counts(progress) : STAGE_TEXT[progress.stage];
}

function counts({ framesDone, framesDue, fps, etaSeconds }: RenderProgress): string {
  const speed = fps > 0 ? `, ${fps.toFixed(1)} fps` : '';
  const eta = etaSeconds === null ? '' : `, ETA ${clock(etaSeconds)}`;
  return `${framesDone}/${framesDue} frames${speed}${eta}`;
}

/** Seconds as minutes and seconds: "1:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A vocabulary term as words: "close_up" is "close up". */
export function words(term: string): string {
  return term.replaceAll('_', ' ');
}
