/** Finds the shots that a prompt states: numbered, timed, or cut to in prose. */
import { readCamera } from '../read/camera.ts';

export interface ShotText {
  text: string;
  /** Seconds, where the text states them. */
  seconds?: number;
  transition?: 'cut' | 'dissolve' | 'fade_in' | 'fade_out' | 'wipe';
  /** Why the director cut here, where the text does not. */
  reason?: string;
}

export interface SplitText {
  /** What is said of the whole before the first shot. */
  preamble: string;
  shots: ShotText[];
  /** Sentences after the last shot that speak of the whole: sound, style, exclusions. */
  trailing: string;
  how: 'numbered' | 'timed' | 'narrative' | 'none';
}

const ORDINAL = 'first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th|final|last|opening|closing|next';
const SECONDS = /(\d+(?:\.\d+)?)\s*-?\s*(?:s|sec|secs|seconds?|秒|초|segundos?)(?![\p{L}])/iu;

/** One heading of a numbered shot, in the languages the director reads. */
const HEADINGS: readonly RegExp[] = [
  /(?:^|(?<=[\s.;!?,。！？；[(*]))(?:shot|scene|cut|clip)\s*#?\s*(?:\d{1,2}|one|two|three|four|five|six)(?=\s*[:：.,)\]（(–—-]|\s+-|\s+\()[\])]?(?:\s*[（(][^)）\n]{0,40}[)）])?(?:\s*,\s*\d+(?:\.\d+)?\s*(?:s|sec|seconds)?\s*,)?\s*(?:[:：.)\]]|,|\s[-–—]\s|[–—])?/giu,
  /(?:分镜|镜头|镜|第)\s*[一二三四五六七八九十\d]{1,2}\s*(?:个?镜头|镜|幕|段)?\s*(?:[（(][^)）\n]{0,30}[)）])?\s*[:：,，、.]/gu,
  /(?:ショット|カット|シーン)\s*[0-9一二三四五六]{1,2}\s*(?:[（(][^)）\n]{0,30}[)）])?\s*[:：、。.]?/gu,
  /(?:샷|숏|쇼트|장면|컷|씬)\s*\d{1,2}\s*(?:[（(][^)）\n]{0,30}[)）])?\s*[:：.,]|(?:첫|두|세|네|다섯|여섯)\s?번째\s(?:샷|숏|장면|컷)\s*[:：,은는]?/gu,
  /(?:^|(?<=[\s.;!?,]))(?:plano|toma|escena)\s*(?:\d{1,2}|uno|dos|tres|cuatro|cinco|seis)\s*(?:[（(][^)\n]{0,30}[)）])?\s*[:：.,–-]/giu,
  new RegExp(
    `(?:^|(?<=[.;!?\\n]\\s*))(?:the |a |our )?(?:${ORDINAL}|primer[ao]|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|últim[ao])\\s+(?:shot|scene|toma|escena)\\s*[:：,–-]`,
    'giu',
  ),
];
const LISTED =
  /(?:^|(?<=[\s.;!?:]))[（(]?(\d{1,2})\s*[.)）、]\s+(?=[\p{L}"“\uE000])|(?:^|(?<=[\s.;]))[（(]?(\d{1,2})[)）]\s*(?=[\p{L}])/gu;
/** "[Wide] ... [Close-up] ...": a framing in brackets opens each shot. */
const FRAMED = /\[[\p{L}][^\][\n]{1,40}\]\s*:?/gu;
const TIMED =
  /[[(]?(?<![\d:])(\d{1,2}:)?(\d{1,2}(?:\.\d+)?)\s*(?:(?:s|sec|seconds)\b|秒|초)?\s*(?:-|–|—|to|~|〜|到)\s*(\d{1,2}:)?(\d{1,2}(?:\.\d+)?)\s*(?:(?:s|sec|seconds)\b|秒|초)?[\])]?\s*(?:[:：,，|—–-](?=\s|[\p{L}])|(?<=\d:\d\d[\])]?\s*)(?=[\p{L}])|(?<=(?:s|sec|seconds|秒|초)[\])]?\s*)(?=\p{Lu}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}))|[[(](\d{1,2}(?:\.\d+)?)\s*(?:s|sec|seconds)?\s*(?:-|–|—)\s*(\d{1,2}(?:\.\d+)?)\s*(?:s|sec|seconds)[\])]/giu;

