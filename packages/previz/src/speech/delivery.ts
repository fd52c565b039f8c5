/** Tone words ("whispers", "warmly", "through tears") to how the voice is used. */
import type { Delivery } from './spoken-line.ts';

const WORDS: readonly (readonly [keyof Delivery, number, RegExp])[] = [
  ['whisper', 1, /whisper|hushed|under (his|her|their) breath|breathes?\b|susurr|murmur to/],
  ['whisper', 0.35, /murmur|mutter|breathy|husky/],
  ['shout', 1, /shout|yell|scream|roar|bellow|holler|grit[ao]/],
  ['shout', 0.6, /call(s|ing)? out|\bcall(s|ed|ing)?\b|loud|cheer|announc|commanding|urgent/],
  ['warm', 1, /warm|gentl|tender|loving|kind|affection|fond|sweet|comfort|reassur|motherly|fatherly/],
  ['warm', 0.6, /soft|calm|quiet|smil|friendl|encourag|proud/],
  ['sad', 1, /\bsad|weep|tear|cry|sob|grie|heartbroken|mourn|broken voice/],
  ['sad', 0.6, /weary|tired|wistful|melanchol|lonely|regret|resign|trembl/],
  ['excited', 1, /excite|joy|happ|laugh|delight|thrill|enthusias|giggl|gleeful|playful|cheerful|bright/],
  ['angry', 1, /angr|furious|rage|snarl|hiss|growl|bitter|stern|cold(ly)?\b|threat/],
  ['fearful', 1, /afraid|fear|scared|terrif|nervous|anxious|panic|stammer|swallow|shak/],
  ['rough', 1, /gravel|hoarse|rasp|gruff|croak|husky|rough/],
  ['rough', 0.5, /growl|snarl|old\b|weary|ancient/],
  ['deep', 1, /\bdeep|\blow\b|booming|bass\b|rumbl/],
  ['deep', -1, /\bhigh\b|squeak|shrill|piping|falsetto/],
  ['robotic', 1, /robot|synthetic|mechanical|android|computer|machine|artificial/],
];

/** Speech without any colour. */
export const PLAIN: Delivery = {
  whisper: 0,
  shout: 0,
  warm: 0,
  sad: 0,
  excited: 0,
  angry: 0,
  fearful: 0,
  robotic: 0,
  rough: 0,
  deep: 0,
};

/** Reads the tone words of a line. */
export function deliveryOf(tone: readonly string[], text: string): Delivery {
  const delivery: Delivery = { ...PLAIN };
  const words = tone.join(' ').toLowerCase();
  for (const [key, amount, pattern] of WORDS) {
    if (!pattern.test(words)) continue;
    delivery[key] = amount < 0 ? amount : Math.max(delivery[key], amount);
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    delivery.shout = Math.max(delivery.shout, 0.7);
  }
  if (/[!！]/.test(text) && delivery.whisper === 0) delivery.excited = Math.max(delivery.excited, 0.45);
  return delivery;
}

/** Tempo of a delivery against plain speech: 1.1 is quicker. */
export const tempoOf = (d: Delivery): number =>
  1 -
  0.1 * d.sad -
  0.06 * d.warm -
  0.06 * d.whisper -
  0.04 * d.shout +
  0.08 * d.excited +
  0.05 * d.angry +
  0.06 * d.fearful;
