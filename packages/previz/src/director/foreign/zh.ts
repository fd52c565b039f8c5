/** Chinese to plain English word order. */
import { applyTerms, cjkNumber, countWord, type Entry, participle, verb } from './gloss.ts';
import { ZH } from './zh-words.ts';

const SPEED = '(?:缓慢|慢慢|缓缓|快速|迅速|急速|平稳|轻轻|逐渐|渐渐)?地?';
const slow = (text: string): string => (/缓|慢|渐|轻/.test(text) ? 'slow ' : /快|迅|急/.test(text) ? 'fast ' : '');

/** Camera and sound language. */
export const ZH_TERMS: readonly (readonly [RegExp, string])[] = [
  [/背景(?:音乐|配乐)?(?:是|为|:)|配乐(?:是|为|:)?|BGM:?/gu, '. Music: '],
  [/(?:环境音|音效|声音|背景音)(?:是|为|有|:)/gu, '. Sounds: '],
  [/(?:画面)?(?:外|里|中)?(?:远处|远方)传来(?:阵阵|一阵)?/gu, '. Sounds of distant '],
  [/(?:伴随着|伴着|传来|响起|可以听到|听到)(?:阵阵|一阵)?/gu, '. Sounds of '],
  [/(?:画面中)?(?:不要|不能|没有|不|无(?!人机)|禁止)(?:出现|有|任何|显示|包含)*(?=[\p{Script=Han}])/gu, ' no '],
  [/(?:除了?[^,。;]*(?:以外|之外|外))?没有其他人/gu, 'no other people'],
  [/大特写|极近特写|极特写|超特写|超近景/gu, ' extreme close-up ; '],
  [/微距(?:镜头|特写|拍摄)?/gu, ' macro shot ; '],
  [/中近景|近景|半身特写/gu, ' medium close-up ; '],
  [/(?:面部|脸部)?特写(?:镜头)?/gu, ' close-up ; '],
  [/中全景|中远景/gu, ' medium wide shot ; '],
  [/中景(?:镜头)?|半身(?:镜头|景)/gu, ' medium shot ; '],
  [/大远景|极远景|超远景|大全景/gu, ' extreme wide shot ; '],
  [/远景(?:镜头)?|广角镜头拍摄/gu, ' wide shot ; '],
  [/全景(?:镜头)?|全身(?:镜头|景)?/gu, ' full shot ; '],
  [/(?:从)?(?:正上方|头顶)(?:向下)?(?:俯拍|俯视|拍摄)|顶拍|鸟瞰|上帝视角/gu, ' overhead shot ; '],
  [/(?:无人机)?(?:空中)?航拍(?:镜头|视角)?|无人机(?:视角|镜头|拍摄|俯拍)/gu, ' aerial shot ; '],
  [/俯拍|俯视(?:角度|镜头)?|俯瞰(?:镜头)?|高角度|高机位/gu, ' high angle shot ; '],
  [/仰拍|仰视(?:角度|镜头)|低角度|低机位/gu, ' low angle shot ; '],
  [/平视(?:角度|镜头)?/gu, ' eye-level shot ; '],
  [/过肩(?:镜头|拍摄|视角)?/gu, ' over-the-shoulder shot ; '],
  [/侧面(?:镜头|拍摄|跟拍)|侧拍|侧脸/gu, ' in profile ; '],
  [/背对(?:着)?镜头/gu, ' from behind ; '],
  [/(?:镜头)?从(?:背后|身后|后方)(?:拍摄|跟拍|看)?|背影镜头/gu, ' from behind ; '],
  [/荷兰角|倾斜(?:镜头|角度|构图)/gu, ' dutch angle ; '],
  [/第一人称(?:视角|镜头)?|主观(?:镜头|视角)/gu, ' POV shot ; '],
  [/穿越机(?:镜头|视角)?/gu, ' FPV drone shot ; '],
  [/希区柯克(?:式)?变焦|滑动变焦/gu, ' dolly zoom ; '],
  [/甩镜头?|快速甩摇/gu, ' whip pan ; '],
  [/(?:焦点|对焦)(?:从[^,。;]{1,12})?(?:转移|移|切换)(?:到|至)?|移焦|变焦点|拉焦/gu, ' rack focus ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机|机位)?(${SPEED})(?:向前|往前)?(?:推进|推近|推向|推入|前推|推镜头?|靠近|拉近)`, 'gu'), ' $1 push-in ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:向后|往后)?(?:拉远|拉开|后拉|后退|拉镜头?|拉出|远离)`, 'gu'), ' $1 pull back ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:(?:向|往|从左)?右(?:侧)?)(${SPEED})?(?:环绕|旋转|绕)`, 'gu'), ' $1 orbit right ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:(?:向|往|从右)?左(?:侧)?)(${SPEED})?(?:环绕|旋转|绕)`, 'gu'), ' $1 orbit left ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)(${SPEED})(?:环绕|围绕|绕着?)`, 'gu'), ' $1 orbit around ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:(?:向|往|从左向|从左往)右)(${SPEED})(?:摇|摇移|摇镜|扫)`, 'gu'), ' $1 pan right ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:(?:向|往|从右向|从右往)左)(${SPEED})(?:摇|摇移|摇镜|扫)`, 'gu'), ' $1 pan left ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:从左)?(?:向右|往右|右)${SPEED}(?:平移|横移|移动|移)`, 'gu'), ' $1 truck right ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)?(${SPEED})(?:从右)?(?:向左|往左|左)${SPEED}(?:平移|横移|移动|移)`, 'gu'), ' $1 truck left ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)(${SPEED})?(?:向上|往上|上)(?:摇|仰|抬)|上摇(?:镜头)?`, 'gu'), ' $1 tilt up ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)(${SPEED})?(?:向下|往下|下)(?:摇|俯)|下摇(?:镜头)?`, 'gu'), ' $1 tilt down ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)(${SPEED})?(?:上升|升起|升高|升上|向上移动)|升镜头?`, 'gu'), ' $1 crane up ; '],
  [new RegExp(`(?:镜头|摄像机|摄影机)(${SPEED})?(?:下降|降下|降落|向下移动)|降镜头?`, 'gu'), ' $1 crane down ; '],
  [/(?:镜头)?(?:跟拍|跟随拍摄|跟镜头?)|镜头(?:跟随|跟着|追随|追踪|紧跟)|跟踪镜头/gu, ' tracking shot ; '],
  [/手持(?:镜头|摄影|拍摄|摄像)?/gu, ' handheld shot ; '],
  [/(?:固定|静止|静态)(?:镜头|机位|画面)|镜头(?:固定|静止|不动)|定机位/gu, ' static shot ; '],
  [/(?:镜头)?(?:变焦|放大)(?:推近|放大|拉近)|变焦(?:镜头)?/gu, ' zoom in ; '],
  [/浅景深|背景虚化/gu, ' shallow depth of field ; '],
  [/散景|虚化(?:的)?光斑/gu, ' bokeh ; '],
  [/大景深|深景深/gu, ' deep focus ; '],
  [/慢动作|慢镜头|升格/gu, ' slow motion ; '],
  [/延时摄影|延时/gu, ' time-lapse ; '],
  [/快进|快动作/gu, ' fast motion ; '],
  [/广角(?:镜头)?/gu, ' wide-angle lens ; '],
  [/长焦(?:镜头)?/gu, ' telephoto lens ; '],
  [/鱼眼(?:镜头)?/gu, ' fisheye lens ; '],
  [/移轴(?:镜头|摄影)?/gu, ' tilt-shift ; '],
  [/变形宽银幕/gu, ' anamorphic lens ; '],
  [/电影感|电影级|电影质感|写实|超高清|高清|画质/gu, ' cinematic ; '],
  [/黑白(?:画面|影片|电影)?/gu, ' black-and-white '],
  [/胶片(?:质感|颗粒|感)?/gu, ' film grain '],
]; // biome-ignore format: a table

