/**
 * The gallery page: thirty prompts over the whole range, each as a small clip with sound and a sheet of six of its frames,
 * in docs/gallery.
 *
 *   npm run gallery                 # all thirty, about ten minutes on two cores
 *   npm run gallery -- harbour duel # only these; the page keeps the others
 *
 * The same words and seeds give the same clips on every machine of one processor type.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Screenplay } from '@storyreel/contract';
import sharp, { type OverlayOptions } from 'sharp';
import { direct } from '../packages/previz/src/director/direct.ts';
import { makeClip } from '../packages/previz/src/edit/node/index.ts';
import { Renderer } from '../packages/previz/src/render/renderer.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';

type Shape = '16:9' | '9:16' | '1:1' | '21:9' | '4:3';
type Entry = readonly [name: string, seconds: number, prompt: string, shape?: Shape];

const CLIPS: readonly Entry[] = [
  ['bicycle', 10, 'Wide establishing shot of a leafy suburban street in autumn, then a low tracking shot following a pink bike as the father runs alongside holding the seat. Close-up of the girl, golden braids in the wind, from nervous to joyful. Final shot: a crane pull-back as she pedals freely, golden hour.'],
  ['anniversary', 9, 'Shot 1: wide of the city skyline at golden hour. Shot 2: medium two-shot, a couple toasting at a candlelit rooftop restaurant. Shot 3: tight on the woman\'s smile, soft bokeh.'],
  ['baker', 6, 'A young baker kneads dough in a small bakery at dawn, flour in the air, slow push-in to her hands.'],
  ['motorcycle', 5, 'Rainy night, a man in a black leather jacket rides a motorcycle through a neon city street, low angle tracking shot, wet reflections.'],
  ['duel', 6, 'Two samurai fight in a bamboo forest in heavy rain, slow motion.'],
  ['chess', 6, 'Two old men play chess in the park in autumn. One says: "Checkmate." The other laughs.'],
  ['savanna', 6, 'An elephant family walks across the savanna at sunset, telephoto lens, dust.'],
  ['wolves', 5, 'A pack of wolves runs through a snowy forest under a full moon, tracking shot.'],
  ['reef', 6, 'A scuba diver swims over a coral reef as a sea turtle glides past, light shafts from above.'],
  ['astronaut', 6, 'An astronaut walks slowly on the red surface of Mars toward a rover, orbit left, dust.'],
  ['bridge-of-the-starship', 6, 'On the bridge of a starship, the captain turns and says: "Full speed ahead." Slow push-in, blue glow.'],
  ['dragon', 6, 'A green dragon breathes fire over a castle in a storm, low angle, lightning.'],
  ['wizard', 6, 'An old wizard reads a glowing book in a candlelit library, dust in the light, dolly in.'],
  ['noir', 6, 'A detective in a trench coat lights a match under a street lamp in the rain, black and white film noir. Music: smoky noir jazz.'],
  ['violin', 6, 'A violinist plays the violin on an empty stage under a single spotlight, orbit right.'],
  ['steam-train', 6, 'A steam train crosses a stone viaduct in the mountains, morning fog, aerial shot.'],
  ['harbour', 6, 'A fisherman rows a small boat out of a harbour at dawn, gulls, wide shot, crane up.'],
  ['chef', 6, 'A chef chops vegetables in a busy restaurant kitchen, handheld, then a close-up of the knife.'],
  ['office', 6, 'A woman types on a laptop in an office at night, medium close-up, rack focus to the window.'],
  ['classroom', 6, 'A teacher points at the blackboard while children raise their hands, wide shot, dolly in.'],
  ['wedding', 6, 'The bride and groom kiss under a flower arch while guests applaud, confetti falls.'],
  ['cowboy', 8, 'Wide shot: a lone cowboy rides across the desert at high noon. Cut to: extreme close-up of his eyes. Cut to: medium shot of the outlaw.', '21:9'],
  ['night-market', 6, 'Tracking shot through a night market, lanterns, steam, vendors, a girl eats an ice cream.'],
  ['snowman', 6, 'Three children build a snowman in a front yard, snow falling, one throws a snowball.'],
  ['ballet', 6, 'A ballerina twirls in a ballroom, chandelier, golden light, 85mm, shallow depth of field.', '9:16'],
  ['cat', 5, 'An orange cat yawns on a window sill while it rains outside, macro, soft light.', '1:1'],
  ['product', 5, 'A perfume bottle rotates on a black plinth, rim light, macro, slow orbit.', '1:1'],
  ['carnival', 6, 'A girl holding a red balloon walks through an amusement park at blue hour, ferris wheel lights.'],
  ['lighthouse', 6, 'A lighthouse in a storm at night, waves crash on the rocks, lightning, wide shot.'],
  ['farm', 6, 'A farmer drives a red tractor across a wheat field, drone shot, golden hour.', '4:3'],
]; // biome-ignore format: a prompt to a line

const ASPECT: Readonly<Record<Shape, readonly [width: number, height: number]>> = {
  '16:9': [384, 216],
  '9:16': [216, 384],
  '1:1': [288, 288],
  '21:9': [448, 192],
  '4:3': [320, 240],
};
/** Of the clips: they are kept in the repository. */
const QUALITY = 45;
const SHEET_FRAMES = 6;
/** Frames of a sheet are drawn this much larger than those of the clip. */
const SHEET_SCALE = 1.25;

