/** Where small things lie when nobody holds them. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import type { Vec3 } from '../../math/vec.ts';
import type { Crew } from './crew.ts';

const MATERIAL =
  /\b(marble|stone|granite|glass|steel|metal|slate|wood|oak|walnut|brass|copper|concrete|leather|velvet)\b/;

/** Whether a noun is something that table tops are made of rather than a thing. */
export const isStuff = (noun: string): boolean => MATERIAL.test(noun);

/** What a table is made of when nothing is said of it. */
const BARE: readonly string[] = ['wood'];

/** A table top for small things: the desk of someone who works, the set's nearest surface, or a table brought in. */
export function tableTop(crew: Crew, order: number): Vec3 {
  if (crew.tableAt) return crew.tableAt;
  const { place } = crew.input;
  const desk = [...crew.input.spots.values()].find((s) => s.desk)?.desk;
  if (desk) {
    crew.tableAt = desk;
    return desk;
  }
  const c = place.stage.centre;
  const near = place.marks
    .filter((mark) => mark.kind === 'surface')
    .map((mark) => ({ mark, d: (mark.position[0] - c[0]) ** 2 + (mark.position[2] - c[2]) ** 2 }))
    .sort((a, b) => a.d - b.d)[0];
  if (near && near.d < 36 && place.bounds) {
    crew.tableAt = near.mark.position;
    return crew.tableAt;
  }
  const person = crew.performers.find((p) => p.member?.kind === 'person' && p.speed === 0);
  const material = tableMaterial(crew);
  // Before a seamless backdrop the sweep itself is what products stand on.
  if (place.backdrop && !person && material === BARE) {
    crew.tableAt = [c[0], place.ground(c[0], c[2]), c[2]];
    return crew.tableAt;
  }
  const from = person ? person.state(crew.input.worldStart).position : c;
  const spot = crew.offset(from, 0, person ? 0.62 : 0);
  const table = crew.actor('table', `table:${order}`, { ...NO_ATTRIBUTES, material: [...material] }, 'hero');
  const position: Vec3 = [spot[0], place.ground(spot[0], spot[2]), spot[2]];
  crew.prop(table, 'prop:table', null, position, place.stage.heading, false);
  const top = table.anchors.top;
  crew.tableAt = [position[0], position[1] + (top ? top[7] : table.size[1]), position[2]];
  return crew.tableAt;
}

/** "On wet black marble": what small things stand on, where it is a material rather than a thing. */
function tableMaterial(crew: Crew): readonly string[] {
  const { relations, cast } = crew.input.screenplay;
  const on = relations.find(
    (r) =>
      r.rel === 'on' &&
      cast.some((m) => m.id === r.a && m.kind !== 'person') &&
      !cast.some((m) => m.id === r.b || m.noun === r.b),
  );
  if (!on || !isStuff(on.b)) return BARE;
  // The relation names the stuff alone: what is said of it stands before it in the text.
  const said = new RegExp(`\\b(?:on|upon|atop|onto) (?:an? |the )?((?:[\\w-]+ ){0,3})${on.b}\\b`, 'i').exec(
    crew.input.shot.text,
  );
  return [...(said?.[1].trim().toLowerCase().split(' ') ?? []), ...on.b.split(' ')].filter((word) => word !== '');
}