const CAMERA_AHEAD =
  '(?=(?:,? ?(?:in|with|on|to|a|an|the|we|from|see|slow|long))*[\\s,]*(?:extreme|close|medium|wide|tracking|low|high|overhead|aerial|drone|handheld|static|pov|fpv|crane|dolly|slow|fast|push|pull|pan|tilt|orbit|full|tight|long|macro|insert|two-shot|over-the-shoulder|over|whip|zoom|dutch|rear|profile|reverse)[\\s-])';
/** Phrases that begin a new shot in prose. "keep" are words of the marker that say something about the shot. */
const MARKERS = new RegExp(
  [
    '(?:^|(?<=[.!?;,—–:\\n)]\\s*)|(?<=\\s(?:and|we)\\s))(?:and |we |finally,? |next,? |lastly,? )*(?:then,? )?(?:we )?(?:(?:smash|hard|jump|match|quick|sudden|abrupt|direct)[- ])?(?:cuts?|switch(?:es)?|jumps?|transitions?|dissolves?|fades?|wipes?)(?:s|ing)? (?:back )?(?:in)?to\\b:?(?! (?:black|white)\\b)',
    '(?:^|(?<=[.!?;\\n]\\s*))(?:the |a )?(?:final(?:ly)?|last(?:ly)?|next|first|second|third|fourth|fifth|closing|opening)(?: shot| scene| image| frame| view)?\\s*[:,](?:\\s*cut to\\b)?',
    `(?:^|(?<=[.!?;\\n]\\s*))then,? (?:a |an |the )?${CAMERA_AHEAD}`,
    // "..., then a close-up of ..., then a medium shot of ..."
    '(?<=,\\s*)(?:and )?(?:then|followed by|and finally|finally) (?:to )?(?:a |an |the )?(?=(?:(?:extreme|medium|low|high|overhead|aerial|tight|wide|slow|static|handheld|full|long|tracking|two)[- ])*(?:close[- ]?up|wide|shot|angle|view|insert|macro|aerial|pov)\\b[^,.;]{0,24}\\b(?:of|on|as|from|where|showing)\\b)',
    '(?:^|(?<=[.!?;\\n]\\s*))(?:we |it |and )?(?:then )?(?:end|close|finish|conclude)s?(?:ing)? (?:with|on|in|by)\\b',
    '(?:^|(?<=[.!?;\\n]\\s*))(?:we |the (?:film|video|scene|clip) |it )?(?:open|begin|start)(?:s|ing)?(?: up)? (?:with|on|in|from)\\b',
    '(?:^|(?<=[.!?;\\n]\\s*))(?:open|begin|start) (?=(?:wide|high|low|close|tight)\\b)',
    '(?:^|(?<=[.!?;\\n]\\s*))(?:after that|moments later|seconds later|later|meanwhile|afterwards|the next shot (?:is|shows)|the (?:scene|camera|shot|view|film) (?:then )?(?:cuts|switches|jumps|changes) to|we (?:then )?(?:see|move to|jump to) (?=(?:a |an |the )?(?:close|wide|medium|extreme)))\\s*,?',
    '切[到至](?!了)|(?:然后|接着|随后)切(?:换)?[到至]|镜头(?:切换|转)[到至]|次に、?(?=.{0,12}(?:ショット|アップ))|カットして、?|(?:다음|이어서)\\s?(?:장면|샷|컷)(?:은|으로|:)?|(?:corte|cortamos|cambia) a\\b',
  ].join('|'),
  'giu',
);
const OPENERS = /\b(?:open|begin|start)(?:s|ing)?\b|^first|^opening/i;
const FOREIGN_OPENERS = /^(?:primero|en primer lugar|abre con|首先|开头|先是|最初|まず|먼저|처음)/i;

interface Mark {
  at: number;
  end: number;
  text: string;
}

function marksOf(pattern: RegExp, text: string): Mark[] {
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)]
    .filter((m) => m[0].trim() !== '')
    .map((m) => ({ at: m.index, end: m.index + m[0].length, text: m[0] }));
}

/** Where the headings of numbered or timed shots stand, for an editor to mark. */
export function shotHeadings(text: string): { at: number; end: number }[] {
  const timed = marksOf(TIMED, text);
  if (timed.length > 1) return timed;
  for (const heading of HEADINGS) {
    const marks = marksOf(heading, text);
    if (marks.length > 1 || (marks.length === 1 && marks[0]!.at < 40)) return marks;
  }
  const listed = marksOf(LISTED, text).filter((mark, i) => Number(/\d+/.exec(mark.text)![0]) === i + 1);
  return listed.length > 1 ? listed : [];
}

