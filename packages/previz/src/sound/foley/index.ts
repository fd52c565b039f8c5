/** The instants by catalogue id. */

import { breathe, cry, laugh } from '../voice/index.ts';
import * as animals from './animals.ts';
import type { EventEntry, EventSound } from './event-sound.ts';
import * as forces from './forces.ts';
import * as objects from './objects.ts';
import * as signals from './signals.ts';
import * as steps from './steps.ts';

const entry = (make: EventSound, trim: number, every: number): EventEntry => ({ make, trim, every });

export const EVENTS: Readonly<Record<string, EventEntry>> = {
  thunder: entry(forces.thunder, 2, 6),
  steam: entry(objects.steam, -8, 2.2),
  footstep: entry(steps.footstep, -5, 0.56),
  hoof: entry(steps.hoof, -5, 0.3),
  paw: entry(steps.paw, -11, 0.24),
  clink: entry(objects.clink, -8, 2.4),
  cup_set: entry(objects.cupSet, -9, 2.2),
  pour: entry(objects.pour, -9, 2.4),
  splash: entry(objects.splash, -4, 1.8),
  door: entry(objects.door, -3, 3),
  knock: entry(objects.knock, -4, 1.6),
  whoosh: entry(forces.whoosh, -6, 1.4),
  impact: entry(forces.impact, 0, 1.2),
  glass_break: entry(objects.glassBreak, -2, 3),
  bell: entry(signals.bell, -5, 2.6),
  beep: entry(signals.beep, -10, 1),
  horn: entry(signals.horn, -4, 2.4),
  keyboard: entry(objects.keyboard, -12, 1.15),
  page: entry(objects.page, -11, 2),
  cloth: entry(objects.cloth, -14, 1.4),
  laugh: entry(({ seed, strength }) => laugh(seed, strength), -8, 2.4),
  cry: entry(({ seed, strength }) => cry(seed, strength), -9, 2.8),
  breath: entry(({ seed, strength }) => breathe(seed, strength), -17, 2.2),
  cheer: entry(signals.cheer, -4, 3.1),
  dog_bark: entry(animals.dogBark, -4, 1.3),
  cat_meow: entry(animals.catMeow, -9, 2.4),
  horse_neigh: entry(animals.horseNeigh, -4, 4),
  roar: entry(animals.roar, 0, 3.4),
  howl: entry(animals.howl, -6, 4),
  whale_song: entry(animals.whaleSong, -5, 5),
  wings: entry(forces.wings, -9, 1),
  explosion: entry(forces.explosion, 4, 3),
  sparks: entry(forces.sparks, -6, 1.2),
  camera_shutter: entry(objects.cameraShutter, -10, 1.6),
  magic: entry(forces.magic, -8, 2.6),
};