const MEASURES =
  '个|位|名|只|条|头|匹|辆|台|列|艘|架|座|栋|间|棵|朵|片|张|把|本|支|枝|杯|碗|盘|袋|瓶|壶|盏|双|对|群|队|排|堆|束|串|件|套|顶|块|滴|颗|粒|道|扇|面|幅|根|匹|尊|轮|阵|丛|层|段|缕';
const NUMBER = new RegExp(
  `^(?:(一|二|两|三|四|五|六|七|八|九|十|十一|十二|几|数|\\d{1,3})(${MEASURES})?|(?:这|那)(${MEASURES})|许多|很多|无数|成群|几十(?:${MEASURES})?|上百(?:${MEASURES})?|数百(?:${MEASURES})?)`,
  'u',
);
const LOCALIZERS: Record<string, string> = {
  上: 'on', 上面: 'on', 上方: 'above', 之上: 'above', 下: 'under', 下面: 'under', 下方: 'under', 之下: 'under', 里: 'in', 里面: 'in', 中: 'in', 内: 'inside', 之中: 'in', 当中: 'in',
  外: 'outside', 外面: 'outside', 旁: 'beside', 旁边: 'beside', 身旁: 'beside', 身边: 'beside', 边: 'beside', 前: 'in front of', 前面: 'in front of', 面前: 'in front of', 前方: 'in front of',
  后: 'behind', 后面: 'behind', 身后: 'behind', 背后: 'behind', 中间: 'between', 之间: 'between', 周围: 'around', 四周: 'around', 深处: 'in', 尽头: 'at the end of', 左边: 'to the left of', 右边: 'to the right of', 左侧: 'to the left of', 右侧: 'to the right of', 间: 'between',
}; // biome-ignore format: a table
const PREPOSITIONS: Record<string, string> = {
  在: 'in', 从: 'from', 向: 'toward', 往: 'toward', 朝: 'toward', 朝着: 'toward', 沿着: 'along', 沿: 'along', 顺着: 'along', 对着: 'to', 用: 'with', 被: 'by', 跟: 'with', 随着: 'with', 为: 'for', 于: 'in', 到: 'to', 至: 'to',
}; // biome-ignore format: a table
const PRONOUNS: Record<string, string> = {
  他: 'he',
  她: 'she',
  它: 'it',
  他们: 'they',
  她们: 'they',
  它们: 'they',
  自己: '',
};
const POSSESSIVES: Record<string, string> = { he: 'his', she: 'her', it: 'its', they: 'their' };
const DROPPED = new Set(
  '下着 着 了 过 正在 正 在在 地 得 便 就 都 也 又 还 已经 刚刚 起来 出来 下来 上来 过来 过去 一 是 有 很 非常 十分 一样 似的 般 而 并 并且 然后 接着 随后 时 时候 之 所 来 去 起 出 向着 阵阵 们 整个 画面 镜头 镜头里 画面中 里的'.split(
    ' ',
  ),
);

