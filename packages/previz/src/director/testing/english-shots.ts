/** Prompts of several shots, as people write them, and what a reader of each would insist on. */
import type { PromptFacts } from './facts.ts';

// biome-ignore format: prompts are kept on one line each
export const ENGLISH_SHOTS: readonly PromptFacts[] = [
  {
    id: 'm01', language: 'en', duration: 10,
    prompt: 'Shot 1 (0-3s): wide shot, a lone cabin in a pine forest under heavy snow at night, smoke from the chimney. Shot 2 (3-7s): medium close-up inside, a bearded man carves a wooden spoon by the fireplace. Shot 3 (7-10s): extreme close-up of the blade shaving a curl of wood, rack focus to the flames.',
    expect: { shots: ['wide', 'medium_close', 'extreme_close_up rack_focus'], cast: [{ noun: 'man', model: 'person', count: 1 }, { noun: 'wooden spoon', model: 'spoon', count: 1 }], look: 'night snow', verbs: 'carve' },
  },
  {
    id: 'm02', language: 'en', duration: 12,
    prompt: '0:00-0:04 A surfer waxes her board on the beach at sunrise, wide shot. 0:04-0:08 She paddles out through the breaking waves, low angle at water level. 0:08-0:12 She stands up and carves along the wave, tracking shot from a jet ski, slow motion.',
    expect: { shots: ['wide', 'low', 'track slow_motion'], cast: [{ noun: 'surfer', model: 'person', count: 1 }], look: 'dawn', verbs: 'wax paddle stand carve', interior: false },
  },
  {
    id: 'm03', language: 'en', duration: 15,
    prompt: 'A postman cycles up a steep cobbled street in a hilltop village. Cut to a close-up of his hand pulling a blue envelope from a leather bag. Cut to an old woman opening a green door; she gasps and covers her mouth. Final shot: over his shoulder, she hugs a soldier who has appeared behind him.',
    expect: { shots: ['', 'close_up', '', 'over_shoulder'], cast: [{ noun: 'postman', model: 'person', count: 1 }, { noun: 'envelope', model: 'letter', count: 1 }, { noun: 'old woman', model: 'person', count: 1 }, { noun: 'soldier', model: 'person', count: 1 }], verbs: 'cycle pull open gasp cover hug' },
  },
  {
    id: 'm04', language: 'en', duration: 10,
    prompt: 'Scene 1: A robot with one cracked eye sits alone in a junkyard at dusk. Scene 2: Close on its metal hand picking up a small yellow flower. Scene 3: The robot looks up as the first stars appear; slow crane up.',
    expect: { shots: ['', 'close_up', 'crane_up'], cast: [{ noun: 'robot', model: 'robot', count: 1 }, { noun: 'flower', model: 'flowers', count: 1 }], look: 'dusk', verbs: 'sit pick look appear', interior: false },
  },
  {
    id: 'm05', language: 'en', duration: 12,
    prompt: 'A sushi master\'s morning, in four shots. First shot: wide, an empty fish market before dawn, fluorescent lights flicker on. Second shot: close-up of a tuna being sliced with a long knife. Third shot: medium shot, the master in a white cap presses rice between his palms. Last shot: overhead, twelve pieces of nigiri arranged in a circle on a slate board.',
    expect: { shots: ['wide', 'close_up', 'medium', 'overhead'], cast: [{ noun: 'master', model: 'person', count: 1, clothing: ['white cap'] }, { noun: 'nigiri', model: 'sushi', count: 12 }], verbs: 'slice press' },
  },
  {
    id: 'm07', language: 'en', duration: 10,
    prompt: 'A coffee ad.',
    multiPrompt: [{ duration: 3, prompt: 'Macro: a coffee bean falls in slow motion into a pile of roasted beans.' }, { duration: 3, prompt: 'Close-up: hot water spirals into a paper filter, coffee blooming.' }, { duration: 4, prompt: 'Medium shot: a woman in a grey turtleneck lifts a mug with both hands and inhales, eyes closed, dolly out.' }],
    expect: { shots: ['extreme_close_up macro slow_motion', 'close_up', 'medium pull_out'], cast: [{ noun: 'woman', model: 'person', count: 1, clothing: ['grey turtleneck'] }, { noun: 'mug', model: 'cup', count: 1 }], verbs: 'fall spiral lift inhale' },
  },
  {
    id: 'm08', language: 'en', duration: 12,
    prompt: 'Sci-fi chase. (1) Low angle tracking shot: a courier on a hoverbike speeds through a neon alley. (2) POV from the bike, dodging pipes and laundry lines. (3) Whip pan to a police drone, its red eye glowing. (4) Wide: the bike bursts out over the city skyline, crane down. Sound: engine whine, sirens, rain.',
    expect: { shots: ['low track', 'pov', 'whip_pan', 'wide crane_down'], cast: [{ noun: 'courier', model: 'person', count: 1 }, { noun: 'hoverbike', model: 'motorcycle', count: 1 }, { noun: 'police drone', model: 'drone', count: 1 }], look: 'rain', verbs: 'speed burst' },
  },
  {
    id: 'm09', language: 'en', duration: 10,
    prompt: 'Start with a close-up of a child\'s hand drawing a chalk spaceship on the pavement. Then the drawing lifts off the ground, tilt up. Then a wide shot of the chalk spaceship flying over the rooftops with the child waving below.',
    expect: { shots: ['close_up', 'tilt_up', 'wide'], cast: [{ noun: 'child', model: 'person', count: 1 }, { noun: 'spaceship', model: 'spaceship', count: 1 }], verbs: 'draw fly wave' },
  },
  {
    id: 'm10', language: 'en', duration: 12,
    prompt: 'Shot 1: full shot of a tango couple under a street lamp in Buenos Aires, fog. Shot 2: close-up of her red stiletto sliding along the cobblestones. Shot 3: medium close-up two-shot, their foreheads touching, orbit right. Bandoneon music, footsteps.',
    expect: { shots: ['full', 'close_up', 'medium_close orbit_right'], cast: [{ noun: 'stiletto', model: 'shoe', count: 1 }], look: 'fog', verbs: 'slide touch', interior: false },
  },
  {
    id: 'm12', language: 'en', duration: 10,
    prompt: 'Shot 1: a hand drops a letter into a red mailbox, close-up. Shot 2: the same hand, twenty years older, opens the mailbox, spiderwebs and dust. Shot 3: wide, an old man sits on the kerb reading, autumn leaves blowing past.',
    expect: { shots: ['close_up', '', 'wide'], cast: [{ noun: 'letter', model: 'letter', count: 1 }, { noun: 'old man', model: 'person', count: 1 }], look: 'autumn', verbs: 'drop open sit read blow' },
  },
  {
    id: 'm13', language: 'en', duration: 9,
    prompt: 'Kitchen comedy in a sunny apartment.',
    negativePrompt: 'blur, extra limbs, cats',
    multiPrompt: [{ duration: 3, prompt: 'Wide shot: a man in pajamas tries to flip a pancake.' }, { duration: 3, prompt: 'Close-up, low angle: the pancake sticks to the ceiling.' }, { duration: 3, prompt: 'Medium shot, static: he looks up, a dog beside him looks up too, the pancake falls on his head.' }],
    expect: { shots: ['wide', 'close_up low', 'medium static'], cast: [{ noun: 'man', model: 'person', count: 1, clothing: ['pajamas'] }, { noun: 'pancake', model: 'pancakes', count: 1 }, { noun: 'dog', model: 'dog', count: 1 }], verbs: 'flip stick look fall', interior: true, absent: ['cats'] },
  },
  {
    id: 'm14', language: 'en', duration: 14,
    prompt: '1. Extreme wide shot: a convoy of four jeeps crosses a red desert, dust trailing. 2. Medium: inside the lead jeep a geologist in a khaki vest studies a map. 3. Close-up: a compass needle spins wildly. 4. Low angle: the team stares at a huge black monolith humming in the sand. 5. Dolly zoom on the geologist\'s face.',
    expect: { shots: ['extreme_wide', 'medium', 'close_up', 'low', 'dolly_zoom'], cast: [{ noun: 'jeep', model: 'jeep' }, { noun: 'geologist', model: 'person', count: 1, clothing: ['khaki vest'] }, { noun: 'map', model: 'letter', count: 1 }], verbs: 'cross study spin stare', interior: false },
  },
  {
    id: 'm15', language: 'en', duration: 12,
    prompt: 'Morning at the stables. A girl in riding boots brushes a white horse, medium shot. Then close-up of the horse\'s eye. Then she mounts and they gallop away across a misty field, tracking shot, sunrise flare.',
    expect: { shots: ['medium', 'close_up', 'track'], cast: [{ noun: 'girl', model: 'person', count: 1, clothing: ['riding boots'] }, { noun: 'horse', model: 'horse', count: 1 }], look: 'morning fog', verbs: 'brush mount gallop' },
  },
  {
    id: 'm16', language: 'en', duration: 10,
    prompt: 'Shot 1: aerial, a red cable car crosses a gorge. Shot 2: inside the cabin, two tourists in ponchos take a selfie. Shot 3: the cable jerks, they grab the handrail, handheld. Sounds of wind, creaking metal, screams.',
    expect: { shots: ['aerial', '', 'handheld'], cast: [{ noun: 'cable car', model: 'cable_car', count: 1 }, { noun: 'tourist', model: 'person', count: 2, clothing: ['ponchos'] }], verbs: 'cross take jerk grab' },
  },
  {
    id: 'm17', language: 'en', duration: 15,
    prompt: 'We begin in darkness; a match strikes, revealing the face of an archaeologist in a dusty fedora. Cut to her torch beam sweeping over hieroglyphs. Cut to a golden sarcophagus in the center of the tomb, slow dolly in. Cut to the lid sliding open by itself, low angle. Smash cut to a wide shot of bats exploding out of the pyramid entrance at sunset.',
    expect: { shots: ['', '', 'push_in', 'low', 'wide'], cast: [{ noun: 'archaeologist', model: 'person', count: 1, clothing: ['dusty fedora'] }, { noun: 'sarcophagus', model: 'coffin', count: 1 }, { noun: 'bat', model: 'bat' }], verbs: 'strike sweep slide explode' },
  },
  {
    id: 'm18', language: 'en', duration: 10,
    prompt: 'Fashion film. Shot 1, low angle: a model in a long emerald coat walks down a concrete staircase. Shot 2, close-up profile: she turns her head, silver earrings swinging. Shot 3, wide: she disappears behind a column as the camera trucks right.',
    expect: { shots: ['low', 'close_up profile', 'wide truck_right'], cast: [{ noun: 'model', model: 'person', count: 1, clothing: ['long emerald coat', 'silver earrings'] }], verbs: 'walk turn swing disappear' },
  },
  {
    id: 'm20', language: 'en', duration: 12,
    prompt: 'Shot 1: Wide shot of a crowded subway platform at rush hour. Shot 2: Medium shot of a busker in a patched green coat playing the saxophone. Shot 3: Close-up of a little boy dropping a coin into the open case. Shot 4: The busker winks at the boy, who grins. Saxophone solo echoing, train arriving, crowd murmur.',
    expect: { shots: ['wide', 'medium', 'close_up', ''], cast: [{ noun: 'busker', model: 'person', count: 1, clothing: ['patched green coat'] }, { noun: 'boy', model: 'person', count: 1 }, { noun: 'coin', model: 'money', count: 1 }, { noun: 'saxophone', model: 'trumpet', count: 1 }], verbs: 'play drop wink grin' },
  },
  {
    id: 'm21', language: 'en', duration: 12,
    prompt: 'Shot 1: two astronauts in white suits plant a flag on a grey crater rim, extreme wide. Shot 2: one astronaut trips and tumbles in slow motion, dust rising. Shot 3: medium shot, the other one laughs and helps him up.',
    expect: { shots: ['extreme_wide', 'slow_motion', 'medium'], cast: [{ noun: 'astronaut', model: 'person', clothing: ['white suits'] }, { noun: 'flag', model: 'flag', count: 1 }], verbs: 'plant trip tumble laugh help' },
  },
  {
    id: 'm22', language: 'en', duration: 10,
    prompt: 'A wedding in a vineyard at golden hour. First, a wide shot of guests on white chairs. Next, a close-up of the groom wiping a tear. After that, a tracking shot from behind the bride, her veil trailing over the grass. Finally they kiss under an arch of white roses as guests throw rice.',
    expect: { shots: ['wide', 'close_up', 'rear track', ''], cast: [{ noun: 'groom', model: 'person', count: 1 }, { noun: 'bride', model: 'person', count: 1, clothing: ['veil'] }, { noun: 'guest', model: 'person' }], look: 'golden_hour', verbs: 'wipe trail kiss throw', interior: false },
  },
  {
    id: 'm23', language: 'en', duration: 12,
    prompt: 'Thunderstorm over a harbour, then the camera drops underwater: a diver with a flashlight swims past a sunken freighter. Cut to an eel darting out of a porthole. Cut to the diver\'s wide eyes behind the mask.',
    expect: { shots: ['', '', 'close_up'], cast: [{ noun: 'diver', model: 'person', count: 1 }, { noun: 'freighter', model: 'cargo_ship', count: 1 }, { noun: 'eel', model: 'eel', count: 1 }], look: 'storm', verbs: 'swim dart' },
  },
  {
    id: 'm24', language: 'en', duration: 9,
    prompt: 'Shot 1 [wide, static]: an empty basketball court at night, one floodlight. Shot 2 [low angle, slow motion]: a tall player in a purple jersey jumps and dunks the ball. Shot 3 [close-up]: the net swishes. Sound of sneakers squeaking and a buzzer.',
    expect: { shots: ['wide static', 'low slow_motion', 'close_up'], cast: [{ noun: 'player', model: 'person', count: 1, clothing: ['purple jersey'] }, { noun: 'ball', model: 'ball', count: 1 }], look: 'night', verbs: 'jump dunk swish' },
  },
  {
    id: 'm25', language: 'en', duration: 10,
    prompt: '[0-2s] Close-up of an alarm clock ringing at 6 am. [2-5s] A sleepy woman in a sleep mask slaps it off the nightstand. [5-10s] She runs out of the front door with one shoe on, a slice of toast in her mouth, tracking shot.',
    expect: { shots: ['close_up', '', 'track'], cast: [{ noun: 'alarm clock', model: 'clock', count: 1 }, { noun: 'woman', model: 'person', count: 1, clothing: ['sleep mask'] }], look: 'morning', verbs: 'ring slap run' },
  },
  {
    id: 'm26', language: 'en', duration: 8,
    prompt: 'Wide shot of a frozen lake with a boy skating in circles, then a close-up of the ice cracking under his blades, then a medium shot of his sister reaching out a hockey stick to him. Winter afternoon, overcast.',
    expect: { shots: ['wide', 'close_up', 'medium'], cast: [{ noun: 'boy', model: 'person', count: 1 }, { noun: 'sister', model: 'person', count: 1 }], look: 'afternoon overcast winter', verbs: 'skate crack reach', interior: false },
  },
  {
    id: 'm27', language: 'en', duration: 12,
    prompt: 'Shot 1: Medium wide. A cellist rehearses in an empty theatre, a cleaner vacuums between the rows. Shot 2: Close-up of the bow on the strings. Shot 3: From behind the cleaner, she stops the vacuum and listens. Shot 4: Zoom out from the cellist, now bowing to an audience of one. No dialogue. Cello music only.',
    expect: { shots: ['medium_wide', 'close_up', 'rear', 'zoom_out'], cast: [{ noun: 'cellist', model: 'person', count: 1 }, { noun: 'cleaner', model: 'person', count: 1 }], verbs: 'rehearse vacuum stop listen bow', interior: true },
  },
  {
    id: 'h17', language: 'en', duration: 10,
    prompt: 'Shot 1: wide shot of a foggy pier at dawn, an empty rowing boat tied to a post. Shot 2: medium shot of a teenage boy in a striped sweater coiling a wet rope. Shot 3: close-up of his cold hands, breath steaming. Shot 4: tracking shot as he jumps into the boat and pushes off. Gulls, lapping water, a distant foghorn.',
    expect: { shots: ['wide', 'medium', 'close_up', 'track'], cast: [{ noun: 'boy', model: 'person', count: 1, clothing: ['striped sweater'] }, { noun: 'rowing boat', model: 'rowboat', count: 1 }, { noun: 'rope', model: 'rope', count: 1 }], look: 'dawn fog', verbs: 'coil jump push', interior: false },
  },
  {
    id: 'h18', language: 'en', duration: 12,
    prompt: 'A commercial for a watch. We open on a macro shot of tiny gears turning. Cut to a craftsman in magnifying glasses placing a ruby with tweezers. Cut to the finished watch on a velvet cushion, orbit left. Final shot: a man in a navy suit checks the time on a rooftop at dusk. Minimal piano music.',
    expect: { shots: ['extreme_close_up macro', '', 'orbit_left', ''], cast: [{ noun: 'craftsman', model: 'person', count: 1, clothing: ['magnifying glasses'] }, { noun: 'man', model: 'person', count: 1, clothing: ['navy suit'] }, { noun: 'watch', model: 'wristwatch', count: 1 }], verbs: 'turn place check' },
  },
  {
    id: 'h19', language: 'en', duration: 14,
    prompt: 'Western showdown.',
    negativePrompt: 'modern cars, phones, blurry',
    multiPrompt: [{ duration: 4, prompt: 'Extreme wide shot: two gunslingers face each other on a dusty main street at noon, a tumbleweed rolls between them.' }, { duration: 3, prompt: 'Extreme close-up of narrowed blue eyes under a black hat, sweat on the brow.' }, { duration: 3, prompt: 'Low angle from behind one of them, his hand hovering over the holster, whip pan to the other.' }, { duration: 4, prompt: 'Medium shot: the sheriff, an old man with a white moustache, lowers his revolver and spits.' }],
    expect: { shots: ['extreme_wide', 'extreme_close_up', 'whip_pan', 'medium'], cast: [{ noun: 'gunslinger', model: 'person', count: 2 }, { noun: 'sheriff', model: 'person', count: 1 }], look: 'noon', verbs: 'face roll', interior: false, absent: ['modern cars', 'phones'] },
  },
  {
    id: 'h20', language: 'en', duration: 12,
    prompt: 'Shot 1: a little robot with a dented head rolls through an empty supermarket, flickering fluorescent lights. Shot 2: close-up, it scans a dusty teddy bear on a shelf. Shot 3: low angle, it hugs the bear and its eyes turn from blue to pink. Electric hum, soft beeps.',
    expect: { shots: ['', 'close_up', 'low'], cast: [{ noun: 'robot', model: 'robot', count: 1 }, { noun: 'teddy bear', model: 'teddy_bear', count: 1 }], verbs: 'roll scan hug turn' },
  },
  {
    id: 'h24', language: 'en', duration: 12,
    prompt: 'An underwater cave. Start with a wide shot of a diver with two torches entering a flooded cathedral of stalactites. Next, a medium close-up of her face behind the mask, eyes widening. Then the camera pulls back and reveals an ancient stone statue covered in coral. Ends on a school of silver fish bursting from its mouth, fast. Bubbles, muffled breathing.',
    expect: { shots: ['wide', 'medium_close', 'pull_out', ''], cast: [{ noun: 'diver', model: 'person', count: 1 }, { noun: 'statue', model: 'statue', count: 1 }, { noun: 'fish', model: 'fish' }], verbs: 'enter burst' },
  },
];
