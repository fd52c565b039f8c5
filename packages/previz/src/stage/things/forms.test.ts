import { Attributes, Look } from '@storyreel/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { THINGS } from '../../catalogue/things.ts';
import { WorldBuilder } from '../world-builder.ts';
import { buildThing } from './index.ts';
import { likeness, type Silhouette, silhouetteOf } from './testing/silhouette.ts';

/** Outlines that cover each other by more than this, at about one size, are one form to a viewer. */
const ALIKE = 0.8;
/** Things whose longest sides differ by more than this factor are told apart by size. */
const SIZES_APART = 1.7;
/** Outlines of two of a kind that cover each other by less than this differ visibly. */
const VARIED = 0.97;
const SEEDS = [3, 5, 8, 13, 21, 34];

interface Form {
  id: string;
  nouns: string[];
  shape: Silhouette;
}

interface Made {
  shape: Silhouette;
  /** The colours of its surfaces, most used first. */
  colours: string;
}

function made(id: string, noun: string, seed: number): Made {
  const world = new WorldBuilder();
  const actor = buildThing(id, {
    world,
    look: Look.parse({ timeOfDay: 'noon', season: 'summer' }),
    seed,
    attributes: Attributes.parse({}),
    detail: 'extra',
    noun,
  });
  const colours = JSON.stringify(world.world.materials.map((m) => m.color));
  return { shape: silhouetteOf(actor, world.world), colours };
}

const sameSize = (a: Silhouette, b: Silhouette): boolean =>
  Math.max(a.longest, b.longest) / Math.min(a.longest, b.longest) < SIZES_APART;

/** Every noun of every object under the first form that looks like it. */
function countForms(): Form[] {
  const forms: Form[] = [];
  for (const thing of THINGS.filter((t) => t.kind === 'object'))
    for (const noun of thing.nouns) {
      const { shape } = made(thing.id, noun, 11);
      const twin = forms.find((form) => sameSize(form.shape, shape) && likeness(form.shape, shape) > ALIKE);
      if (twin) twin.nouns.push(noun);
      else forms.push({ id: thing.id, nouns: [noun], shape });
    }
  return forms;
}

describe('the forms of objects', () => {
  let forms: Form[] = [];
  beforeAll(() => {
    forms = countForms();
  }, 120_000);

  it('are at least 320 that a viewer can tell apart by outline and size', () => {
    if (process.env.STORYREEL_PRINT) {
      const list = forms.map((form) => `${form.id}: ${form.nouns.join(', ')}`);
      process.stderr.write(`${list.join('\n')}\n${forms.length} forms\n`);
    }
    expect(forms.length).toBeGreaterThanOrEqual(320);
  });

  it('each come in two or more seeded variants that differ in outline, parts or colours', () => {
    const alike = forms.filter(({ id, nouns }) => {
      const [first, ...others] = SEEDS.map((seed) => made(id, nouns[0], seed));
      return !others.some((one) => one.colours !== first.colours || likeness(one.shape, first.shape) < VARIED);
    });
    expect(alike.map((form) => `${form.id}: ${form.nouns[0]}`)).toEqual([]);
  }, 120_000);
});
