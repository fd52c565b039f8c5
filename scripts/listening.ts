/**
 * The listening page: thirty clips' sound as spectrogram strips in docs/listening, and, where a folder is named, as WAV
 * files to listen to.
 *
 *   node --conditions=storyreel-source scripts/listening.ts [folder for the WAV files]
 *
 * The same words and seeds give the same strips on every machine.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { direct } from '../packages/previz/src/director/direct.ts';
import { encodeWav, renderSound, type SoundScene } from '../packages/previz/src/sound/index.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';
import { monoOf, spectrogram } from './spectrogram.ts';

const CLIPS: readonly (readonly [name: string, seconds: number, prompt: string])[] = [
  [
    'forest-to-cafe',
    10,
    'A woman in boots walks through a forest at dawn. Then cut to: she sits in a cafe and drinks coffee.',
  ],
  ['heels-in-a-corridor', 5, 'Full shot: a woman in high heels walks down a hotel corridor.'],
  ['run-through-snow', 5, 'A boy runs across a snowfield, wind blowing.'],
  ['knight-in-a-cathedral', 5, 'A knight in armor walks through a cathedral.'],
  ['claps', 4, 'A girl claps her hands in a classroom.'],
  ['toast', 5, 'Two friends toast with wine glasses in a restaurant.'],
  ['violin', 6, 'A violinist plays the violin on a stage.'],
  ['piano-bar', 6, 'A man plays the piano in a bar at night.'],
  ['drums', 5, 'A drummer plays drums on a concert stage.'],
  ['guitar-by-the-lake', 5, 'A woman strums a guitar by a lake.'],
  ['boxing', 5, 'A boxer punches a heavy bag in a gym.'],
  ['chopping', 5, 'A chef chops vegetables in a kitchen.'],
  ['typing', 5, 'A woman types on a keyboard in an office.'],
  ['writing', 5, 'An old man writes a letter by candlelight in a study. Sounds: a ticking clock.'],
  ['gallop', 5, 'A horse gallops across a meadow.'],
  ['farm', 8, 'A farm at dawn: a rooster crows on a fence, a cow stands by the barn.'],
  ['savanna', 6, 'An elephant walks through the savanna.'],
  ['wolf-night', 6, 'A wolf howls on a mountain at night, wind howling.'],
  ['city-rain', 6, 'A red car drives down a city street at night in the rain.'],
  ['motorcycle', 5, 'A motorcycle speeds along a desert road.'],
  ['steam-train', 6, 'A steam locomotive crosses a viaduct. Sounds: steam whistle.'],
  ['harbour', 6, 'A fishing harbor at noon, gulls, rigging.'],
  ['storm', 8, 'A lighthouse on a cliff in a storm, thunder.'],
  ['campfire', 6, 'A campfire burns in a forest at night, an owl hooting.'],
  ['market', 6, 'A market street at noon, vendors shouting.'],
  ['reef', 5, 'A diver swims over a coral reef.'],
  [
    'dialogue',
    8,
    'Two women talk on a rooftop at night. The first says: "Did you hear that?" The second whispers: "Only the wind."',
  ],
  ['koto', 10, 'Shot 1: a garden in spring. Shot 2: a woman pours tea. Music: gentle koto.'],
  [
    'orchestra',
    12,
    'Music: epic orchestral music. Shot 1: a castle on a mountain. Shot 2: a dragon flies. Shot 3: a knight raises his sword.',
  ],
  ['jazz', 8, 'A detective walks along a city street at night. Music: smoky noir jazz.'],
];

const WIDTH = 720;
const HEIGHT = 104;

const docs = fileURLToPath(new URL('../docs/listening/', import.meta.url));
const audio = process.argv[2];

/** What a strip shows, in a line. */
function heard(scene: SoundScene): string {
  const count = new Map<string, number>();
  for (const e of scene.events) count.set(e.kind, (count.get(e.kind) ?? 0) + 1);
  const events = [...count].map(([kind, n]) => (n > 1 ? `${kind} x${n}` : kind));
  const beds = new Set([
    ...scene.shots.flatMap((s) => s.ambience.map((a) => a.cue)),
    ...scene.motion.map((m) => m.cue),
    ...scene.cues.map((c) => c.cue),
  ]);
  const parts = [...beds, ...events, ...(scene.lines.length > 0 ? [`speech x${scene.lines.length}`] : [])];
  return [...parts, ...(scene.music ? [`music (${scene.music.mood}, ${scene.music.tempo} bpm)`] : [])].join(', ');
}

rmSync(docs, { recursive: true, force: true });
mkdirSync(docs, { recursive: true });
if (audio) mkdirSync(audio, { recursive: true });
const rows: string[] = [];
for (const [name, duration, prompt] of CLIPS) {
  const screenplay = direct({
    prompt,
    duration,
    aspectRatio: '16:9',
    fps: 24,
    seed: 1,
    cfgScale: 0.7,
    shotType: 'intelligent',
    audio: true,
  });
  const scene = (await openFilm(screenplay, { picture: false })).sound();
  const sound = renderSound(scene);
  const picture = spectrogram(monoOf(sound.left, sound.right), WIDTH, HEIGHT, scene.cuts);
  await sharp(picture.data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .webp({ quality: 62, effort: 6 })
    .toFile(join(docs, `${name}.webp`));
  if (audio) writeFileSync(join(audio, `${name}.wav`), encodeWav(sound));
  rows.push(
    `### ${name}\n\n> ${prompt}\n\n![Spectrogram of ${name}](${name}.webp)\n\n${duration} s. Heard: ${heard(scene)}.\n`,
  );
  process.stdout.write(`${name}\n`);
}
writeFileSync(
  join(docs, 'README.md'),
  `# Listening page

Thirty clips by their sound. Each strip is a spectrogram of the finished mix: time runs to the right, frequency upwards from
40 Hz to 18 kHz on a logarithmic scale, 72 dB from black to white; ticks along the lower edge are cuts. The sounds are not
kept here: one command makes them, the same on every machine.

    npm run listening -- listening-audio     # these strips again, and thirty WAV files

${rows.join('\n')}`,
);
