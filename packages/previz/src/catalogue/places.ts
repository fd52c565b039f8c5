/** The places the stage can build. */

export interface PlaceEntry {
  id: string;
  /** English nouns that mean it, most usual first. */
  nouns: readonly string[];
  interior: boolean;
}

const place = (id: string, interior: boolean, nouns: string): PlaceEntry => ({ id, interior, nouns: nouns.split('|') });

export const PLACES: readonly PlaceEntry[] = [
  place(
    'suburban_street',
    false,
    'suburban street|neighborhood|neighbourhood|suburb|residential street|driveway|front yard|backyard|yard',
  ),
  place(
    'city_street',
    false,
    'city street|street|downtown|avenue|boulevard|sidewalk|crosswalk|alley|city|parking lot|intersection',
  ),
  place('rooftop', false, 'rooftop|roof|roof terrace|rooftop restaurant|rooftop bar|terrace|balcony'),
  place('skyline', false, 'skyline|city skyline|cityscape|metropolis'),
  place('park', false, 'park|garden|lawn|playground|orchard|picnic'),
  place('forest', false, 'forest|woods|woodland|jungle|grove|birch forest|bamboo forest'),
  place(
    'meadow',
    false,
    'meadow|field|prairie|savanna|grassland|valley|farm|plain|lavender field|wheat field|hill|pasture|countryside|vineyard|rice field|rice plain|sunflower field|flower field',
  ),
  place('mountains', false, 'mountains|mountain|alps|peak|cliff|canyon|glacier|ridge'),
  place('desert', false, 'desert|dunes|dune|sahara|wasteland|salt flat|badlands'),
  place('beach', false, 'beach|shore|coast|seaside|pier|island'),
  place('sea', false, 'sea|ocean|open water|lake|river|harbor|harbour|bay|riverside|lakeside|waterfront'),
  place('snowfield', false, 'snowfield|tundra|arctic|ice|frozen lake|snowy plain'),
  place('market', false, 'market|bazaar|night market|food market|market lane|street food tent'),
  place('village', false, 'village|town|small town|town square|courtyard|plaza|square|old town'),
  place('road', false, 'road|highway|coastal road|bridge|runway|racetrack'),
  place('station', false, 'station|platform|railway platform|train station|subway station|bus stop|airport|terminal'),
  place('underwater', false, 'underwater|reef|coral reef|seabed|deep sea'),
  place('space', false, 'space|outer space|orbit|moon surface|planet surface|mars'),
  place('void', false, 'void|studio|black background|white background|backdrop|infinite white'),
  place('cafe', true, 'cafe|coffee shop|diner|bar|pub|teahouse|bakery|tavern|saloon'),
  place('restaurant', true, 'restaurant|dining room|banquet hall'),
  place('kitchen', true, 'kitchen'),
  place('living_room', true, 'living room|lounge|apartment|room|home interior|cabin interior|treehouse'),
  place('bedroom', true, 'bedroom|hotel room|nursery|hospital room'),
  place('office', true, 'office|meeting room|control room|newsroom|cockpit'),
  place('classroom', true, 'classroom|school|lecture hall|science fair'),
  place('library', true, 'library|bookshop|study|museum|gallery|wizard tower|bookstore|archive'),
  place('theatre', true, 'stage|theatre|theater|concert hall|auditorium|opera house|nightclub'),
  place('gym', true, 'gym|boxing gym|dance studio|sports hall|arena|swimming pool|dojo|basketball court|stadium'),
  place('workshop', true, 'workshop|garage|factory|warehouse|laboratory|lab|barbershop|pottery studio|forge'),
  place('corridor', true, 'corridor|hallway|hotel corridor|hospital corridor|tunnel|subway tunnel'),
  place('cave', true, 'cave|cavern|mine|dungeon|crypt'),
  place(
    'temple_hall',
    true,
    'temple|church|cathedral|palace|throne room|shrine hall|mosque|chapel|monastery|great hall',
  ),
  place(
    'vehicle_interior',
    true,
    'car interior|cabin|train carriage|subway car|train car|train compartment|bus interior|space station module|spaceship interior|submarine',
  ),
];

export const PLACE_BY_ID: ReadonlyMap<string, PlaceEntry> = new Map(PLACES.map((p) => [p.id, p]));
