/** Japanese to plain English word order: particles give each phrase its role, verbs come last or stand before what they describe. */
import { applyTerms, cjkNumber, countWord, type Entry, participle, verb } from './gloss.ts';
import { JA } from './ja-words.ts';

const CAM = '(?:カメラ(?:が|は|を)?)?';
const SPEED = '(ゆっくりと?|素早く|急速に|滑らかに)?';

export const JA_TERMS: readonly (readonly [RegExp, string])[] = [
  [/(?:BGM|音楽|背景音楽)(?:は|:)/gu, '. Music: '],
  [/(?:効果音|環境音|サウンド|音声|音)(?:は|:)/gu, '. Sounds: '],
  [/([^。、,.\s]{1,14}?)(?:以外の(?:人物|人|人間))(?:は|を)?(?:一切)?(?:出さない|登場させない|映さない|なし)/gu, ' no other people '],
  [/(?:文字|字幕|テロップ)(?:は|を|も)?(?:一切)?(?:出さない|入れない|表示しない|なし|不要)/gu, ' no text '],
  [/音楽(?:は|も)?(?:なし|無し|不要|入れない)/gu, ' no music '],
  [/(?:人物|人|人間)(?:は|も)?(?:出さない|登場しない|なし|いない)/gu, ' no people '],
  [/カメラ(?:が|は|を)?(?:[横後前背脇]ろ?後?から)?(?:[^。、,]{0,8})?(?:追いかけ(?:る|て(?:いく)?)|追う|追っていく|追跡する|追従する|ついていく|並走する|寄り添う)/gu, ' tracking shot ; '],
  [/エクストリーム・?クローズアップ|超クローズアップ|大写し/gu, ' extreme close-up ; '],
  [/ミディアム・?クローズ・?アップ|バストショット|胸上/gu, ' medium close-up ; '],
  [/(?:の)?(?:クローズ・?アップ|アップ(?:ショット)?|接写)/gu, ' close-up ; '],
  [/マクロ(?:撮影|ショット)?/gu, ' macro shot ; '],
  [/ミディアム・?(?:ロング|ワイド|フル)・?ショット|ニーショット/gu, ' medium wide shot ; '],
  [/ミディアム・?ショット|ミドルショット|ウエストショット|中景/gu, ' medium shot ; '],
  [/(?:エクストリーム|超|大)・?(?:ロング|ワイド)・?(?:ショット)?|大遠景|大ロング/gu, ' extreme wide shot ; '],
  [/(?:ロング|ワイド)・?ショット|引きの(?:画|絵|ショット)|遠景/gu, ' wide shot ; '],
  [/フル・?ショット|全身(?:ショット)?/gu, ' full shot ; '],
  [/真上(?:から)?(?:の)?(?:俯瞰|ショット|視点)?|鳥瞰(?:図|ショット)?|トップショット/gu, ' overhead shot ; '],
  [/(?:ドローン(?:による)?)?空撮(?:ショット)?|ドローン(?:ショット|撮影|映像|視点)/gu, ' aerial shot ; '],
  [/俯瞰(?:ショット|で)?|ハイ・?アングル(?:で|の)?|見下ろすアングル/gu, ' high angle shot ; '],
  [/ロー・?アングル(?:で|の|ショット)?|あおり|煽り|仰角/gu, ' low angle shot ; '],
  [/アイ・?レベル|目線の高さ/gu, ' eye-level shot ; '],
  [/肩越し(?:の)?(?:ショット)?|オーバー・?ショルダー/gu, ' over-the-shoulder shot ; '],
  [/ダッチ・?アングル|斜めの構図/gu, ' dutch angle ; '],
  [/(?:から)?(?:徐々に|ゆっくりと?|次第に|だんだん)(?:カメラを?)?引(?:いて(?:いく)?|き|く)|引きの画になる/gu, ' slow pull back ; '],
  [/(?:真)?横(?:から|顔)(?:の)?(?:ショット)?|プロフィールショット/gu, ' in profile ; '],
  [/(?:カメラ(?:が|は))?(?:追いかけ|追い|追って|追跡)(?:る|て)?(?:ショット|カメラ)|トラッキング・?ショット|フォロー・?ショット|並走(?:する)?(?:ショット|カメラ)?|カメラ(?:が|は)[^。、,]{0,12}追(?:う|って|いかける|いかけて|い)/gu, ' tracking shot ; '],
  [/(?:背後|後ろ)から(?:の|撮影)?(?:ショット)?/gu, ' from behind ; '],
  [/主観(?:ショット|視点|映像)?|一人称視点|POV/gu, ' POV shot ; '],
  [new RegExp(`${CAM}${SPEED}右(?:へ|に|方向に)?(?:旋回|回り込|オービット|周回)(?:する|む|み|して)?|右回りに(?:旋回|回る)`, 'gu'), ' $1 orbit right ; '],
  [new RegExp(`${CAM}${SPEED}左(?:へ|に|方向に)?(?:旋回|回り込|オービット|周回)(?:する|む|み|して)?`, 'gu'), ' $1 orbit left ; '],
  [new RegExp(`${CAM}${SPEED}(?:の)?周(?:り|囲)を(?:回る|回り|旋回|周回)(?:する|し)?`, 'gu'), ' $1 orbit around ; '],
  [new RegExp(`${CAM}${SPEED}右(?:へ|に|から左でなく)?(?:パン|振)(?:する|し|って|る)?`, 'gu'), ' $1 pan right ; '],
  [new RegExp(`${CAM}${SPEED}左(?:へ|に)?(?:パン|振)(?:する|し|って|る)?`, 'gu'), ' $1 pan left ; '],
  [new RegExp(`${CAM}${SPEED}(?:上(?:へ|に)?ティルト|ティルト・?アップ)(?:する|し)?`, 'gu'), ' $1 tilt up ; '],
  [new RegExp(`${CAM}${SPEED}(?:下(?:へ|に)?ティルト|ティルト・?ダウン)(?:する|し)?`, 'gu'), ' $1 tilt down ; '],
  [new RegExp(`${CAM}${SPEED}(?:右(?:へ|に)?(?:トラック|移動|横移動|スライド))(?:する|し)?`, 'gu'), ' $1 truck right ; '],
  [new RegExp(`${CAM}${SPEED}(?:左(?:へ|に)?(?:トラック|移動|横移動|スライド))(?:する|し)?`, 'gu'), ' $1 truck left ; '],
  [/カメラ(?:が|は)(?:ゆっくりと?|徐々に)([^。、,カ]{1,20}?)(?:に|へ)(?:近づ|寄|迫)(?:く|き|いていく|いて|っていく|って|る)*/gu, ' slow push-in to $1 ; '],
  [/カメラ(?:が|は)([^。、,カ]{1,20}?)(?:に|へ)(?:近づ|寄|迫)(?:く|き|いていく|いて|っていく|って|る)*/gu, ' push-in to $1 ; '],
  [new RegExp(`(?:カメラ(?:が|は)?${SPEED}(?:近づ|寄|前進)(?:く|き|いて|って|る|する)?)|${SPEED}(?:ドリー・?イン|プッシュ・?イン|トラック・?イン)`, 'gu'), ' $1$2 push-in ; '],
  [new RegExp(`(?:カメラ(?:が|は)?${SPEED}(?:引|離れ|遠ざか|後退)(?:く|き|いて|って|る|する|ていく)*)|${SPEED}(?:ドリー・?アウト|プル・?(?:バック|アウト)|トラック・?バック)`, 'gu'), ' $1$2 pull back ; '],
  [new RegExp(`(?:カメラ(?:が|は)?${SPEED}(?:上昇|上が)(?:する|し|る|って|り)?)|クレーン・?アップ`, 'gu'), ' $1 crane up ; '],
  [new RegExp(`(?:カメラ(?:が|は)?${SPEED}(?:下降|下が|降り)(?:する|し|る|って|り)?)|クレーン・?ダウン`, 'gu'), ' $1 crane down ; '],
  [/手持ち(?:カメラ|撮影|ショット)?(?:で|の)?|ハンドヘルド/gu, ' handheld shot ; '],
  [/(?:固定|静止)(?:カメラ|ショット|画面|撮影)(?:で|の)?|フィックス|カメラは(?:固定|動かない|静止)/gu, ' static shot ; '],
  [/ズーム・?イン(?:する|し)?/gu, ' zoom in ; '],
  [/ズーム・?アウト(?:する|し)?/gu, ' zoom out ; '],
  [/ホイップ・?パン|素早いパン/gu, ' whip pan ; '],
  [/ドリー・?ズーム|めまいショット/gu, ' dolly zoom ; '],
  [/ラック・?フォーカス|ピント(?:送り|移動|が[^。、,]{1,12}移る)/gu, ' rack focus ; '],
  [/(?:浅い|薄い)被写界深度|被写界深度(?:は|が)(?:浅い|浅く|浅め)|背景ボケ|背景をぼかし(?:て|た)?/gu, ' shallow depth of field ; '],
  [/背景(?:は|が)(?:柔らかく|美しく|大きく)?(?:ぼけ|ボケ)(?:て(?:いる|いて)?|る|た)?|玉ボケ|(?:柔らかい)?ボケ味?/gu, ' bokeh ; '],
  [/パンフォーカス|深い被写界深度/gu, ' deep focus ; '],
  [/スロー(?:・?モーション)?(?:で|の)?/gu, ' slow motion ; '],
  [/タイム・?ラプス(?:で|の)?/gu, ' time-lapse ; '],
  [/早送り(?:で|の)?/gu, ' fast motion ; '],
  [/広角(?:レンズ)?(?:で|の)?/gu, ' wide-angle lens ; '],
  [/望遠(?:レンズ)?(?:で|の)?/gu, ' telephoto lens ; '],
  [/魚眼(?:レンズ)?(?:で|の)?/gu, ' fisheye lens ; '],
  [/アナモルフィック(?:レンズ)?(?:で|の)?/gu, ' anamorphic lens ; '],
  [/映画(?:的|のよう)な?|シネマティック(?:な)?|高画質|実写(?:風)?/gu, ' cinematic ; '],
  [/白黒(?:映画|映像)?(?:の|で)?|モノクロ(?:の|で)?/gu, ' black-and-white '],
  [/(\d+)\s?ミリ/gu, ' $1mm lens '],
]; // biome-ignore format: a table

