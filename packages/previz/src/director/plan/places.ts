/** Chooses the catalogue place of a shot from the places and things it names. */
import { PLACE_BY_ID } from '../../catalogue/places.ts';
import type { SceneReading } from '../read/scene.ts';

export interface ChosenPlace {
  phrase: string;
  place: string;
  interior: boolean;
}

/** Things that tell where one is when no place is named. */
const TELLTALE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ship|boat|sail(?:boat|ing)|trawler|whale|kayak|longship|deck|canoe)\b/i, 'sea'],
  [/\b(?:surf|surfers?|seashore|sandcastle|waves (?:crash|break|roll|lap)\w*)\b/i, 'beach'],
  [/\b(?:spaceship|spacecraft|astronaut|planet)\b/i, 'space'],
  [/\b(?:coral|scuba|underwater|diver)\b/i, 'underwater'],
  [/\b(?:car|taxi|traffic|tram|bus|skyscraper|sidewalk)\b/i, 'city_street'],
  [/\b(?:chef|oven|stove|frying pan|wok|cooking|baker|kitchen sink|dishes)\b/i, 'kitchen'],
  [/\b(?:basketball|boxer|gymnast|dumbbells?|treadmill|defenders?)\b/i, 'gym'],
  [/\b(?:football|soccer|goalkeeper|picnic|swing set|butterfl(?:y|ies))\b/i, 'park'],
  [/\b(?:barista|espresso|latte)\b/i, 'cafe'],
  [/\b(?:pottery|potter|blacksmith|anvil|weld\w*)\b/i, 'workshop'],
  [/\b(?:sofa|couch|fireplace|armchair|television|piano|vacuum|christmas tree)\b/i, 'living_room'],
  [/\b(?:pillow|mattress|bedside|alarm clock)\b/i, 'bedroom'],
  [/\b(?:protest\w*|parade|parliament|skateboard\w*|neon|billboards?)\b/i, 'city_street'],
  [/\b(?:ballerina|orchestra|concert|audience|spotlight)\b/i, 'theatre'],
  [/\b(?:rocket|launch ?pad)\b/i, 'road'],
  [/\b(?:trees?|woods?|branch|owl|deer)\b/i, 'forest'],
  [/\b(?:snow|ice|glacier|igloo)\b/i, 'snowfield'],
  [/\b(?:perfume|product|plinth|truffle|black background|white background)\b/i, 'void'],
  [/\b(?:lighthouse|seagulls?)\b/i, 'beach'],
  [/\b(?:castle|fortress|ruins?|cabin|eagle)\b/i, 'mountains'],
  [/\b(?:waterfall|stream|mushrooms?|fern)\b/i, 'forest'],
  [/\b(?:fountain|statue|monument|bell tower|windmill)\b/i, 'village'],
  [/\b(?:barn|tractor|scarecrow|cottage)\b/i, 'meadow'],
  [/\b(?:bridge|motorcycle|racing)\b/i, 'road'],
  [/\b(?:table|desk|kitchen counter)\b/i, 'living_room'],
];

/** `before`: the place already established, which "the street" or "the room" goes back to. */
export function placeOf(
  scene: SceneReading | undefined,
  texts: readonly string[],
  before?: ChosenPlace,
): ChosenPlace | undefined {
  const named = scene?.places.filter((one) => one.place !== undefined) ?? [];
  if (before && named[0]?.definite && before.phrase.toLowerCase().split(' ').includes(named[0].head)) return before;
  const text = texts.join(' ');
  if (
    /\b(?:interior|inside|in the (?:back|front|passenger) seat)\b.{0,24}\b(?:car|cab|taxi|truck|bus|train|van|vehicle|plane|aeroplane|airplane|carriage)\b/i.test(
      text,
    )
  ) {
    return {
      phrase: named.find((one) => one.place === 'vehicle_interior')?.phrase ?? 'car interior',
      place: 'vehicle_interior',
      interior: true,
    };
  }
  const inside = /\b(?:inside|interior|indoors?|int\.)\b/i.test(text);
  const outside = /\b(?:outside|exterior|outdoors?|ext\.)\b/i.test(text);
  if (named.length > 0) {
    // The first place named is where one stands; later ones are what is seen from there.
    const first = named[0]!;
    const interior = PLACE_BY_ID.get(first.place!)!.interior;
    return {
      phrase: first.phrase,
      place: first.place!,
      interior: first.interior ?? (interior && !(outside && !inside)),
    };
  }
  const tell = TELLTALE.find(([pattern]) => pattern.test(text));
  if (!tell || !scene) return undefined;
  return {
    phrase: scene.places[0]?.phrase ?? tell[1].replaceAll('_', ' '),
    place: tell[1],
    interior: PLACE_BY_ID.get(tell[1])!.interior,
  };
}
