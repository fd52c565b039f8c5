/** Spanish to plain English word order: verbs are recognised by their endings, adjectives move before their nouns. */

import { nounInfo } from '../lexicon/nouns.ts';
import { ES } from './es-words.ts';
import { applyTerms, type Entry, entries, participle, verb, WordTable } from './gloss.ts';

const ADV = '(?:\\s(lentamente|suavemente|rápidamente|despacio|poco a poco))?';

export const ES_TERMS: readonly (readonly [RegExp, string])[] = [
  [/(?:música|banda sonora)(?: de fondo)?:/giu, '. Music: '],
  [/(?:sonidos?|efectos de sonido|audio|sonido ambiente)(?: de)?:/giu, '. Sounds: '],
  [/(?<![\p{L}])(?:sin|ningún|ninguna|no hay|no debe haber|nada de|no mostrar|evitar)\s+(?:ningún |ninguna |otras |otros )?(?=[\p{L}])/giu, ' without '],
  [/primerísimo (?:primer )?plano(?: de(?:l)?)?|plano detalle(?: de(?:l)?)?|gran primer plano(?: de(?:l)?)?/giu, ' extreme close-up ; '],
  [/plano medio corto(?: de(?:l)?)?|primer plano medio/giu, ' medium close-up ; '],
  [/primer(?:os)? planos?(?: de(?:l)?)?/giu, ' close-up ; '],
  [/plano macro|toma macro|macrofotografía/giu, ' macro shot ; '],
  [/plano medio (?:largo|amplio)|plano americano|plano tres cuartos/giu, ' medium wide shot ; '],
  [/plano medio(?: de(?:l)?)?/giu, ' medium shot ; '],
  [/gran plano general|plano general (?:extremo|muy amplio)|gran plano/giu, ' extreme wide shot ; '],
  [/plano (?:general|abierto|amplio|de situación|de establecimiento)(?: de(?:l)?)?|toma (?:amplia|abierta|general)/giu, ' wide shot ; '],
  [/plano (?:entero|completo|figura)|cuerpo entero/giu, ' full shot ; '],
  [/(?:plano |toma |vista )?(?:cenital|a vista de pájaro|desde arriba en vertical)/giu, ' overhead shot ; '],
  [/(?:plano |toma |vista )?(?:aére[oa])|(?:plano |toma )?(?:de|con) dron/giu, ' aerial shot ; '],
  [/(?:plano (?:en )?|ángulo |en )?(?:contrapicado|nadir)|ángulo bajo|desde abajo/giu, ' low angle shot ; '],
  [/(?:plano (?:en )?|ángulo |en )?picado(?!s)|ángulo alto|desde (?:lo )?alto/giu, ' high angle shot ; '],
  [/a la altura de los ojos|altura de ojos/giu, ' eye-level shot ; '],
  [/(?:plano )?(?:por encima|sobre|por sobre) (?:del?|el|la|su) hombro(?: de(?:l)?)?/giu, ' over-the-shoulder shot ; '],
  [/plano holandés|ángulo (?:holandés|aberrante)|plano aberrante/giu, ' dutch angle ; '],
  [/de perfil/giu, ' in profile ; '],
  [/(?:visto |vista |toma )?(?:desde|por) (?:atrás|detrás)(?! de)|de espaldas/giu, ' from behind ; '],
  [/(?:plano |cámara |punto de vista )?subjetiv[oa]|en primera persona|punto de vista/giu, ' POV shot ; '],
  [/dron FPV|FPV/gu, ' FPV drone shot ; '],
  [new RegExp(`(?:la )?cámara${ADV} (?:gira|orbita|rodea|da vueltas)${ADV} (?:alrededor )?(?:hacia|a|por) la derecha(?: alrededor(?: de(?:l)?)?)?|órbita a la derecha`, 'giu'), ' $1 $2 orbit right ; '],
  [new RegExp(`(?:la )?cámara${ADV} (?:gira|orbita|rodea|da vueltas)${ADV} (?:alrededor )?(?:hacia|a|por) la izquierda(?: alrededor(?: de(?:l)?)?)?|órbita a la izquierda`, 'giu'), ' $1 $2 orbit left ; '],
  [new RegExp(`(?:la )?cámara${ADV} (?:orbita|rodea|da vueltas|gira${ADV}(?: a su)? alrededor)${ADV}(?: (?:a su )?alrededor)?(?: de(?:l)?)?`, 'giu'), ' $1 $2 orbit around ; '],
  [/(?:paneo|panorámica|barrido|la cámara panea)(?: \w+)? (?:hacia|a) la derecha/giu, ' pan right ; '],
  [/(?:paneo|panorámica|barrido|la cámara panea)(?: \w+)? (?:hacia|a) la izquierda/giu, ' pan left ; '],
  [/(?:paneo|panorámica)(?: lent[oa])?/giu, ' panning shot ; '],
  [/barrido(?: rápido)?/giu, ' whip pan ; '],
  [/(?:la cámara|travelling|trávelin|traveling)(?: \w+)? (?:se desplaza |se mueve )?(?:lateral )?(?:hacia|a) la derecha/giu, ' truck right ; '],
  [/(?:la cámara|travelling|trávelin|traveling)(?: \w+)? (?:se desplaza |se mueve )?(?:lateral )?(?:hacia|a) la izquierda/giu, ' truck left ; '],
  [new RegExp(`(?:la )?cámara${ADV} se acerca${ADV}(?: (?:a|al|hacia))?|(?:travelling|dolly|trávelin) (?:de )?(?:acercamiento|avance|in|hacia adelante)`, 'giu'), ' $1 $2 push-in ; '],
  [new RegExp(`(?:la )?cámara${ADV} (?:se aleja|retrocede)${ADV}(?: de(?:l)?)?|(?:travelling|dolly|trávelin) (?:de )?(?:alejamiento|retroceso|out|hacia atrás)`, 'giu'), ' $1 $2 pull back ; '],
  [new RegExp(`(?:la )?cámara${ADV} (?:sube|asciende|se eleva)${ADV}|grúa (?:ascendente|hacia arriba)`, 'giu'), ' $1 $2 crane up ; '],
  [new RegExp(`(?:la )?cámara${ADV} (?:baja|desciende)${ADV}|grúa (?:descendente|hacia abajo)`, 'giu'), ' $1 $2 crane down ; '],
  [/(?:inclinación|tilt|cabeceo) (?:hacia )?arriba/giu, ' tilt up ; '],
  [/(?:inclinación|tilt|cabeceo) (?:hacia )?abajo/giu, ' tilt down ; '],
  [/(?:plano|toma) de seguimiento|(?:la )?cámara (?:lentamente |de cerca )?(?:lo |la |los |las |le |les )?(?:sigue|persigue|acompaña)(?: a(?:l)?)?|travelling(?: lateral)?|trávelin|steadicam/giu, ' tracking shot ; '],
  [/cámara en mano|cámara al hombro/giu, ' handheld shot ; '],
  [/(?:plano|cámara|toma) (?:fij[oa]|estátic[oa]|inmóvil)|la cámara (?:permanece|está) (?:fija|quieta|estática|inmóvil)/giu, ' static shot ; '],
  [/zoom (?:de )?(?:acercamiento|in|hacia adelante|a)(?: lento)?/giu, ' zoom in ; '],
  [/zoom (?:de )?(?:alejamiento|out|hacia atrás)/giu, ' zoom out ; '],
  [/dolly zoom|efecto vértigo|travelling compensado/giu, ' dolly zoom ; '],
  [/cambio de foco|desplazamiento de foco|el foco (?:pasa|cambia)/giu, ' rack focus ; '],
  [/(?:poca|baja|escasa|reducida) profundidad de campo|fondo (?:desenfocado|borroso)/giu, ' shallow depth of field ; '],
  [/gran profundidad de campo/giu, ' deep focus ; '],
  [/a?\s?cámara lenta|(?:a |en )?ralentí/giu, ' slow motion ; '],
  [/cámara rápida/giu, ' fast motion ; '],
  [/time-?lapse|lapso de tiempo|intervalado/giu, ' time-lapse ; '],
  [/gran angular/giu, ' wide-angle lens ; '],
  [/teleobjetivo/giu, ' telephoto lens ; '],
  [/ojo de pez/giu, ' fisheye lens ; '],
  [/anamórfic[oa]/giu, ' anamorphic lens ; '],
  [/en blanco y negro|blanco y negro/giu, ' black-and-white '],
  [/cinematográfic[oa]|cinemátic[oa]|de cine/giu, ' cinematic '],
  [/corte a(?:l)?(?= )/giu, ' cut to '],
]; // biome-ignore format: a table