type Piece =
  | { type: 'word'; entry: Entry }
  | { type: 'count'; english: string }
  | { type: 'prep'; english: string }
  | { type: 'loc'; english: string }
  | { type: 'of' | 'ba' | 'and' }
  | { type: 'raw'; text: string }
  | { type: 'unknown'; text: string };

function segment(text: string): Piece[] {
  const out: Piece[] = [];
  let i = 0;
  while (i < text.length) {
    const char = text[i]!;
    if (!/\p{Script=Han}/u.test(char)) {
      let end = i + 1;
      while (end < text.length && !/\p{Script=Han}/u.test(text[end]!)) end++;
      out.push({ type: 'raw', text: text.slice(i, end) });
      i = end;
      continue;
    }
    const rest = text.slice(i, i + Math.max(ZH.longest, 8));
    const number = NUMBER.exec(rest);
    let found: { entry: Entry; length: number } | undefined;
    for (let size = Math.min(ZH.longest, rest.length); size > 0 && !found; size--) {
      const entry = ZH.get(rest.slice(0, size));
      if (entry) found = { entry, length: size };
    }
    if (
      number &&
      (number[2] || number[3] || /^\D{2}/.test(number[0]) || !found) &&
      (!found || found.length <= number[0].length)
    ) {
      out.push({
        type: 'count',
        english: number[1]
          ? /几|数/.test(number[1])
            ? 'several'
            : countWord(cjkNumber(number[1]))
          : number[3]
            ? 'the'
            : 'many',
      });
      if (number[2] && /群|队|排|堆|束|串/.test(number[2])) out[out.length - 1] = { type: 'count', english: 'several' };
      if (number[2] && /双|对/.test(number[2])) out[out.length - 1] = { type: 'count', english: 'two' };
      i += number[0].length;
      continue;
    }
    let matched = false;
    for (let size = Math.min(4, rest.length); size > 0 && !matched; size--) {
      const part = rest.slice(0, size);
      if (found && found.length > size) break;
      if (found && found.length === size && size > 1) break;
      let piece: Piece | undefined;
      if (part === '的') piece = { type: 'of' };
      else if (part === '把' || part === '将') piece = { type: 'ba' };
      else if (/^(?:和|与|以及|及|、)$/.test(part)) piece = { type: 'and' };
      else if (PREPOSITIONS[part]) piece = { type: 'prep', english: PREPOSITIONS[part]! };
      else if (PRONOUNS[part] !== undefined && text[i + size] === '的') {
        // 她的: her.
        out.push({ type: 'raw', text: ` ${POSSESSIVES[PRONOUNS[part]!] ?? ''} ` });
        i += size + 1;
        matched = true;
        break;
      } else if (
        /^(?:好|完|掉|大了)$/.test(part) &&
        out.at(-1)?.type === 'word' &&
        (out.at(-1) as { entry: Entry }).entry.kind === 'verb'
      ) {
        // 切好, 吃完: how the doing ended.
        i += size;
        matched = true;
        break;
      } else if (
        PRONOUNS[part] !== undefined &&
        /^(?:的?)(?:腿|手|脸|肩|头|眼|身|背|怀|耳|脚|胸|膝|嘴|脖|腰|额|发)/u.test(text.slice(i + size))
      ) {
        // 她腿上: on her legs.
        out.push({ type: 'raw', text: ` ${POSSESSIVES[PRONOUNS[part]!] ?? ''} ` });
        i += size;
        matched = true;
        break;
      } else if (PRONOUNS[part] !== undefined) piece = { type: 'raw', text: ` ${PRONOUNS[part]} ` };
      else if (LOCALIZERS[part] && (size > 1 || out.at(-1)?.type === 'word' || out.at(-1)?.type === 'unknown'))
        piece = { type: 'loc', english: LOCALIZERS[part]! };
      else if (DROPPED.has(part)) {
        i += size;
        matched = true;
        break;
      }
      if (piece) {
        out.push(piece);
        i += size;
        matched = true;
      }
    }
    if (matched) continue;
    if (found) {
      out.push({ type: 'word', entry: found.entry });
      // 停在, 坐在: the place that follows still needs its preposition.
      if (found.entry.kind === 'verb' && found.length > 1 && rest[found.length - 1] === '在')
        out.push({ type: 'prep', english: 'in' });
      i += found.length;
      continue;
    }
    const last = out.at(-1);
    if (last?.type === 'unknown') last.text += char;
    else out.push({ type: 'unknown', text: char });
    i++;
  }
  return out;
}

