/** Reads a shot list that planText printed back into shots, so that a plan may be edited as text and planned again. */
import type { DirectorInput } from './input.ts';

const HEAD = /^\s*\d{1,3} shots?, \d+(?:\.\d+)? s \(\d+ frames? at \d+ fps\)/;
const SHOT = /^Shot \d{1,3} {2,}\S+ - \S+ {2,}(\d+(?:\.\d+)?) s\b.*?(?:, (dissolve|wipe|fade in|fade out))?$/;
const SCENE = /^(?:INT|EXT)\. (.{1,200}?) - ([^-]{2,80})$/;
const FIELD = /^ {2}(\w+) {2,}(\S.*)$/;
const SECTION = /^(?:CAST|SETS|LOOK|SOUND AND EXCLUSIONS|Not depicted:|Note:)/;

type ShotPrompt = NonNullable<DirectorInput['multiPrompt']>[number];

interface Draft {
  seconds: number;
  scene: string;
  fields: [name: string, value: string][];
}

/** The shots of a printed plan with their seconds; undefined for any other text. */
export function readPlanText(text: string): ShotPrompt[] | undefined {
  if (!HEAD.test(text)) return undefined;
  const drafts: Draft[] = [];
  let scene = '';
  for (const line of text.split('\n')) {
    const shot = SHOT.exec(line);
    const heading = SCENE.exec(line);
    const field = FIELD.exec(line);
    const last = drafts.at(-1);
    if (SECTION.test(line)) break;
    if (shot) drafts.push({ seconds: Number(shot[1]), scene, fields: [] });
    else if (heading) scene = `${heading[1]!.toLowerCase()}, ${heading[2]!.toLowerCase()}`;
    else if (field && last) last.fields.push([field[1]!, field[2]!]);
    else if (last && /^ {12}\S/.test(line)) {
      const open = last.fields.at(-1);
      if (open) open[1] += ` ${line.trim()}`;
    }
  }
  const shots = drafts.filter((draft) => draft.seconds > 0);
  return shots.length === 0 ? undefined : shots.map((draft) => ({ prompt: promptOf(draft), duration: draft.seconds }));
}

/** A shot of the list in the words of a prompt. */
function promptOf({ scene, fields }: Draft): string {
  const values = (name: string): string[] => fields.filter(([field]) => field === name).map(([, value]) => value);
  const [frame = ''] = values('frame');
  const camera = values('camera').map((value) => value.replace(/, on [^,+]+/g, '').replace(/ \+ /g, ', '));
  const [subjects = ''] = values('subjects');
  const acted = values('action').map((value) =>
    sentence(value.replace(/^[\d.]+-[\d.]+ s\s+/, '').replace(/\s*\[acted as: [^\]]*\]/, '')),
  );
  const who = acted.length > 0 ? '' : subjects === '' ? '' : `${subjects.replace(/\s*\([^)]*\)/g, '')}.`;
  const lines = values('dialogue').map((value) => {
    const said = /^[\d.]+ s\s+(.+?) \(([^)]*)\): (“.*”)$/.exec(value);
    return said ? `The ${said[1]} says: ${said[3]}` : '';
  });
  const sound = values('sound').map((value) => `Sound of ${value.replace(/\s*[[(][^\])]*[\])]/g, '')}.`);
  return [[frame, ...camera].filter(Boolean).join(', '), scene].filter(Boolean).join(', ').concat('. ', [who, ...acted, ...lines, ...sound].filter(Boolean).join(' ')).trim(); // biome-ignore format: one chain
}

/** "girl: ride bike" as "The girl rides bike." */
function sentence(action: string): string {
  const parts = /^([^:]{1,60}): (\S+)(.*)$/.exec(action);
  if (!parts) return '';
  const [, who, verb, rest] = parts;
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb!)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb!)
      ? `${verb!.slice(0, -1)}ies`
      : `${verb}s`;
  return `The ${who} ${third}${rest}.`;
}
