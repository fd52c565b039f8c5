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
    'suburban street|neighborhood|neighbourhood|suburb|residential street|driveway|front yard|backyard|yard|porch|cul-de-sac|front porch',
  ),
  place(
    'city_street',
    false,
    'city street|street|downtown|avenue|boulevard|sidewalk|crosswalk|alley|city|parking lot|intersection|street corner|shibuya crossing|times square|back alley',
  ),
  place(
    'rooftop',
    false,
    'rooftop|roof|roof terrace|rooftop restaurant|rooftop bar|terrace|balcony|rooftop garden|helipad',
  ),
  place('skyline', false, 'skyline|city skyline|cityscape|metropolis'),
  place(
    'park',
    false,
    'park|garden|lawn|orchard|picnic|botanical garden|campsite|olive grove|rose garden|hospital garden|golf course|pumpkin patch',
  ),
  place(
    'forest',
    false,
    'forest|woods|woodland|grove|birch forest|pine forest|redwood forest|forest clearing|clearing',
  ),
  place(
    'meadow',
    false,
    'meadow|field|prairie|grassland|valley|farm|plain|hill|pasture|countryside|ranch|battlefield|plantation|highland|moor|moorland|steppe|heath|hillside|plains|highlands|highland valley|misty field',
  ),
  place(
    'mountains',
    false,
    'mountains|mountain|alps|peak|cliff|ridge|mountain range|mountain pass|summit|cliffside|snowy cliff|mountainside|ledge|valley floor',
  ),
  place('desert', false, 'desert|dunes|dune|sahara|wasteland|salt flat|badlands|outback|sand dunes|mesa|red desert'),
  place('beach', false, 'beach|shore|coast|seaside|pier|island|seashore|lagoon|cove|boardwalk|sandbar|tropical beach'),
  place('sea', false, 'sea|ocean|open water|bay|open sea|strait|rapids|waterway'),
  place(
    'snowfield',
    false,
    'snowfield|tundra|arctic|ice|frozen lake|snowy plain|ice rink|ski slope|ski resort|iceberg|north pole|antarctica|ice floe|sea ice|snow plain|frozen river',
  ),
  place(
    'market',
    false,
    'market|bazaar|night market|food market|market lane|street food tent|fish market|flower market|street market|souk|farmers market|flea market|food court|market street|market square|market hall',
  ),
  place(
    'village',
    false,
    'village|town|small town|town square|courtyard|plaza|square|old town|hamlet|fishing village|piazza|cloister|farmyard|barnyard|water town|mountain village|town hall square',
  ),
  place(
    'road',
    false,
    'road|highway|coastal road|bridge|runway|racetrack|freeway|dirt road|forest road|dirt track|mountain road|desert road|airfield|launch pad|launchpad|junkyard|scrapyard|quarry|racing track|race track|overpass',
  ),
  place(
    'station',
    false,
    'station|platform|railway platform|train station|subway station|bus stop|terminal|metro station|subway platform|train platform|bus station|bus terminal|bus shelter|metro platform',
  ),
  place(
    'underwater',
    false,
    'underwater|reef|coral reef|seabed|deep sea|ocean floor|sea floor|seafloor|kelp forest|abyss|shipwreck|sunken ship|ocean depths',
  ),
  place(
    'space',
    false,
    'space|outer space|orbit|moon surface|planet surface|mars|lunar surface|asteroid field|galaxy|cosmos|mars surface|crater rim|red planet|moonscape',
  ),
  place(
    'void',
    false,
    'void|studio|black background|white background|backdrop|infinite white|seamless backdrop|cyclorama|grey background|gray background|pink background|gradient background|plain background|photo studio|white void|red background|blue background|dark background|studio background|beige background|pastel background|solid background|yellow background|green background',
  ),
  place(
    'cafe',
    true,
    'cafe|coffee shop|diner|ramen bar|noodle bar|ice cream parlor|bistro|canteen|cafeteria|izakaya|inn|sushi bar|ramen shop|noodle shop|donut shop',
  ),
  place('restaurant', true, 'restaurant|banquet hall|dining hall|mess hall|steakhouse|pizzeria|hotpot restaurant'),
  place('kitchen', true, 'kitchen|kitchenette|restaurant kitchen|pantry|galley'),
  place(
    'living_room',
    true,
    'living room|lounge|apartment|room|home interior|cabin interior|flat|studio apartment|loft|waiting room|parlor|parlour|sitting room|dressing room|playroom|house interior|sunroom',
  ),
  place('bedroom', true, 'bedroom|hotel room|nursery|dormitory|dorm room|hotel suite|barracks|child room'),
  place(
    'office',
    true,
    'office|meeting room|cockpit|police station|interrogation room|boardroom|conference room|server room|home office|reception desk|bank|post office|cubicle',
  ),
  place('classroom', true, 'classroom|school|lecture hall|science fair|kindergarten|music room|art class|schoolroom'),
  place(
    'library',
    true,
    'library|bookshop|wizard tower|bookstore|archive|antique shop|antiquarian bookshop|candlelit study',
  ),
  place(
    'theatre',
    true,
    'stage|theatre|theater|theatre stage|theater stage|concert hall|auditorium|opera house|concert stage|circus ring|comedy club|jazz club|recital hall|flamenco stage|fashion show|runway show|catwalk show',
  ),
  place(
    'gym',
    true,
    'boxing gym|dance studio|sports hall|arena|dojo|basketball court|locker room|skate park|wrestling ring|boxing ring|tennis court|yoga studio|gymnasium|dance hall|velodrome|colosseum|rehearsal room|school gym|bullring',
  ),
  place(
    'workshop',
    true,
    'workshop|garage|factory|pottery studio|hangar|atelier|art studio|artist studio|auto shop|repair shop|tailor shop|flower shop|arcade|boathouse|mechanic shop|carpentry shop|record store|clothing store|pet shop',
  ),
  place(
    'corridor',
    true,
    'corridor|hallway|hotel corridor|hospital corridor|tunnel|subway tunnel|passageway|sewer|bunker|underpass|vault',
  ),
  place('cave', true, 'cave|cavern|mine|tomb|grotto|lair|ice cave|burial chamber|burrow|egyptian tomb'),
  place('temple_hall', true, 'temple|shrine hall|monastery|synagogue|sanctuary|mausoleum'),
  place(
    'vehicle_interior',
    true,
    'car interior|cabin|train carriage|train car|train compartment|bus interior|submarine|train cabin|airplane cabin|plane cabin|airliner cabin|aircraft cabin|aeroplane cabin|jet cabin|limousine interior|taxi interior|space capsule|train interior|plane interior|bus seat|train seat',
  ),
  place('ballroom', true, 'ballroom|wedding hall|wedding reception|reception hall'),
  place('museum', true, 'museum|gallery|art gallery|museum hall|exhibition hall'),
  place('barn', true, 'barn|stable|stables|hayloft|cowshed'),
  place('hospital_room', true, 'hospital room|hospital|hospital ward|operating room|clinic|emergency room'),
  place('bathroom', true, 'bathroom|bathtub|shower|washroom|restroom'),
  place('dining_room', true, 'dining room|dining table room|dinner table'),
  place(
    'shop',
    true,
    'shop|supermarket|convenience store|grocery store|store|pharmacy|toy shop|grocery|boutique|mall|shopping mall',
  ),
  place('laboratory', true, 'laboratory|lab|research lab|science lab'),
  place(
    'medieval_street',
    false,
    'medieval street|medieval town|medieval village|medieval city|half-timbered street|medieval alley|medieval market|fantasy village|fantasy town|medieval square|medieval lane',
  ),
  place(
    'japanese_street',
    false,
    'japanese street|kyoto street|kyoto|kyoto alley|japanese alley|gion|japanese village|edo street|japanese town|kyoto lane|machiya|samurai village|edo town',
  ),
  place(
    'chinese_street',
    false,
    'chinese street|chinatown|chinese old town|chinese town|chinese village|chinese alley|hutong|ancient chinese town|ancient town|chinatown street',
  ),
  place(
    'mediterranean_street',
    false,
    'mediterranean street|italian street|tuscan village|tuscan town|italian village|mediterranean village|mediterranean town|cobblestone street|cobblestone alley|cobbled street|cobbled alley|cobblestone lane|cobbled lane|spanish street|italian town|italian alley|european old town|european street|provençal village',
  ),
  place(
    'greek_village',
    false,
    'greek village|santorini|greek island|white village|greek town|mykonos|greek street|aegean village|whitewashed village|white greek village|greek island village',
  ),
  place(
    'frontier_town',
    false,
    'frontier town|western town|wild west town|wild west|wild west street|old west town|old west|western street|ghost town|cowboy town|mining town|dusty town|frontier street',
  ),
  place(
    'jungle',
    false,
    'jungle|rainforest|rain forest|tropical forest|tropical rainforest|jungle clearing|amazon|tropical jungle|jungle river',
  ),
  place('bamboo_forest', false, 'bamboo forest|bamboo grove|bamboo thicket|bamboo path'),
  place(
    'swamp',
    false,
    'swamp|marsh|bayou|mangrove|wetland|bog|mangrove forest|marshland|swampland|everglades|wetlands',
  ),
  place(
    'enchanted_forest',
    false,
    'enchanted forest|magical forest|fairy forest|magic forest|glowing forest|fairytale forest|bioluminescent forest|mystical forest|fairy tale forest|enchanted woods|fantasy forest|enchanted glade|fairy glade|mushroom forest|elven forest',
  ),
  place(
    'wheat_field',
    false,
    'wheat field|cornfield|barley field|corn field|rye field|field of wheat|maize field|grain field|golden field|sugarcane field|cropland|oat field|wheatfield|crop field',
  ),
  place(
    'flower_field',
    false,
    'flower field|lavender field|sunflower field|tulip field|poppy field|wildflower field|field of flowers|field of lavender|field of sunflowers|field of tulips|field of poppies|sunflower farm|tulip farm|lavender farm|field of wildflowers|wildflower meadow|rapeseed field|canola field',
  ),
  place('vineyard', false, 'vineyard|winery|grapevine|wine estate|vineyards'),
  place(
    'rice_terraces',
    false,
    'rice terraces|rice terrace|rice paddy|rice field|paddy field|rice paddies|paddy|rice plain|tea plantation|tea terrace|tea field|terraced field|terraced hillside|rice plantation|tea hill',
  ),
  place(
    'canyon',
    false,
    'canyon|gorge|ravine|slot canyon|grand canyon|red rock canyon|desert canyon|red canyon|canyon floor',
  ),
  place('glacier', false, 'glacier|ice field|crevasse|ice canyon|icefall|glacial valley|ice valley|ice wall'),
  place(
    'volcano',
    false,
    'volcano|lava field|volcanic crater|volcanic landscape|lava lake|volcanic island|volcano crater|lava flow|volcanic plain|hell|underworld|lava river|hellscape',
  ),
  place(
    'spaceship_bridge',
    true,
    'spaceship bridge|starship bridge|spaceship cockpit|bridge of a spaceship|spacecraft cockpit|starship cockpit|spaceship interior|spacecraft interior|starship interior|spaceship cabin|starship command deck|command deck|spaceship control room',
  ),
  place(
    'space_corridor',
    true,
    'spaceship corridor|space station corridor|space station interior|starship corridor|space station module|spaceship hallway|futuristic corridor|futuristic hallway|sci-fi corridor|space station hallway',
  ),
  place(
    'control_room',
    true,
    'control room|mission control|command center|command centre|war room|control center|surveillance room|operations room|situation room|monitoring room|security room',
  ),
  place(
    'bar',
    true,
    'bar|pub|tavern|cocktail bar|wine bar|saloon|irish pub|dive bar|hotel bar|cantina|taproom|speakeasy|barroom|bar counter|jazz bar',
  ),
  place(
    'nightclub',
    true,
    'nightclub|night club|disco|dance floor|discotheque|dance club|rave|techno club|underground club|dancefloor',
  ),
  place(
    'throne_room',
    true,
    'throne room|castle hall|great hall|palace hall|royal hall|throne hall|royal palace|palace|royal court|castle interior|royal chamber',
  ),
  place('dungeon', true, 'dungeon|castle dungeon|torture chamber|crypt|catacomb|catacombs|dungeon corridor'),
  place(
    'prison_cell',
    true,
    'prison cell|jail cell|prison|jail|holding cell|jailhouse|cell block|cellblock|solitary cell',
  ),
  place(
    'fairground',
    false,
    'fairground|amusement park|carnival|theme park|funfair|county fair|fair|carousel|merry-go-round|ferris wheel|state fair|carnival grounds',
  ),
  place('graveyard', false, 'graveyard|cemetery|churchyard|grave|burial ground|gravesite|old cemetery'),
  place(
    'cyber_street',
    false,
    'cyberpunk street|cyberpunk city|futuristic city|neon city|futuristic street|cyberpunk alley|sci-fi city|futuristic metropolis|future city|dystopian city|megacity|cyber city|neon street|neon-lit alley|utopian city|cyberpunk metropolis|city of the future|alien city',
  ),
  place(
    'ruins',
    false,
    'ruins|ancient ruins|temple ruins|roman ruins|greek ruins|ruined temple|ancient rome|roman forum|ancient greece|ancient temple|agora|acropolis|ruined city|ancient city|lost city|greek temple|roman temple|roman street|ancient roman city',
  ),
  place(
    'alien_planet',
    false,
    'alien planet|alien world|alien landscape|distant planet|exoplanet|alien jungle|alien desert|strange planet|alien surface',
  ),
  place('playground', false, 'playground|play area|jungle gym|swing set|schoolyard|school playground'),
  place(
    'stadium',
    false,
    'stadium|football field|soccer field|football stadium|soccer stadium|football pitch|soccer pitch|pitch|sports field|olympic stadium|running track|athletics track|football ground|baseball stadium|baseball field|playing field|sports stadium',
  ),
  place(
    'airport',
    true,
    'airport|airport terminal|departure lounge|departure gate|airport gate|airport lounge|airport hall|arrivals hall|airport departure hall',
  ),
  place(
    'swimming_pool',
    true,
    'swimming pool|indoor pool|swimming hall|pool hall|olympic pool|natatorium|poolside|lap pool',
  ),
  place(
    'harbour',
    false,
    'harbor|harbour|port|marina|dock|dockyard|quay|wharf|fishing harbor|fishing harbour|fishing port|docks|seaport|shipyard|quayside',
  ),
  place(
    'church',
    true,
    'church|cathedral|chapel|basilica|abbey|church interior|nave|church aisle|wedding chapel|gothic cathedral|gothic church|village church|small church|country chapel|abandoned cathedral|abandoned church|wooden church',
  ),
  place(
    'smithy',
    true,
    'forge|smithy|blacksmith shop|blacksmith forge|foundry|blacksmith workshop|medieval forge|sword forge',
  ),
  place('bakery', true, 'bakery|patisserie|pastry shop|bread shop|bakehouse|boulangerie|bakery kitchen|cake shop'),
  place(
    'stairwell',
    true,
    'stairwell|staircase|stairway|grand staircase|spiral staircase|marble staircase|stair hall|entrance hall|apartment stairwell|foyer',
  ),
  place('elevator', true, 'elevator|lift|elevator car|elevator interior|elevator cabin|elevator lobby'),
  place('attic', true, 'attic|loft space|garret|dusty attic|attic room'),
  place('basement', true, 'basement|boiler room|cellar|laundry room|utility room|root cellar'),
  place('wine_cellar', true, 'wine cellar|wine vault|barrel room|whisky cellar|distillery'),
  place('courtroom', true, 'courtroom|court|courthouse|court room|tribunal|jury box|witness stand'),
  place(
    'greenhouse',
    true,
    'greenhouse|glasshouse|conservatory|palm house|hothouse|orangery|botanical greenhouse|winter garden|plant nursery',
  ),
  place(
    'aquarium_hall',
    true,
    'aquarium hall|public aquarium|oceanarium|aquarium tunnel|sea aquarium|aquarium tank|ocean aquarium|city aquarium',
  ),
  place('canal', false, 'canal|venetian canal|gondola ride|canal water|venice canal'),
  place(
    'canal_side',
    false,
    'canal street|canal side|canalside|venice|canal bank|venetian street|quayside canal|canal path',
  ),
  place(
    'granite_peaks',
    false,
    'granite peaks|huangshan|yellow mountain|yellow mountains|sea of clouds|misty peaks|karst peaks|stone pillars|zhangjiajie|cloud sea|chinese mountains',
  ),
  place(
    'construction_site',
    false,
    'construction site|building site|construction zone|construction yard|worksite|scaffolding',
  ),
  place(
    'tea_room',
    true,
    'teahouse|tea house|tearoom|tea room|tatami room|washitsu|ryokan|japanese room|tea ceremony room|chinese teahouse|japanese teahouse|traditional japanese room|tea pavilion',
  ),
  place('barbershop', true, 'barbershop|barber shop|hair salon|salon|beauty salon|nail salon|tattoo parlor'),
  place('laundromat', true, 'laundromat|launderette|laundry|self-service laundry|laundry shop'),
  place('study', true, 'study|home library|private study'),
  place(
    'parking_garage',
    true,
    'parking garage|underground garage|car park|underground parking|parking structure|parkade|underground car park|multi-storey car park',
  ),
  place(
    'recording_studio',
    true,
    'recording studio|music studio|radio studio|recording booth|sound studio|mixing studio|podcast studio',
  ),
  place(
    'church_front',
    false,
    'church exterior|church steps|churchyard path|church front|church entrance|church gate|outside a church',
  ),
  place(
    'warehouse',
    true,
    'warehouse|storehouse|storage facility|depot|fulfillment center|distribution center|abandoned warehouse|empty warehouse|storage warehouse',
  ),
  place(
    'fitness_gym',
    true,
    'gym|fitness center|fitness club|weight room|health club|fitness studio|fitness gym|training room',
  ),
  place(
    'lakeshore',
    false,
    'lake|river|riverside|lakeside|riverbank|river bank|lakeshore|lake shore|lakefront|waterfront|reservoir|mountain lake|river shore',
  ),
  place(
    'hotel_lobby',
    true,
    'hotel lobby|lobby|hotel reception|hotel foyer|reception lobby|hotel front desk|hotel entrance',
  ),
  place('casino', true, 'casino|gambling hall|casino floor|gambling den|poker room|casino hall|slot machine hall'),
  place(
    'cinema',
    true,
    'cinema|movie theater|movie theatre|cinema hall|film theater|movie house|picture house|cinema auditorium',
  ),
  place(
    'tv_studio',
    true,
    'tv studio|news studio|newsroom|television studio|tv set|news desk|talk show set|broadcast studio|news room|talk show studio',
  ),
  place('bowling_alley', true, 'bowling alley|bowling lane|bowling hall|bowling center|bowling centre'),
  place(
    'subway_car',
    true,
    'subway car|subway carriage|metro car|metro carriage|underground train|subway train interior|metro train|tube train|inside a subway',
  ),
  place(
    'control_tower',
    true,
    'control tower|air traffic control tower|airport tower|airport control tower|air traffic control',
  ),
  place(
    'petrol_station',
    false,
    'petrol station|gas station|filling station|service station|fuel station|truck stop|highway rest stop',
  ),
  place('motel', false, 'motel|roadside motel|motel parking lot|motor lodge|roadside inn'),
  place('zoo', false, 'zoo|safari park|zoological garden|petting zoo|animal park|wildlife park'),
  place('favela', false, 'favela|shanty town|shantytown|slum|hillside slum|barrio'),
  place('mosque_court', false, 'mosque|mosque courtyard|grand mosque|blue mosque|courtyard of a mosque|minaret'),
  place(
    'pagoda_garden',
    false,
    'pagoda|temple garden|japanese garden|chinese garden|zen garden|temple courtyard|temple grounds|shrine|shinto shrine|pagoda hall|buddhist garden',
  ),
  place(
    'moon_base',
    false,
    'moon base|lunar base|moon colony|mars base|mars colony|martian base|space base|space colony|lunar colony|lunar outpost',
  ),
  place(
    'ruined_street',
    false,
    'post-apocalyptic street|post-apocalyptic city|post-apocalyptic wasteland|abandoned city|apocalyptic city|destroyed city|bombed city|abandoned street|overgrown city|apocalyptic street|devastated city|post-apocalyptic world|deserted city',
  ),
  place(
    'steam_workshop',
    true,
    'steampunk workshop|steampunk laboratory|steampunk factory|inventor workshop|clockwork workshop|steampunk city|clock workshop|steampunk room',
  ),
  place(
    'waterfall',
    false,
    'jungle waterfall|foot of a waterfall|waterfall pool|waterfall basin|waterfall gorge|base of a waterfall|waterfall cave',
  ),
  place(
    'savanna',
    false,
    'savanna|savannah|african savanna|african plain|serengeti|safari|african grassland|african plains|bushveld|watering hole',
  ),
  place('oasis', false, 'oasis|desert oasis|palm oasis'),
  place('fjord', false, 'fjord|norwegian fjord|fjords|nordic fjord'),
  place(
    'floating_islands',
    false,
    'floating islands|floating island|sky island|sky islands|islands in the sky|sky kingdom|floating mountains|flying island|island in the sky',
  ),
  place(
    'candy_land',
    false,
    'candy land|candyland|candy kingdom|candy world|land of sweets|candy forest|gingerbread village|land of candy|world of candy',
  ),
];

export const PLACE_BY_ID: ReadonlyMap<string, PlaceEntry> = new Map(PLACES.map((p) => [p.id, p]));
