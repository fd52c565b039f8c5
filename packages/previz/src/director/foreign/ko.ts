/** Korean to plain English word order: particles at word ends give the roles, verbs come last or describe the next noun. */
import { applyTerms, countWord, type Entry, participle, verb } from './gloss.ts';
import { KO } from './ko-words.ts';

const SPEED = '(?:(천천히|느리게|서서히|빠르게|부드럽게)\\s)?';
const CAM = '(?:카메라(?:가|는)?\\s?)?';
const END = '(?:한다|하며|하고|하는|한|함|하면서|합니다)?';

export const KO_TERMS: readonly (readonly [RegExp, string])[] = [
  [/(?:배경\s?음악|음악|BGM)(?:은|이|:)/gu, '. Music: '],
  [/(?:효과음|환경음|소리|사운드|음향)(?:은|는|:)/gu, '. Sounds: '],
  [/(?:다른\s)?사람(?:들)?(?:은|이|을|는)?\s?(?:없음|없이|없다|등장하지 않는다|나오지 않는다|나오지 않음|보이지 않는다)/gu, ' no other people '],
  [/(?:글자|자막|텍스트|문자)(?:는|은|가|이|나)?\s?(?:없음|없이|없다|넣지 않는다|나오지 않는다|금지)/gu, ' no text '],
  [/음악\s?(?:없음|없이|없다)/gu, ' no music '],
  [/(?:고정(?:된)?|정적인?|스태틱)\s?(?:카메라|(?=와이드|미디엄|롱|풀|클로즈)|숏|샷|쇼트|화면)|카메라(?:는|가)?\s?(?:고정|움직이지 않)[가-힣]{0,4}/gu, ' static shot ; '],
  [/(?:익스트림|초|극)\s?클로즈업|빅\s?클로즈업/gu, ' extreme close-up ; '],
  [/(?:미디엄|미디움)\s?클로즈업|바스트\s?(?:숏|샷)/gu, ' medium close-up ; '],
  [/(?:의\s)?클로즈업(?:\s?(?:숏|샷|쇼트))?/gu, ' close-up ; '],
  [/매크로(?:\s?(?:숏|샷|쇼트|촬영))?|접사/gu, ' macro shot ; '],
  [/(?:미디엄|미디움)\s?(?:롱|와이드|풀)\s?(?:숏|샷|쇼트)|니\s?(?:숏|샷)/gu, ' medium wide shot ; '],
  [/(?:미디엄|미디움)\s?(?:숏|샷|쇼트)|웨이스트\s?(?:숏|샷)|중간\s?거리\s?(?:숏|샷)/gu, ' medium shot ; '],
  [/(?:익스트림|초)\s?(?:와이드|롱)\s?(?:숏|샷|쇼트)?|대원경/gu, ' extreme wide shot ; '],
  [/(?:와이드|롱)\s?(?:숏|샷|쇼트)|원경|설정\s?(?:숏|샷)/gu, ' wide shot ; '],
  [/풀\s?(?:숏|샷|쇼트)|전신\s?(?:숏|샷)?/gu, ' full shot ; '],
  [/(?:바로\s?위에서|직부감|버즈\s?아이\s?뷰|탑\s?(?:뷰|숏|샷)|머리 위에서)(?:\s?내려다본)?/gu, ' overhead shot ; '],
  [/(?:드론\s?)?항공\s?(?:드론\s?)?(?:숏|샷|촬영|뷰)?|드론\s?(?:숏|샷|촬영|뷰)/gu, ' aerial shot ; '],
  [/하이\s?앵글|부감|높은 (?:앵글|각도)(?:에서|로)?/gu, ' high angle shot ; '],
  [/로우?\s?앵글|앙각|낮은 (?:앵글|각도)(?:에서|로)?/gu, ' low angle shot ; '],
  [/아이\s?레벨|눈높이/gu, ' eye-level shot ; '],
  [/오버\s?더\s?숄더|어깨\s?너머(?:로|의)?/gu, ' over-the-shoulder shot ; '],
  [/더치\s?앵글|기울어진 (?:앵글|화면)/gu, ' dutch angle ; '],
  [/옆모습|측면\s?(?:숏|샷)?/gu, ' in profile ; '],
  [/뒤에서\s?(?:본|촬영|따라가(?:며|는|고)?)/gu, ' tracking shot from behind ; '],
  [/1인칭\s?(?:시점)?|주관적\s?시점|시점\s?(?:숏|샷)|POV/gu, ' POV shot ; '],
  [/FPV\s?(?:드론)?/gu, ' FPV drone shot ; '],
  [new RegExp(`${CAM}${SPEED}오른쪽(?:으로)?\\s?(?:${'천천히'}\\s)?(?:돌|회전|선회|공전|궤도)${END}(?:며|고|ㄴ다|아)?`, 'gu'), ' $1 orbit right ; '],
  [new RegExp(`${CAM}${SPEED}왼쪽(?:으로)?\\s?(?:${'천천히'}\\s)?(?:돌|회전|선회|공전|궤도)${END}(?:며|고|ㄴ다|아)?`, 'gu'), ' $1 orbit left ; '],
  [new RegExp(`카메라(?:가|는)?\\s?${SPEED}[^,.]{0,14}?(?:주위|주변|둘레)(?:를|을)?\\s?(?:천천히\\s)?(?:돌|회전|도는|돈)[가-힣]{0,3}`, 'gu'), ' $1 orbit around ; '],
  [new RegExp(`${CAM}${SPEED}오른쪽(?:으로)?\\s?(?:천천히\\s)?패닝?${END}|우측\\s?패닝?`, 'gu'), ' $1 pan right ; '],
  [new RegExp(`${CAM}${SPEED}왼쪽(?:으로)?\\s?(?:천천히\\s)?패닝?${END}|좌측\\s?패닝?`, 'gu'), ' $1 pan left ; '],
  [new RegExp(`${CAM}${SPEED}오른쪽(?:으로)?\\s?(?:천천히\\s)?(?:이동|트래킹|트럭|움직)[가-힣]{0,4}`, 'gu'), ' $1 truck right ; '],
  [new RegExp(`${CAM}${SPEED}왼쪽(?:으로)?\\s?(?:천천히\\s)?(?:이동|트래킹|트럭|움직)[가-힣]{0,4}`, 'gu'), ' $1 truck left ; '],
  [/틸트\s?업|위로\s?틸트[가-힣]{0,3}/gu, ' tilt up ; '],
  [/틸트\s?다운|아래로\s?틸트[가-힣]{0,3}/gu, ' tilt down ; '],
  [new RegExp(`카메라(?:가|는)?\\s?${SPEED}(?:[^,.]{0,12}?(?:다가가|다가간|전진|접근|가까워)[가-힣]{0,3})|${SPEED}(?:푸시\\s?인|푸쉬\\s?인|달리\\s?인|돌리\\s?인|트랙\\s?인)`, 'gu'), ' $1$2 push-in ; '],
  [new RegExp(`카메라(?:가|는)?\\s?${SPEED}(?:[^,.]{0,12}?(?:멀어|물러나|물러난|후퇴|뒤로 빠)[가-힣]{0,3})|${SPEED}(?:풀\\s?(?:백|아웃)|달리\\s?아웃|돌리\\s?아웃|트랙\\s?(?:백|아웃))`, 'gu'), ' $1$2 pull back ; '],
  [new RegExp(`카메라(?:가|는)?\\s?${SPEED}(?:위로\\s)?(?:상승|올라|솟)[가-힣]{0,3}|크레인\\s?업`, 'gu'), ' $1 crane up ; '],
  [new RegExp(`카메라(?:가|는)?\\s?${SPEED}(?:아래로\\s)?(?:하강|내려)[가-힣]{0,3}|크레인\\s?다운`, 'gu'), ' $1 crane down ; '],
  [/트래킹\s?(?:숏|샷|쇼트)?|팔로우\s?(?:숏|샷)|카메라(?:가|는)?[^,.]{0,14}(?:따라가|따라간|쫓아가|뒤따르)[가-힣]{0,3}/gu, ' tracking shot ; '],
  [/핸드헬드(?:\s?(?:숏|샷|카메라|촬영))?(?:로)?|손으로 든 카메라/gu, ' handheld shot ; '],
  [/줌\s?인[가-힣]{0,3}/gu, ' zoom in ; '],
  [/줌\s?아웃[가-힣]{0,3}/gu, ' zoom out ; '],
  [/휩\s?팬|빠른 패닝/gu, ' whip pan ; '],
  [/달리\s?줌|돌리\s?줌/gu, ' dolly zoom ; '],
  [/랙\s?포커스|초점\s?(?:이동|전환)|초점이[^,.]{1,16}(?:옮겨|이동)[가-힣]{0,3}/gu, ' rack focus ; '],
  [/(?:얕은|낮은)\s?(?:피사계\s?)?심도|배경\s?(?:흐림|블러)|아웃포커싱?/gu, ' shallow depth of field ; '],
  [/보케/gu, ' bokeh ; '],
  [/(?:깊은)\s?(?:피사계\s?)?심도|딥\s?포커스/gu, ' deep focus ; '],
  [/슬로우?\s?모션(?:으로)?/gu, ' slow motion ; '],
  [/타임\s?랩스(?:로)?/gu, ' time-lapse ; '],
  [/(?:빨리\s?감기|패스트\s?모션)(?:로)?/gu, ' fast motion ; '],
  [/광각(?:\s?렌즈)?(?:로)?/gu, ' wide-angle lens ; '],
  [/망원(?:\s?렌즈)?(?:로)?/gu, ' telephoto lens ; '],
  [/어안(?:\s?렌즈)?(?:로)?/gu, ' fisheye lens ; '],
  [/아나모픽(?:\s?렌즈)?(?:로)?/gu, ' anamorphic lens ; '],
  [/(\d+)\s?(?:mm|밀리)\s?렌즈(?:로)?/gu, ' $1mm lens '],
  [/영화\s?같은|영화적인?|시네마틱한?|고화질|실사/gu, ' cinematic ; '],
  [/흑백(?:\s?(?:영화|화면))?/gu, ' black-and-white '],
  // "눈" is snow and eye alike.
  [/(의|두|큰|한쪽|왼|오른) 눈(?=[\s을이은에동과])(?! ?(?:덮|내|오는|쌓))/gu, '$1 눈동자'],
  [/눈\s?(?:내리는|오는)\s?/gu, ' snowy '],
  [/비\s?(?:내리는|오는)\s?/gu, ' rainy '],
  [/바람\s?(?:부는)\s?/gu, ' windy '],
  [/눈이\s?(?:내린다|내리고|내리며|온다|오고|쌓인다|펑펑\s?내린다)/gu, ' , falling snow , '],
]; // biome-ignore format: a table