const docs = fileURLToPath(new URL('../docs/gallery/', import.meta.url));
const kernel = readFileSync(new URL('../packages/previz/build/kernel.wasm', import.meta.url));

const even = (value: number): number => 2 * Math.round(value / 2);

/** Six frames, spread over the clip and at least one of each shot, side by side in two or three rows. */
async function sheet(
  screenplay: Screenplay,
  [clipWidth, clipHeight]: readonly [number, number],
  file: string,
): Promise<void> {
  const width = even(clipWidth * SHEET_SCALE);
  const height = even(clipHeight * SHEET_SCALE);
  const columns = width > height ? 3 : SHEET_FRAMES;
  const film = await openFilm(screenplay, { picture: true });
  const renderer = await Renderer.create(kernel, width, height);
  const tiles: OverlayOptions[] = [];
  let shot = -1;
  for (let i = 0; i < SHEET_FRAMES; i++) {
    const frame = Math.floor((film.frameCount * (i + 0.5)) / SHEET_FRAMES);
    if (film.shotAt(frame) !== shot) {
      shot = film.shotAt(frame);
      renderer.setWorld(film.staged(shot).world);
    }
    renderer.render(film.scene(frame));
    tiles.push({
      input: Buffer.from(renderer.rgb()),
      raw: { width, height, channels: 3 },
      left: (i % columns) * (width + 4),
      top: Math.floor(i / columns) * (height + 4),
    });
  }
  await sharp({
    create: {
      width: columns * (width + 4) - 4,
      height: Math.ceil(SHEET_FRAMES / columns) * (height + 4) - 4,
      channels: 3,
      background: '#16181c',
    },
  })
    .composite(tiles)
    .webp({ quality: 78, effort: 6 })
    .toFile(file);
}

/** The plan in a line: shots with size and camera, cast, place. */
function planned(screenplay: Screenplay): string {
  const shots = screenplay.shots.map((shot) =>
    [shot.size, ...(shot.angle === 'eye_level' ? [] : [shot.angle]), ...shot.camera.map((move) => move.move)]
      .join(' ')
      .replaceAll('_', ' '),
  );
  const cast = screenplay.cast.filter((member) => !member.invented).map((member) => member.noun);
  return `${shots.join('; ')}. ${cast.length > 0 ? `Cast: ${cast.join(', ')}. ` : ''}Set: ${screenplay.sets
    .map((set) => set.place.replaceAll('_', ' '))
    .join(', ')}.`;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !CLIPS.some(([known]) => known === name));
if (unknown.length > 0) throw new Error(`No clip of the gallery is called ${unknown.join(', ')}.`);
mkdirSync(docs, { recursive: true });
const rows: string[] = [];
for (const [name, duration, prompt, aspectRatio = '16:9'] of CLIPS) {
  const screenplay = direct({
    prompt,
    duration,
    aspectRatio,
    fps: 24,
    seed: 1,
    cfgScale: 0.7,
    shotType: 'intelligent',
    audio: true,
  });
  const size = ASPECT[aspectRatio];
  const clip = join(docs, `${name}.mp4`);
  if (chosen.length === 0 || chosen.includes(name) || !existsSync(clip)) {
    await sheet(screenplay, size, join(docs, `${name}.webp`));
    await makeClip(
      { screenplay, width: size[0], height: size[1], audio: true, format: 'mp4', quality: QUALITY, output: clip },
      {},
    );
    process.stdout.write(`${name}: ${Math.round(statSync(clip).size / 1024)} KiB\n`);
  }
  rows.push(
    `## ${name.replaceAll('-', ' ')}\n\n> ${prompt}\n\n![Six frames](${name}.webp)\n\n[Clip with sound, ${duration} s, ${aspectRatio}](${name}.mp4) - ${planned(screenplay)}\n`,
  );
}
writeFileSync(
  join(docs, 'README.md'),
  `# Gallery

Thirty prompts over the whole range, as previz makes them: no GPU, no weights, no network, seed 1. The clips are kept small
here; \`storyreel run\` makes them at 720p, 1080p or 4K. One command makes this page:

    npm run gallery

${rows.join('\n')}`,
);
