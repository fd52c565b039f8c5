/** Reads camera language: sizes, angles, moves, optics and speed, in English text (other languages are glossed first). */
import type { CameraAngle, CameraMove, ShotSize, SpeedTerm } from '@storyreel/contract';

export interface CameraReading {
  size?: ShotSize;
  endSize?: ShotSize;
  angle?: CameraAngle;
  moves: { move: CameraMove; speed: number; easing?: 'linear' | 'ease_in' | 'ease_out' | 'ease_in_out' }[];
  optics: string[];
  speed: SpeedTerm[];
  lensMm?: number;
  /** How long the shutter is open: degrees of a turn, or seconds. */
  shutter?: { degrees: number } | { seconds: number };
  /** Said in so many words that nothing moves. */
  isStatic: boolean;
  warnings: string[];
  /** The text with every camera term replaced by a break of the same length. */
  rest: string;
  /** The camera terms as written, in order. */
  words: string[];
  /** Where they stand. */
  spans: { at: number; end: number }[];
  /** Where the first camera term began, or -1. */
  firstAt: number;
  terms: number;
}

interface Rule {
  re: RegExp;
  stem?: RegExp;
  size?: ShotSize;
  angle?: CameraAngle;
  move?: CameraMove | readonly CameraMove[];
  optics?: string;
  speed?: SpeedTerm;
  lens?: boolean;
  /** Degrees that the shutter is open, or that the term itself tells how long it is. */
  shutter?: number | 'told';
}

/** A word stem without which no rule for that move can match; most rules are passed over by it. */
const STEMS: Partial<Record<CameraMove, RegExp>> = {
  dolly_zoom: /zoom|vertigo|zolly/i,
  whip_pan: /pan|whip|snap|jerk/i,
  rack_focus: /focus/i,
  fpv: /fpv|drone/i,
  pov: /person|pov|point|subjective|eyes|cam/i,
  aerial: /aerial|drone|helicopter|air|bird|flying/i,
  crane_up: /crane|jib|boom|ris|ascend|lift|climb|float|boost|pedestal/i,
  crane_down: /crane|jib|boom|descend|lower|comes down|sinks|pedestal/i,
  pull_out: /pull|doll|mov|track|retreat|reced|back|ris/i,
  push_in: /push|doll|mov|track|creep|glid|ease|easing|inch|clos|approach/i,
  truck_left: /left/i,
  truck_right: /right|truck|crab|slider|lateral|sideways/i,
  orbit_left: /left|clockwise/i,
  orbit_right: /orbit|circl|revolv|rotat|arc|spin|swirl|360|right|bullet|around/i,
  pan_left: /pan/i,
  pan_right: /pan/i,
  tilt_up: /tilt|pan/i,
  tilt_down: /tilt|pan/i,
  zoom_in: /zoom/i,
  zoom_out: /zoom/i,
  roll: /roll|rotat/i,
  handheld: /hand|shaky|body|pro/i,
  track: /track|follow|trail|chas|steadi|dolly|gimbal|travel|camera/i,
  static: /static|lock|fixed|station|motionless|still|tripod|camera|cctv|surveillance|circuit/i,
};

const rule = (pattern: string, facts: Omit<Rule, 're' | 'stem'>): Rule => {
  let re: RegExp | undefined;
  const stem = [facts.move ?? []].flat()[0];
  return {
    // Built at first use: most prompts need few of them.
    get re() {
      re ??= new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, 'gi');
      return re;
    },
    ...(stem && STEMS[stem] ? { stem: STEMS[stem] } : {}),
    ...facts,
  };
};

const SHOT = '(?:[- ](?:shot|view|angle|frame|framing|take|image|composition|perspective)s?)';
const ADV =
  '(?:(?:slowly|gently|smoothly|quickly|rapidly|steadily|gradually|slightly|gracefully|suddenly|slow|fast|smooth|gentle|quick|long|subtle|dramatic|steady|continuous|gradual|then|now|also|rapid|sweeping|begins to|starts to|begins|starts|continues|keeps|moves?|moving|and) )*';
const CAM = `(?:(?:as )?(?:the |a )?camera,? (?:that |which |is |will )?${ADV})?`;

