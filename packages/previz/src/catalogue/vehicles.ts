/** Vehicles of land, water, air and space; order decides which of two readings of a noun wins. */
import { type Thing, thing } from './thing.ts';

type Size = readonly [number, number, number];
const vehicle = (id: string, nouns: string, size: Size, rests?: Thing['rests']): Thing =>
  thing(id, 'vehicle', nouns, size, rests);
/** A vehicle that is driven or ridden like another. */
const kin = (family: string, id: string, nouns: string, size: Size, rests?: Thing['rests']): Thing =>
  thing(id, 'vehicle', nouns, size, rests, family);

export const VEHICLES: readonly Thing[] = [
  // Two and three wheels
  vehicle('bicycle', 'bicycle|bike', [0.55, 1.05, 1.75]),
  kin('bicycle', 'tandem', 'tandem|tandem bicycle', [0.55, 1.05, 2.45]),
  kin('bicycle', 'tricycle', 'tricycle|trike', [0.63, 1, 1.75]),
  kin('bicycle', 'unicycle', 'unicycle', [0.4, 1, 0.55]),
  vehicle('motorcycle', 'motorcycle|motorbike', [0.8, 1.2, 2.1]),
  kin('motorcycle', 'scooter', 'scooter|moped', [0.75, 1.25, 1.75]),
  kin('motorcycle', 'quad_bike', 'quad bike|atv', [1.15, 1.15, 1.9]),
  kin('taxi', 'rickshaw', 'rickshaw|tuk-tuk', [1.3, 1.8, 2.7]),

  // Cars
  vehicle('car', 'car|sedan|automobile|coupe', [1.8, 1.45, 4.5]),
  kin('car', 'convertible', 'convertible|cabriolet|roadster', [1.8, 1.3, 4.5]),
  kin('car', 'sports_car', 'sports car|supercar', [1.95, 1.2, 4.5]),
  kin('car', 'racing_car', 'racing car|race car|formula one', [1.95, 1.1, 5.1]),
  kin('car', 'vintage_car', 'vintage car|classic car|model t', [2, 1.6, 4.7]),
  kin('car', 'limousine', 'limousine|limo', [1.9, 1.5, 7.6]),
  kin('car', 'police_car', 'police car|patrol car|squad car', [1.9, 1.65, 4.5]),
  kin('car', 'go_kart', 'go-kart|kart', [1.3, 0.75, 1.9]),
  kin('car', 'golf_cart', 'golf cart|golf buggy', [1.3, 1.85, 2.5]),
  kin('car', 'hover_car', 'hover car|flying car', [2.3, 1.5, 4.6], 'air'),
  vehicle('taxi', 'taxi|cab', [1.8, 1.6, 4.6]),
  vehicle('pickup', 'pickup|truck', [2, 1.9, 5.4]),
  kin('pickup', 'jeep', 'jeep|off-roader', [1.8, 1.9, 3.9]),
  vehicle('van', 'van|minibus', [2, 2.3, 5.4]),
  kin('van', 'ambulance', 'ambulance', [2, 2.5, 5.4]),
  kin('van', 'camper', 'camper|camper van|motorhome', [2.2, 2.9, 6.1]),

  // Heavy ones
  vehicle('lorry', 'lorry|semi|trailer', [2.5, 3.6, 9]),
  kin('lorry', 'fire_engine', 'fire truck|fire engine', [2.6, 3.2, 9]),
  kin('lorry', 'dump_truck', 'dump truck|tipper', [2.7, 3.5, 7.8]),
  kin('lorry', 'cement_truck', 'cement truck|cement mixer', [2.6, 3.7, 9]),
  kin('lorry', 'tow_truck', 'tow truck', [2.5, 3, 8]),
  kin('lorry', 'tank_truck', 'tank truck|tanker truck', [2.5, 3.5, 9]),
  vehicle('bus', 'bus|coach', [2.5, 3.2, 11]),
  kin('bus', 'double_decker', 'double-decker|double-decker bus', [2.5, 4.6, 11]),
  vehicle('tram', 'tram|streetcar|trolley', [2.5, 3.6, 14]),
  vehicle('train', 'train|railcar|train car', [3, 4, 20]),
  kin('train', 'steam_train', 'steam train|steam locomotive|locomotive', [2.8, 4.1, 17.5]),
  kin('train', 'bullet_train', 'bullet train|high-speed train', [3.2, 3.9, 25]),
  kin('train', 'metro', 'metro|subway train|subway car', [2.8, 3.6, 19]),
  vehicle('bulldozer', 'bulldozer', [2.8, 3, 5]),
  kin('bulldozer', 'tractor', 'tractor', [2.6, 2.8, 4]),
  kin('bulldozer', 'excavator', 'excavator|digger|backhoe', [2.6, 4.6, 8]),
  kin('bulldozer', 'forklift', 'forklift', [1.2, 2.4, 3.2]),
  kin('bulldozer', 'tank', 'tank|army tank', [3.4, 2.7, 8.6]),

  // Drawn, pushed, sliding
  vehicle('cart', 'cart|handcart', [1.5, 1.5, 2.8]),
  kin('cart', 'carriage', 'carriage|stagecoach|horse carriage', [1.8, 2.4, 3.8]),
  kin('cart', 'covered_wagon', 'wagon|covered wagon', [1.9, 2.5, 3.9]),
  kin('cart', 'chariot', 'chariot', [1.6, 1.3, 2.6]),
  kin('cart', 'sleigh', 'sleigh', [1.3, 1.5, 2.6]),
  kin('motorcycle', 'snowmobile', 'snowmobile', [1.2, 1.2, 2.9]),
  vehicle('skateboard', 'skateboard|longboard', [0.2, 0.12, 0.8]),
  kin('skateboard', 'surfboard', 'surfboard', [0.52, 0.2, 2.05]),
  kin('skateboard', 'sled', 'sled|toboggan', [0.45, 0.32, 1.15]),
  vehicle('wheelchair', 'wheelchair', [0.65, 0.95, 1]),
  kin('wheelchair', 'pram', 'pram|stroller', [0.55, 1.1, 1]),
  thing('cable_car', 'vehicle', 'cable car|gondola lift', [2.3, 4, 3.4], 'air', 'hot_air_balloon'),

  // Boats
  vehicle('rowboat', 'boat|rowboat|dinghy', [1, 0.6, 4], 'water'),
  kin('rowboat', 'kayak', 'kayak|canoe', [0.75, 0.5, 4.4], 'water'),
  kin('rowboat', 'gondola', 'gondola', [1.4, 1.6, 9], 'water'),
  kin('rowboat', 'raft', 'raft|life raft', [2.1, 2.6, 3.2], 'water'),
  kin('rowboat', 'speedboat', 'speedboat|motorboat', [2.1, 1.5, 6], 'water'),
  kin('motorcycle', 'jet_ski', 'jet ski', [1.1, 1.15, 3], 'water'),
  vehicle('sailboat', 'sailboat|longship', [3, 10, 9], 'water'),
  kin('sailboat', 'pirate_ship', 'pirate ship|sailing ship|galleon|tall ship', [7, 19, 24], 'water'),
  vehicle('ship', 'ship|trawler|steamer|barge', [6, 12, 24], 'water'),
  kin('ship', 'yacht', 'yacht', [4.6, 6.5, 16], 'water'),
  kin('ship', 'ferry', 'ferry|cruise ship|ocean liner', [8, 13, 34], 'water'),
  kin('ship', 'cargo_ship', 'cargo ship|container ship|freighter', [9, 15, 46], 'water'),
  kin('ship', 'submarine', 'submarine', [5, 7, 30], 'water'),

  // Of the air
  vehicle('airplane', 'airplane|plane|aircraft|jet|airliner', [30, 9, 32], 'air'),
  kin('airplane', 'fighter_jet', 'fighter jet|warplane', [9.5, 4.6, 15], 'air'),
  kin('airplane', 'biplane', 'biplane|propeller plane', [9.6, 2.8, 6], 'air'),
  kin('airplane', 'seaplane', 'seaplane|floatplane', [12, 3.7, 8.6], 'air'),
  kin('airplane', 'glider', 'glider', [15, 1.8, 7], 'air'),
  vehicle('helicopter', 'helicopter|chopper', [3, 4, 12], 'air'),
  vehicle('hot_air_balloon', 'hot-air balloon|balloon airship', [14, 20, 14], 'air'),
  kin('hot_air_balloon', 'airship', 'airship|zeppelin|blimp', [13, 15, 48], 'air'),
  vehicle('drone', 'drone|quadcopter', [0.4, 0.15, 0.4], 'air'),

  // Of space
  vehicle('rocket', 'rocket|missile', [5, 50, 5]),
  kin('rocket', 'space_shuttle', 'space shuttle', [24, 56, 24]),
  vehicle('spaceship', 'spaceship|spacecraft|starship', [20, 6, 30], 'air'),
  kin('spaceship', 'ufo', 'ufo|flying saucer', [20, 6.8, 20], 'air'),
  kin('spaceship', 'lander', 'moon lander|lunar lander|space capsule', [9, 7, 9]),
  kin('bulldozer', 'rover', 'mars rover|moon rover|rover', [2.7, 2.2, 3]),
];