const PARTICLES: readonly (readonly [RegExp, string])[] = [
  [/(?:에서는|에는|에도|에서도)$/u, 'in'],
  [/(?:에게서|한테서|으로부터|로부터|에서부터|에서)$/u, 'from'],
  [/(?:이랑|랑|하고|와|과)$/u, 'and'],
  [/(?:에게|한테|께)$/u, 'to'],
  [/(?:으로|로)$/u, 'to'],
  [/(?:을|를)$/u, 'object'],
  [/(?:이|가|께서)$/u, 'subject'],
  [/(?:은|는)$/u, 'topic'],
  [/(?:까지|부터)$/u, 'to'],
  [/(?:에)$/u, 'in'],
  [/(?:의)$/u, 'of'],
  [/(?:도|만)$/u, 'topic'],
];
const NOUN_LOC: Record<string, string> = {
  위: 'on', 아래: 'under', 밑: 'under', 안: 'in', 속: 'in', 밖: 'outside', 옆: 'beside', 곁: 'beside', 앞: 'in front of', 뒤: 'behind', 사이: 'between', 주위: 'around', 주변: 'around', 가운데: 'in', 한가운데: 'in', 끝: 'at', 너머: 'behind', 왼쪽: 'to the left of', 오른쪽: 'to the right of', 한복판: 'in',
}; // biome-ignore format: a table
const PRONOUNS: Record<string, string> = { 그녀: 'she', 그: 'he', 그것: 'it', 그들: 'they', 둘: 'they' };
const NUMBERS: Record<string, number> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  하나: 1,
  셋: 3,
  넷: 4,
};
const COUNTERS =
  /^(?:마리|명|사람|개|대|송이|그루|권|잔|채|척|켤레|벌|장|쌍|분|자루|병|그릇)(?:의|이|가|을|를|은|는)?$/u;

