/** Blocking: who stands, sits or travels where in a shot, and what each does when. */

import { aimActs, lookAtEachOther } from './attention.ts';
import { boarders } from './boarders.ts';
import { carriedThings } from './carried.ts';
import { couples } from './couples.ts';
import { type CastShotInput, Crew } from './crew.ts';
import { features } from './features.ts';
import { flights } from './flights.ts';

import { hops } from './hops.ts';
import { lightings } from './lighting.ts';
import { objects } from './objects.ts';
import { openings } from './opening.ts';
import { pourings } from './pouring.ts';
import { showers } from './showers.ts';
import { sporting } from './sporting.ts';
import { stayers } from './stayers.ts';
import { tending } from './tending.ts';
import { handProps } from './tools.ts';
import type { Performer } from './track.ts';
import { travellers } from './travellers.ts';

/** Builds everyone and everything that acts in the shot. */
export function castShot(input: CastShotInput): Performer[] {
  const crew = new Crew(input);
  travellers(crew);
  hops(crew);
  boarders(crew);
  stayers(crew);
  couples(crew);
  objects(crew);
  handProps(crew);
  carriedThings(crew);
  features(crew);
  lookAtEachOther(crew);
  aimActs(crew);
  pourings(crew);
  lightings(crew);
  tending(crew);
  openings(crew);
  flights(crew);
  sporting(crew);
  showers(crew);
  return crew.performers;
}