const IRREGULAR: Record<string, string> = {
  es: 'be', está: 'be', están: 'be', son: 'be', hay: 'be', tiene: 'have', tienen: 'have', va: 'go', van: 'go', ríe: 'laugh', ríen: 'laugh', sonríe: 'smile', sonríen: 'smile', sonriendo: 'smile', duerme: 'sleep', duermen: 'sleep', durmiendo: 'sleep', vuela: 'fly', vuelan: 'fly', juega: 'play', juegan: 'play', sostiene: 'hold', sostienen: 'hold', dice: 'say', dicen: 'say', diciendo: 'say', pone: 'put', sale: 'come out', salen: 'come out', viene: 'come', vienen: 'come', cierra: 'close', enciende: 'light', cuelga: 'hang', cuelgan: 'hang', rueda: 'roll', vierte: 'pour', sirve: 'pour', sirven: 'pour', viste: 'wear', vistiendo: 'wear', sienta: 'sit', sentado: 'sit', sentada: 'sit', sentados: 'sit', sentadas: 'sit', detiene: 'stop', persigue: 'chase', suelta: 'release', tiembla: 'shake', huele: 'sniff', suena: 'ring', suenan: 'ring', hierve: 'boil', mueve: 'move', muestra: 'show', pierde: 'lose', cae: 'fall', caen: 'fall', cayendo: 'fall', lee: 'read', leen: 'read', leyendo: 'read', ve: 'see', ven: 'see', da: 'give', dan: 'give', hace: 'make', hacen: 'make', oye: 'hear', sigue: 'follow', siguen: 'follow', siguiendo: 'follow', nieva: 'snow', llueve: 'rain', construye: 'build', construyen: 'build', construyendo: 'build', huye: 'flee', huyen: 'flee', pesa: 'weigh', elige: 'choose', eligen: 'choose', despierta: 'wake', riega: 'water', abierto: 'open', abierta: 'open', roto: 'break', escrito: 'write', dormido: 'sleep', dormida: 'sleep', 'de pie': 'stand', pide: 'ask', piensa: 'think', comienza: 'begin', empieza: 'begin', mece: 'sway', mecen: 'sway', luce: 'wear', lucen: 'wear', vestido: 'wear', vestida: 'wear', vestidos: 'wear',
}; // biome-ignore format: a table
const GRAM: Record<string, string> = {
  el: 'the', la: 'the', los: 'the', las: 'the', un: 'a', una: 'a', unos: 'some', unas: 'some', de: 'of', del: 'of the', al: 'to the', a: 'to', en: 'in', con: 'with', sin: 'without', sobre: 'on', bajo: 'under', debajo: 'under', entre: 'between', hacia: 'toward', desde: 'from', hasta: 'until', por: 'through', para: 'for', tras: 'behind', ante: 'before', contra: 'against', según: '', y: 'and', e: 'and', o: 'or',
  ni: 'or', u: 'or', pero: 'but', mientras: 'while', cuando: 'when', como: 'as', que: 'who', quien: 'who', su: 'his', sus: 'his', mi: 'my', él: 'he', ella: 'she', ellos: 'they', ellas: 'they', se: '', lo: '', le: '', les: '', me: '', te: '', no: 'not', dos: 'two', tres: 'three', cuatro: 'four', cinco: 'five', seis: 'six', siete: 'seven', ocho: 'eight', nueve: 'nine', diez: 'ten', doce: 'twelve', cien: '100', muchos: 'many', muchas: 'many', varios: 'several', varias: 'several', este: 'this', esta: 'this', ese: 'that', esa: 'that', otro: 'another', otra: 'another', otros: 'other', otras: 'other', cada: 'each', todo: 'all', toda: 'all', todos: 'all', todas: 'all', luego: 'then', después: 'then', entonces: 'then', durante: 'during', dentro: 'inside', fuera: 'outside', cerca: 'near', alrededor: 'around', detrás: 'behind', delante: 'in front', encima: 'on', junto: 'beside', frente: 'in front', medio: 'middle', muy: '', más: '', algo: '', atrás: 'back', pleno: '', plena: '',
}; // biome-ignore format: a table
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bal (?=amanecer|atardecer|anochecer|mediodía|alba|ocaso|caer)/giu, ' at '],
  [/\b(?:detrás|tras) de(?:l)?\b/giu, ' behind '],
  [/\b(?:delante|enfrente|frente) (?:de(?:l)?|al?)(?![\p{L}])/giu, ' in front of '],
  [/\b(?:al lado|junto|cerca) (?:de(?:l)?|al?)(?![\p{L}])/giu, ' beside '],
  [/\b(?:encima|arriba) de(?:l)?\b/giu, ' on '],
  [/\b(?:debajo|abajo) de(?:l)?\b/giu, ' under '],
  [/\balrededor de(?:l)?\b/giu, ' around '],
  [/\bdentro de(?:l)?\b/giu, ' inside '],
  [/\ba la izquierda de(?:l)?\b/giu, ' to the left of '],
  [/\ba la derecha de(?:l)?\b/giu, ' to the right of '],
  [/\ben medio de la nada\b/giu, ' alone '],
  [/\ben medio de(?:l)?\b/giu, ' in '],
  [/\ba través de(?:l)?\b/giu, ' through '],
  [/\ba lo largo de(?:l)?\b/giu, ' along '],
  [/\becha[n]? a volar\b/giu, ` ${verb('take')} flight `],
  [/\becha[n]? a correr\b/giu, ` ${verb('run')} `],
  [/\b(?:empieza|comienza)n? a\b/giu, ' '],
  [/\bde (?=(?:noche|día|madrugada|mañana|tarde)\b)/giu, ' at '],
  [/\bcubiert[oa]s? (?:de|por|con)\b/giu, ` ${participle('cover')} con `],
  [/\bsuenan? (?=(?:un|una|el|la|los|las)\b)/giu, '. Sounds of '],
  [/\bde pie\b/giu, ` ${participle('stand')} `],
  [/\ben línea recta\b/giu, ' straight '],
  [/\b(?:al|en el) fondo\b/giu, ' in the background '],
  [/\ba lo lejos\b|\ben la distancia\b/giu, ' in the distance '],
]; // biome-ignore format: a table

