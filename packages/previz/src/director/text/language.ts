/** Which language a text is in, from its script and its commonest words. */

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;
const SPANISH =
  /(?<![\p{L}])(?:el|la|los|las|un|una|unos|unas|de|del|al|con|sin|por|para|que|su|sus|mientras|plano|cámara|sobre|desde|hacia|entre|muy|está|mujer|hombre|niña|niño|noche|luz|siempre|hoy|pero|por favor|gracias|hola|cómo|qué|es|mi|te|se|en|y)(?![\p{L}])/giu;
const ENGLISH =
  /(?<![\p{L}])(?:the|a|an|of|and|with|in|on|at|to|is|are|her|his|its|as|from|shot|camera|into|through|you|i|we|it|my|your|that|this)(?![\p{L}])/giu;

/** BCP 47 primary tag: "en", "zh", "ja", "ko", "es", another by script, or "und". */
export function languageOf(text: string): string {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return 'und';
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(text, /\p{Script=Hangul}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  // One ideograph says about as much as two or three letters.
  if (hangul * 2.5 > latin && hangul >= han + kana) return 'ko';
  if ((han + kana) * 2.5 > latin && han + kana > 0) return kana * 4 >= han || kana > 3 ? 'ja' : 'zh';
  for (const [script, tag] of [
    ['Cyrillic', 'ru'],
    ['Arabic', 'ar'],
    ['Hebrew', 'he'],
    ['Devanagari', 'hi'],
    ['Thai', 'th'],
    ['Greek', 'el'],
  ] as const) {
    if (count(text, new RegExp(`\\p{Script=${script}}`, 'gu')) > latin) return tag;
  }
  if (latin === 0) return 'und';
  const spanish = count(text, SPANISH) + 3 * count(text, /[¿¡ñ]/giu);
  const english = count(text, ENGLISH);
  if (spanish > english) return 'es';
  return 'en';
}
