import { describe, expect, it } from 'vitest';
import { speak } from '../../sound/voice/index.ts';
import { loadLexicon, mouthAt, planSpeech, type SpeechVoice } from '../../speech/index.ts';
import { alignedLine, trimmed, warp } from './align.ts';

const lexicon = await loadLexicon(['en']);
const man: SpeechVoice = { gender: 'male', ageYears: 40, seed: 3 };
const woman: SpeechVoice = { gender: 'female', ageYears: 25, seed: 9 };
const TEXT = 'My brother brought a pumpkin, and a big map.';

/** The line said by another speaker, quicker, with silence around it: a recording whose sounds are known. */
function recorded() {
  const line = planSpeech({ text: TEXT, language: 'en', duration: 2.4, tone: ['urgent'] }, woman, lexicon);
  const sound = speak(line, woman);
  const recording = new Float32Array(sound.length + 40000);
  recording.set(sound, 20000);
  return { line, recording };
}

describe('a recorded line', () => {
  const { line, recording } = recorded();
  const planned = planSpeech({ text: TEXT, language: 'en', duration: 6 }, man, lexicon);
  const aligned = alignedLine(planned, recording, man, 3);

  it('loses the silence around it', () => {
    expect(trimmed(recording).length / 48000).toBeLessThan(line.duration + 0.15);
    expect(aligned.duration).toBeGreaterThan(line.duration - 0.2);
  });

  it('has its sounds where the recording has them', () => {
    const errors = aligned.phones.map((p, k) => Math.abs(p.start - line.phones[k].start)).sort((a, b) => a - b);
    expect(errors[errors.length >> 1]).toBeLessThan(0.03);
    expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.08);
  });

  it('keeps order and moves the mouth', () => {
    aligned.phones.forEach((p, k) => {
      expect(p.duration).toBeGreaterThan(0);
      if (k > 0) expect(p.start).toBeGreaterThanOrEqual(aligned.phones[k - 1].start);
    });
    const shapes = new Set(Array.from({ length: 100 }, (_, k) => mouthAt(aligned, k * 0.025)[0][0]));
    expect(shapes.has('PP')).toBe(true);
    expect(shapes.size).toBeGreaterThan(4);
  });

  it('says when it does not fit', () => {
    expect(alignedLine(planned, recording, man, 1).warnings.join()).toMatch(/takes .* has 1.0 s/);
    expect(aligned.overrun).toBe(0);
  });
});

describe('warp', () => {
  it('follows a stretched list', () => {
    const a = [0, 1, 2, 3, 4].map((v) => [v]);
    const b = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4].map((v) => [v]);
    const path = warp(a, b);
    path.forEach((j, i) => {
      expect(b[j][0]).toBe(a[i][0]);
    });
  });
});