const ENDINGS: readonly (readonly [RegExp, readonly string[], boolean])[] = [
  [/(?:ando)$/u, ['ar'], true],
  [/(?:iendo|yendo)$/u, ['er', 'ir'], true],
  [/(?:ándose|ándolo|ándola)$/u, ['ar', 'arse'], true],
  [/(?:iéndose|iéndolo)$/u, ['er', 'ir', 'erse', 'irse'], true],
  [/(?:ados|adas|ado|ada)$/u, ['ar', 'arse'], true],
  [/(?:idos|idas|ido|ida)$/u, ['er', 'ir', 'erse', 'irse'], true],
  [/(?:an|a|ó|aron|aba|aban)$/u, ['ar', 'arse'], false],
  [/(?:en|e|ió|ieron|ía|ían)$/u, ['er', 'ir', 'erse', 'irse'], false],
];

/** Stem changes of the present tense: ie for e, ue for o, i for e. */
const unchanged = (stem: string): string[] => [
  stem,
  stem.replace(/ie(?=[^aeiou]+$)/u, 'e'),
  stem.replace(/ue(?=[^aeiou]+$)/u, 'o'),
  stem.replace(/i(?=[^aeiou]+$)/u, 'e'),
  stem.replace(/j$/u, 'g'),
  stem.replace(/z$/u, 'c'),
];

