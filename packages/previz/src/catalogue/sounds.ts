/** What the sound room can make. */

export interface SoundEntry {
  id: string;
  /** English nouns and verbs that mean it, most usual first. */
  words: readonly string[];
  /** bed: goes on; event: has an instant. */
  kind: 'bed' | 'event';
}

const sound = (id: string, kind: SoundEntry['kind'], words: string): SoundEntry => ({
  id,
  kind,
  words: words.split('|'),
});

export const SOUNDS: readonly SoundEntry[] = [
  sound('wind', 'bed', 'wind|breeze|gust|howling'),
  sound('rain', 'bed', 'rain|drizzle|downpour|raindrops'),
  sound('thunder', 'event', 'thunder|thunderclap'),
  sound('surf', 'bed', 'surf|waves|ocean|sea'),
  sound('stream', 'bed', 'stream|river|trickling water|brook|water'),
  sound('waterfall', 'bed', 'waterfall'),
  sound('birds', 'bed', 'birds|birdsong|chirping|tweeting'),
  sound('gulls', 'bed', 'seagulls|gulls'),
  sound('crickets', 'bed', 'crickets|cicadas|insects'),
  sound('frogs', 'bed', 'frogs'),
  sound('leaves', 'bed', 'rustling leaves|leaves|foliage'),
  sound('traffic', 'bed', 'traffic|cars|city ambience|city|road noise'),
  sound('suburb', 'bed', 'neighborhood|street ambience'),
  sound('crowd', 'bed', 'crowd|chatter|murmur|audience|people|voices'),
  sound('room_tone', 'bed', 'room tone|silence|ambient'),
  sound('air_conditioner', 'bed', 'hum|air conditioner|ventilation|fridge|electric hum|machine'),
  sound('fire', 'bed', 'fire|crackling|campfire'),
  sound('engine', 'bed', 'engine|motor|car|rumble'),
  sound('train', 'bed', 'train|rails|locomotive'),
  sound('boat_creak', 'bed', 'creaking|hull|ship'),
  sound('underwater', 'bed', 'underwater|bubbles'),
  sound('space_hum', 'bed', 'space|drone|spaceship'),
  sound('cafe', 'bed', 'cafe ambience|coffee shop|dishes'),
  sound('steam', 'event', 'steam|hiss|steam wand'),
  sound('footstep', 'event', 'footstep|footsteps|steps'),
  sound('hoof', 'event', 'hoof|hooves|hoofbeats'),
  sound('paw', 'event', 'paw'),
  sound('wheel', 'bed', 'wheel|bicycle|freewheel|chain'),
  sound('clink', 'event', 'clink|glasses|toast'),
  sound('cup_set', 'event', 'cup|plate|cutlery|dish clatter'),
  sound('pour', 'event', 'pour|pouring'),
  sound('splash', 'event', 'splash|plop'),
  sound('door', 'event', 'door|creak|slam'),
  sound('knock', 'event', 'knock|thud|tap'),
  sound('whoosh', 'event', 'whoosh|swish|swoosh'),
  sound('impact', 'event', 'impact|punch|hit|bang|crash|slap'),
  sound('glass_break', 'event', 'glass break|shatter'),
  sound('bell', 'event', 'bell|chime|church bell|doorbell'),
  sound('clock_tick', 'bed', 'clock|tick|ticking'),
  sound('beep', 'event', 'beep|alarm|phone ring|notification'),
  sound('siren', 'bed', 'siren|ambulance|police'),
  sound('horn', 'event', 'horn|honk|foghorn|whistle'),
  sound('keyboard', 'event', 'typing|keyboard|keys'),
  sound('page', 'event', 'page|paper rustle'),
  sound('cloth', 'event', 'cloth|fabric|rustle'),
  sound('laugh', 'event', 'laugh|laughter|giggle|laughing'),
  sound('cry', 'event', 'cry|sob|weep'),
  sound('breath', 'event', 'breath|breathing|sigh|pant'),
  sound('cheer', 'event', 'cheer|applause|clapping'),
  sound('dog_bark', 'event', 'bark|barking|woof'),
  sound('cat_meow', 'event', 'meow|purr'),
  sound('horse_neigh', 'event', 'neigh|whinny'),
  sound('roar', 'event', 'roar|growl'),
  sound('howl', 'event', 'howl|wolf howl'),
  sound('whale_song', 'event', 'whale song'),
  sound('wings', 'event', 'wings|flapping|wingbeat'),
  sound('buzz', 'bed', 'buzz|buzzing|bee'),
  sound('explosion', 'event', 'explosion|blast|firework'),
  sound('rocket', 'bed', 'rocket|launch|thruster|jet'),
  sound('helicopter', 'bed', 'helicopter|rotor|chopper|drone buzz'),
  sound('sparks', 'event', 'sparks|welding|electric'),
  sound('sizzle', 'bed', 'sizzle|frying|sizzling'),
  sound('camera_shutter', 'event', 'shutter|camera click'),
  sound('heartbeat', 'bed', 'heartbeat|pulse'),
  sound('magic', 'event', 'magic|sparkle|shimmer'),
];

export const SOUND_BY_ID: ReadonlyMap<string, SoundEntry> = new Map(SOUNDS.map((s) => [s.id, s]));

/** Instruments the music bed can play. */
export const INSTRUMENTS = [
  'pad',
  'strings',
  'piano',
  'guitar',
  'pluck',
  'bass',
  'percussion',
  'brass',
  'flute',
  'choir',
  'synth',
  'bells',
  'accordion',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
