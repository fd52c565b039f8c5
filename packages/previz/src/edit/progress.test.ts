import { describe, expect, it } from 'vitest';
import { ProgressMeter } from './progress.ts';

/** A clock that the test moves. */
function meterAt(framesDue: number): { meter: ProgressMeter; pass(seconds: number): void } {
  let time = 100;
  const meter = new ProgressMeter(framesDue, () => time);
  return {
    meter,
    pass: (seconds) => {
      time += seconds;
    },
  };
}

describe('ProgressMeter', () => {
  it('knows no end before the first frame', () => {
    const { meter, pass } = meterAt(10);
    pass(5);
    expect(meter.enter('render')).toEqual({
      stage: 'render',
      framesDone: 0,
      framesDue: 10,
      fps: 0,
      etaSeconds: null,
      shot: 0,
    });
  });

  it('tells the true end of steady work, not counting the planning', () => {
    const { meter, pass } = meterAt(100);
    pass(60);
    meter.enter('render');
    for (let frame = 1; frame <= 25; frame++) {
      pass(0.2);
      const { etaSeconds, fps } = meter.frame(frame, 0);
      expect(etaSeconds).toBeCloseTo((100 - frame) * 0.2, 6);
      expect(fps).toBeCloseTo(5, 6);
    }
    pass(0.1);
    expect(meter.read().etaSeconds).toBeCloseTo(75 * 0.2 - 0.1, 6);
  });

  it('notices a slower shot within seconds', () => {
    const { meter, pass } = meterAt(1000);
    meter.enter('render');
    for (let frame = 1; frame <= 100; frame++) {
      pass(0.05);
      meter.frame(frame, 0);
    }
    for (let frame = 101; frame <= 140; frame++) {
      pass(0.5);
      meter.frame(frame, 1);
    }
    expect(meter.read().fps).toBeGreaterThan(1.9);
    expect(meter.read().fps).toBeLessThan(2.2);
  });

  it('never goes back', () => {
    const { meter, pass } = meterAt(10);
    meter.enter('render');
    pass(1);
    meter.frame(6, 2);
    expect(meter.frame(4, 0)).toMatchObject({ framesDone: 6, shot: 2 });
    meter.enter('finish');
    expect(meter.enter('render').stage).toBe('finish');
    expect(meter.frame(99, 2)).toMatchObject({ framesDone: 10, etaSeconds: 0 });
  });
});