interface Word {
  english: string;
  kind: Entry['kind'] | 'break' | 'unknown';
  participle?: boolean;
}

function asSpanishVerb(word: string): Word | undefined {
  if (IRREGULAR[word] !== undefined) {
    const done = /(?:ando|iendo|yendo|ados?|adas?|idos?|idas?|dormid[oa]|abiert[oa]|roto|escrito)$/u.test(word);
    return { english: IRREGULAR[word]!, kind: 'verb', participle: done };
  }
  // "siguiéndolo", "mirándola": whom is known from before.
  const hung = /^(.+[áé]ndo)(?:se|l[aeo]s?|me|te|nos)+$/u.exec(word)?.[1];
  if (hung) return asSpanishVerb(hung.replace('á', 'a').replace('é', 'e'));
  const whole = ES.get(word);
  if (whole?.kind === 'verb') return { english: whole.english, kind: 'verb' };
  for (const [pattern, infinitives, done] of ENDINGS) {
    if (!pattern.test(word)) continue;
    for (const stem of unchanged(word.replace(pattern, ''))) {
      for (const ending of infinitives) {
        const entry = ES.get(stem + ending);
        if (entry?.kind === 'verb') return { english: entry.english, kind: 'verb', participle: done };
      }
    }
  }
  return undefined;
}

