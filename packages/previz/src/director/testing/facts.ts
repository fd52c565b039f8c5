/** What a test insists on for one prompt: stated facts only, never the director's own choices. */
export interface PromptFacts {
  id: string;
  language: 'en' | 'zh' | 'ja' | 'ko' | 'es';
  /** Seconds. */
  duration: number;
  prompt: string;
  negativePrompt?: string;
  multiPrompt?: readonly { duration: number; prompt: string }[];
  expect: {
    /** One string a shot: the stated sizes, angles, moves, optics and speeds. */
    shots?: readonly string[];
    cast?: readonly { noun: string; model: string; count?: number; clothing?: readonly string[] }[];
    /** Stated hour, weather and season. */
    look?: string;
    /** Base verbs that somebody or something does. */
    verbs?: string;
    interior?: boolean;
    absent?: readonly string[];
    lines?: readonly { text: string; speaker: string; language: string }[];
  };
}
