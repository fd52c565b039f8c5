/** Which builder makes which plant and thing of nature in the catalogue. */
import { scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { branchActor } from './branch.ts';
import { coconutPalm } from './coconut-palm.ts';
import { FLOWERING } from './flowering.ts';
import { GARDEN } from './garden.ts';
import { body, cloud } from './heavens.ts';
import { log } from './log.ts';
import { bush, fallenLeaves, grass, mushroom, pottedPlant } from './low-plants.ts';
import { mountain, rock } from './rocks.ts';
import { isSnowy, type StillPart, shades, sizeOf, still, words } from './still.ts';
import { TREE_FORMS } from './tree-forms.ts';
import type { TreeOptions } from './tree-work.ts';
import { buildTree } from './trees.ts';
import { pond, river } from './waters.ts';

function tree(species: TreeOptions['species'], usual: Vec3): ActorBuilder {
  return (context) => {
    const text = `${words(context.attributes)} ${context.member?.noun ?? ''} ${context.member?.phrase ?? ''}`;
    let kind: TreeOptions['species'] = species;
    if (species === 'broadleaf') {
      if (/birch/.test(text)) kind = 'birch';
      else if (/\b(dead|bare|leafless|burnt)/.test(text)) kind = 'dead';
    }
    const said = colourWord(context.attributes.colour);
    const k = sizeOf(context.attributes);
    const model = buildTree(context.world, {
      species: kind,
      season: context.look.season,
      seed: context.seed,
      detail: context.detail === 'hero' ? 1 : 0.45,
      snowy: isSnowy(context) && species !== 'palm',
      ...(said ? { colours: shades(said) } : {}),
    });
    const scale = (usual[1] * k) / model.height;
    const parts: StillPart[] = [{ mesh: model.wood, transform: scaling(scale) }];
    if (model.crown >= 0) parts.push({ mesh: model.crown, transform: scaling(scale), sways: true });
    const spread = model.spread * 2 * scale;
    return still([spread, model.height * scale, spread], parts);
  };
}

/** Builders of every plant by id. */
const PLANT_BUILDERS: Record<string, ActorBuilder> = {
  tree: tree('broadleaf', [5, 8, 5]),
  birch: tree('birch', [3.5, 9, 3.5]),
  maple: tree('maple', [6, 8, 6]),
  dead_tree: tree('dead', [4.5, 7, 4.5]),
  conifer: tree('conifer', [3.5, 10, 3.5]),
  palm: tree('palm', [4, 8, 4]),
  coconut_palm: coconutPalm,
  cherry_tree: tree('cherry', [5, 5, 5]),
  bamboo: tree('bamboo', [1.5, 8, 1.5]),
  bush,
  grass,
  mushroom,
  fallen_leaves: fallenLeaves,
  potted_plant: pottedPlant,
  ...TREE_FORMS,
  ...GARDEN,
  ...FLOWERING,
};

/** Builders for every plant and thing of nature in the catalogue. */
export const NATURE_BUILDERS: Record<string, ActorBuilder> = {
  ...PLANT_BUILDERS,
  rock,
  branch: branchActor,
  log,
  mountain,
  river,
  pond,
  cloud,
  moon: body('moon'),
  sun: body('sun'),
  star: body('star'),
};
