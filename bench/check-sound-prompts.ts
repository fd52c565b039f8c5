/** Prompts with sounds of every sort, and the ids of the sound catalogue that must be among what is heard. */
export interface SoundPrompt {
  prompt: string;
  duration: number;
  /** Ids that must be heard, as cue, event, moving bed or ambience; "music" for music, "speech" for speech. */
  sounds: readonly string[];
  /** Ids that must not be heard. */
  silent?: readonly string[];
}

const p = (duration: number, prompt: string, sounds: string, silent = ''): SoundPrompt => ({
  prompt,
  duration,
  sounds: sounds.split(' ').filter(Boolean),
  ...(silent ? { silent: silent.split(' ') } : {}),
});

export const SOUND_PROMPTS: readonly SoundPrompt[] = [
  p(
    5,
    'A man walks across a wooden floor in an empty library. Sound: footsteps, a ticking clock.',
    'footstep clock_tick',
  ),
  p(5, 'A violinist plays the violin on a stage.', 'bowed_string hush'),
  p(5, 'A red car drives down a city street at night in the rain.', 'engine rain city_night'),
  p(5, 'A horse gallops across a meadow at dawn.', 'hoof dawn_chorus'),
  p(5, 'Waves roll onto a beach at sunset, seagulls overhead.', 'surf gulls'),
  p(5, 'Two friends toast with wine glasses in a restaurant.', 'clink crowd'),
  p(5, 'A chef chops vegetables in a kitchen.', 'chop kitchen'),
  p(5, 'A blacksmith hammers a horseshoe in a forge.', 'hammer_metal fire'),
  p(5, 'A campfire burns in a forest at night, an owl hooting.', 'fire owl_hoot night_forest'),
  p(5, 'Thunder over a mountain village in a storm.', 'thunder rain'),
  p(5, 'A rooster crows on a fence in a farmyard at dawn.', 'rooster_crow'),
  p(5, 'A helicopter hovers over a city skyline.', 'helicopter'),
  p(5, 'An elephant walks through the savanna.', 'paw'),
  p(5, 'A woman types on a keyboard in an office.', 'key_press office'),
  p(5, 'A drummer plays drums on a concert stage.', 'drum_hit'),
  p(5, 'A boy claps his hands in a living room.', 'clap'),
  p(5, 'A kettle on a stove. Sounds: whistle of steam, fridge hum, dripping tap.', 'kitchen drip'),
  p(5, 'A steam locomotive crosses a viaduct, train whistle.', 'steam_train steam_whistle'),
  p(5, 'A diver swims over a coral reef.', 'underwater'),
  p(5, 'An astronaut floats in outer space.', 'space_hum'),
  p(5, 'A baker kneads dough in a bakery.', 'dough cafe'),
  p(5, 'A carpenter saws a board in a workshop.', 'workshop'),
  p(6, 'A dog barks at a cat in a garden, the cat hisses.', 'dog_bark'),
  p(5, 'Rain on the window of a bedroom at night, a woman reads a book.', 'rain_window page'),
  p(5, 'A snowy plain, wind howling, a wolf howls.', 'howl'),
  p(5, 'A market street at noon, vendors shouting, bells.', 'market'),
  p(5, 'A motorcycle speeds along a desert road.', 'motorcycle'),
  p(5, 'A ballerina dances in a dance studio, soft piano music.', 'music'),
  p(
    10,
    'A woman walks through a forest. Then cut to: she sits in a cafe drinking coffee. Music: warm acoustic guitar.',
    'footstep music cafe',
  ),
  p(
    10,
    'Shot 1: a boxer punches a heavy bag in a gym. Shot 2: he walks out into a rainy city street at night.',
    'punch footstep rain',
  ),
  p(
    10,
    'Shot 1: a lighthouse on a cliff in a storm. Shot 2: inside, an old man writes a letter by a lamp, clock ticking.',
    'rain pencil clock_tick',
  ),
  p(
    10,
    'Shot 1: a train arrives at a station. Shot 2: inside the train carriage a girl looks out. Shot 3: a field at dusk.',
    'train',
  ),
  p(8, 'A samurai draws his sword in a bamboo forest, koto music.', 'sword_draw music'),
  p(8, 'A busy street in Delhi, a scooter passing, sitar and tabla music.', 'scooter music'),
  p(8, 'A jazz club: a man plays the piano, smoky jazz music.', 'piano_key music'),
  p(6, 'A man says "Keep your eyes on the road." in a car. No music.', 'speech car_cabin', 'music'),
  p(
    8,
    'Two women talk on a rooftop at night. The first says: "Did you hear that?" The second whispers: "Only the wind."',
    'speech',
  ),
  p(6, 'A child laughs and jumps in a puddle in a park.', 'laugh'),
  p(6, 'A crowd in a stadium cheers, fireworks explode above.', 'stadium'),
  p(6, 'A fountain in a town square, pigeons cooing, church bell.', 'fountain pigeon_coo bell'),
  p(6, 'A sailboat glides over a calm lake at noon.', 'sailing lapping'),
  p(6, 'A robot walks through a factory, servo whir.', 'footstep factory'),
  p(
    15,
    'Epic orchestral music. Shot 1: a dragon flies over a castle. Shot 2: a knight in armor runs up the stairs. Shot 3: he raises his sword. Shot 4: the dragon roars.',
    'music footstep',
  ),
  p(12, 'A woman hums in a kitchen, then a knock on the door; she opens the door; rain outside.', 'door kitchen'),
];