type Piece =
  | { type: 'word'; entry: Entry; attributive?: boolean; link?: boolean }
  | { type: 'particle'; text: string }
  | { type: 'count'; english: string }
  | { type: 'loc'; english: string }
  | { type: 'raw'; text: string }
  | { type: 'unknown'; text: string };

const PARTICLES = [
  'について',
  'とともに',
  'と共に',
  'に向かって',
  'に沿って',
  'の中で',
  'として',
  'から',
  'まで',
  'より',
  'へ',
  'が',
  'は',
  'を',
  'に',
  'で',
  'と',
  'も',
  'の',
  'や',
  'か',
];
const LOCALIZERS: Record<string, string> = {
  上: 'on', 下: 'under', 中: 'in', 真ん中: 'in', 前: 'in front of', 後ろ: 'behind', 背後: 'behind', 横: 'beside', 隣: 'beside', そば: 'beside', 間: 'between', 周り: 'around', 向こう: 'behind', 奥: 'in', 端: 'at', 左: 'to the left of', 右: 'to the right of', 外: 'outside', 内側: 'inside', ほとり: 'beside',
}; // biome-ignore format: a table
const PRONOUNS: Record<string, string> = {
  彼女: 'she',
  彼: 'he',
  それ: 'it',
  彼ら: 'they',
  二人: 'they',
  ふたり: 'they',
};
const COUNT = /^(\d{1,3}|[一二三四五六七八九十]{1,2})(?:人|匹|頭|羽|本|枚|台|軒|個|つ|杯|冊|隻|機|輪|皿|着)(?:の)?/u;
const OKURIGANA = /^[ぁ-ん]+/u;
/** Endings a verb may carry, longest useful run; a particle never starts inside one of these. */
const ENDING =
  /^(?:(?:わ|か|が|さ|た|な|ば|ま|ら|い|き|ぎ|し|ち|に|び|み|り|う|く|ぐ|す|つ|ぬ|ぶ|む|る|え|け|げ|せ|て|で|ね|べ|め|れ|っ|ん|お|こ|そ|と|ろ|よ){0,2}?)(?:て|で)?(?:いる|いた|いて|います|いき|いく|いった|ある|おり|くる|きた|ながら|る|た|だ|う|く|ぐ|す|つ|ぬ|ぶ|む|ます|ました|まし|き|ぎ|し|ち|び|み|り|い|て|で)?/u;

