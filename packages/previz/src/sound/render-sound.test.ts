import { describe, expect, it } from 'vitest';
import { loadLexicon, planSpeech } from '../speech/index.ts';
import { encodeWav, integratedLoudness, renderSound, renderStems, truePeak } from './index.ts';
import { DUCK_DB } from './mix/duck.ts';
import type { FoleyEvent, SceneLine, SoundScene } from './sound-scene.ts';
import { db, fingerprint, rms, testScene, testShot } from './testing.ts';

const voice = { gender: 'female', ageYears: 34, seed: 3 } as const;
const lexicon = await loadLexicon(['en']);

function line(text: string, start: number, duration: number, over: Partial<SceneLine> = {}): SceneLine {
  const spoken = planSpeech({ text, language: 'en', duration, tone: over.tone ?? [] }, voice, lexicon);
  return { start, spoken, voice, tone: [], pan: 0, distance: 2, text, ...over };
}

const steps = (surface: string): FoleyEvent[] =>
  Array.from({ length: 6 }, (_, k) => ({
    time: 0.4 + k * 0.6,
    kind: 'footstep',
    strength: 0.6,
    surface,
    pan: 0.2,
    distance: 4,
  }));

const SCENES: Record<string, SoundScene> = {
  'an empty street': testScene(5),
  'a silent room': testScene(3, { shots: [testShot(0, 3, { ambience: [], interior: true, acoustics: 'room' })] }),
  'one clink in a room': testScene(4, {
    shots: [testShot(0, 4, { ambience: [], interior: true, acoustics: 'small_room' })],
    events: [{ time: 2, kind: 'clink', strength: 0.8, pan: 0, distance: 2 }],
  }),
  'a storm': testScene(6, {
    shots: [testShot(0, 6, { weather: ['storm'], windSpeed: 14 })],
    cues: [{ cue: 'thunder', start: 1.5, level: 1, pan: 0, distance: 300, said: true }],
  }),
  'speech over music with a cut': testScene(8, {
    shots: [
      testShot(0, 4),
      testShot(4, 4, { interior: true, acoustics: 'hall', ambience: [{ cue: 'crowd', level: 0.5 }] }),
    ],
    lines: [line('Keep your eyes on the road, and pedal.', 1, 3)],
    events: steps('asphalt'),
    music: { phrase: 'music', instruments: ['piano', 'strings'], mood: 'warm', tempo: 84 },
    cuts: [4],
  }),
  'an explosion': testScene(4, { events: [{ time: 1, kind: 'explosion', strength: 1, pan: 0, distance: 10 }] }),
  'half a second': testScene(0.5),
};

describe('renderSound', () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    it(`finishes ${name} at -16 LUFS under -1 dBTP with the exact length`, () => {
      const sound = renderSound(scene);
      expect(sound.left.length).toBe(Math.round(scene.duration * 48000));
      expect(sound.right.length).toBe(sound.left.length);
      expect(sound.left.every(Number.isFinite)).toBe(true);
      expect(Math.abs(integratedLoudness(sound) + 16)).toBeLessThanOrEqual(1);
      expect(truePeak(sound)).toBeLessThanOrEqual(-1);
      expect(Math.abs(sound.left[0])).toBeLessThan(0.01);
      expect(Math.abs(sound.left[sound.left.length - 1])).toBeLessThan(0.01);
    }, 20000);
  }

  it('keeps odd lengths exact', () => {
    expect(renderSound(testScene(1.23457)).left.length).toBe(Math.round(1.23457 * 48000));
  });

  it('gives the same bytes twice, whatever the order of events and lines', () => {
    const scene = testScene(3, { events: steps('wood'), lines: [line('One.', 0.2, 1), line('Two.', 1.4, 1)] });
    const turned = { ...scene, events: [...scene.events].reverse(), lines: [...scene.lines].reverse() };
    expect(fingerprint(renderSound(turned))).toBe(fingerprint(renderSound(scene)));
  });

  it('changes with the seed', () => {
    expect(fingerprint(renderSound(testScene(1, { seed: 8 })))).not.toBe(fingerprint(renderSound(testScene(1))));
  });

  it('names sounds it cannot make', () => {
    const { warnings } = renderSound(
      testScene(1, {
        cues: [{ cue: 'vuvuzela', start: 0, level: 1, pan: 0, distance: 3, said: true }],
        events: [{ time: 0.1, kind: 'boing', strength: 1, pan: 0, distance: 3 }],
        music: { phrase: 'kazoo', instruments: ['kazoo'], mood: 'playful', tempo: 120 },
      }),
    );
    expect(warnings.join(' ')).toMatch(/vuvuzela.*boing.*kazoo/);
  });
});