/** Sentences with their full stops; a quote mark keeps its sentence together. */
export function sentences(text: string): string[] {
  return (text.match(/[^.!?。！？\n]+(?:[.!?。！？]+(?=\s|$|[\p{L}\uE000])|\n|$)|[.!?。！？\n]+/gu) ?? [])
    .reduce<string[]>((out, part) => {
      // "1.5 m", "e.g." and other inner dots do not end a sentence.
      const last = out.at(-1);
      if (last !== undefined && /\d\.$/.test(last) && /^\d/.test(part)) out[out.length - 1] = last + part;
      else out.push(part);
      return out;
    }, [])
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}\uE000]/u.test(part));
}

const secondsOf = (heading: string): number | undefined => {
  const turbo = /,\s*(\d+(?:\.\d+)?)\s*(?:s|sec|seconds)?\s*,\s*$/i.exec(heading);
  if (turbo) return Number(turbo[1]);
  const found = SECONDS.exec(heading);
  return found ? Number(found[1]) : undefined;
};

/** Looks for seconds at the very start of a shot's own words: "(3s) wide shot ..." */
function leadingSeconds(text: string): { text: string; seconds?: number } {
  const found = /^\s*[[(（]\s*(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?|秒|초|segundos?)\s*[\])）]\s*[:：,-]?\s*/iu.exec(
    text,
  );
  return found ? { text: text.slice(found[0].length), seconds: Number(found[1]) } : { text };
}

function cutAt(text: string, marks: readonly Mark[]): ShotText[] {
  return marks.map((mark, i) => {
    const body = leadingSeconds(text.slice(mark.end, marks[i + 1]?.at ?? text.length));
    const seconds = secondsOf(mark.text) ?? body.seconds;
    const shot: ShotText = { text: body.text.trim() };
    if (seconds !== undefined) shot.seconds = seconds;
    const transition = transitionOf(mark.text);
    if (transition) shot.transition = transition;
    return shot;
  });
}

function transitionOf(marker: string): ShotText['transition'] | undefined {
  if (/dissolve/i.test(marker)) return 'dissolve';
  if (/fade/i.test(marker)) return 'dissolve';
  if (/wipe/i.test(marker)) return 'wipe';
  return undefined;
}

function numbered(text: string): SplitText | undefined {
  for (const heading of HEADINGS) {
    const marks = marksOf(heading, text);
    const enough =
      marks.length >= 2 || (marks.length === 1 && marks[0]!.at < 40 && /\d|one|[一１]/i.test(marks[0]!.text));
    // Ordinal headings mix with prose cuts ("First shot: ... Then cut to ..."): leave those to the narrative reader.
    if (!enough || (heading === HEADINGS.at(-1) && marksOf(MARKERS, text).length > marks.length)) continue;
    return { preamble: text.slice(0, marks[0]!.at).trim(), shots: cutAt(text, marks), trailing: '', how: 'numbered' };
  }
  const framed = marksOf(FRAMED, text).filter(
    (mark) => readCamera(`${mark.text.replace(/[[\]:]/g, ' ').trim()} shot.`).terms > 0,
  );
  if (framed.length >= 2) {
    const shots = cutAt(text, framed).map((shot, i) => ({
      ...shot,
      text: `${framed[i]!.text.replace(/[[\]:]/g, ' ').trim()} shot: ${shot.text}`,
    }));
    return { preamble: text.slice(0, framed[0]!.at).trim(), shots, trailing: '', how: 'numbered' };
  }
  const listed = marksOf(LISTED, text).filter((mark, i) => Number(/\d+/.exec(mark.text)![0]) === i + 1);
  if (listed.length >= 2)
    return { preamble: text.slice(0, listed[0]!.at).trim(), shots: cutAt(text, listed), trailing: '', how: 'numbered' };
  return undefined;
}

function timed(text: string): SplitText | undefined {
  TIMED.lastIndex = 0;
  const found = [...text.matchAll(TIMED)];
  if (found.length < 2) return undefined;
  const clock = (minutes: string | undefined, seconds: string): number =>
    (minutes ? Number(minutes.slice(0, -1)) * 60 : 0) + Number(seconds);
  const spans = found.map((m) => {
    const from = m[2] !== undefined ? clock(m[1], m[2]) : Number(m[5]);
    const to = m[4] !== undefined ? clock(m[3], m[4]) : Number(m[6]);
    return { at: m.index, end: m.index + m[0].length, from, to };
  });
  if (!spans.every((span, i) => span.to > span.from && (i === 0 || span.from >= spans[i - 1]!.from))) return undefined;
  return {
    preamble: text.slice(0, spans[0]!.at).trim(),
    shots: spans.map((span, i) => ({
      text: text.slice(span.end, spans[i + 1]?.at ?? text.length).trim(),
      seconds: span.to - span.from,
    })),
    trailing: '',
    how: 'timed',
  };
}