export function verbEnding(rest: string): string {
  const kana = OKURIGANA.exec(rest)?.[0] ?? '';
  if (kana === '') return '';
  // Try the common shapes from long to short and keep the longest that the text has.
  const shapes = [
    'っています',
    'っている',
    'っていた',
    'いている',
    'いていた',
    'している',
    'していた',
    'んでいる',
    'んでいた',
    'いでいる',
    'ています',
    'ている',
    'ていた',
    'ていく',
    'ってくる',
    'ってきた',
    'ってゆく',
    'っていく',
    'りながら',
    'きながら',
    'みながら',
    'しながら',
    'いながら',
    'ちながら',
    'びながら',
    'ながら',
    'られた',
    'られる',
    'される',
    'された',
    'れている',
    'れた',
    'れる',
    'せる',
    'せて',
    'ります',
    'きます',
    'みます',
    'します',
    'います',
    'ちます',
    'びます',
    'ます',
    'った',
    'って',
    'いた',
    'いて',
    'した',
    'して',
    'する',
    'んだ',
    'んで',
    'いだ',
    'いで',
    'てゆく',
    'めて',
    'めた',
    'める',
    'けて',
    'けた',
    'ける',
    'げて',
    'げた',
    'げる',
    'じて',
    'じた',
    'じる',
    'べて',
    'べた',
    'べる',
    'ねて',
    'える',
    'えて',
    'えた',
    'きる',
    'いる',
    'ちて',
    'ちた',
    'ちる',
    'りて',
    'りた',
    'りる',
    'る',
    'た',
    'て',
    'う',
    'く',
    'ぐ',
    'す',
    'つ',
    'ぬ',
    'ぶ',
    'む',
    'り',
    'き',
    'ぎ',
    'し',
    'ち',
    'み',
    'び',
    'い',
    'え',
    'れ',
    'め',
    'け',
  ];
  return shapes.find((shape) => kana.startsWith(shape)) ?? (ENDING.exec(kana)?.[0] ?? '').slice(0, 2);
}