/** Order matters: a span read by one rule is gone for the next. */
const RULES: readonly Rule[] = [
  // Optics and film formats that contain words of other rules.
  rule(
    'shallow (?:depth of (?:field|focus)|focus|dof)|narrow depth of field|thin focus|blurred background|blurry background|background (?:softly )?(?:blurred|out of focus)|soft(?:ly)? (?:blurred|out-of-focus) background|selective focus',
    { optics: 'shallow_dof' },
  ),
  rule('deep (?:depth of field|focus)|everything in focus|infinite focus|large depth of field', {
    optics: 'deep_focus',
  }),
  rule('(?:soft |creamy |beautiful |gentle |warm )*bokeh', { optics: 'bokeh' }),
  rule(
    '(?:shot on|filmed on|captured on|on) (?:35|16|65|70|8) ?mm(?: film| celluloid| kodak| stock)?(?: grain| look)?',
    {},
  ),
  rule(
    '(?:35|16|65|70|8) ?mm (?:(?:documentary|colou?r|grainy|vintage|old|archival|family|home|black[- ]and[- ]white) )?(?:film|footage|celluloid|stock|movie|home movie|reel)(?: grain| look| footage)?|super ?8(?: film| footage)?',
    {},
  ),
  rule(
    '(?:(?:shot|filmed) (?:on|with) )?(?:an? )?\\d{1,3} ?mm(?: (?:wide[- ]angle|telephoto|prime|macro|anamorphic|portrait))?(?: lens)?',
    { lens: true },
  ),
  rule(
    '\\d{2,3}(?:[- ]?degrees?|°)[- ]shutter(?: angle)?|shutter angle (?:of |at )?\\d{2,3}(?:[- ]?degrees?|°)?|1 ?/ ?\\d{1,4}(?:th|s)?(?: (?:of a )?second| sec)? shutter(?: speed)?|shutter speed (?:of |at )?1 ?/ ?\\d{1,4}(?:th|s)?(?: (?:of a )?second| sec)?',
    { shutter: 'told' },
  ),
  rule(
    'long[- ]exposures?(?: (?:shot|photography|photograph|look|effect)s?)?|light trails?|(?:light|head ?light|tail ?light) streaks?',
    {
      shutter: 720,
    },
  ),
  rule('(?:very )?slow shutter(?: speed)?|shutter drag|drag(?:ged|ging) (?:the )?shutter|step[- ]print(?:ed|ing)', {
    shutter: 360,
  }),
  rule(
    '(?:ultra[- ]|very |extremely )fast shutter(?: speed)?|stroboscopic motion|staccato (?:motion|movements?|action|look|shutter)',
    {
      shutter: 45,
    },
  ),
  rule(
    '(?:fast|high|quick)[- ]shutter(?:[- ]speed)?|narrow(?:er)? shutter(?: angle)?|crisp (?:motion|movements?|action)|(?:freez\\w+|frozen) (?:the )?(?:motion|action)',
    { shutter: 90 },
  ),
  rule('(?:natural|subtle|slight|cinematic|film(?:ic)?|light) motion[- ]blur', { shutter: 180 }),
  rule('(?:heavy|strong|intense|extreme|long|streak\\w+) motion[- ]blur(?:red)?', { shutter: 360 }),
  rule('motion[- ]blur(?:red|s)?', { shutter: 270 }),
  rule('tilt[- ]shift(?: (?:view|shot|lens|effect|photography))*', { optics: 'tilt_shift' }),
  rule('fish[- ]?eye(?: lens| shot| view)*', { optics: 'fisheye' }),
  rule('anamorphic(?: lens(?:es)?| widescreen| format)*', { optics: 'anamorphic' }),
  rule('tele(?:photo)?(?: zoom)?(?: lens| compression| shot)*|long lens', { optics: 'telephoto' }),
  rule('(?:ultra[- ])?wide[- ]angle lens(?:es)?|wide lens', { optics: 'wide_angle' }),
  rule(`extreme macro(?:${SHOT}|[- ]lens)*|macro(?:${SHOT}|[- ]lens|[- ]close[- ]?up| photography)*`, {
    optics: 'macro',
    size: 'extreme_close_up',
  }),
  rule('(?:lens|sun|anamorphic)[- ]flares?', {}),
  rule('(?:in |super )*slow[- ]?mo(?:tion)?(?: shot)?|slowed down|high[- ]speed camera', { speed: 'slow_motion' }),
  rule('(?:in )?(?:fast[- ](?:motion|forward)|sped[- ]up|speeded up|undercranked)', { speed: 'fast_motion' }),
  rule('(?:in )?(?:time|hyper)[- ]?lapse(?: shot| sequence)?', { speed: 'time_lapse' }),
  // Composite moves before their parts.
  rule('dolly[- ]zoom(?:s|ing)?(?: (?:in|out))?|vertigo (?:effect|shot)|zolly|contra[- ]zoom', { move: 'dolly_zoom' }),
  rule(
    'whip[- ]?pan(?:s|ning)?(?: (?:left|right|to))?|swish pan|flash pan|(?:the )?camera (?:suddenly |quickly )?(?:whips|snaps|jerks) (?:around|left|right|over|to)',
    { move: 'whip_pan' },
  ),
  rule(
    'rack(?:s|ing)?[- ]focus(?:es)?|focus (?:pull|shift|rack)s?|pull(?:s|ing)? focus|shift(?:s|ing)? focus|focus (?:shifts|racks|moves|pulls|changes)',
    { move: 'rack_focus' },
  ),
  rule(`fpv(?:[- ]drone)?${SHOT}?|first[- ]person drone${SHOT}?`, { move: 'fpv' }),
  rule(
    `(?:first[- ]person|pov|point[- ]of[- ]view|subjective)(?:[- ](?:pov|camera))*${SHOT}?|through (?:his|her|their|the \\w+'s) eyes`,
    { move: 'pov' },
  ),
  rule(
    `(?:drone|aerial|helicopter|bird in flight)(?:[- ](?:drone|establishing|tracking))*(?:${SHOT}| footage)+|(?:from the air|aerially|by drone|drone (?:camera )?(?:flies|glides|soars|rises|sweeps|follows))|aerial`,
    { move: 'aerial' },
  ),
  rule(
    `${CAM}(?:crane|jib|boom)s?(?:[- ]shot)?[- ](?:up|upwards?|rise|rising)(?:wards)?|${CAM}crane shot (?:rising|up)`,
    { move: 'crane_up' },
  ),
  rule(
    `${CAM}(?:crane|jib|boom)s?(?:[- ]shot)?[- ](?:down|downwards?|descending)|${CAM}(?:descends|lowers down|lowers|comes down|sinks)(?= |,|\\.|$)`,
    { move: 'crane_down' },
  ),
  rule(`${CAM}crane[- ](?:shot )?(?:pull(?:s|ing)?[- ]?(?:back|out|away)|back)`, { move: ['crane_up', 'pull_out'] }),
  rule('pull(?:s|ing)? (?:back|out|away) and (?:up(?:wards?)?|ris(?:es?|ing)|crane(?:s)? up|ascend(?:s|ing)?)', {
    move: ['pull_out', 'crane_up'],
  }),
  rule('ris(?:es|ing) and pull(?:s|ing) (?:back|out|away)', { move: ['crane_up', 'pull_out'] }),
  rule(`crane${SHOT}|jib${SHOT}`, { move: 'crane_up' }),
  rule(
    'the camera (?:slowly |gently |then )?(?:rises|ascends|lifts(?: up)?|climbs|floats up|boosts up)(?: up(?:wards?)?)?|camera (?:rises|rising)',
    { move: 'crane_up' },
  ),
  rule('pedestal[- ]up', { move: 'crane_up' }),
  rule('pedestal[- ]down', { move: 'crane_down' }),
  rule(
    `(?:${ADV})(?:push(?:es|ing)?|doll(?:y|ies|ying)|track(?:s|ing)?|(?<=camera |camera slowly |camera gently |camera then |camera begins to )(?:mov(?:e|es|ing)|creep(?:s|ing)?|glid(?:e|es|ing)|ease[sd]?|inch(?:es|ing)?))[- ](?:slowly |gently |smoothly )?(?:in|forwards?|inwards?)(?:[- ](?:shot|close|closer))?(?: (?:toward|towards|to|on|onto|into))?(?![- ](?:the (?:room|hall|street|air)))`,
    { move: 'push_in' },
  ),
  rule(
    `${CAM}(?:closes in|(?:mov|creep|inch|eas)ing in (?:on|closer|toward|towards)|creeps closer|moves closer|gets closer)(?: on| to| toward)?|(?:the )?camera ${ADV}approaches`,
    {
      move: 'push_in',
    },
  ),
  rule(
    `(?:${ADV})(?:pull(?:s|ing|ed)?|doll(?:y|ies|ying)|mov(?:e|es|ing)|track(?:s|ing)?)[- ](?:slowly |gently |smoothly )?(?:back|out|away|backwards?)(?:[- ]shot)?(?: (?:from|to reveal))?(?=[ ,.:;]|$)`,
    { move: 'pull_out' },
  ),
  rule(`${CAM}(?:retreats|recedes|backs away)(?: from)?`, { move: 'pull_out' }),
  rule(
    `${CAM}(?:truck|slide|crab|doll(?:y|ies|ying)|track|tracking|lateral|move|glide|drift|float|shift|travel)(?:s|ing)?[- ](?:slowly |gently |smoothly )?(?:shot )?(?:to(?:wards?)? the |from right to )?left(?:wards?)?`,
    { move: 'truck_left' },
  ),
  rule(
    `${CAM}(?:truck|slide|crab|doll(?:y|ies|ying)|track|tracking|lateral|move|glide|drift|float|shift|travel)(?:s|ing)?[- ](?:slowly |gently |smoothly )?(?:shot )?(?:to(?:wards?)? the |from left to )?right(?:wards?)?`,
    { move: 'truck_right' },
  ),
  rule(`(?:lateral|sideways) (?:tracking|dolly|truck)(?:ing)?${SHOT}?|(?:truck|trucking|crab|slider)${SHOT}`, {
    move: 'truck_right',
  }),
  rule(
    `${CAM}(?:orbit|circle|revolve|rotate|arc|arcs|spin|swirl)(?:s|ing)?(?:${SHOT})? (?:to the )?(?:left|counter[- ]?clockwise|anti[- ]?clockwise)(?: around)?`,
    { move: 'orbit_left' },
  ),
  rule(
    `${CAM}(?:orbit|circle|revolve|rotate|arc|arcs|spin|swirl)(?:s|ing)?(?:${SHOT})? (?:to the )?(?:right|clockwise)(?: around)?`,
    { move: 'orbit_right' },
  ),
  rule(
    `(?:the |a )?camera ${ADV}(?:orbit|circle|revolve|rotate|arc|spin|swirl)(?:s|ing)?(?: around)?|orbit(?:al|ing|s)?(?:[- ](?:camera|shot|move))*(?: around)?|circling shot|360(?:[- ]degree)?(?: (?:orbit|rotation|spin|shot|pan))?|arc shot|bullet[- ]time(?: shot| effect)?|(?:the )?camera ${ADV}(?:moves|goes|travels|wraps|loops|dances|glides|flies) (?:all the way )?around`,
    { move: 'orbit_right' },
  ),
  rule(`${CAM}(?:${ADV})pan(?:s|ning)?(?: shot)? (?:from )?left[- ]to[- ]right`, { move: 'pan_right' }),
  rule(`${CAM}(?:${ADV})pan(?:s|ning)?(?: shot)? (?:from )?right[- ]to[- ]left`, { move: 'pan_left' }),
  rule(`${CAM}pan(?:s|ning)?[- ](?:${ADV})(?:shot )?(?:to the |from right to |towards the )?left(?:wards?)?`, {
    move: 'pan_left',
  }),
  rule(`${CAM}pan(?:s|ning)?[- ](?:${ADV})(?:shot )?(?:to the |from left to |towards the )?right(?:wards?)?`, {
    move: 'pan_right',
  }),
  rule(`${CAM}tilt(?:s|ing)?[- ](?:${ADV})(?:shot )?up(?:wards?)?(?: (?:from|to))?`, { move: 'tilt_up' }),
  rule(`${CAM}tilt(?:s|ing)?[- ](?:${ADV})(?:shot )?down(?:wards?)?(?: (?:from|to))?`, { move: 'tilt_down' }),
  rule(`${CAM}pan(?:s|ning)?[- ]up(?:wards?)?`, { move: 'tilt_up' }),
  rule(`${CAM}pan(?:s|ning)?[- ]down(?:wards?)?`, { move: 'tilt_down' }),
  rule(
    `${CAM}(?:(?:${ADV})pan(?:s|ning)|panning shot|(?:slow|quick|smooth|gentle|steady|long) pan|(?<=^|[;:.,(] ?|camera |just |then |and )pan) ?(?:across|over|along|with|to|around|through)?(?=[ ,.:;]|$)(?! flute)`,
    { move: 'pan_right' },
  ),
  rule(
    `(?:${ADV})(?:crash |snap )?zoom(?:s|ing|ed)?[- ](?:${ADV})(?:shot )?in(?:to|wards?)?(?: (?:on|to|toward|towards|onto))?`,
    { move: 'zoom_in' },
  ),
  rule(`(?:${ADV})zoom(?:s|ing|ed)?[- ](?:${ADV})(?:shot )?(?:out|back)(?:wards?)?(?: from)?`, { move: 'zoom_out' }),
  rule(`(?:crash|snap|slow) zoom`, { move: 'zoom_in' }),
  rule(
    `(?:as )?(?:the |a )?camera ${ADV}(?:barrel[- ])?rolls?(?:ing)?(?: (?:sideways|clockwise|over|onto its side))?(?: onto)?|camera roll|barrel roll|rotating camera`,
    { move: 'roll' },
  ),
  rule(
    `(?:over[- ]the[- ]shoulder|over[- ]shoulder|ots)(?:${SHOT})?(?: (?:of|from))?|over (?:his|her|their|the [\\w ]{2,20}?'s|\\w+'s) shoulder`,
    { angle: 'over_shoulder' },
  ),
  rule('(?:police )?body[- ]?(?:worn )?cam(?:era)?s?(?: footage| view| video| feed)?(?: (?:of|from))?', {
    move: ['pov', 'handheld'],
    optics: 'wide_angle',
  }),
  rule('dash(?:board)?[- ]?cam(?:era)?s?(?: footage| view| video| feed)?(?: (?:of|from))?', {
    move: 'pov',
    optics: 'wide_angle',
  }),
  rule(
    'cctv(?: (?:camera|footage|view|feed|recording|video|style))*(?! (?:operator|installer))|(?:security|surveillance)[- ]cam(?:era)?s?(?: (?:footage|view|feed|recording|video|shot|angle|pov|style|perspective|image))+|surveillance (?:footage|video|feed|recording)|closed[- ]circuit(?: television)?(?: footage)?',
    { move: 'static', angle: 'high', optics: 'wide_angle' },
  ),
  rule(
    `hand[- ]?held(?:[- ](?:camera|style|camerawork|footage|news[- ]style))*(?:${SHOT})?|shaky[- ]cam(?:era)?|go[- ]?pro(?: footage)?`,
    { move: 'handheld' },
  ),
  rule(`(?:camera|lens|shot)?,? ?(?:follow|trail|track|chas)(?:s|ing|es|e)? (?:closely |close )?behind`, {
    move: 'track',
    angle: 'rear',
  }),
  rule(
    `(?:(?:tracking|following|follow|steadicam|dolly|gimbal|chase|travelling|traveling)(?:${SHOT}| camera)(?: (?:of|from(?! behind)|following|alongside|beside|behind))?)|steadicam|(?:the )?camera ${ADV}(?:tracks|follows|chases|trails|tracking|following|glides|travels|dollies|runs|walks)(?: (?:along|alongside|beside|with|past|through|after|behind))?|tracking(?= (?:beside|alongside|behind|the|a|her|him|them))`,
    { move: 'track' },
  ),
  rule(
    `(?:static|locked[- ]?(?:off|down)?|fixed|stationary|motionless|still|tripod)(?:[- ](?:camera|tripod))?(?: on a tripod)?${SHOT}|(?:the )?camera (?:is |stays |remains |stay |keeps? |holds? |hold |completely |perfectly )*(?:static|still|fixed|locked(?: off)?(?: on a tripod)?|stationary|motionless|steady)|no camera (?:movement|motion|moves?)|without (?:any )?camera (?:movement|motion)|static camera|on a tripod|locked[- ]off|stays? static|tripod shot|static(?! (?:crackl|noise|electric|hiss|buzz|on the))`,
    { move: 'static' },
  ),
  rule('(?:reverse|cutaway|reveal)[- ](?:shot|angle)(?: (?:of|on))?|cutaway(?: to)?', {}),
  // Sizes.
  rule(
    `(?:extreme|extremely|tight|very|big|ultra)[- ]close[- ]?ups?(?:${SHOT})?(?: (?:of|on))?|e\\.?c\\.?u\\.?|xcu|extreme detail shot`,
    { size: 'extreme_close_up' },
  ),
  rule(
    `(?:medium|mid)[- ]close[- ]?(?:ups?)?(?:${SHOT})?(?: (?:of|on))?|mcu|(?:chest|head[- ]and[- ]shoulders|bust)[- ]shot`,
    { size: 'medium_close' },
  ),
  rule(
    `(?:medium|mid)[- ](?:wide|long|full)(?:${SHOT})?(?: (?:of|on))?|mws|mls|cowboy shot|american shot|three[- ]quarter shot|knee shot`,
    { size: 'medium_wide' },
  ),
  rule(
    `(?:extreme|extremely|very|ultra|super)[- ](?:wide|long)(?:[- ]angle)?(?:${SHOT})?(?: (?:of|on|from))?|ews|els|(?:vast |epic )?panorama(?: shot| view)?|panoramic (?:shot|view)|epic wide(?: shot)?`,
    { size: 'extreme_wide' },
  ),
  rule(
    `close[- ]?ups?(?:${SHOT})?(?: (?:of|on))?|tight (?:shot|on|framing|frame)(?: (?:of|on))?|close shot(?: of)?|cu(?= of| on|:)|insert (?:shot )?(?:of|on)|detail shot(?: of)?|close on|tight(?= on)`,
    { size: 'close_up' },
  ),
  rule(`full(?:[- ](?:body|length|figure))?${SHOT}(?: of)?|full[- ]body|head[- ]to[- ]toe`, { size: 'full' }),
  rule(
    `(?:medium|mid|waist)(?:[- ](?:two|three|group|reaction|interior|tracking))*${SHOT}(?: (?:of|on))?|medium(?= of| on|:|,|\\s*;)|(?:two|three|group|reaction)[- ]shot(?: of)?|waist[- ]up`,
    { size: 'medium' },
  ),
  rule(`establishing(?:${SHOT})?(?: of)?`, { size: 'wide' }),
  rule(
    `(?:wide|long)(?:[- ](?:aerial|interior|establishing|overhead|static|angle|low|high))*${SHOT}(?: (?:of|on))?|wide(?=\\s*;|:| of the| of a|,? and (?:low|high)|, )|(?<=start |open |begin |on a |: )wide(?=[ ,.:])`,
    { size: 'wide' },
  ),
  // Angles.
  rule(
    `(?:high|low)?[- ]?(?:overhead|top[- ]?down|bird'?s?[- ]?eye|god'?s?[- ]eye)(?:${SHOT})?(?: (?:of|from))?|(?:from|shot from) directly (?:above|overhead)|flat[- ]lay|straight down`,
    { angle: 'overhead' },
  ),
  rule(
    `(?:extreme(?:ly)? )?(?:low|worm'?s?[- ]eye|ground[- ]level|upward)[- ]?(?:(?:tracking|wide|camera|telephoto|dolly|static|hero|full|medium|slow-motion) )*(?:${SHOT})(?: of)?|worm'?s?[- ]eye|low[- ]angle|(?:shot |seen |filmed |looking up )?from (?:below|the ground|ground level|a low angle|the floor)|looking up at|(?:at |from )?(?:water|ground|floor|knee|ankle|puddle|hip)[- ]level(?: shot| view)?|hero shot|(?<=^|[;:.,] ?|a |and )low(?=\\s*;|,? and (?:wide|close))`,
    { angle: 'low' },
  ),
  rule(
    `(?:extreme(?:ly)? )?high[- ](?:(?:tracking|wide|camera|static) )*(?:angle)(?:${SHOT})?(?: of)?|(?<!\\b(?:light|shafts?|rays?|beams?|sun(?:light|beams?|rays?)?|lit|rain|snow|petals?|leaves|falls?|falling|streams?|streaming|pours?|pouring|descends?|water) )(?:shot |seen |viewed )?from (?:high )?above|looking down (?:on|at|from)|from a high angle|high (?:shot|view)|(?<=wide and )high|(?<=; *and )high`,
    { angle: 'high' },
  ),
  rule(`(?:dutch|canted|tilted|oblique)(?:[- ](?:angle|tilt|shot|frame))+|dutch`, { angle: 'dutch' }),
  rule(`eye[- ]level(?:${SHOT})?|at eye level|straight[- ]on(?: shot| view)?|frontal(?: shot| view)?`, {
    angle: 'eye_level',
  }),
  rule('(?:in |side )?profile(?: shot| view)?|side view|from the side|side[- ]on', { angle: 'profile' }),
  rule(
    '(?:shot |seen |filmed |viewed )?from behind(?: (?:him|her|them|it))?|rear (?:view|angle|shot)|back view|following from the back|(?:racing|flying|driving|speeding|running) behind|over the back of',
    { angle: 'rear' },
  ),
  rule('(?:the )?camera (?:that )?never stops flying', { move: 'aerial' }),
];

