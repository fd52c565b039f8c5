/** Folk of tales: what sets a fairy, a troll or a demon apart from people - skin, ears, horns, wings - and who they are taken for. */
import { hex, type Rgb } from '../scene.ts';

export interface Folk {
  /** Words that say of them what goes without saying: sex, age, build, hair. */
  as: string;
  skin?: Rgb;
  /** 0 round .. 1 drawn out into long points. */
  ears: number;
  horns: boolean;
  wings: 'none' | 'gauze' | 'feathers';
  /** Of stone or clay rather than flesh. */
  hewn: boolean;
}

const PLAIN: Folk = { as: '', ears: 0, horns: false, wings: 'none', hewn: false };

const FOLK: readonly (readonly [RegExp, Partial<Folk>])[] = [
  [/\b(fairy|fairies|pixie|sprite|nymph)\b/, { as: 'slender young woman', ears: 0.55, wings: 'gauze' }],
  [/\b(angel|seraph|cherub|valkyrie)\b/, { wings: 'feathers' }],
  [/\b(elf|elves|elven|half-elf)\b/, { as: 'slender', ears: 0.8 }],
  [/\b(gnome|leprechaun)\b/, { as: 'stout old man with a long white beard', ears: 0.35 }],
  [/\b(dwarf|dwarves)\b/, { as: 'stout muscular man with a long brown beard' }],
  [/\b(hobbit|halfling)\b/, { as: 'stout with curly brown hair', ears: 0.3 }],
  [/\b(orc|ork|uruk)\b/, { as: 'bald muscular man', skin: hex('#6f8457'), ears: 0.5 }],
  [/\b(goblin|gremlin|imp)\b/, { as: 'bald skinny man', skin: hex('#7f9a52'), ears: 1 }],
  [/\b(ogre)\b/, { as: 'bald fat muscular man', skin: hex('#8a9a58'), ears: 0.3 }],
  [/\b(troll)\b/, { as: 'fat muscular man with shaggy dark hair', skin: hex('#7b8578'), ears: 0.6 }],
  [/\b(demon|devil|satan|oni|succubus)\b/, { as: 'muscular', skin: hex('#9a2a22'), ears: 0.6, horns: true }],
  [/\b(faun|satyr)\b/, { as: 'man with a brown beard', ears: 0.5, horns: true }],
  [/\b(golem)\b/, { as: 'muscular man of stone', hewn: true }],
  [/\b(alien|martian|extraterrestrial)\b/, { as: 'bald slender', skin: hex('#8fae86') }],
  [/\b(zombie|ghoul|undead)\b/, { skin: hex('#7f9a78') }],
  [/\b(vampire)\b/, { as: 'with slicked black hair', skin: hex('#d9cfca'), ears: 0.25 }],
  [/\b(ghost|spirit|phantom|spectre)\b/, { skin: hex('#cfdbe4') }],
];

/** What kind of folk a noun names; plain people for most. */
export function folkOf(noun = ''): Folk {
  const found = FOLK.find(([pattern]) => pattern.test(noun.toLowerCase()));
  return found ? { ...PLAIN, ...found[1] } : PLAIN;
}
