/** Props of work, play and the world outside: tools, science, sport, music, arms, streets, toys, the future. */
import { type Thing, thing } from './thing.ts';

const prop = (id: string, nouns: string, size: Thing['size'], rests?: Thing['rests']): Thing =>
  thing(id, 'object', nouns, size, rests);

export const WORLD_PROPS: readonly Thing[] = [
  // Workshop and garden
  prop('axe', 'axe|hatchet|pickaxe|ice axe|battle axe|tomahawk|ax', [0.67, 0.038, 0.42], 'hand'),
  prop('saw', 'handsaw|saw|hand saw|chainsaw|hacksaw', [0.52, 0.026, 0.32], 'hand'),
  prop('drill', 'drill|power drill|electric drill', [0.37, 0.075, 0.34], 'hand'),
  prop('pliers', 'pliers|tongs|pincers|tweezers', [0.21, 0.022, 0.13], 'hand'),
  prop('wrench', 'wrench|spanner|monkey wrench', [0.29, 0.014, 0.17], 'hand'),
  prop('screwdriver', 'screwdriver', [0.24, 0.032, 0.13], 'hand'),
  prop('anvil', 'anvil', [0.59, 0.74, 0.48]),
  prop('pitchfork', 'pitchfork|rake|scythe|garden fork|sickle|hay fork', [1.78, 0.038, 0.97], 'hand'),
  prop('hose', 'garden hose|hose|hosepipe|fire hose', [0.98, 0.15, 0.54]),
  prop('wheelbarrow', 'wheelbarrow|barrow', [0.66, 0.73, 1.78]),
  prop('key', 'key|house key|skeleton key|car key|iron key', [0.08, 0.0025, 0.056], 'hand'),
  prop('padlock', 'padlock|lock|combination lock', [0.06, 0.094, 0.025], 'hand'),

  // Science and seeing
  prop('test_tube', 'test tube|test tubes|vial', [0.13, 0.02, 0.074], 'hand'),
  prop(
    'lab_flask',
    'beaker|laboratory flask|erlenmeyer flask|conical flask|potion|elixir',
    [0.12, 0.14, 0.12],
    'surface',
  ),
  prop('microscope', 'microscope', [0.16, 0.4, 0.23], 'surface'),
  prop('syringe', 'syringe|hypodermic|injection needle', [0.17, 0.024, 0.11], 'hand'),
  prop('stethoscope', 'stethoscope', [0.52, 0.021, 0.34], 'hand'),
  prop('pill_bottle', 'pill bottle|pill|pills|medicine bottle|medicine', [0.048, 0.078, 0.048], 'hand'),
  prop(
    'scales',
    'balance scale|pair of scales|weighing scale|weighing scales|brass scale|kitchen scale',
    [0.53, 0.44, 0.18],
    'surface',
  ),
  prop('hourglass', 'hourglass|sandglass|egg timer', [0.11, 0.2, 0.11], 'surface'),
  prop('compass', 'compass|pocket compass|magnetic compass', [0.074, 0.016, 0.09], 'hand'),
  prop('magnifying_glass', 'magnifying glass|magnifier|loupe', [0.23, 0.022, 0.17], 'hand'),
  prop('telescope', 'telescope|astronomical telescope', [0.81, 1.57, 0.96]),

  // Film
  prop('movie_camera', 'movie camera|film camera|cine camera|television camera|camera tripod', [0.75, 1.63, 0.89]),
  prop('clapperboard', 'clapperboard|clapboard|film slate|clapper', [0.3, 0.017, 0.36], 'hand'),
  prop('megaphone', 'megaphone|bullhorn|loudhailer', [0.41, 0.24, 0.38], 'hand'),
  prop('projector', 'projector|film projector|movie projector|slide projector', [0.16, 0.57, 0.6], 'surface'),
  prop('film_reel', 'film reel|reel of film|film roll', [0.44, 0.037, 0.29], 'hand'),
  prop('studio_light', 'softbox|film light|stage lamp', [0.89, 1.95, 0.78]),

  // Sport
  prop(
    'racket',
    'racket|tennis racket|badminton racket|racquet|ping-pong paddle|ping pong paddle',
    [0.61, 0.034, 0.45],
    'hand',
  ),
  prop('bat_club', 'baseball bat|cricket bat|hockey stick|golf club|pool cue|billiard cue', [0.79, 0.068, 0.4], 'hand'),
  prop('dumbbell', 'dumbbell|kettlebell|hand weight', [0.29, 0.11, 0.11], 'hand'),
  prop('barbell', 'barbell|weights|free weight', [2.18, 0.44, 0.44]),
  prop('boxing_glove', 'boxing glove|boxing gloves', [0.18, 0.14, 0.32], 'hand'),
  prop('longbow', 'longbow|hunting bow|recurve bow|archery bow', [1.51, 0.035, 0.84], 'hand'),
  prop('arrow', 'arrow|quiver|crossbow bolt', [0.72, 0.042, 0.35], 'hand'),
  prop('archery_target', 'archery target|target|dartboard|bullseye', [1.17, 1.77, 1.24]),
  prop('goalpost', 'goalpost|soccer goal|football goal|goal post|goal net', [2.95, 2.08, 1.18]),
  prop('basketball_hoop', 'basketball hoop|hoop|basketball net', [1.6, 4, 1.44]),
  prop('trophy', 'trophy|award|winner cup|trophy cup|golden cup|statuette', [0.26, 0.3, 0.16], 'hand'),
  prop('medal', 'medal|gold medal|medallion', [0.16, 0.0075, 0.29], 'hand'),
  prop('fishing_rod', 'fishing rod|fishing pole|angling rod', [1.99, 0.047, 0.98], 'hand'),
  prop('skis', 'ski|skis|pair of skis', [0.26, 0.14, 1.74]),
  prop('bowling_pin', 'bowling pin|bowling pins|skittle|ninepin', [0.56, 0.38, 0.49], 'hand'),

  // Music
  prop('harp', 'harp|lyre', [1.05, 1.82, 0.31]),
  prop('accordion', 'accordion|concertina|bandoneon|squeezebox', [0.49, 0.36, 0.32], 'hand'),
  prop('tambourine', 'tambourine', [0.24, 0.045, 0.24], 'hand'),
  prop('bell', 'hand bell|handbell|brass bell|temple bell|church bell|desk bell|cowbell', [0.11, 0.22, 0.11], 'hand'),
  prop('gong', 'gong|tam-tam', [1.4, 1.44, 0.6]),
  prop('erhu', 'erhu|two-stringed fiddle', [0.66, 0.79, 0.17], 'hand'),
  prop('xylophone', 'xylophone|marimba|vibraphone|glockenspiel', [0.5, 0.076, 0.32], 'surface'),
  prop('maracas', 'maraca|maracas|rattle', [0.27, 0.087, 0.19], 'hand'),
  prop('bagpipes', 'bagpipes|bagpipe', [0.55, 0.99, 0.32], 'hand'),
  prop('harmonica', 'harmonica|whistle|mouth organ|ocarina', [0.1, 0.025, 0.026], 'hand'),

  // War and voyages of old
  prop('shield', 'shield|round shield|buckler', [0.79, 0.13, 0.79], 'hand'),
  prop(
    'war_helmet',
    'viking helmet|knight helmet|samurai helmet|roman helmet|war helmet|great helm',
    [0.24, 0.28, 0.24],
    'hand',
  ),
  prop('suit_of_armor', 'suit of armor|suit of armour|armor stand|armour stand', [0.82, 1.71, 0.5]),
  prop('cannon', 'cannon|artillery|mortar gun|howitzer', [0.82, 1.01, 2.41]),
  prop('anchor', 'anchor|ship anchor', [1.08, 1.47, 0.25]),
  prop('ship_wheel', "ship wheel|ship's wheel|helm|ship helm", [1.06, 1.56, 0.41]),
  prop('gun', 'gun|pistol|revolver|rifle|shotgun|musket|flintlock', [0.27, 0.042, 0.23], 'hand'),

  // Magic, kings and graves
  prop('throne', 'throne|royal throne|iron throne', [1.1, 2.19, 1.1]),
  prop('scroll', 'scroll|parchment|rolled map', [0.27, 0.031, 0.31], 'hand'),
  prop('crystal_ball', 'crystal ball|glass orb|magic orb|orb', [0.21, 0.26, 0.2], 'surface'),
  prop('skull', 'skull|human skull', [0.15, 0.17, 0.2], 'hand'),
  prop('coffin', 'coffin|casket|sarcophagus', [0.85, 0.46, 2.04]),
  prop('gravestone', 'gravestone|tombstone|headstone|grave|tomb', [0.81, 0.98, 0.41]),
  prop('spinning_wheel', 'spinning wheel', [1.1, 1.26, 0.44]),

  // Streets and shops
  prop('mailbox', 'mailbox|postbox|letterbox|letter box|pillar box', [0.54, 1.52, 0.54]),
  prop('fire_hydrant', 'fire hydrant|hydrant', [0.46, 0.69, 0.37]),
  prop('parking_meter', 'parking meter', [0.17, 1.39, 0.13]),
  prop('traffic_cone', 'traffic cone|road cone|safety cone', [0.38, 0.86, 0.38]),
  prop('phone_booth', 'phone booth|phone box|telephone booth|telephone box', [0.94, 2.57, 0.94]),
  prop('vending_machine', 'vending machine|drinks machine|snack machine', [0.95, 1.82, 0.76]),
  prop('cash_machine', 'cash machine|atm|cash dispenser', [0.65, 1.65, 0.61]),
  prop('shopping_cart', 'shopping cart|shopping trolley|supermarket trolley', [0.54, 1.03, 0.99]),
  prop('pallet', 'pallet|wooden pallet', [1.29, 0.43, 1.11]),
  prop('billboard', 'billboard|hoarding|advertising board', [7.3, 6.9, 1.42]),
  prop('dumpster', 'dumpster|wheelie bin|garbage bin|recycling bin|rubbish skip', [1.16, 1.41, 1.8]),
  prop('gas_pump', 'gas pump|petrol pump|fuel pump', [0.86, 1.97, 0.6]),

  // Toys and games
  prop('toy_car', 'toy car|model car|toy truck', [0.081, 0.067, 0.15], 'hand'),
  prop('toy_train', 'toy train|model train|train set', [0.084, 0.14, 0.46], 'hand'),
  prop('rocking_horse', 'rocking horse|hobbyhorse', [0.45, 1.07, 1.21]),
  prop('puppet', 'puppet|marionette', [0.29, 0.84, 0.2], 'hand'),
  prop('toy_blocks', 'building block|toy block|building blocks|wooden block|lego', [0.23, 0.14, 0.076], 'hand'),
  prop('dice', 'dice|die|pair of dice', [0.075, 0.019, 0.034], 'hand'),
  prop(
    'chess_piece',
    'chess piece|chessman|chess king|chess queen|chess knight|pawn|chess rook|bishop piece',
    [0.037, 0.08, 0.036],
    'hand',
  ),
  prop('chessboard', 'chessboard|chess board|chess set|checkerboard', [0.46, 0.12, 0.46], 'surface'),
  prop('playing_cards', 'playing card|playing cards|deck of cards|tarot card|ace', [0.13, 0.0042, 0.11], 'hand'),
  prop('jigsaw', 'jigsaw|jigsaw puzzle|puzzle|puzzle piece', [0.23, 0.004, 0.17], 'surface'),
  prop('spinning_top', 'spinning top|yo-yo|yoyo', [0.078, 0.09, 0.08], 'hand'),
  prop('snow_globe', 'snow globe', [0.11, 0.13, 0.11], 'hand'),

  // The future
  prop('hologram', 'hologram|holographic display|holographic map|hologram projector', [1, 1.39, 1]),
  prop('control_panel', 'control panel|console|control desk|instrument panel', [1.59, 1.46, 0.72]),
  prop('ray_gun', 'ray gun|laser gun|blaster|phaser', [0.4, 0.15, 0.36], 'hand'),
  prop('jetpack', 'jetpack|jet pack|rocket pack', [0.53, 0.63, 0.46], 'hand'),
  prop('satellite', 'satellite|space probe', [6.9, 1.71, 1.32], 'air'),
  prop('antenna_dish', 'satellite dish|radio telescope|radar dish|antenna dish|radar', [3.8, 4.4, 3]),

  // Pockets, sheds and shores
  prop('eyeglasses', 'eyeglasses|spectacles|sunglasses|goggles|pair of glasses', [0.14, 0.045, 0.14], 'hand'),
  prop('fire_extinguisher', 'fire extinguisher', [0.21, 0.56, 0.16], 'hand'),
  prop('seashell', 'seashell|conch|scallop|clam shell', [0.12, 0.027, 0.12], 'hand'),
  prop('cigarette', 'cigarette|cigar|smoking pipe', [0.0078, 0.0078, 0.077], 'hand'),
  prop('wallet', 'wallet|billfold', [0.22, 0.026, 0.11], 'hand'),
  prop('money', 'money|coin|gold coin|cash|banknote|dollar bill|coins|treasure', [0.29, 0.038, 0.17], 'hand'),
  prop('horseshoe', 'horseshoe', [0.14, 0.023, 0.14], 'hand'),
  prop('flag', 'flag|pennant|national flag|white flag|checkered flag|pirate flag', [1.2, 2.23, 0.1]),
  prop('knitting', 'knitting|knitting needle|yarn|ball of yarn|crochet hook', [0.34, 0.2, 0.35], 'hand'),
  prop('match', 'match|matchstick|matchbook|matchbox|box of matches|book of matches', [0.05, 0.012, 0.072], 'hand'),
  prop('sandcastle', 'sandcastle|sand castle', [1.35, 0.66, 1.25]),
  prop('fishing_net', 'fishing net|cast net|fishnet|fisherman net', [2.1, 0.2, 2.1], 'hand'),
  prop('doorway', 'swinging door', [1.96, 2.7, 0.7]),
  prop('treehouse', 'treehouse|tree house', [5.4, 6.3, 3.8]),
  prop('rock_face', 'rock face|climbing wall|bouldering wall', [9.2, 8, 1.4]),
  prop(
    'valve',
    'valve|fuel valve|gas valve|pipe valve|stopcock|valve wheel|water valve',
    [0.62, 0.42, 0.24],
    'surface',
  ),
  prop(
    'wristwatch',
    'watch|wristwatch|wrist watch|luxury watch|smartwatch|chronograph|diving watch|gold watch',
    [0.047, 0.063, 0.062],
    'surface',
  ),
  prop('lipstick', 'lipstick|lip gloss|lip balm|red lipstick', [0.06, 0.076, 0.04], 'surface'),
  prop('poured', 'poured liquid', [0.01, 1, 0.01]),
  prop('wind_chime', 'wind chime|wind chimes|wind bell', [0.1, 0.46, 0.1], 'air'),
];
