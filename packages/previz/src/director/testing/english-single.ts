/** Prompts of one shot, as people write them, and what a reader of each would insist on. */
import type { PromptFacts } from './facts.ts';

// biome-ignore format: prompts are kept on one line each
export const ENGLISH_SINGLE: readonly PromptFacts[] = [
  {
    id: 's01', language: 'en', duration: 5,
    prompt: 'A barista with tattooed forearms pours steamed milk into a ceramic cup, drawing a leaf in the foam, close-up, warm morning light through the café window.',
    expect: { shots: ['close_up'], cast: [{ noun: 'barista', model: 'person', count: 1 }], look: 'morning', verbs: 'pour draw', interior: true },
  },
  {
    id: 's02', language: 'en', duration: 5,
    prompt: 'A man typing on a laptop in a cramped home office late at night, the blue glow of the screen on his face, slow push in.',
    expect: { shots: ['push_in'], cast: [{ noun: 'man', model: 'person', count: 1 }], look: 'night', verbs: 'type', interior: true },
  },
  {
    id: 's03', language: 'en', duration: 5,
    prompt: 'A baby laughing on a rug, surrounded by wooden blocks.',
    expect: { cast: [{ noun: 'baby', model: 'person', count: 1 }], verbs: 'laugh', interior: true },
  },
  {
    id: 's04', language: 'en', duration: 5,
    prompt: 'A little boy eating an ice cream cone on a park bench, a pigeon watching him, golden hour.',
    expect: { cast: [{ noun: 'boy', model: 'person', count: 1 }, { noun: 'pigeon', model: 'bird', count: 1 }], look: 'golden_hour', verbs: 'eat watch', interior: false },
  },
  {
    id: 's05', language: 'en', duration: 6,
    prompt: 'A mother holding her newborn baby by a rain-streaked window, soft backlight, medium close-up, the camera drifts slowly to the left.',
    expect: { shots: ['medium_close truck_left'], cast: [{ noun: 'mother', model: 'person', count: 1 }, { noun: 'baby', model: 'person', count: 1 }], look: 'rain', verbs: 'hold', interior: true },
  },
  {
    id: 's06', language: 'en', duration: 5,
    prompt: 'Night market in Taipei, steam rising from a dumpling stand, a woman in a denim jacket picks a skewer, neon reflections on wet asphalt, handheld.',
    expect: { shots: ['handheld'], cast: [{ noun: 'woman', model: 'person', count: 1, clothing: ['denim jacket'] }], look: 'night', verbs: 'pick rise', interior: false },
  },
  {
    id: 's07', language: 'en', duration: 5,
    prompt: 'A round robot vacuum bumps into a table leg, turns around and keeps cleaning the hardwood floor, low angle from the floor.',
    expect: { shots: ['low'], verbs: 'bump turn clean', interior: true },
  },
  {
    id: 's08', language: 'en', duration: 6,
    prompt: 'Drone shot flying forward over a turquoise lagoon, a wooden pier with thatched bungalows, palm trees swaying in the wind.',
    expect: { shots: ['aerial'], look: 'wind', verbs: 'sway', interior: false },
  },
  {
    id: 's09', language: 'en', duration: 5,
    prompt: 'A violinist in a long burgundy gown plays alone in an abandoned cathedral, shafts of light falling through broken stained glass, the camera circles her clockwise.',
    expect: { shots: ['orbit_right'], cast: [{ noun: 'violinist', model: 'person', count: 1, clothing: ['long burgundy gown'] }], verbs: 'play', interior: true },
  },
  {
    id: 's10', language: 'en', duration: 5,
    prompt: 'Two old fishermen mend a net on the dock at dawn, seagulls circling overhead, fog rolling over the harbour.',
    expect: { cast: [{ noun: 'fisherman', model: 'person', count: 2 }, { noun: 'seagull', model: 'bird' }], look: 'dawn fog', verbs: 'mend circle roll', interior: false },
  },
  {
    id: 's11', language: 'en', duration: 5,
    prompt: 'Extreme close-up of a spider weaving its web between two blades of grass, dew drops sparkling, rack focus to the sunrise behind.',
    expect: { shots: ['extreme_close_up rack_focus'], look: 'dawn', verbs: 'weave sparkle' },
  },
  {
    id: 's12', language: 'en', duration: 5,
    prompt: 'A hummingbird hovers in front of a red hibiscus, slow motion, shallow depth of field, 200mm lens.',
    expect: { shots: ['shallow_dof 200mm slow_motion'], cast: [{ noun: 'hummingbird', model: 'hummingbird', count: 1 }], verbs: 'hover' },
  },
  {
    id: 's13', language: 'en', duration: 5,
    prompt: 'Bird\'s-eye view of a yellow school bus driving along a winding forest road in autumn.',
    expect: { shots: ['overhead'], cast: [{ noun: 'school bus', model: 'bus', count: 1 }], look: 'autumn', verbs: 'drive', interior: false },
  },
  {
    id: 's14', language: 'en', duration: 8,
    prompt: 'The camera starts on an extreme close-up of a pianist\'s fingers on the keys, then pulls back to reveal a candlelit ballroom full of dancing couples in masks.',
    expect: { shots: ['extreme_close_up pull_out'], cast: [{ noun: 'pianist', model: 'person', count: 1 }], verbs: 'dance', interior: true },
  },
  {
    id: 's15', language: 'en', duration: 5,
    prompt: 'A samurai in black lacquered armor draws his katana slowly under falling cherry blossoms, low angle, wind blowing his cloak.',
    expect: { shots: ['low'], cast: [{ noun: 'samurai', model: 'person', count: 1, clothing: ['black lacquered armor', 'cloak'] }, { noun: 'katana', model: 'sword', count: 1 }], look: 'wind', verbs: 'draw', interior: false },
  },
  {
    id: 's16', language: 'en', duration: 5,
    prompt: 'Worm\'s-eye view: skyscrapers tower above a businesswoman with a red umbrella crossing the street in heavy rain.',
    expect: { shots: ['low'], cast: [{ noun: 'businesswoman', model: 'person', count: 1 }], look: 'rain', verbs: 'cross tower', interior: false },
  },
  {
    id: 's17', language: 'en', duration: 5,
    prompt: 'Side profile of a cyclist in a white jersey pedalling uphill, tracking shot, sweat dripping from her chin, overcast afternoon.',
    expect: { shots: ['profile track'], cast: [{ noun: 'cyclist', model: 'person', count: 1, clothing: ['white jersey'] }], look: 'afternoon overcast', verbs: 'pedal drip', interior: false },
  },
  {
    id: 's18', language: 'en', duration: 5,
    prompt: 'A golden retriever puppy chases a butterfly across a meadow of wildflowers, tripping over its own paws.',
    expect: { cast: [{ noun: 'puppy', model: 'dog', count: 1 }, { noun: 'butterfly', model: 'butterfly', count: 1 }], verbs: 'chase trip', interior: false },
  },
  {
    id: 's19', language: 'en', duration: 5,
    prompt: 'FPV shot diving down the face of a glass skyscraper and skimming just above the traffic, fast motion.',
    expect: { shots: ['fpv fast_motion'], interior: false },
  },
  {
    id: 's20', language: 'en', duration: 5,
    prompt: 'A grandmother in a floral apron kneads dough on a floured table while a tabby cat sleeps in a basket behind her.',
    expect: { cast: [{ noun: 'grandmother', model: 'person', count: 1, clothing: ['floral apron'] }, { noun: 'tabby cat', model: 'cat', count: 1 }, { noun: 'dough', model: 'bread', count: 1 }], verbs: 'knead sleep', interior: true },
  },
  {
    id: 's21', language: 'en', duration: 5,
    prompt: 'An otter floats on its back in a kelp forest, cracking a clam on its belly with a stone.',
    expect: { cast: [{ noun: 'otter', model: 'otter', count: 1 }], verbs: 'float crack' },
  },
  {
    id: 's22', language: 'en', duration: 6,
    prompt: 'Over-the-shoulder shot of a detective looking at a photograph of a missing woman pinned to a corkboard, desk lamp, cigarette smoke in the air.',
    expect: { shots: ['over_shoulder'], cast: [{ noun: 'detective', model: 'person', count: 1 }], verbs: 'look', interior: true },
  },
  {
    id: 's23', language: 'en', duration: 5,
    prompt: 'A rusted bulldozer, half buried in sand, in the middle of a cracked desert at noon; heat haze; static wide shot.',
    expect: { shots: ['wide static'], cast: [{ noun: 'bulldozer', model: 'bulldozer', count: 1 }], look: 'noon', verbs: 'bury', interior: false },
  },
  {
    id: 's24', language: 'en', duration: 5,
    prompt: 'A cosmonaut drifts away from a burning space station, tumbling slowly, Earth reflected in the gold visor, total silence.',
    expect: { cast: [{ noun: 'cosmonaut', model: 'person', count: 1 }, { noun: 'space station', model: 'spaceship', count: 1 }], verbs: 'drift tumble burn' },
  },
  {
    id: 's25', language: 'en', duration: 5,
    prompt: 'Medium shot of a street magician in a bowler hat fanning a deck of cards in front of three amazed children.',
    expect: { shots: ['medium'], cast: [{ noun: 'magician', model: 'person', count: 1 }, { noun: 'child', model: 'person', count: 3 }, { noun: 'deck of card', model: 'playing_cards', count: 1 }], verbs: 'fan' },
  },
  {
    id: 's26', language: 'en', duration: 5,
    prompt: 'A teenager in an oversized hoodie plays an arcade machine, neon pink and cyan light on her face, dutch angle, quick zoom in.',
    expect: { shots: ['dutch zoom_in'], cast: [{ noun: 'teenager', model: 'person', count: 1, clothing: ['oversized hoodie'] }, { noun: 'arcade machine', model: 'bookshelf', count: 1 }], verbs: 'play' },
  },
  {
    id: 's27', language: 'en', duration: 5,
    prompt: 'Crane shot rising from a single tulip up over endless striped tulip fields with a windmill in the distance, spring morning.',
    expect: { shots: ['crane_up'], cast: [{ noun: 'tulip', model: 'tulip', count: 1 }], look: 'morning spring', interior: false },
  },
  {
    id: 's28', language: 'en', duration: 5,
    prompt: 'A blacksmith hammers a glowing sword on an anvil, sparks flying, the forge roaring behind him, slow dolly in from a wide to a close-up.',
    expect: { shots: ['push_in'], cast: [{ noun: 'blacksmith', model: 'person', count: 1 }, { noun: 'sword', model: 'sword', count: 1 }], verbs: 'hammer fly roar', interior: true },
  },
  {
    id: 's29', language: 'en', duration: 5,
    prompt: 'A surfer rides inside the barrel of a huge turquoise wave, shot from the water with a fisheye lens.',
    expect: { shots: ['fisheye'], cast: [{ noun: 'surfer', model: 'person', count: 1 }], verbs: 'ride', interior: false },
  },
  {
    id: 's30', language: 'en', duration: 6,
    prompt: 'A nurse pushes an old man in a wheelchair through a hospital garden full of roses; he smiles and closes his eyes.',
    expect: { cast: [{ noun: 'nurse', model: 'person', count: 1 }, { noun: 'old man', model: 'person', count: 1 }, { noun: 'wheelchair', model: 'wheelchair', count: 1 }], verbs: 'push smile close', interior: false },
  },
  {
    id: 's31', language: 'en', duration: 5,
    prompt: 'Hyperlapse of clouds racing over a mountain range from day to night until the Milky Way appears.',
    expect: { shots: ['time_lapse'], verbs: 'race appear', interior: false },
  },
  {
    id: 's32', language: 'en', duration: 5,
    prompt: 'A plate of spaghetti with basil and a glass of red wine on a checkered tablecloth, steam rising, camera tilts down onto the plate.',
    expect: { shots: ['tilt_down'], cast: [{ noun: 'plate', model: 'plate', count: 1 }], verbs: 'rise' },
  },
  {
    id: 's33', language: 'en', duration: 5,
    prompt: 'A polar bear mother and her two cubs walk across melting sea ice, extreme wide shot, pale winter sun.',
    expect: { shots: ['extreme_wide'], cast: [{ noun: 'cub', model: 'big_cat', count: 2 }], look: 'winter', verbs: 'walk', interior: false },
  },
  {
    id: 's34', language: 'en', duration: 5,
    prompt: 'The camera pans from left to right across a cluttered artist\'s studio: easels, jars of brushes, a half-finished portrait, a skylight.',
    expect: { shots: ['pan_right'], cast: [{ noun: 'easel', model: 'easel' }] },
  },
  {
    id: 's35', language: 'en', duration: 5,
    prompt: 'Two ballroom dancers spin under a crystal chandelier, her silver dress swirling, full shot, steadicam following them.',
    expect: { shots: ['full track'], cast: [{ noun: 'dancer', model: 'person', count: 2 }], verbs: 'spin swirl', interior: true },
  },
  {
    id: 's36', language: 'en', duration: 5,
    prompt: 'A tiny dragon the size of a cat hatches from a blue egg on a pile of ancient books, soft candlelight.',
    expect: { cast: [{ noun: 'dragon', model: 'dragon', count: 1 }], verbs: 'hatch' },
  },
  {
    id: 's37', language: 'en', duration: 5,
    prompt: 'A chef flips a flaming pan, the whole kitchen crew watches nervously, handheld medium wide shot.',
    expect: { shots: ['medium_wide handheld'], cast: [{ noun: 'chef', model: 'person', count: 1 }, { noun: 'pan', model: 'pan', count: 1 }, { noun: 'crew', model: 'person' }], verbs: 'flip watch', interior: true },
  },
  {
    id: 's38', language: 'en', duration: 5,
    prompt: 'An elderly couple holding hands on a swing, seen from behind, looking at a sunset over the lake.',
    expect: { shots: ['rear'], look: 'sunset', verbs: 'hold look', interior: false },
  },
  {
    id: 's39', language: 'en', duration: 5,
    prompt: 'Hot air balloons drift over the rock chimneys of Cappadocia at sunrise, telephoto, aerial view.',
    expect: { shots: ['aerial telephoto'], cast: [{ noun: 'hot air balloon', model: 'hot_air_balloon' }], look: 'dawn', verbs: 'drift', interior: false },
  },
  {
    id: 's40', language: 'en', duration: 5,
    prompt: 'A young woman with freckles and short red hair bites into a juicy watermelon slice at the beach, laughing, lens flare.',
    expect: { cast: [{ noun: 'young woman', model: 'person', count: 1 }], verbs: 'bite laugh', interior: false },
  },
  {
    id: 's41', language: 'en', duration: 5,
    prompt: 'A paper boat sails down a rain gutter, swerves around a leaf and disappears into a storm drain, tracking shot at water level.',
    expect: { shots: ['low track'], cast: [{ noun: 'paper boat', model: 'rowboat', count: 1 }], verbs: 'sail swerve disappear', interior: false },
  },
  {
    id: 's42', language: 'en', duration: 5,
    prompt: 'Macro shot of a mechanical watch movement, brass gears turning, jewel bearings glinting, black background.',
    expect: { shots: ['extreme_close_up macro'], cast: [{ noun: 'brass gear', model: 'wheel' }], verbs: 'turn' },
  },
  {
    id: 's43', language: 'en', duration: 5,
    prompt: 'A wolf howls on a snowy cliff beneath a full moon while the northern lights ripple overhead, extreme wide, static.',
    expect: { shots: ['extreme_wide static'], look: 'night', verbs: 'ripple', interior: false },
  },
  {
    id: 's44', language: 'en', duration: 5,
    prompt: 'A firefighter in full gear slides down a brass pole, boots slamming on the concrete floor, whip pan to the red fire engine.',
    expect: { shots: ['whip_pan'], cast: [{ noun: 'firefighter', model: 'person', count: 1 }, { noun: 'fire engine', model: 'fire_engine', count: 1 }], verbs: 'slide', interior: true },
  },
  {
    id: 's45', language: 'en', duration: 5,
    prompt: 'A librarian with round glasses and a grey bun stamps a book behind a tall oak counter, dust floating in a sunbeam.',
    expect: { cast: [{ noun: 'librarian', model: 'person', count: 1, clothing: ['round glasses'] }, { noun: 'book', model: 'book', count: 1 }], verbs: 'stamp float', interior: true },
  },
  {
    id: 's46', language: 'en', duration: 5,
    prompt: 'Subtle handheld close-up of a nervous bride whose expression changes from anxious to joyful as the church doors open.',
    expect: { shots: ['close_up handheld'], cast: [{ noun: 'bride', model: 'person', count: 1 }], verbs: 'open' },
  },
  {
    id: 's47', language: 'en', duration: 5,
    prompt: 'A pickup truck loaded with hay bales bounces along a dirt track, a border collie standing on top, barking.',
    expect: { cast: [{ noun: 'pickup truck', model: 'pickup', count: 1 }, { noun: 'border collie', model: 'dog', count: 1 }], verbs: 'bounce stand bark', interior: false },
  },
  {
    id: 's48', language: 'en', duration: 5,
    prompt: 'A scuba diver swims alongside a giant manta ray above a coral reef, sunrays piercing the surface, the diver reaches out a hand.',
    expect: { cast: [{ noun: 'scuba diver', model: 'person', count: 1 }, { noun: 'manta ray', model: 'manta_ray', count: 1 }], verbs: 'swim reach' },
  },
  {
    id: 's49', language: 'en', duration: 5,
    prompt: 'Black sports car drifting around a corner on a wet mountain pass, headlights cutting the fog, low tracking shot, anamorphic lens flare.',
    expect: { shots: ['low track anamorphic'], cast: [{ noun: 'sports car', model: 'sports_car', count: 1 }], look: 'fog', verbs: 'drift cut', interior: false },
  },
  {
    id: 's50', language: 'en', duration: 5,
    prompt: 'An accordion player in a striped shirt sits on the steps of Montmartre while a dozen pigeons hop around his feet.',
    expect: { cast: [{ noun: 'player', model: 'person', count: 1, clothing: ['striped shirt'] }, { noun: 'pigeon', model: 'bird', count: 12 }], verbs: 'sit hop', interior: false },
  },
  {
    id: 's51', language: 'en', duration: 5,
    prompt: 'A tailor in a measuring-tape necklace pins the hem of a wedding dress on a mannequin, soft north light, 85mm.',
    expect: { shots: ['85mm'], cast: [{ noun: 'tailor', model: 'person', count: 1 }], verbs: 'pin', interior: true },
  },
  {
    id: 's52', language: 'en', duration: 5,
    prompt: 'An octopus squeezes out of a cracked terracotta amphora on the seabed and changes colour.',
    expect: { cast: [{ noun: 'octopus', model: 'octopus', count: 1 }], verbs: 'squeeze change' },
  },
  {
    id: 's53', language: 'en', duration: 5,
    prompt: 'A toddler in yellow rain boots jumps in a muddy puddle, splashing her father, who laughs.',
    expect: { cast: [{ noun: 'toddler', model: 'person', count: 1 }, { noun: 'father', model: 'person', count: 1 }], verbs: 'jump splash laugh', interior: false },
  },
  {
    id: 's54', language: 'en', duration: 5,
    prompt: 'Medieval feast in a great hall, long oak tables, a jester juggling apples, hounds gnawing bones, torchlight on the stone walls.',
    expect: { cast: [{ noun: 'jester', model: 'person', count: 1 }, { noun: 'hound', model: 'dog' }, { noun: 'apple', model: 'apple' }], verbs: 'juggle gnaw', interior: true },
  },
  {
    id: 's55', language: 'en', duration: 5,
    prompt: 'A scientist in a white lab coat lifts a flask of green liquid to the light and swirls it, goggles on her forehead.',
    expect: { cast: [{ noun: 'scientist', model: 'person', count: 1, clothing: ['white lab coat'] }, { noun: 'flask', model: 'bottle', count: 1 }], verbs: 'lift swirl', interior: true },
  },
  {
    id: 's56', language: 'en', duration: 5,
    prompt: 'Aerial top-down shot of a lone kayaker paddling through lily pads, a V-shaped wake behind.',
    expect: { shots: ['overhead aerial'], cast: [{ noun: 'kayaker', model: 'person', count: 1 }], verbs: 'paddle', interior: false },
  },
  {
    id: 's57', language: 'en', duration: 5,
    prompt: 'A mechanic lying under a vintage motorcycle tightens a bolt with a spanner, oil dripping onto his cheek, garage fluorescent light.',
    expect: { cast: [{ noun: 'mechanic', model: 'person', count: 1 }, { noun: 'motorcycle', model: 'motorcycle', count: 1 }], verbs: 'lie tighten drip', interior: true },
  },
  {
    id: 's58', language: 'en', duration: 5,
    prompt: 'A flock of starlings swirls above a ruined tower at dusk, wide shot, the camera slowly tilts up.',
    expect: { shots: ['wide tilt_up'], cast: [{ noun: 'starling', model: 'bird' }], look: 'dusk', verbs: 'swirl', interior: false },
  },
  {
    id: 's59', language: 'en', duration: 5,
    prompt: 'A little girl hugs a huge teddy bear on her bed, fairy lights on the wall, rain tapping on the window.',
    expect: { cast: [{ noun: 'little girl', model: 'person', count: 1 }, { noun: 'teddy bear', model: 'teddy_bear', count: 1 }], look: 'rain', verbs: 'hug', interior: true },
  },
  {
    id: 's60', language: 'en', duration: 5,
    prompt: 'A marathon runner collapses at the finish line and two volunteers help him up, crowd cheering, confetti in the air.',
    expect: { cast: [{ noun: 'marathon runner', model: 'person', count: 1 }, { noun: 'volunteer', model: 'person', count: 2 }, { noun: 'crowd', model: 'person' }], verbs: 'collapse help cheer', interior: false },
  },
  {
    id: 's61', language: 'en', duration: 5,
    prompt: 'A beekeeper in a white veil lifts a frame dripping with honey out of a wooden hive, bees swarming around her.',
    expect: { cast: [{ noun: 'beekeeper', model: 'person', count: 1, clothing: ['white veil'] }, { noun: 'bee', model: 'bee' }], verbs: 'lift swarm', interior: false },
  },
  {
    id: 's62', language: 'en', duration: 5,
    prompt: 'Camera locked off. A row of seven red doors in a white corridor; the fourth one creaks open.',
    expect: { shots: ['static'], interior: true },
  },
  {
    id: 's63', language: 'en', duration: 5,
    prompt: 'A monk in saffron robes sweeps fallen leaves in a temple courtyard, incense smoke curling, peaceful, no people in the background.',
    expect: { verbs: 'sweep curl', interior: false },
  },
  {
    id: 's64', language: 'en', duration: 5,
    prompt: 'A plumber crouches beneath a kitchen sink, wrench between his teeth, water spraying everywhere.',
    expect: { cast: [{ noun: 'plumber', model: 'person', count: 1 }], verbs: 'crouch spray', interior: true },
  },
  {
    id: 's65', language: 'en', duration: 5,
    prompt: 'A raccoon wearing a tiny backpack rides a unicycle along the kerb, people staring.',
    expect: { cast: [{ noun: 'raccoon', model: 'raccoon', count: 1, clothing: ['tiny backpack'] }, { noun: 'unicycle', model: 'unicycle', count: 1 }], verbs: 'ride stare', interior: false },
  },
  {
    id: 's66', language: 'en', duration: 5,
    prompt: 'Product shot: a matte black headphone rotates on a mirrored turntable, pink gradient background, softbox light, zoom out slowly.',
    expect: { shots: ['zoom_out'], verbs: 'rotate' },
  },
  {
    id: 'm19', language: 'en', duration: 12,
    prompt: 'Four beats. A janitor mops a school hallway, humming. He stops, leans the mop against a locker and looks around. He starts to dance with the mop, sliding across the wet floor. A student with headphones watches him from a doorway and smiles.',
    expect: { cast: [{ noun: 'janitor', model: 'person', count: 1 }, { noun: 'mop', model: 'staff', count: 1 }, { noun: 'student', model: 'person', count: 1, clothing: ['headphones'] }], verbs: 'mop hum stop lean look dance slide watch smile', interior: true },
  },
  {
    id: 'h01', language: 'en', duration: 5,
    prompt: 'A glassblower in a leather apron blows a glowing orange vase in a dim workshop, medium shot, the furnace roaring behind him.',
    expect: { shots: ['medium'], cast: [{ noun: 'glassblower', model: 'person', count: 1, clothing: ['leather apron'] }, { noun: 'vase', model: 'vase', count: 1 }], verbs: 'blow', interior: true },
  },
  {
    id: 'h02', language: 'en', duration: 5,
    prompt: 'Wide static shot of three sheep grazing under a lone oak on a windy green hillside, dark clouds rolling in.',
    expect: { shots: ['wide static'], cast: [{ noun: 'sheep', model: 'sheep', count: 3 }], look: 'wind', verbs: 'graze roll', interior: false },
  },
  {
    id: 'h03', language: 'en', duration: 6,
    prompt: 'Close-up of a violin maker\'s hands carving the scroll of a violin, wood shavings falling on the bench, warm lamp light, shallow depth of field.',
    expect: { shots: ['close_up shallow_dof'], cast: [{ noun: 'violin maker', model: 'person', count: 1 }], verbs: 'carve fall' },
  },
  {
    id: 'h04', language: 'en', duration: 5,
    prompt: 'A white swan glides across a black lake at night, the full moon reflected in the ripples, slow dolly right.',
    expect: { shots: ['truck_right'], cast: [{ noun: 'swan', model: 'swan', count: 1 }], look: 'night', verbs: 'glide', interior: false },
  },
  {
    id: 'h05', language: 'en', duration: 5,
    prompt: 'A street dancer in a red tracksuit spins on his head on a cardboard mat while a crowd claps in a circle around him, low angle, fast motion.',
    expect: { shots: ['low fast_motion'], cast: [{ noun: 'dancer', model: 'person', count: 1, clothing: ['red tracksuit'] }, { noun: 'crowd', model: 'person' }], verbs: 'spin clap' },
  },
  {
    id: 'h06', language: 'en', duration: 5,
    prompt: 'An old typewriter on a wooden desk, keys striking by themselves, a half-empty whisky glass beside it, smoke drifting, push in.',
    expect: { shots: ['push_in'], verbs: 'strike drift', interior: true },
  },
  {
    id: 'h07', language: 'en', duration: 5,
    prompt: 'Two little girls in matching raincoats feed ducks by a pond in the drizzle, seen from behind.',
    expect: { shots: ['rear'], cast: [{ noun: 'little girl', model: 'person', count: 2, clothing: ['matching raincoats'] }, { noun: 'duck', model: 'duck' }], look: 'rain', verbs: 'feed', interior: false },
  },
  {
    id: 'h08', language: 'en', duration: 6,
    prompt: 'The camera tracks alongside a black stallion galloping through shallow surf at sunset, spray exploding under its hooves, slow motion.',
    expect: { shots: ['track slow_motion'], cast: [{ noun: 'stallion', model: 'horse', count: 1 }], look: 'sunset', verbs: 'gallop explode', interior: false },
  },
  {
    id: 'h09', language: 'en', duration: 5,
    prompt: 'A florist with a braided ponytail arranges peonies in a copper bucket behind the counter of a small shop.',
    expect: { cast: [{ noun: 'florist', model: 'person', count: 1 }, { noun: 'peony', model: 'flowers' }], verbs: 'arrange', interior: true },
  },
  {
    id: 'h10', language: 'en', duration: 5,
    prompt: 'Aerial view of a red train crossing a snowy viaduct between pine forests, winter morning, light fog.',
    expect: { shots: ['aerial'], cast: [{ noun: 'train', model: 'train', count: 1 }], look: 'morning fog winter', verbs: 'cross', interior: false },
  },
  {
    id: 'h11', language: 'en', duration: 5,
    prompt: 'A goalkeeper in green gloves dives to the left and pushes the ball over the crossbar, rain, floodlights, telephoto.',
    expect: { shots: ['telephoto'], cast: [{ noun: 'goalkeeper', model: 'person', count: 1, clothing: ['green gloves'] }, { noun: 'ball', model: 'ball', count: 1 }], look: 'rain', verbs: 'dive push', interior: false },
  },
  {
    id: 'h12', language: 'en', duration: 5,
    prompt: 'A candle flickers on a windowsill next to a sleeping black cat while snow falls outside, static close-up.',
    expect: { shots: ['close_up static'], cast: [{ noun: 'candle', model: 'candle', count: 1 }, { noun: 'cat', model: 'cat', count: 1 }], look: 'snow', verbs: 'flicker sleep', interior: true },
  },
  {
    id: 'h13', language: 'en', duration: 6,
    prompt: 'POV of a mountain biker racing down a muddy forest trail, handlebars shaking, branches whipping past.',
    expect: { shots: ['pov'], verbs: 'shake whip', interior: false },
  },
  {
    id: 'h14', language: 'en', duration: 5,
    prompt: 'A young boxer wraps his fists in front of a cracked mirror in a locker room, single overhead bulb, hard light.',
    expect: { cast: [{ noun: 'boxer', model: 'person', count: 1 }], verbs: 'wrap', interior: true },
  },
  {
    id: 'h15', language: 'en', duration: 5,
    prompt: 'High angle shot of a picnic: strawberries, a baguette, a bottle of lemonade and a straw hat on a checkered blanket, a hand reaches for a strawberry.',
    expect: { shots: ['high'], cast: [{ noun: 'bottle', model: 'bottle', count: 1 }, { noun: 'straw hat', model: 'hat', count: 1 }], verbs: 'reach' },
  },
  {
    id: 'h16', language: 'en', duration: 5,
    prompt: 'A steampunk airship with brass propellers drifts out of a storm cloud above a Victorian city, lightning flashing, camera tilts up.',
    expect: { shots: ['tilt_up'], cast: [{ noun: 'airship', model: 'airship', count: 1 }], look: 'storm', verbs: 'drift flash', interior: false },
  },
  {
    id: 'h30', language: 'en', duration: 5,
    prompt: 'Nobody in sight, no text, no neon: just an empty diner at 3 am, a coffee cup steaming on the counter, a ceiling fan turning slowly.',
    expect: { cast: [{ noun: 'coffee cup', model: 'cup', count: 1 }], look: 'night', verbs: 'steam turn', interior: true, absent: ['text', 'neon'] },
  },
  {
    id: 'd01', language: 'en', duration: 5,
    prompt: 'The bride and groom kiss under a flower arch while guests applaud.',
    expect: { cast: [{ noun: 'bride', model: 'person', count: 1 }, { noun: 'groom', model: 'person', count: 1 }], verbs: 'kiss applaud' },
  },
  {
    id: 'd02', language: 'en', duration: 5,
    prompt: 'An elephant family walks across the savanna at sunset.',
    expect: { cast: [{ noun: 'elephant', model: 'elephant', count: 4 }], look: 'sunset', verbs: 'walk', interior: false },
  },
  {
    id: 'd03', language: 'en', duration: 5,
    prompt: 'A car chase through narrow streets at night, police sirens wailing.',
    expect: { cast: [{ noun: 'car', model: 'car', count: 2 }], look: 'night', verbs: 'chase', interior: false },
  },
  {
    id: 'd04', language: 'en', duration: 5,
    prompt: 'Two samurai fight in a bamboo forest in heavy rain.',
    expect: { cast: [{ noun: 'samurai', model: 'person', count: 2 }], look: 'rain', verbs: 'fight', interior: false },
  },
  {
    id: 'd05', language: 'en', duration: 5,
    prompt: 'A robot waters plants in an abandoned greenhouse.',
    expect: { cast: [{ noun: 'robot', model: 'robot', count: 1 }], verbs: 'water' },
  },
  {
    id: 'd06', language: 'en', duration: 5,
    prompt: 'A duel at dawn between two gunslingers, dust blowing.',
    expect: { cast: [{ noun: 'gunslinger', model: 'person', count: 2 }], look: 'dawn', verbs: 'fight', interior: false },
  },
  {
    id: 'd07', language: 'en', duration: 5,
    prompt: 'A sword fight between a knight and a witch on a castle bridge.',
    expect: { cast: [{ noun: 'knight', model: 'person', count: 1 }, { noun: 'witch', model: 'person', count: 1 }], verbs: 'fight', interior: false },
  },
];
