/** What the stage's actors can do. The director's verbs climb to these. */

export interface Act {
  id: string;
  /** English base verbs that mean it, most usual first. */
  verbs: readonly string[];
  /** travel: moves along a path; posture: how the body rests; gesture: hands and head on top of another act; face: expression; thing: done by objects. */
  kind: 'travel' | 'posture' | 'gesture' | 'face' | 'thing';
}

const act = (id: string, kind: Act['kind'], verbs: string): Act => ({ id, kind, verbs: verbs.split('|') });

export const ACTS: readonly Act[] = [
  act(
    'walk',
    'travel',
    'walk|weave through|weave between|weave past|stroll|wander|step|take step|approach|stride|pace|march|trot|creep|cross|enter|leave|follow|tiptoe|hike|patrol',
  ),
  act('run', 'travel', 'run|sprint|jog|chase|race|rush|gallop|dash|flee|hurry|burst|charge|dribble|dart|bolt'),
  act('ride', 'travel', 'ride|pedal|cycle|bike|mount'),
  act('drive', 'travel', 'drive|steer|speed|cruise|glide|roll|travel|sail|cross|pass'),
  act('fly', 'travel', 'fly|soar|hover|float|drift|flutter|flap|swoop|lift off|land'),
  act('swim', 'travel', 'swim|do lap|dive|paddle|breach|snorkel'),
  act('climb', 'travel', 'climb|scale|ascend|lower|rappel'),
  act('crawl', 'travel', 'crawl|sneak|slither|slip'),
  act('skate', 'travel', 'skate|skateboard|ski|surf|snowboard'),
  act('fall', 'travel', 'fall|drop|tumble|collapse|trip|slip'),
  act('rise', 'travel', 'rise|stand up|get up|ignite|launch'),

  act('stand', 'posture', 'stand|wait|pause|stop|stay|remain|balance|freeze|hesitate|hide|lurk|pose|park|brake|hang'),
  act('sit', 'posture', 'sit|perch|rest|relax'),
  act('kneel', 'posture', 'kneel|crouch|squat|bend|lean'),
  act('lie', 'posture', 'lie|sleep|nap|curl|recline'),
  act('jump', 'gesture', 'jump|leap|hop|bounce|skip|dunk|vault|pounce'),
  act('dance', 'posture', 'dance|twirl|spin|sway|waltz|pirouette'),
  act('fight', 'posture', 'fight|punch|box|pound|kick|spar|strike|hit'),

  act(
    'talk',
    'gesture',
    'talk|say|speak|tell|ask|answer|reply|explain|announce|report|call|present|argue|chat|whisper|shout|murmur',
  ),
  act('sing', 'gesture', 'sing|hum|chant|rap'),
  act('wave', 'gesture', 'wave|greet|beckon|salute'),
  act('point', 'gesture', 'point|indicate|show|gesture|reveal'),
  act('nod', 'gesture', 'nod|bow|agree'),
  act('shake_head', 'gesture', 'shake head|refuse|deny'),
  act(
    'look',
    'gesture',
    'look|gaze|stare|watch|glance|peer|observe|turn|see|face|look up|sniff|listen|inspect|examine|study|scan|search|notice|peek|check|admire|spot|think|realise|realize|discover|recognise|recognize|remember|wonder|understand',
  ),
  act('raise', 'gesture', 'raise|lift|hold up|hoist|cheer|celebrate|brandish|unsheathe|swing|draw sword|throw up'),
  act('toast', 'gesture', 'toast|clink|cheers'),
  act('drink', 'gesture', 'drink|sip|taste|gulp'),
  act('eat', 'gesture', 'eat|bite|chew|nibble|lick|graze'),
  act('pour', 'gesture', 'pour|refill|fill|ladle|serve|pull'),
  act(
    'hold',
    'gesture',
    'hold|carry|grip|hug|clutch|cradle|wear|keep|balance|embrace|grab|take|comfort|console|soothe|support',
  ),
  act('give', 'gesture', 'give|hand|offer|exchange|pass|deliver|bring|feed|present'),
  act('throw', 'gesture', 'throw|toss|hurl|cast|pitch|scatter'),
  act('catch', 'gesture', 'catch|reach for|receive|pick up|pick|collect|gather'),
  act('open', 'gesture', 'open|close|unlock|shut|push|pull|turn on|slide open|press|touch|knock'),
  act(
    'work',
    'gesture',
    'work|make|operate|hammer|forge|saw|mop|split|slice|dice|shape|build|cook|stir|knead|carve|weld|fix|repair|mix|chop|cut|plant|wash|clean|wipe|paint|sculpt|prepare|adjust|sew|weave|wind|water|grill|fry|bake|sweep|scrub|polish|harvest|dig|rake|iron|fold|weigh|wrap|tie|decorate|assemble|tap|arrange|whisk|knit|light|comb|brush|shave|trim|massage',
  ),
  act('type', 'gesture', 'type|text|scroll|code'),
  act('write', 'gesture', 'write|draw|sketch|sign|note'),
  act('read', 'gesture', 'read|leaf|browse'),
  act('play_guitar', 'gesture', 'play guitar|strum|pluck'),
  act('play_violin', 'gesture', 'play violin|fiddle|bow strings'),
  act('play_piano', 'gesture', 'play piano|play keyboard|play organ'),
  act('play_drums', 'gesture', 'play drums|drum|beat'),
  act('play_wind', 'gesture', 'play trumpet|play flute|play saxophone|blow'),
  act('play', 'gesture', 'play'),
  act('clap', 'gesture', 'clap|applaud'),
  act('stretch', 'gesture', 'stretch|yawn|exercise'),
  act('push', 'gesture', 'push|shove|drag|haul|tow|slide|ring'),
  act('let_go', 'gesture', 'let go|release|drop'),
  act('kiss', 'gesture', 'kiss|nuzzle'),
  act('teach', 'gesture', 'teach|train|guide|help|coach|instruct|show how'),
  act('photograph', 'gesture', 'photograph|film|take photo|record'),

  act('smile', 'face', 'smile|grin|beam'),
  act('laugh', 'face', 'laugh|giggle|chuckle|break into laughter|burst out laughing'),
  act('cry', 'face', 'cry|weep|sob|tear up'),
  act('frown', 'face', 'frown|scowl|grimace|flinch|squint'),
  act('blink', 'face', 'blink|wink|close eyes|open eyes'),
  act('breathe', 'face', 'breathe|sigh|exhale|inhale|pant|cough|swallow'),

  act(
    'burn',
    'thing',
    'burn|flicker|glow|blaze|smoulder|shine|gleam|sparkle|flash|glitter|shimmer|twinkle|reflect|fade out',
  ),
  act('blow', 'thing', 'blow|flutter|whip|ripple|wave in wind|sway|rustle|tremble|shake|wobble'),
  act('flow', 'thing', 'flow|run down|trickle|stream|splash|crash|drip|pour down|spill'),
  act('spin', 'thing', 'spin|rotate|revolve|turn|whirl'),
  act('fall_down', 'thing', 'fall|rain|snow|settle|drift down|scatter'),
  act('rise_up', 'thing', 'rise|billow|trail|swirl|steam'),
  act('grow', 'thing', 'grow|bloom|open|blossom|unfold|form|appear|melt|break|crack|explode|shatter'),
];

export const ACT_BY_ID: ReadonlyMap<string, Act> = new Map(ACTS.map((a) => [a.id, a]));