interface Word {
  english: string;
  kind: Entry['kind'] | 'unknown';
  role?: string;
  loc?: string;
  attributive?: boolean;
}

const ATTRIBUTIVE = /(?:는|은|던|린|인|친|한|른|난|간|온|든|운|쓴|탄|진|신|핀|빈|멘|쥔|본|선|앉은|입은|려는)$/u;

const HANGUL = 0xac00;
const SYLLABLES = 11172;
/** Number of a final consonant. */
const FINAL = { none: 0, n: 4, l: 8, ss: 20 } as const;
/** Vowels that a stem's vowel becomes with "-어", and the stem's own: "쳐" from "치", "봐" from "보", "써" from "쓰", "해" from "하". */
const OPENED: Readonly<Record<number, number>> = { 6: 20, 9: 8, 14: 13, 4: 18, 1: 0 };

/** "만든다", "달린", "본다", "쳤다", "했고": stems whose last syllable may have grown together with the ending. */
function stemsOf(text: string): string[] {
  const body = text.replace(/(?:습니다|다|고|으며|지만|는데)$/u, '') || text;
  const code = body.charCodeAt(body.length - 1) - HANGUL;
  if (code < 0 || code >= SYLLABLES) return [];
  const head = body.slice(0, -1);
  const final = code % 28;
  const open = code - final;
  const syllable = (value: number): string => head + String.fromCharCode(HANGUL + value);
  if (final === FINAL.n) return [syllable(open), syllable(open + FINAL.l)];
  if (final !== FINAL.ss && final !== FINAL.none) return [];
  const vowel = Math.floor((open % 588) / 28);
  const opened = OPENED[vowel];
  const stems = opened === undefined ? [] : [syllable(open + (opened - vowel) * 28)];
  return final === FINAL.ss ? [syllable(open), ...stems] : stems;
}

