/** Progress of one clip: frames done of frames due, the speed, and how long it will still take. */

export type ClipStage = 'plan' | 'render' | 'finish';

export interface ClipProgress {
  stage: ClipStage;
  framesDone: number;
  framesDue: number;
  /** Frames per second of wall time, over the last few seconds. */
  fps: number;
  /** Seconds until the file is finished; null until the first frames tell. */
  etaSeconds: number | null;
  /** Index of the shot that the last finished frame belongs to. */
  shot: number;
}

/** Seconds after which an old frame time counts 1/e. Long enough to smooth frames that come in pairs, short enough to notice a slow shot. */
const MEMORY_SECONDS = 4;
const STAGES: readonly ClipStage[] = ['plan', 'render', 'finish'];

/**
 * Counts frames and estimates the end. Stage and frames done never go back. `now` is a clock in seconds, given so that
 * tests can drive it.
 */
export class ProgressMeter {
  readonly #framesDue: number;
  readonly #now: () => number;
  #stage: ClipStage = 'plan';
  #framesDone = 0;
  #shot = 0;
  #lastTime: number;
  #secondsPerFrame: number | null = null;
  #weight = 0;

  constructor(framesDue: number, now: () => number) {
    this.#framesDue = framesDue;
    this.#now = now;
    this.#lastTime = now();
  }

  enter(stage: ClipStage): ClipProgress {
    if (STAGES.indexOf(stage) > STAGES.indexOf(this.#stage)) {
      this.#stage = stage;
      // Planning time says nothing about frames.
      if (stage === 'render') this.#lastTime = this.#now();
    }
    return this.read();
  }

  frame(done: number, shot: number): ClipProgress {
    const fresh = Math.min(done, this.#framesDue) - this.#framesDone;
    if (fresh > 0) {
      const time = this.#now();
      this.#learn(fresh, Math.max(0, time - this.#lastTime));
      this.#lastTime = time;
      this.#framesDone += fresh;
      this.#shot = Math.max(this.#shot, shot);
    }
    return this.read();
  }

  read(): ClipProgress {
    const perFrame = this.#secondsPerFrame;
    const left = this.#framesDue - this.#framesDone;
    return {
      stage: this.#stage,
      framesDone: this.#framesDone,
      framesDue: this.#framesDue,
      fps: perFrame === null || perFrame === 0 ? 0 : 1 / perFrame,
      etaSeconds: perFrame === null ? null : Math.max(0, left * perFrame - (this.#now() - this.#lastTime)),
      shot: this.#shot,
    };
  }

  /** Mean seconds per frame in which each past second counts exp(-age / memory): a plain mean at first, a moving one later. */
  #learn(frames: number, seconds: number): void {
    const fade = Math.exp(-seconds / MEMORY_SECONDS);
    const old = this.#weight * fade;
    const total = (this.#secondsPerFrame ?? 0) * old + seconds;
    this.#weight = old + frames;
    this.#secondsPerFrame = total / this.#weight;
  }
}
