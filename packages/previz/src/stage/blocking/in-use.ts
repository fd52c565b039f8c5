/** Features of a set that somebody has to do with: blocking brings them to the hands and feet that they are for, so that the place leaves them out. */
import type { Action, Screenplay, SetFeature } from '@storyreel/contract';
import { familyOf } from '../../catalogue/things.ts';
import { inPalm } from './carried.ts';
import { hangsFrom } from './climbing.ts';
import { deedOf } from './deeds.ts';
import type { Doing } from './doings.ts';
import { handiworkOf, type Tool } from './handiwork.ts';
import { BY_DOOR } from './opening.ts';

/** What else the acts take: what is poured from and into, what is shot at. */
const TAKEN: Readonly<Record<string, RegExp>> = {
  pour_out: /^(cup|wine_glass|bowl|teapot|bottle|carton)$/,
  draw_bow: /^archery_target$/,
  dunk: /^basketball_hoop$/,
  swig: /^bottle$/,
  light_up: /^(candle|match)$/,
};
/** What a ladder leans on is brought with it. */
const LEANED_ON = /^(wall|house)$/;
/** What is blown out, and what it stands on. */
const PUFFED = /^(candle|cake)$/;

/** The words of the shot that an action is in. */
const textOf = (action: Action, { shots }: Screenplay): string =>
  shots.find((shot) =>
    shot.actions.some((a) => a.subject === action.subject && a.start === action.start && a.phrase === action.phrase),
  )?.text ?? '';

/** Whether a feature is what someone in these doings uses. */
export function isUsed(feature: SetFeature, doings: readonly Doing[], screenplay: Screenplay): boolean {
  const family = familyOf(feature.model);
  const alike = (t: Tool | undefined): boolean => t !== undefined && familyOf(t.model) === family;
  return doings.some((d) => {
    if (d.inside === feature.noun) return true;
    if (d.member.kind === 'person' && screenplay.shots.some((shot) => inPalm(shot.text, feature.noun))) return true;
    if (d.member.kind !== 'person') return false;
    if (family === 'door' && d.actions.some((a) => BY_DOOR.test(textOf(a, screenplay)))) return true;
    if (d.goal === feature.noun || hangsFrom(d) === feature.noun) return true;
    return d.actions.some((a) => {
      const named = a.object === feature.noun || a.object === feature.phrase;
      if (a.act === 'climb' && (named || LEANED_ON.test(family))) return true;
      if (a.act === 'puff' && PUFFED.test(family)) return true;
      const work = handiworkOf(a, screenplay) ?? deedOf(a, screenplay);
      if (!work) return false;
      if (work.act === 'water_over' && named) return true;
      return alike(work.tool) || alike(work.left) || alike(work.sheet) || (TAKEN[work.act]?.test(family) ?? false);
    });
  });
}