/** The verb that a word with a grown-together stem is a form of; `before` is what stands before it: "박수를 ". */
function contracted(text: string, before = ''): Entry | undefined {
  for (const stem of stemsOf(text)) {
    const entry = KO.get(before + stem);
    if (entry?.kind === 'verb') return entry;
  }
  return undefined;
}

/** Endings after which a longer verb stem is meant rather than a noun with a particle: "말하고" speaks, it is no horse. */
const VERBAL_REST = /^(?:고|며|면서|는|은|던|다|지|자|기|여|게|어|아|려고|다가)/u;

function longerVerb(text: string): Entry | undefined {
  for (let size = Math.min(KO.longest, text.length - 1); size > 1; size--) {
    const entry = KO.get(text.slice(0, size));
    if (entry) return entry.kind === 'verb' && VERBAL_REST.test(text.slice(size)) ? entry : undefined;
  }
  return undefined;
}

const plural = (english: string): string =>
  /(?:s|people|men)$/.test(english) ? english : /man$/.test(english) ? `${english.slice(0, -2)}en` : `${english}s`;

/** Reads one space-separated word: stem, then what hangs on it. */
export function readWord(text: string): Word[] {
  const exact = KO.get(text);
  if (exact)
    return [{ english: exact.english, kind: exact.kind, attributive: exact.kind === 'verb' && ATTRIBUTIVE.test(text) }];
  if (/^(?:있|없)/u.test(text)) return [];
  const plain = contracted(text);
  if (plain) return [{ english: plain.english, kind: 'verb', attributive: ATTRIBUTIVE.test(text) }];
  const longer = longerVerb(text);
  if (longer) return [{ english: longer.english, kind: 'verb', attributive: ATTRIBUTIVE.test(text) }];
  for (const [pattern, role] of [...PARTICLES, [/(?=$)/u, ''] as const]) {
    const bare = text.replace(pattern, '');
    if ((bare === text && role !== '') || bare === '') continue;
    // 들 makes a plural.
    const many = bare.length > 1 && bare.endsWith('들') ? KO.get(bare.slice(0, -1)) : undefined;
    if (many?.kind === 'noun') return [{ english: plural(many.english), kind: 'noun', ...(role ? { role } : {}) }];
    if (PRONOUNS[bare]) return [{ english: PRONOUNS[bare]!, kind: 'noun', role }];
    if (NOUN_LOC[bare]) return [{ english: '', kind: 'gram', loc: NOUN_LOC[bare]!, role }];
    const entry = KO.get(bare);
    if (entry && entry.kind === 'noun') return [{ english: entry.english, kind: 'noun', ...(role ? { role } : {}) }];
    if (entry && entry.kind === 'adj') return [{ english: entry.english, kind: 'adj' }];
  }
  if (NOUN_LOC[text]) return [{ english: '', kind: 'gram', loc: NOUN_LOC[text]! }];
  if (PRONOUNS[text]) return [{ english: PRONOUNS[text]!, kind: 'noun' }];
  for (let size = Math.min(KO.longest, text.length); size > 0; size--) {
    const entry = KO.get(text.slice(0, size));
    if (!entry) continue;
    const rest = text.slice(size);
    if (entry.kind === 'verb') {
      if (size === 1 && rest.length > 4) continue;
      if (rest !== '' && !/^[가-힣]{0,6}$/u.test(rest)) continue;
      if (
        size === 1 &&
        rest !== '' &&
        !/^(?:고|는|은|며|면서|어|아|다|지|던|자|기|은다|는다|었다|았다|있다|으며|여|게)/u.test(rest)
      )
        continue;
      const attributive = ATTRIBUTIVE.test(text);
      return [{ english: entry.english, kind: 'verb', attributive }];
    }
    if (entry.kind === 'noun' && size >= 2) {
      // Compound written together: "고양이털", "나무의자".
      const more = rest ? readWord(rest) : [];
      if (more.length > 0 && more.every((word) => word.kind !== 'unknown'))
        return [{ english: entry.english, kind: 'noun' }, ...more];
    }
  }
  let bare = text;
  let role: string | undefined;
  for (const [pattern, name] of PARTICLES) {
    if (text.length > 2 && pattern.test(text)) {
      bare = text.replace(pattern, '');
      role = name;
      break;
    }
  }
  const out: Word = { english: bare, kind: 'unknown' };
  if (role) out.role = role;
  // A Korean verb ending on an unknown stem: a sentence's last word is its verb.
  if (/(?:다|요|며|고|면서)$/u.test(text) && text.length > 2) return [];
  return [out];
}

