/** Notes of instruments that are seen being played: the sound of the music room's own players, one touch at a time. */
import { addMono } from '../dsp/stereo.ts';
import { grain } from '../dsp/strike.ts';
import { samples } from '../dsp/tone.ts';
import { PLAYERS } from '../music/instruments.ts';
import { blank, type EventSound, pick } from './event-sound.ts';

/** Six strings under one stroke of the hand. */
export const strum: EventSound = ({ note, seed, strength, noise }) => {
  const out = blank(0.75);
  const chord = [0, 7, 12, 16, 19, 24];
  const up = noise.next() > 0;
  for (let k = 0; k < chord.length; k++) {
    const step = up ? chord[chord.length - 1 - k] : chord[k];
    const string = PLAYERS.guitar({
      note: note - 12 + step,
      seconds: 1.2,
      force: 0.5 + 0.4 * strength,
      seed: seed + k,
    });
    addMono(out, string, samples(k * 0.009), 0.5 * pick(noise, 0.85, 1));
    // The plectrum's scrape on each string.
    grain(out, samples(k * 0.009), noise, 4200, 0.9, 0.012, 0.5 * (0.5 + 0.5 * strength));
  }
  return out;
};

export const pianoKey: EventSound = ({ note, seed, strength }) =>
  PLAYERS.piano({ note, seconds: 0.9, force: 0.35 + 0.5 * strength, seed });

/** A hand of a drummer: snare, tom or hat by chance, the snare most. */
export const drumHit: EventSound = ({ seed, strength, noise, surface }) => {
  const kinds = surface === 'hand' ? [71, 72, 72] : [38, 38, 45, 42];
  return PLAYERS.percussion({
    note: kinds[Math.floor(pick(noise, 0, kinds.length))],
    seconds: 0.4,
    force: 0.4 + 0.6 * strength,
    seed,
  });
};

/** A plucked harp, koto or lute string. */
export const pluckString: EventSound = ({ note, seed, strength }) =>
  PLAYERS.koto({ note, seconds: 1.4, force: 0.4 + 0.5 * strength, seed });

/** A trumpet's call of one note. */
export const brassNote: EventSound = ({ note, seed, strength }) =>
  PLAYERS.brass({ note: note + 5, seconds: 0.7, force: 0.5 + 0.5 * strength, seed });
