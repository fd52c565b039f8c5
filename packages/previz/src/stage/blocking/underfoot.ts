/** What a shot's words have someone go over, or under: a bridge, a viaduct, the top of a wall. */
import type { CastMember, Screenplay, SetFeature } from '@storyreel/contract';
import { familyOf, THING_BY_ID } from '../../catalogue/things.ts';
import type { SpanKind, SpanUse } from '../structures/spans.ts';
import type { Doing } from './doings.ts';

export interface Underfoot {
  use: SpanUse;
  kind: SpanKind;
  /** over: the way leads over it; under: it leads over the way. */
  side: 'over' | 'under';
  /** The feature of the set that it is. */
  feature: SetFeature;
  /** The stream that runs under it, when the words name one. */
  water?: SetFeature;
  /** Metres gone along it in the longest of the shots. */
  run: number;
}

const BRIDGE = /\b(bridge|viaduct|footbridge|aqueduct|overpass|drawbridge|flyover)$/;
const RIDGE = /\b(wall|fence)$/;
/** Ways of going that take one over what is named. */
const OVER = /^(?:cross|traverse|\w+ (?:over|across|on|onto|atop|from|upon|along))\b/;
const ALONG = /^\w+ (?:over|across|on|onto|atop|along)\b/;
const UNDER = /^\w+ (?:under|beneath|underneath|below)\b/;
/** Acts of those who are where the words say: not of those who look at it or hold it. */
const THERE = new Set([
  'walk',
  'run',
  'ride',
  'drive',
  'crawl',
  'skate',
  'stand',
  'sit',
  'kneel',
  'dance',
  'kiss',
  'talk',
  'look',
  'lean',
  'play_violin',
  'play_guitar',
  'fish',
]);
/** Metres: animals longer than this walk beside walls rather than on them. */
const SMALL = 0.75;
const NIMBLE = /\b(cat|kitten|squirrel|mouse|rat|lizard|monkey|marten|ferret|raccoon|gecko|chipmunk)\b/;

/** How a doing stands to a feature. */
function sideOf(doing: Doing, feature: SetFeature, screenplay: Screenplay): 'over' | 'under' | null {
  const { member } = doing;
  const named = (word: string | undefined): boolean => word === feature.noun || word === feature.phrase;
  const bridge = bridged(feature);
  const nimble =
    member.kind === 'animal' && (NIMBLE.test(member.noun) || (THING_BY_ID.get(member.model)?.size[2] ?? 1) < SMALL);
  for (const a of doing.actions) {
    if (!named(a.object) || !THERE.has(a.act) || a.act === 'fly') continue;
    if (bridge && doing.member.kind !== 'person' && UNDER.test(a.phrase)) return 'under';
    if (bridge ? OVER.test(a.phrase) : doing.travel && nimble && ALONG.test(a.phrase)) return 'over';
  }
  if (!bridge) return null;
  for (const r of screenplay.relations) {
    if (r.a !== member.id || !named(r.b)) continue;
    if (r.rel === 'on') return 'over';
    if (r.rel === 'under' && doing.travel) return 'under';
  }
  return null;
}

const bridged = (feature: SetFeature): boolean => BRIDGE.test(feature.noun);

function kindOf(feature: SetFeature, use: SpanUse): SpanKind {
  const text = [feature.phrase, feature.noun, ...feature.attributes.material, ...feature.attributes.other].join(' ');
  if (use === 'wall') return /\b(stone|dry|marble|castle|ancient)/.test(text) ? 'stone' : 'brick';
  if (/\b(wood|wooden|rope|plank|timber|trestle)/.test(text)) return 'wood';
  if (/\b(steel|iron|metal|suspension|girder|truss|railway bridge|railroad)/.test(text)) return 'steel';
  if (/\b(stone|marble|granite|ancient|medieval|viaduct|aqueduct|arched?|cobbled)/.test(text)) return 'stone';
  return use === 'foot' && /footbridge/.test(text) ? 'wood' : use === 'road' ? 'steel' : 'stone';
}

/** What the shots of one set go over or under; null when it is only the ground. */
export function underfootOf(
  screenplay: Screenplay,
  setId: string,
  shots: readonly { doings: readonly Doing[]; seconds: number }[],
): Underfoot | null {
  const plan = screenplay.sets.find((s) => s.id === setId);
  if (!plan || plan.interior) return null;
  const all: Underfoot[] = [];
  for (const { doings, seconds } of shots)
    for (const doing of doings)
      for (const feature of plan.features) {
        if (!bridged(feature) && !RIDGE.test(feature.noun)) continue;
        const side = sideOf(doing, feature, screenplay);
        if (!side) continue;
        const use = useOf(doing, feature, side);
        // A highway with a bridge in its name is that bridge already; trains need one of their own.
        if (plan.place === 'road' && use !== 'rail') continue;
        const water = bridged(feature) && side === 'over' ? plan.features.find((f) => f.model === 'river') : undefined;
        const run = (doing.travel?.speed ?? 0) * seconds;
        all.push({ use, kind: kindOf(feature, use), side, feature, water, run });
      }
  if (all.length === 0) return null;
  const same = all.filter((one) => one.feature === all[0].feature && one.side === all[0].side);
  const widest = same.reduce((a, b) => (WIDTHS.indexOf(b.use) > WIDTHS.indexOf(a.use) ? b : a));
  return { ...widest, run: Math.max(...same.map((one) => one.run)) };
}

/** Widest last. */
const WIDTHS: readonly SpanUse[] = ['fence', 'wall', 'foot', 'rail', 'road'];

function useOf(doing: Doing, feature: SetFeature, side: 'over' | 'under'): SpanUse {
  if (/\bfence$/.test(feature.noun)) return 'fence';
  if (/\bwall$/.test(feature.noun)) return 'wall';
  const model = doing.member.model;
  if (side === 'under')
    return /footbridge/.test(feature.noun) ? 'foot' : /viaduct|railway/.test(feature.phrase) ? 'rail' : 'road';
  if (/train|locomotive|tram/.test(`${familyOf(model)} ${model}`)) return 'rail';
  if (doing.member.kind === 'vehicle' || doing.member.count > 3 || /viaduct|highway|drawbridge/.test(feature.phrase))
    return 'road';
  return 'foot';
}

/** Whether the words set a vehicle on a bridge without a word of what it does there: it drives over it. */
export function leftOnBridge(member: CastMember, screenplay: Screenplay): boolean {
  if (member.kind !== 'vehicle') return false;
  return screenplay.relations.some((r) => r.a === member.id && r.rel === 'on' && BRIDGE.test(r.b));
}