const STYLE_WORDS =
  /^(?:a |an |the )?(?:[\w-]+[ ,]+){0,6}?(?:multi-shot|cinematic|sequence|commercial|advert\w*|ad|film|movie|trailer|documentary|footage|found-footage|video|montage|horror|thriller|vlog|teaser|short|scene|style|anime|animation|music video)\b/i;
const FINITE =
  /\b(?:is|are|was|were|has|have)\b|\b[a-z]{3,}(?<!s)s (?:the|a|an|his|her|its|their|through|across|into|over|down|up|on|in|at|toward|towards|along|past|from|with|around|under|behind)\b/;

/** Splits what comes before the first marker into preamble and first shot. */
function openingOf(text: string): { preamble: string; first: string } {
  const parts = sentences(text);
  if (parts.length >= 2) {
    let lead = 0;
    while (
      lead < parts.length - 1 &&
      (STYLE_WORDS.test(parts[lead]!) || !FINITE.test(parts[lead]!)) &&
      readCamera(parts[lead]!.replace(STYLE_WORDS, '')).size === undefined &&
      lead < 2
    )
      lead++;
    if (lead > 0 && readCamera(parts.slice(lead).join(' ')).terms > 0)
      return { preamble: parts.slice(0, lead).join(' '), first: parts.slice(lead).join(' ') };
  }
  return { preamble: '', first: text };
}