function segment(text: string): Piece[] {
  const out: Piece[] = [];
  let i = 0;
  while (i < text.length) {
    const char = text[i]!;
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u.test(char)) {
      let end = i + 1;
      while (end < text.length && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u.test(text[end]!))
        end++;
      out.push({ type: 'raw', text: text.slice(i, end) });
      i = end;
      continue;
    }
    const rest = text.slice(i);
    const count = COUNT.exec(rest);
    if (count && !PRONOUNS[rest.slice(0, 2)]) {
      out.push({ type: 'count', english: countWord(cjkNumber(count[1]!)) });
      i += count[0].length;
      continue;
    }
    let found: { entry: Entry; length: number } | undefined;
    for (let size = Math.min(JA.longest, rest.length); size > 0 && !found; size--) {
      const entry = JA.get(rest.slice(0, size));
      if (!entry) continue;
      // One kana sign is a particle far more often than a word.
      if (size === 1 && /[ぁ-ん]/u.test(rest[0]!)) continue;
      if (entry.kind === 'verb' && size === 1 && !/^[ぁ-ん]/u.test(rest.slice(1)) && rest.length > 1) continue;
      found = { entry, length: size };
    }
    const pronoun = Object.keys(PRONOUNS).find((key) => rest.startsWith(key));
    if (pronoun && (!found || found.length <= pronoun.length)) {
      out.push({ type: 'raw', text: ` ${PRONOUNS[pronoun]} ` });
      i += pronoun.length;
      continue;
    }
    const previous = out.at(-1);
    if (
      (out.length === 0 || previous?.type === 'raw') &&
      /^(?:中|上|下|前|奥|横|隣|後ろ|周り|外)(?:に|で|から|を|へ)/u.test(rest)
    ) {
      i += /^後ろ|^周り/u.test(rest) ? 3 : 2;
      continue;
    }
    const loc =
      previous?.type === 'particle' && previous.text === 'の'
        ? Object.keys(LOCALIZERS)
            .sort((a, b) => b.length - a.length)
            .find(
              (key) => rest.startsWith(key) && /^(?:に|で|を|から|へ|の|が|は|[、。,]|$)/u.test(rest.slice(key.length)),
            )
        : undefined;
    if (loc) {
      out.pop();
      out.push({ type: 'loc', english: LOCALIZERS[loc]! });
      i += loc.length;
      continue;
    }
    if (found) {
      let length = found.length;
      const piece: Piece = { type: 'word', entry: found.entry };
      if (found.entry.kind === 'verb') {
        const ending = verbEnding(rest.slice(length));
        length += ending.length;
        const next = rest.slice(length);
        // A plain form straight before a noun or adjective describes it; "ながら" and "て" link to the next verb.
        piece.link = /(?:ながら|て|で)$/u.test(ending);
        piece.attributive =
          !piece.link &&
          /(?:る|た|だ|う|く|ぐ|す|つ|む|ぶ|ぬ)$/u.test(rest.slice(0, length)) &&
          /^[\p{Script=Han}\p{Script=Katakana}]|^(?:ひまわり|りんご|きつね|うさぎ|おじい|おばあ)|^[一二三四五六七八九十\d]/u.test(
            next,
          );
      }
      if (found.entry.kind === 'adj' && rest[length] === 'の' && !/の$/u.test(rest.slice(0, length))) length += 1;
      out.push(piece);
      i += length;
      continue;
    }
    const particle = PARTICLES.find((one) => rest.startsWith(one));
    if (particle) {
      out.push({ type: 'particle', text: particle });
      i += particle.length;
      continue;
    }
    if (/[ぁ-ん]/u.test(char) && previous?.type !== 'unknown') {
      i++;
      continue;
    }
    if (previous?.type === 'unknown') previous.text += char;
    else out.push({ type: 'unknown', text: char });
    i++;
  }
  return out;
}

