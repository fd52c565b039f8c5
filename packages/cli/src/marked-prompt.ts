/** A prompt with the words that were understood marked by their role. */

/** A stretch of a prompt, as the director marks it: offsets in UTF-16 units. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly role: string;
}

/** Colours of roles on a terminal, by their numbers there. */
const COLOURS: Readonly<Record<string, number>> = {
  shot: 35, camera: 36, person: 33, animal: 33, vehicle: 33, element: 33, thing: 32, place: 34, attribute: 93, clothing: 93, body: 93,
  action: 92, manner: 92, dialogue: 96, sound: 95, music: 95, light: 94, weather: 94, time: 94, absent: 91, style: 37,
}; // biome-ignore format: a table

/** "[camera: Wide shot] of [person: a sailor]": every marked stretch in brackets with its role; in colour, without brackets. */
export function markedPrompt(prompt: string, spans: readonly MarkedSpan[], colour: boolean): string {
  let out = '';
  let at = 0;
  for (const { start, end, role } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end > prompt.length) continue;
    const words = prompt.slice(start, end);
    const mark = colour ? `\u001b[${COLOURS[role] ?? 37}m${words}\u001b[0m` : `[${role}: ${words}]`;
    out += prompt.slice(at, start) + mark;
    at = end;
  }
  return plain(out + prompt.slice(at), colour);
}

/** Control characters of a prompt must not reach the terminal; those of our own colours may. */
function plain(text: string, colour: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = colour ? /\u001b(?!\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g : /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g; // biome-ignore format: two patterns
  return text.replace(controls, ' ');
}

/** How many stretches there are of each role, most first: "3 camera, 2 person". */
export function countRoles(spans: readonly MarkedSpan[]): string {
  const counts = new Map<string, number>();
  for (const { role } of spans) counts.set(role, (counts.get(role) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted.map(([role, count]) => `${count} ${role}`).join(', ');
}