/** A framing that opens a sentence opens a shot where several sentences do so: "Close-up: his hand. Reverse shot: the stag." */
const FRAMING =
  /(?:^|(?<=[.!?\n]\s*))(?:(?:a|an|the|we see)\s+)?(?:(?:extreme|very|medium|mid|tight|low|high|wide|slow|static|handheld|aerial|drone|overhead|full|long|quick|final|big|tracking|reverse|interior|exterior|macro|over-the-shoulder|two|insert|pov|reaction|establishing|steadicam|dolly|crane|slow-motion|top-down|bird's-eye|eye-level|dutch)[- ,]+)*(?:close[- ]?ups?|wides?|mediums?|inserts?|shots?|angles?|views?|aerials?|overhead|macro|pov|two-shot|mcu|ecu|cu|ws|ms)(?:\s+shot)?\s*(?=[:—–-]|of\b|on\b|as\b|from\b|,\s|inside\b|in\b|looking\b|through\b)/giu;
/** Words that go on to the next shot once a text has begun to cut. */
const ONWARD =
  /(?:^|(?<=[.!?\n]\s*))(?:and\s+)?(?:then|next|finally|lastly|at last|after that|in the end|the last we see)\b,?\s+(?!(?:it|he|she|they)\s+(?:is|are)\b)/giu;

/** Marks of weaker signs, kept where what follows them has words of its own beside the camera's. */
function weaker(text: string, known: readonly Mark[]): Mark[] {
  const free = (mark: Mark): boolean => known.every((other) => mark.at >= other.end + 4 || mark.end <= other.at);
  const after = (mark: Mark): string => sentences(text.slice(mark.at))[0] ?? '';
  const told = (mark: Mark): boolean => /\p{L}{3,}.*\p{L}{3,}/u.test(readCamera(after(mark)).rest.replace(/^\W+/, ''));
  const framed = marksOf(FRAMING, text)
    .filter((mark) => free(mark) && readCamera(`${mark.text.trim()} shot of it.`).terms > 0 && told(mark))
    .map((mark) => ({ at: mark.at, end: mark.at, text: '' }));
  const marks = known.length + framed.length >= 2 ? framed : [];
  if (known.length + marks.length === 0) return [];
  const onward = marksOf(ONWARD, text).filter(
    (mark) => free(mark) && mark.at > 0 && (/finally|last|end/i.test(mark.text) || readCamera(after(mark)).terms > 0),
  );
  return [...marks, ...onward];
}

/** The same in the other languages: "primero, un plano ...", "然后是特写", "次に ... のアップ". */
const FOREIGN_ONWARD =
  /(?:^|(?<=[.!?;。！？；\n]\s*))(?:primero|en primer lugar|luego|despu[eé]s|a continuaci[oó]n|m[aá]s tarde|por [uú]ltimo|finalmente|al final|para terminar|termina con|abre con|corte a)\s*,?\s*(?=[^.。]{0,40}(?:plano|c[aá]mara|toma|picad|cenital|travelling|zoom|panor[aá]mica|gr[uú]a))|(?:^|(?<=[。！？；\n]\s*))(?:首先|开头|先是|然后|接着|接下来|随后|之后|最后|最终|结尾)\s*[,，、]?(?:是|以|用|切到|出现)?(?=[^。]{0,24}(?:镜头|特写|远景|全景|近景|中景|航拍|俯拍|仰拍))|(?:^|(?<=[。！？\n]\s*))(?:最初に?|まず|次に|続いて|その後|そして|最後に?は?)、?(?=[^。]{0,28}(?:ショット|アップ|カット|俯瞰|空撮|引きの画|ロング|ズーム|カメラ))|(?:^|(?<=[.!?。\n]\s*))(?:먼저|처음에?는?|다음으로|다음에?는?|이어서|그다음|그 다음|그리고|마지막으로|끝으로)\s*,?\s*(?=[^.]{0,28}(?:샷|숏|클로즈업|컷|앵글|카메라|항공))/giu;

function narrative(text: string): SplitText | undefined {
  const strong = marksOf(MARKERS, text);
  const marks = [
    ...strong,
    ...marksOf(FOREIGN_ONWARD, text).filter((mark) => strong.every((one) => one.at !== mark.at)),
  ];
  marks.push(...weaker(text, marks));
  marks.sort((x, y) => x.at - y.at || x.end - y.end);
  const kept = marks.filter((mark, i, all) => i === 0 || mark.at >= all[i - 1]!.end);
  const found = kept.filter(
    (mark, i, all) => i === all.length - 1 || /[\p{L}\uE000]/u.test(text.slice(mark.end, all[i + 1]!.at)),
  );
  if (found.length === 0) return undefined;
  const opener = OPENERS.test(found[0]!.text.trim()) || FOREIGN_OPENERS.test(found[0]!.text.trim());
  const before = text
    .slice(0, found[0]!.at)
    .replace(/[,;\s]+(?:and\s*)?$/, '')
    .trim();
  const shots = cutAt(text, found);
  if (opener || before === '')
    return shots.length >= 2 || opener ? { preamble: before, shots, trailing: '', how: 'narrative' } : undefined;
  const opening = openingOf(before);
  // "Night market, 2049. Wide shot of ...": what only names the place and time is no shot before a framing.
  if (found[0]!.text === '' && !opening.preamble && !FINITE.test(before) && readCamera(before).size === undefined)
    return { preamble: before, shots, trailing: '', how: 'narrative' };
  return { preamble: opening.preamble, shots: [{ text: opening.first }, ...shots], trailing: '', how: 'narrative' };
}

const GLOBAL =
  /^(?:audio|sounds?(?: design| effects?)?|sfx|music|soundtrack|score|ambience|ambient (?:sound|audio)|style|mood|tone|lighting|light|lens|look|colou?r(?: grade| palette)?|palette|atmosphere|camera|keep|do not|don't|no|avoid|without|negative|dialogue|aspect ratio|overall|throughout|all shots|subtle ambient|background music|音效|背景(?:音乐|是)|音乐|声音|音声|BGM|セリフ|소리|음악|배경음|sonidos?|música|sin)\b\s*/iu;

/** Moves closing sentences that speak of the whole clip out of the last shot. */
function peelTrailing(split: SplitText, isGlobal: (sentence: string) => boolean): SplitText {
  const last = split.shots.at(-1);
  if (!last || split.how === 'none') return split;
  const parts = sentences(last.text);
  const tail: string[] = [];
  while (parts.length > 1 && (GLOBAL.test(parts.at(-1)!) || isGlobal(parts.at(-1)!))) tail.unshift(parts.pop()!);
  last.text = parts.join(' ');
  return { ...split, trailing: tail.join(' ') };
}

/** The shots a prompt states, or one shot with everything when it states none. */
export function splitShots(text: string, isGlobal: (sentence: string) => boolean): SplitText {
  const found = timed(text) ?? numbered(text) ?? narrative(text);
  if (!found || found.shots.every((shot) => shot.text === ''))
    return { preamble: '', shots: [{ text }], trailing: '', how: 'none' };
  found.shots = found.shots.filter((shot) => /[\p{L}\uE000]/u.test(shot.text));
  if (found.shots.length === 0) return { preamble: '', shots: [{ text }], trailing: '', how: 'none' };
  return peelTrailing(found, isGlobal);
}