const SLOW = /\b(?:slow(?:ly)?|gentl[ey]|gradual(?:ly)?|subtle|soft(?:ly)?|lazily|long)\b/i;
const FAST = /\b(?:fast|quick(?:ly)?|rapid(?:ly)?|crash|snap|racing|sudden(?:ly)?|swift(?:ly)?|frantic)\b/i;
const OPPOSITES: Partial<Record<CameraMove, CameraMove>> = {
  push_in: 'pull_out',
  truck_left: 'truck_right',
  pan_left: 'pan_right',
  tilt_up: 'tilt_down',
  crane_up: 'crane_down',
  orbit_left: 'orbit_right',
  zoom_in: 'zoom_out',
};
for (const [a, b] of Object.entries(OPPOSITES)) OPPOSITES[b] = a as CameraMove;

interface Hit {
  at: number;
  end: number;
  rule: Rule;
  text: string;
}

/** The same sentence is asked about several times while a prompt is split. */
const found = new Map<string, { hits: readonly Hit[]; rest: string }>();

/** Every camera term in the text, in order of appearance; overlapping readings go to the earlier rule. */
function findTerms(text: string): { hits: readonly Hit[]; rest: string } {
  const known = found.get(text);
  if (known) return known;
  const hits: Hit[] = [];
  let rest = text;
  for (const one of RULES) {
    if (one.stem && !one.stem.test(rest)) continue;
    one.re.lastIndex = 0;
    rest = rest.replace(one.re, (term: string, ...args: unknown[]) => {
      if (!term.trim()) return term;
      const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0;
      hits.push({ at, end: at + term.length, rule: one, text: text.slice(at, at + term.length) });
      return ` ;${' '.repeat(Math.max(0, term.length - 2))}`.slice(0, term.length);
    });
  }
  hits.sort((x, y) => x.at - y.at);
  if (found.size > 200) found.clear();
  found.set(text, { hits, rest });
  return { hits, rest };
}

