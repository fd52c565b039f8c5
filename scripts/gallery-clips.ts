/** The prompts of the gallery: name, seconds, words, and the shape of the picture where it is not wide. */

export type Shape = '16:9' | '9:16' | '1:1' | '21:9' | '4:3';
export type GalleryEntry = readonly [name: string, seconds: number, prompt: string, shape?: Shape];

export const CLIPS: readonly GalleryEntry[] = [
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