function singulars(word: string): string[] {
  const out = [word];
  if (word.endsWith('es')) out.push(word.slice(0, -2), `${word.slice(0, -3)}z`.replace(/zz$/u, 'z'));
  if (word.endsWith('s')) out.push(word.slice(0, -1));
  if (word.endsWith('ones')) out.push(`${word.slice(0, -4)}ón`);
  if (word.endsWith('ces')) out.push(`${word.slice(0, -3)}z`);
  return out;
}

const plural = (english: string): string =>
  /(?:s|people)$/.test(english)
    ? english
    : /(?:ch|sh|x)$/.test(english)
      ? `${english}es`
      : /man$/.test(english)
        ? `${english.slice(0, -2)}en`
        : `${english}s`;

export function look(word: string, afterNoun: boolean, verbDue: boolean): Word {
  const lower = word.toLowerCase();
  if (GRAM[lower] !== undefined) return { english: GRAM[lower]!, kind: 'gram' };
  const adjective = (): Word | undefined => {
    for (const one of singulars(lower)) {
      for (const form of [one, one.replace(/a$/u, 'o')]) {
        const entry = ES_ADJ.get(form);
        if (entry) return { english: entry.english, kind: 'adj' };
      }
    }
    return undefined;
  };
  const noun = (): Word | undefined => {
    for (const one of singulars(lower)) {
      const entry = ES.get(one);
      if (entry?.kind === 'noun')
        return { english: one !== lower ? plural(entry.english) : entry.english, kind: 'noun' };
    }
    return undefined;
  };
  const adverb = ES.get(lower);
  if (adverb?.kind === 'adv') return { english: adverb.english === 'very' ? '' : adverb.english, kind: 'adv' };
  // "la mujer baja": an adjective elsewhere, but this clause still lacks its verb.
  const acting = asSpanishVerb(lower);
  if (verbDue && acting && !acting.participle && adjective()) return acting;
  const order = afterNoun
    ? [adjective, () => asSpanishVerb(lower), noun]
    : [noun, adjective, () => asSpanishVerb(lower)];
  for (const read of order) {
    const found = read();
    if (found) return found;
  }
  if (/mente$/u.test(lower)) return { english: '', kind: 'adv' };
  return { english: word, kind: 'unknown' };
}

