/** Shows a story being made: progress over the whole, and every scene as it is finished. */
import { liveLine, plainLine, type RenderProgress } from './progress.ts';
import type { StoryPlan } from './story-engine.ts';
import type { Terminal } from './terminal.ts';

/** Seconds between plain lines, so that a log of a long render stays readable. */
const PLAIN_EVERY_SECONDS = 10;

export class StoryProgressView {
  readonly #terminal: Terminal;
  readonly #plan: StoryPlan;
  readonly #now: () => number;
  #scenesDone = 0;
  #stage: RenderProgress['stage'] | undefined;
  #lastPlain = Number.NEGATIVE_INFINITY;

  /** `now` is a clock in seconds. */
  constructor(terminal: Terminal, plan: StoryPlan, now: () => number = () => performance.now() / 1000) {
    this.#terminal = terminal;
    this.#plan = plan;
    this.#now = now;
  }

  update(progress: RenderProgress): void {
    const { scenes } = this.#plan;
    for (let scene = scenes[this.#scenesDone]; scene !== undefined; scene = scenes[this.#scenesDone]) {
      if (progress.framesDone < scene.startFrame + scene.frameCount) break;
      this.#scenesDone++;
      this.#terminal.progress(
        'shot',
        `scene ${this.#scenesDone} of ${scenes.length}: ${scene.heading}, ${scene.duration} s`,
      );
    }
    if (this.#terminal.lively) {
      this.#terminal.live('render', liveLine(progress, this.#terminal.columns - 3));
      return;
    }
    if (progress.stage !== this.#stage || this.#now() - this.#lastPlain >= PLAIN_EVERY_SECONDS) {
      this.#terminal.progress('render', plainLine(progress));
      this.#stage = progress.stage;
      this.#lastPlain = this.#now();
    }
  }
}