describe('the buses', () => {
  it('put left to the left and right to the right', () => {
    for (const pan of [-1, 1]) {
      const { foley } = renderStems(
        testScene(1, { events: [{ time: 0.2, kind: 'knock', strength: 1, pan, distance: 2 }] }),
      );
      const difference = db(rms(foley.left)) - db(rms(foley.right));
      expect(difference * -pan).toBeGreaterThan(9);
    }
  });

  it('lower music by 9 dB under speech, and let it back', () => {
    const music = { phrase: 'pad', instruments: ['pad'], mood: 'calm' as const, tempo: 60 };
    const plain = renderStems(testScene(7, { music })).music;
    const spoken = line('Are you still there?', 2, 2);
    const ducked = renderStems(testScene(7, { music, lines: [spoken] })).music;
    const ratio = (from: number, to: number): number =>
      db(rms(ducked.left, from * 48000, to * 48000)) - db(rms(plain.left, from * 48000, to * 48000));
    expect(ratio(2.2, 2.6)).toBeCloseTo(DUCK_DB, 0);
    expect(ratio(0.5, 1.8)).toBeCloseTo(0, 3);
    expect(ratio(spoken.spoken.duration + 2.6, 6.5)).toBeCloseTo(0, 3);
  });

  it('carry an ambience over a cut without a gap and change it within 150 ms', () => {
    const shots = [
      testShot(0, 2, { ambience: [{ cue: 'waterfall', level: 0.8 }] }),
      testShot(2, 2, { ambience: [{ cue: 'waterfall', level: 0.8 }] }),
    ];
    const { ambience } = renderStems(testScene(4, { shots, cuts: [2] }));
    const single = renderStems(
      testScene(4, { shots: [testShot(0, 4, { ambience: [{ cue: 'waterfall', level: 0.8 }] })] }),
    );
    expect(fingerprint(ambience)).toBe(fingerprint(single.ambience));
  });

  it('make a far sound quieter and duller than a near one', () => {
    const at = (distance: number): Float32Array =>
      renderStems(testScene(1, { events: [{ time: 0.1, kind: 'dog_bark', strength: 1, pan: 0, distance }] })).foley
        .left;
    expect(db(rms(at(2))) - db(rms(at(40)))).toBeGreaterThan(8);
  });

  it('follow the speed of a machine', () => {
    const flat = (v: number): [number, number][] => [[0, v]];
    const wheel = (speed: number): Float32Array =>
      renderStems(
        testScene(2, {
          motion: [{ cue: 'wheel', start: 0, duration: 2, speed: flat(speed), pan: flat(0), distance: flat(3) }],
        }),
      ).foley.left;
    const crossings = (x: Float32Array): number => {
      let count = 0;
      const level = rms(x) * 2.5;
      for (let i = 200; i < x.length; i++) if (Math.abs(x[i]) > level && rms(x, i - 200, i) < level * 0.4) count++;
      return count;
    };
    expect(crossings(wheel(2))).toBeGreaterThan(5);
  }, 20000);

  it('have no birds at night and no sound that is ruled out', () => {
    const night = testScene(2, {
      shots: [testShot(0, 2, { ambience: [{ cue: 'birds', level: 1 }], timeOfDay: 'night' })],
    });
    const insects = testScene(2, {
      shots: [testShot(0, 2, { ambience: [{ cue: 'crickets', level: 0.7 }], timeOfDay: 'night' })],
    });
    expect(fingerprint(renderStems(night).ambience)).toBe(fingerprint(renderStems(insects).ambience));
    const dry = testScene(2, { shots: [testShot(0, 2, { ambience: [], weather: ['rain'] })], absent: ['rain'] });
    const still = testScene(2, { shots: [testShot(0, 2, { ambience: [] })] });
    expect(fingerprint(renderStems(dry).ambience)).toBe(fingerprint(renderStems(still).ambience));
  });
});

describe('encodeWav', () => {
  it('writes a 44-byte header and 16-bit frames', () => {
    const bytes = encodeWav({ left: Float32Array.of(0, 1), right: Float32Array.of(-1, 0.5) });
    const view = new DataView(bytes.buffer);
    expect(bytes.length).toBe(52);
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('RIFF');
    expect(view.getUint32(24, true)).toBe(48000);
    expect([0, 1, 2, 3].map((k) => view.getInt16(44 + k * 2, true))).toEqual([0, -32767, 32767, 16384]);
  });
});