/** Reads one shot's text. Where the text contradicts itself the last instruction wins and a warning says so. */
export function readCamera(text: string): CameraReading {
  const { hits, rest } = findTerms(text);
  const out: CameraReading = {
    moves: [],
    optics: [],
    speed: [],
    isStatic: false,
    warnings: [],
    rest,
    words: hits.map((hit) => hit.text.trim()),
    spans: hits.map(({ at, end }) => ({ at, end })),
    firstAt: hits[0]?.at ?? -1,
    terms: hits.length,
  };
  for (const { rule: one, text: said, at, end } of hits) {
    const before = text.slice(Math.max(0, at - 24), at);
    if (/(?:\bno|\bwithout|\bnever|\bdon't|\bdo not|\bnot)\s+(?:any\s+|a\s+)?$/i.test(before) && one.move !== 'static')
      continue;
    if (one.size) {
      if (out.size && out.size !== one.size && one.optics !== 'macro') {
        if (
          /\b(?:to|into|until|ending (?:on|in|with)|ends (?:on|in|with)|becom\w+|finish\w* (?:on|in))\b[^.;]{0,30}$/i.test(
            text.slice(0, at),
          )
        )
          out.endSize = one.size;
        else if (!out.endSize) out.endSize = one.size;
      } else if (!out.size) out.size = one.size;
    }
    if (one.angle && !out.angle) out.angle = one.angle;
    else if (one.angle && out.angle && one.angle !== out.angle && one.angle !== 'rear') out.angle = one.angle;
    if (one.optics && !out.optics.includes(one.optics)) out.optics.push(one.optics);
    if (one.speed && !out.speed.includes(one.speed)) out.speed.push(one.speed);
    if (one.shutter !== undefined) out.shutter = one.shutter === 'told' ? shutterTold(said) : { degrees: one.shutter };
    if (one.lens) {
      const mm = Number(/\d+/.exec(said)?.[0]);
      if (mm >= 8 && mm <= 600) {
        out.lensMm = mm;
        if (!out.optics.includes(`${mm}mm`)) out.optics.push(`${mm}mm`);
      }
      if (/wide/i.test(said)) out.optics.push('wide_angle');
      if (/tele/i.test(said)) out.optics.push('telephoto');
      if (/macro/i.test(said)) out.optics.push('macro');
      if (/anamorphic/i.test(said)) out.optics.push('anamorphic');
    }
    for (const move of [one.move ?? []].flat())
      addMove(out, move, said, before, text.slice(end, end + 40).split(/[.;,]/)[0]!);
  }
  const told = new Set(out.moves.map(({ move }) => move));
  // A shot that is said to hold still and to move: what was said last holds.
  if (out.isStatic && told.size > 0) {
    const lastStatic = hits.findLastIndex((hit) => hit.rule.move === 'static');
    const lastMove = hits.findLastIndex(
      (hit) => hit.rule.move && hit.rule.move !== 'static' && hit.rule.move !== 'handheld',
    );
    if (lastMove >= 0) {
      const settled =
        /\b(?:for a (?:moment|beat|second)|then|at first|before)\b/i.test(text.slice(hits[lastStatic]!.at)) &&
        !/\b(?:no,? wait|instead|actually|rather|correction)\b/i.test(text);
      if (lastStatic > lastMove) {
        out.warnings.push(
          'The camera is told both to move and to stay still; the last instruction, static, was followed.',
        );
        out.moves = [];
      } else if (!settled) {
        out.isStatic = false;
        out.warnings.push('The camera is told both to stay still and to move; the last instruction was followed.');
      }
    }
  }
  out.optics = [...new Set(out.optics)];
  return out;
}

/** The exposure that a term tells in degrees or as a share of a second. */
function shutterTold(said: string): CameraReading['shutter'] {
  const share = /1 ?\/ ?(\d+)/.exec(said);
  if (share) return { seconds: 1 / Math.max(1, Number(share[1])) };
  return { degrees: Math.min(360, Math.max(1, Number(/\d+/.exec(said)?.[0] ?? 180))) };
}

/** How a move gathers and loses speed, where the text says so. */
function easingOf(text: string): CameraReading['moves'][number]['easing'] {
  if (/\b(?:accelerat\w+|gather\w* speed|faster and faster|speeds? up|picks? up speed)\b/i.test(text)) return 'ease_in';
  if (/\b(?:decelerat\w+|slows? down|slowing|settl\w+|com\w+ to (?:a )?(?:rest|stop)|eas\w+ to a stop)\b/i.test(text))
    return 'ease_out';
  if (/\b(?:constant|steady|steadily|even(?:ly)?|mechanical|robotic|linear)\b/i.test(text)) return 'linear';
  return undefined;
}

function addMove(out: CameraReading, move: CameraMove, said: string, before: string, after: string): void {
  if (move === 'static') {
    out.isStatic = true;
    return;
  }
  const context = `${before} ${said}`;
  const speed = SLOW.test(context) ? 0.5 : FAST.test(context) ? 2 : 1;
  const opposite = OPPOSITES[move];
  const clash = out.moves.findIndex((one) => one.move === opposite);
  if (
    /\b(?:no,? wait|actually|instead|rather|sorry|correction|i mean|scratch that|on second thought)\b|(?:^|[,;.!] ?)no,? $/i.test(
      before,
    )
  ) {
    // Everything said before the correction is taken back.
    const dropped = out.moves.splice(0).map((one) => one.move.replaceAll('_', ' '));
    if (dropped.length > 0)
      out.warnings.push(
        `The camera is told to ${dropped.join(', ')} and then to ${move.replaceAll('_', ' ')}; the last instruction was followed.`,
      );
  } else if (clash >= 0 && out.moves.length > 0 && !/\b(?:then|before|and|after)\b/i.test(before)) {
    out.warnings.push(
      `The camera is told to ${opposite!.replaceAll('_', ' ')} and to ${move.replaceAll('_', ' ')}; both are shown, one after the other.`,
    );
  }
  if (out.moves.some((one) => one.move === move)) return;
  const easing = easingOf(`${context} ${after}`);
  out.moves.push({ move, speed, ...(easing ? { easing } : {}) });
}
