/** Finds the JSON object in what a model answered. */

/** Longest answer that is looked at, characters. */
const LONGEST_ANSWER = 400_000;

/** The object of an answer: plain JSON, JSON in a code fence, or JSON with words around it; undefined when there is none. */
export function objectIn(answer: string): Record<string, unknown> | undefined {
  const text = answer.slice(0, LONGEST_ANSWER);
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/i.exec(text)?.[1];
  for (const candidate of [text, fenced]) {
    const value = candidate === undefined ? undefined : parsed(candidate);
    if (value !== undefined) return value;
  }
  // Words around it: the longest balanced object, tried from each brace that could open it.
  let tries = 0;
  for (let at = text.indexOf('{'); at >= 0 && tries < 20; at = text.indexOf('{', at + 1)) {
    tries++;
    const end = closing(text, at);
    if (end === undefined) continue;
    const value = parsed(text.slice(at, end + 1));
    if (value !== undefined) return value;
    at = end;
  }
  return undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Index of the brace that closes the one at `from`, by counting outside of strings. */
function closing(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return i;
  }
  return undefined;
}
