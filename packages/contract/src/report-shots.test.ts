import { expect, test } from 'vitest';
import { Clip } from './clip.ts';
import { NO_ATTRIBUTES } from './no-attributes.ts';
import { reportShots } from './report-shots.ts';
import { Screenplay } from './screenplay.ts';
import { ShotReport } from './shot-report.ts';

const screenplay = Screenplay.parse({
  version: 1,
  language: 'en',
  duration: 5,
  fps: 24,
  aspectRatio: '16:9',
  seed: 1,
  look: { timeOfDay: 'day', season: 'summer' },
  cast: [{ id: 'c1', kind: 'animal', noun: 'fox', phrase: 'a fox', model: 'fox', count: 1, attributes: NO_ATTRIBUTES }],
  sets: [{ id: 's1', phrase: 'forest', place: 'forest', interior: false }],
  shots: [0, 1].map((index) => ({
    index,
    text: `shot ${index}`,
    start: index * 3,
    duration: index === 0 ? 3 : 2,
    startFrame: index * 72,
    frameCount: index === 0 ? 72 : 48,
    size: 'wide',
    angle: 'low',
    lensMm: 35,
    camera: [{ move: 'push_in' }],
    subjects: ['c1', 'nobody'],
    set: 's1',
  })),
  music: null,
  depictables: [{ phrase: 'fox', as: 'fox' }],
  unrecognised: ['zeitgeist'],
  warnings: ['one'],
});

test('the report says what each shot is, where the cuts fall and what is not depicted', () => {
  const report = reportShots(screenplay, ['one', 'two']);
  expect(ShotReport.parse(report)).toEqual(report);
  expect(report.cuts).toEqual([72]);
  expect(report.shots[1]).toMatchObject({ startFrame: 72, frames: 48, size: 'wide', angle: 'low', moves: ['push_in'] });
  expect(report.shots[0]?.subjects).toEqual(['fox', 'nobody']);
  expect(report.notDepicted).toEqual(['zeitgeist']);
  expect(report.warnings).toEqual(['one', 'two']);
});

test('a clip holds its screenplay and report, and refuses facts that no clip has', () => {
  const clip = {
    file: '/tmp/a.mp4',
    format: 'mp4',
    width: 1920,
    height: 1080,
    fps: 24,
    frames: 120,
    duration: 5,
    bytes: 1,
    sha256: 'a'.repeat(64),
    audio: true,
    seed: 1,
    engine: { name: 'previz', version: '0.1.0' },
    screenplay,
    shotReport: reportShots(screenplay),
    cost: { chargedMicroUsd: 0, listMicroUsd: 630_000 },
    warnings: [],
  };
  expect(Clip.parse(clip)).toEqual(clip);
  for (const wrong of [{ frames: 0 }, { sha256: 'A'.repeat(64) }, { format: 'avi' }, { extra: 1 }]) {
    expect(Clip.safeParse({ ...clip, ...wrong }).success).toBe(false);
  }
});