/** Adjectives have their own table: many are spelt as nouns too. */
const ES_ADJ = new WordTable((into) => {
  entries(
    'adj',
    'rosa=pink|naranja=orange|viejo=old|anciano=elderly|joven=young|mayor=older|violeta=purple|chico=small|desierto=empty|barbudo=bearded',
    into,
  );
  for (const [word, entry] of ES.entries()) if (entry.kind === 'adj' && !into.has(word)) into.set(word, entry);
});

const MATERIAL: Record<string, string> = {
  madera: 'wooden',
  piedra: 'stone',
  cuero: 'leather',
  lana: 'wool',
  seda: 'silk',
  hierro: 'iron',
  cobre: 'copper',
  cristal: 'glass',
  vidrio: 'glass',
  barro: 'clay',
  arcilla: 'clay',
  paja: 'straw',
  papel: 'paper',
  plata: 'silver',
  oro: 'gold',
  algodón: 'cotton',
  mezclilla: 'denim',
  ladrillo: 'brick',
  mármol: 'marble',
  terciopelo: 'velvet',
  encaje: 'lace',
  noche: 'night',
  invierno: 'winter',
  verano: 'summer',
  otoño: 'autumn',
};

/** An entry of several words, also where each of them is plural: "globos aerostáticos". */
function phraseEntry(words: readonly string[]): { entry: Entry; many: boolean } | undefined {
  const exact = ES.get(words.join(' ').toLowerCase());
  if (exact) return { entry: exact, many: false };
  if (!/s$/u.test(words[0] ?? '')) return undefined;
  const one = ES.get(words.map((word) => word.toLowerCase().replace(/(?<=[aeiouéó])s$/u, '')).join(' '));
  const other = one ?? ES.get(words.map((word) => word.toLowerCase().replace(/(?:es|s)$/u, '')).join(' '));
  return other ? { entry: other, many: true } : undefined;
}

/** The gender that "su" goes back to: that of the last person named. */
interface Spoken {
  female: boolean;
}