interface Arg {
  text: string;
  role: string;
  loc?: string;
}

const LIVING =
  /(?:man|woman|boy|girl|child|person|dog|cat|bird|horse|mother|father|grandmother|grandfather|chef|monk|robot|daughter|son|samurai|dragon|fox)$/;
const PREP: Record<string, string> = {
  に: 'in',
  で: 'in',
  へ: 'to',
  から: 'from',
  まで: 'to',
  と: 'with',
  に向かって: 'toward',
  に沿って: 'along',
  の中で: 'in',
  とともに: 'with',
  と共に: 'with',
  より: 'from',
};

/** Text of an argument with its preposition, after a verb. */
const after = (arg: Arg): string =>
  `${arg.loc ?? (arg.role === 'に' && LIVING.test(arg.text) ? 'to' : PREP[arg.role]) ?? 'in'} ${arg.text}`;

function clause(pieces: readonly Piece[], carried: { subject?: string }): string {
  let args: Arg[] = [];
  const out: string[] = [];
  let words: string[] = [];
  let adverbs: string[] = [];
  let pendingRelative: string | undefined;
  let loc: string | undefined;
  const close = (role: string): void => {
    if (words.length === 0) return;
    let text = words.join(' ');
    if (pendingRelative) {
      text = `${text} ${pendingRelative}`;
      pendingRelative = undefined;
    }
    const arg: Arg = { text, role };
    if (loc) arg.loc = loc;
    args.push(arg);
    words = [];
    loc = undefined;
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.type === 'raw') {
      words.push(piece.text.trim());
      continue;
    }
    if (piece.type === 'unknown') words.push(piece.text);
    else if (piece.type === 'count') words.push(piece.english);
    else if (piece.type === 'loc') loc = piece.english;
    else if (piece.type === 'particle') {
      if (piece.text === 'の') {
        if (words.length > 0) words.push(LIVING.test(words.at(-1)!) ? `${words.pop()}'s` : '');
        else if (loc === undefined && args.length > 0) continue;
        continue;
      }
      if (
        (piece.text === 'と' || piece.text === 'や') &&
        words.length > 0 &&
        (pieces[i + 1]?.type === 'word' || pieces[i + 1]?.type === 'unknown')
      ) {
        words.push('and');
        continue;
      }
      close(piece.text);
    } else {
      const { entry } = piece;
      if (entry.kind === 'adv') adverbs.push(entry.english);
      else if (entry.kind !== 'verb') words.push(entry.english);
      else if (piece.attributive) {
        // The verb and what belongs to it describe the next noun; a subject marked は stays with the main verb.
        const kept = args.filter(
          (arg) =>
            arg.role === 'は' ||
            (arg.role === 'が' && args.some((other) => other !== arg && args.indexOf(other) > args.indexOf(arg))),
        );
        const own = args.filter((arg) => !kept.includes(arg));
        close('を');
        const object = own.filter((arg) => arg.role === 'を').map((arg) => arg.text);
        const others = own.filter((arg) => arg.role !== 'を' && arg.role !== 'が').map(after);
        const subject = own.find((arg) => arg.role === 'が');
        pendingRelative =
          subject && object.length === 0
            ? `with ${subject.text}`
            : [participle(entry.english), ...object, ...others].join(' ');
        args = kept;
      } else {
        close('を');
        const subject =
          args.findLast((arg) => arg.role === 'が')?.text ??
          args.findLast((arg) => arg.role === 'は' || arg.role === 'も')?.text;
        const object = args.filter((arg) => arg.role === 'を').map((arg) => arg.text);
        const others = args.filter((arg) => arg.role !== 'を' && arg.text !== subject).map(after);
        if (subject) carried.subject = subject;
        out.push([subject ?? '', ...adverbs, verb(entry.english), ...object, ...others].join(' '), ',');
        args = [];
        adverbs = [];
      }
    }
  }
  close('end');
  if (args.length > 0 || adverbs.length > 0) {
    const lead = args.map((arg) =>
      arg.loc ? `${arg.loc} ${arg.text}` : arg.role === 'で' || arg.role === 'に' ? `in ${arg.text}` : arg.text,
    );
    out.push([...lead, ...adverbs].join(' '));
  }
  while (out.at(-1) === ',') out.pop();
  return out.join(' ');
}