const PREP: Record<string, string> = { from: 'in', to: 'to', in: 'in' };
const LIVING =
  /(?:man|woman|boy|girl|child|person|dog|cat|bird|horse|mother|father|grandmother|chef|monk|robot|daughter|son|tiger|dragon|fox)$/;

interface Arg {
  text: string;
  role: string;
  loc?: string;
}

const after = (arg: Arg): string => `${arg.loc ?? PREP[arg.role] ?? 'in'} ${arg.text}`;

function clause(body: string): string {
  const raws = body.trim().split(/\s+/).filter(Boolean);
  const out: string[] = [];
  let args: Arg[] = [];
  let words: string[] = [];
  let adverbs: string[] = [];
  let relative: string | undefined;
  let count: string | undefined;
  const close = (role: string, loc?: string): void => {
    if (words.length === 0) {
      const last = args.at(-1);
      if (loc && last) last.loc = loc;
      return;
    }
    const arg: Arg = { text: [count, ...words, relative].filter(Boolean).join(' '), role };
    if (loc) arg.loc = loc;
    args.push(arg);
    words = [];
    relative = undefined;
    count = undefined;
  };
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i]!;
    if (!/[가-힣]/u.test(raw)) {
      words.push(raw);
      continue;
    }
    // "진돗개 한 마리가": the count follows its noun.
    if (NUMBERS[raw] !== undefined && raws[i + 1] && COUNTERS.test(raws[i + 1]!)) {
      count = countWord(NUMBERS[raw]!);
      const role = PARTICLES.find(([pattern]) => pattern.test(raws[i + 1]!))?.[1];
      i++;
      if (role && role !== 'of') close(role);
      continue;
    }
    if (NUMBERS[raw] !== undefined && raw.length === 1 && raw !== '열') {
      count = countWord(NUMBERS[raw]!);
      continue;
    }
    // "읽어 준다": done for somebody, and no giving.
    if (
      /^(?:준다|주고|주며|주는|버린다|버렸다|본다)$/u.test(raw) &&
      words.length === 0 &&
      args.length === 0 &&
      out.length > 0
    )
      continue;
    // Two-word entries: "손을 흔들", "텅 빈".
    const two = raws[i + 1] ? `${raw} ${raws[i + 1]}` : '';
    const most = Math.min(KO.longest, two.length);
    let size = 0;
    for (let k = most; k > raw.length + 1 && size === 0; k--) if (KO.has(two.slice(0, k))) size = k;
    const joined = size > 0 ? KO.get(two.slice(0, size)) : two ? contracted(raws[i + 1]!, `${raw} `) : undefined;
    const hung =
      joined?.kind === 'noun' ? PARTICLES.find(([pattern]) => pattern.test(two.slice(size)))?.[1] : undefined;
    const read: Word[] = joined
      ? [
          {
            english: joined.english,
            kind: joined.kind,
            ...(hung ? { role: hung } : {}),
            attributive: joined.kind === 'verb' && /(?:는|은|던|ㄴ|린|인|춘)$/u.test(raws[i + 1]!),
          },
        ]
      : readWord(raw);
    if (joined) i++;
    for (const word of read) {
      if (word.kind === 'adv') adverbs.push(word.english);
      else if (word.kind === 'verb') {
        const next = raws[i + 1];
        if (word.attributive && next) {
          close('object');
          // "피아니스트가 촛불이 켜진 무대에서": of two subjects the second belongs to the relative clause.
          const subjects = args.filter((arg) => arg.role === 'subject');
          const kept = args.filter(
            (arg) =>
              arg.role === 'topic' ||
              (arg.role === 'subject' && (subjects.length > 1 ? arg !== subjects.at(-1) : args.length > 1)),
          );
          const own = args.filter((arg) => !kept.includes(arg));
          const subject = own.find((arg) => arg.role === 'subject');
          relative = subject
            ? `with ${subject.text}`
            : [
                participle(word.english),
                ...own.filter((arg) => arg.role === 'object').map((arg) => arg.text),
                ...own.filter((arg) => arg.role !== 'object').map(after),
              ].join(' ');
          args = kept;
        } else {
          close('object');
          const subject =
            args.findLast((arg) => arg.role === 'subject') ?? args.findLast((arg) => arg.role === 'topic');
          const others = args.filter((arg) => arg !== subject && arg.role !== 'object');
          const early = others.filter((arg) => subject && args.indexOf(arg) < args.indexOf(subject) && !arg.loc);
          const lead = early.map((arg) => (arg.role === 'topic' || arg.role === 'bare' ? arg.text : after(arg)));
          out.push(
            [
              ...lead,
              lead.length > 0 ? ',' : '',
              subject?.text ?? '',
              ...adverbs,
              verb(word.english),
              ...args.filter((arg) => arg.role === 'object').map((arg) => arg.text),
              ...others.filter((arg) => !early.includes(arg)).map(after),
            ].join(' '),
            ',',
          );
          args = [];
          adverbs = [];
        }
      } else if (word.kind === 'gram') close(word.role ?? 'in', word.loc);
      else if (word.english) {
        words.push(word.role === 'of' && LIVING.test(word.english) ? `${word.english}'s` : word.english);
        if (word.role === 'and') words.push('and');
        else if (word.role && word.role !== 'of') close(word.role);
      }
    }
  }
  close('bare');
  if (args.length > 0 || adverbs.length > 0)
    out.push(
      [
        ...args.map((arg) => (arg.loc || arg.role === 'from' || arg.role === 'in' ? after(arg) : arg.text)),
        ...adverbs,
      ].join(' '),
    );
  while (out.at(-1) === ',') out.pop();
  return out.join(' ');
}

export function glossKo(text: string): string {
  const headed = applyTerms(text, KO_TERMS)
    .replace(/(?:천천히|서서히|느리게|부드럽게)(?=\s+(?:push|pull|orbit|pan|truck|tilt|crane|zoom))/gu, 'slow ')
    .replace(/빠르게(?=\s+(?:push|pull|orbit|pan|truck|tilt|crane|zoom))/gu, 'fast ');
  return headed
    .split(/(?<=[,、。;!?:\n.])/u)
    .map((part) => {
      const end = /[,、。;!?:\n.]$/u.exec(part)?.[0] ?? '';
      return clause(end ? part.slice(0, -1) : part) + end;
    })
    .join(' ')
    .replace(/ {2,}/g, ' ');
}