const isNoun = (piece: Piece | undefined): boolean =>
  piece?.type === 'unknown' || (piece?.type === 'word' && piece.entry.kind === 'noun');
const isVerb = (piece: Piece | undefined): boolean => piece?.type === 'word' && piece.entry.kind === 'verb';
const isAdj = (piece: Piece | undefined): boolean => piece?.type === 'word' && piece.entry.kind === 'adj';

/** English for pieces that hold no 的 and no relative clause. */
function plainWords(pieces: readonly Piece[], mark: (english: string) => string): string {
  const out: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    switch (piece.type) {
      case 'word':
        if (piece.entry.kind === 'verb') {
          out.push(mark(piece.entry.english));
          break;
        }
        if (piece.entry.kind === 'noun' && pieces[i + 1]?.type === 'loc') {
          out.push((pieces[i + 1] as { english: string }).english, piece.entry.english);
          i++;
          break;
        }
        out.push(piece.entry.english);
        break;
      case 'prep': {
        // 在 X 上: the localizer says which preposition is meant.
        let end = i + 1;
        while (end < pieces.length && (isNoun(pieces[end]) || isAdj(pieces[end]) || pieces[end]!.type === 'count'))
          end++;
        const loc = pieces[end];
        if (loc?.type === 'loc') {
          out.push(loc.english, plainWords(pieces.slice(i + 1, end), mark));
          i = end;
        } else out.push(piece.english);
        break;
      }
      case 'count':
      case 'loc':
        out.push(piece.english);
        break;
      case 'and':
        out.push('and');
        break;
      case 'raw':
      case 'unknown':
        out.push(piece.text);
        break;
      default:
        break;
    }
  }
  return out.join(' ');
}