/** "浴衣姿の男", "赤いワンピースの少女": what somebody wears. */
const worn = (text: string): string =>
  text
    .replace(/([\p{Script=Han}\p{Script=Katakana}ー]{1,8})姿の/gu, '$1を着た')
    .replace(
      /(ワンピース|ドレス|コート|着物|スーツ|制服|セーター|マント|エプロン|シャツ|ジャケット|パーカー|和服|鎧|ローブ|帽子|眼鏡|メガネ|ヘルメット)の(?=(?:小さな|若い|幼い|年老いた|美しい)?(?:女の子|男の子|少女|少年|女性|男性|女|男|子供|老人|老婆|人物|人|店員|職人|客|騎士|画家))/gu,
      '$1を着た',
    )
    .replace(/湯気が立(?=[つちっ])/gu, '湯気が立ちのぼ');

export function glossJa(text: string): string {
  const headed = applyTerms(worn(text), JA_TERMS)
    .replace(/ゆっくりと?(?= (?:push|pull|orbit|pan|truck|tilt|crane|zoom))/gu, 'slow ')
    .replace(/(?:素早く|急速に)(?= (?:push|pull|orbit|pan|truck|tilt|crane|zoom))/gu, 'fast ');
  const carried: { subject?: string } = {};
  return headed
    .split(/(?<=[,、。;!?:\n.])/u)
    .map((part) => {
      const end = /[,、。;!?:\n.]$/u.exec(part)?.[0] ?? '';
      const body = end ? part.slice(0, -1) : part;
      return clause(segment(body), carried) + (end === '。' ? '.' : end === '、' ? ',' : end);
    })
    .join(' ')
    .replace(/ {2,}/g, ' ');
}
