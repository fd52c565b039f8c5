/** Words of feeling, as the face shows them. */
import type { Emotion } from '@storyreel/contract';

const table = new Map<string, Emotion>();
const put = (emotion: Emotion, words: string): void => {
  for (const word of words.trim().split(/\s+/)) table.set(word, emotion);
};
put(
  'joy',
  `joyful happy happily cheerful cheerfully smiling laughing delighted excited excitedly grinning merry merrily beaming
  ecstatic elated radiant playful brightly joyously amused smug proud proudly triumphant joy delight happiness laughter smile
  smiles laugh laughs grin grins giggle cheer cheers celebrate celebrates chuckle relieved`,
);
put(
  'sadness',
  'sad sadly crying tearful tears weeping mournful melancholy grieving sorrowful lonely heartbroken cry sob weep sadness grief sorrow wistful',
);
put(
  'anger',
  'angry angrily furious furiously enraged irritated annoyed scowling scowl rage anger fierce fiercely glaring glare',
);
put(
  'fear',
  'afraid scared frightened terrified fearful nervous nervously anxious anxiously worried panicked panicking uneasy fear terror anxiety startled flinch flinching shy shyly',
);
put(
  'surprise',
  'surprised astonished amazed shocked stunned surprise wonder awe awed wide-eyed gasp astonishment confused curious curiously',
);
put('disgust', 'disgusted disgust grimace grimacing revolted');
put(
  'tender',
  'tender tenderly gentle gently loving lovingly affectionate affectionately warmly caring kind kindly romantic serene calm calmly peaceful content peacefully',
);
put(
  'determined',
  'determined focused confident confidently resolute stern serious seriously intense intently concentrated concentrating brave bravely defiant determination urgently straining',
);
put('tired', 'tired weary exhausted sleepy sleepily drowsy yawning fatigued bored panting');

export const emotionOf = (word: string): Emotion | undefined => table.get(word.toLowerCase());

/** "from nervous to joyful", "nervous, then joyful". */
export function feelingChange(text: string): { from: Emotion; to: Emotion } | undefined {
  const found =
    /\bfrom (?:a |an )?(\w+)(?: \w+)? (?:to|into) (?:a |an |pure )?(\w+)/i.exec(text) ??
    /\b(\w+)(?: \w+)? (?:gives way to|turns (?:in)?to|becomes|melts into|fades into) (?:a |an )?(\w+)/i.exec(text);
  if (!found) return undefined;
  const from = emotionOf(found[1]!);
  const to = emotionOf(found[2]!);
  return from && to ? { from, to } : undefined;
}