/** Puts what stands before 的 where English wants it. */
function clause(pieces: Piece[]): string {
  let list = pieces;
  for (let guard = 0; guard < 24; guard++) {
    const at = list.findIndex((piece) => piece.type === 'of');
    if (at < 0) break;
    let end = at + 1;
    while (end < list.length && (isNoun(list[end]) || isAdj(list[end]))) end++;
    let start = at;
    let seenVerb = false;
    while (start > 0) {
      const piece = list[start - 1]!;
      if (piece.type === 'raw' || piece.type === 'ba' || piece.type === 'of') break;
      if (piece.type === 'count' && (!isVerb(list[start - 2]) || !list.slice(start, at).some(isNoun))) break;
      if (isVerb(piece)) {
        // A noun right before the verb is its subject: that verb is the sentence's own.
        if (seenVerb || isNoun(list[start - 2])) break;
        seenVerb = true;
        start--;
        break;
      }
      if (
        piece.type === 'prep' &&
        !list.slice(start, at).some(isVerb) &&
        !seenVerb &&
        list.slice(start, at).every((one) => isNoun(one) || isAdj(one))
      )
        break;
      start--;
      if (
        !isNoun(piece) &&
        !isAdj(piece) &&
        piece.type !== 'loc' &&
        piece.type !== 'prep' &&
        piece.type !== 'count' &&
        !(piece.type === 'word' && piece.entry.kind === 'adv')
      )
        break;
    }
    const modifier = list.slice(start, at);
    const head = list.slice(at + 1, end);
    const headText = plainWords(head, verb);
    let text: string;
    if (head.length === 0) text = plainWords(modifier, verb);
    else if (modifier.some(isVerb)) {
      text =
        modifier.length === 1
          ? `${ing(plainWords(modifier, (word) => word))} ${headText}`
          : `${headText} ${plainWords(modifier, participle)}`;
    } else if (modifier.some((piece) => piece.type === 'prep' || piece.type === 'loc'))
      text = `${headText} ${plainWords(modifier, participle)}`;
    else if (modifier.every((piece) => isAdj(piece) || (piece.type === 'word' && piece.entry.kind === 'adv')))
      text = `${plainWords(modifier, verb)} ${headText}`;
    else
      text = owner(modifier)
        ? `${plainWords(modifier, verb)}'s ${headText}`
        : `${plainWords(modifier, verb)} ${headText}`;
    list = [
      ...list.slice(0, start),
      { type: 'word', entry: { english: text, kind: 'noun' } },
      ...list.slice(Math.max(end, at + 1)),
    ];
  }
  const ba = list.findIndex((piece) => piece.type === 'ba');
  if (ba >= 0) {
    const act = list.findIndex((piece, i) => i > ba && isVerb(piece));
    if (act > ba) list = [...list.slice(0, ba), list[act]!, ...list.slice(ba + 1, act), ...list.slice(act + 1)];
  }
  return plainWords(list, verb);
}

const LIVING =
  /(?:man|woman|boy|girl|child|person|dog|cat|bird|horse|mother|father|grandmother|grandfather|chef|rider|monk|robot|daughter|son|tiger|dragon|fox|er)$/;
const owner = (pieces: readonly Piece[]): boolean => {
  const last = pieces.at(-1);
  return last?.type === 'word' && last.entry.kind === 'noun' && LIVING.test(last.entry.english);
};
const ing = (word: string): string => {
  const [first, ...rest] = word.split(' ');
  const stem =
    first!.endsWith('e') && !first!.endsWith('ee')
      ? first!.slice(0, -1)
      : /^(?:run|sit|swim|spin|cut|drip|sip|stir|chop)$/.test(first!)
        ? first! + first!.at(-1)
        : first!;
  return [`${stem}ing`, ...rest].join(' ');
};

export function glossZh(text: string): string {
  const headed = applyTerms(text, ZH_TERMS).replace(
    /(?:缓慢|慢慢|缓缓|平稳|轻轻|逐渐|渐渐|快速|迅速|急速)地?(?= (?:push|pull|orbit|pan|truck|tilt|crane))/gu,
    (word) => slow(word),
  );
  return headed
    .split(/(?<=[,。;!?、:\n.])/u)
    .map((part) => {
      const end = /[,。;!?、:\n.]$/u.exec(part)?.[0] ?? '';
      const body = end ? part.slice(0, -1) : part;
      const mark = end === '。' ? '.' : end === '、' ? ',' : end;
      return clause(segment(body)) + mark;
    })
    .join(' ')
    .replace(/ {2,}/g, ' ');
}