function clause(body: string, spoken: Spoken): string {
  const raw = body.trim().split(/\s+/).filter(Boolean);
  const words: Word[] = [];
  // "un anciano pescador", "una vieja locomotora": the first of two nouns describes the second, which raw[at] begins.
  const describe = (at: number): void => {
    const before = raw[at - 1]?.toLowerCase() ?? '';
    const described = ES_ADJ.get(before) ?? ES_ADJ.get(before.replace(/a$/u, 'o'));
    if (words.at(-2)?.kind === 'noun' && described && words.at(-1)!.kind === 'noun')
      words[words.length - 2] = { english: described.english, kind: 'adj' };
  };
  for (let i = 0; i < raw.length; i++) {
    const text = raw[i]!;
    if (/[\uE000-\uE011]/u.test(text) || !/[\p{L}]/u.test(text)) {
      words.push({ english: text, kind: 'break' });
      continue;
    }
    const three = raw
      .slice(i, i + 4)
      .join(' ')
      .toLowerCase();
    const size = three.includes(' ')
      ? [4, 3, 2].find((n) => i + n <= raw.length && phraseEntry(raw.slice(i, i + n)))
      : undefined;
    if (size) {
      const { entry, many } = phraseEntry(raw.slice(i, i + size))!;
      words.push({ english: many ? plural(entry.english) : entry.english, kind: entry.kind });
      describe(i);
      i += size - 1;
      continue;
    }
    // "de madera" after a noun says what it is made of.
    const last = words.at(-1);
    const stuff = text.toLowerCase() === 'de' && raw[i + 1] ? MATERIAL[raw[i + 1]!.toLowerCase()] : undefined;
    if (stuff && (last?.kind === 'noun' || last?.kind === 'adj')) {
      words.push({ english: stuff, kind: 'adj' });
      i++;
      continue;
    }
    if (last?.kind === 'noun' && /^(?:sentad|acostad|apoyad|tumbad|dormid|parad|abrazad)[oa]s?$/u.test(text)) {
      words.push({ english: asSpanishVerb(text.toLowerCase())?.english ?? text, kind: 'verb', participle: true });
      continue;
    }
    const clauseStart = words.findLastIndex(
      (word) => word.kind === 'break' || word.english === 'while' || word.english === 'when',
    );
    const verbDue =
      last?.kind === 'noun' &&
      /^(?:el|la|los|las)$/iu.test(raw[i - 2] ?? '') &&
      !words.slice(clauseStart + 1).some((word) => word.kind === 'verb') &&
      /^(?:y|por|de|del|en|a|al|con|la|el|los|las|un|una|su|sus|hacia)?$/iu.test(raw[i + 1] ?? '');
    if (/^sus?$/iu.test(text)) {
      words.push({ english: spoken.female ? 'her' : 'his', kind: 'gram' });
      continue;
    }
    words.push(look(text, last?.kind === 'noun' || last?.kind === 'adj' || last?.kind === 'unknown', verbDue));
    const named = words.at(-1)!;
    const who = named.kind === 'noun' ? nounInfo(named.english) : undefined;
    if (who?.kind === 'person' && !who.plural)
      spoken.female = who.gender ? who.gender === 'female' : /^(?:una|la)$/iu.test(raw[i - 1] ?? '');
    describe(i);
  }
  // Adjectives that follow their noun go before it, with any "and" between two of them.
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind === 'noun' || word.kind === 'unknown') {
      const adjectives: string[] = [];
      let k = i + 1;
      while (k < words.length) {
        if (words[k]!.kind === 'adj') adjectives.push(words[k]!.english);
        else if (
          words[k]!.kind === 'gram' &&
          words[k]!.english === 'and' &&
          words[k + 1]?.kind === 'adj' &&
          adjectives.length > 0 &&
          words[k + 2]?.kind !== 'noun'
        )
          adjectives.push('and');
        else break;
        k++;
      }
      out.push(...(adjectives.includes('and') ? adjectives : adjectives.reverse()), word.english);
      i = k - 1;
      continue;
    }
    if (word.kind === 'verb') {
      const before = words[i - 1];
      if (word.english === 'be') out.push('is');
      else if (
        word.participle &&
        (before?.kind === 'noun' || before?.kind === 'adj' || before?.kind === 'unknown' || before?.kind === 'break')
      )
        out.push(participle(word.english));
      else if (word.participle && before?.kind === 'verb' && before.english !== 'be')
        out.push(participle(word.english));
      else out.push(verb(word.english));
      continue;
    }
    out.push(word.english);
  }
  return out.join(' ').replace(/ {2,}/g, ' ');
}

export function glossEs(text: string): string {
  let headed = applyTerms(text, ES_TERMS);
  for (const [pattern, english] of PHRASES) headed = headed.replace(pattern, english);
  headed = headed
    .replace(
      /(?:lentamente|suavemente|despacio|poco a poco)(?=\s+(?:push|pull|orbit|pan|truck|tilt|crane|zoom))/giu,
      'slow ',
    )
    .replace(/rápidamente(?=\s+(?:push|pull|orbit|pan|truck|tilt|crane|zoom))/giu, 'fast ');
  const spoken: Spoken = { female: false };
  return headed
    .split(/(?<=[,;:!?\n]|\.(?=\s|$))/u)
    .map((part) => {
      const end = /[,;!?:\n.]\s*$/u.exec(part)?.[0].trim() ?? '';
      const body = end ? part.trimEnd().slice(0, -1) : part;
      // English that the film terms left is kept as it is.
      return (
        body
          .split(
            /((?:extreme |medium |wide |full |close-up|tracking |static |handheld |overhead |aerial |low angle |high angle |POV |FPV |macro |slow |fast |orbit |pan |truck |push-in|pull back|crane |tilt |zoom |rack |dolly |shallow |deep |eye-level |over-the-shoulder |dutch |in profile|from behind|whip |panning |telephoto |fisheye |anamorphic |time-lapse|wide-angle )[^;]*;)/u,
          )
          .map((piece) => (piece.endsWith(';') ? piece : clause(piece, spoken)))
          .join(' ') + end
      );
    })
    .join(' ')
    .replace(/ {2,}/g, ' ');
}
