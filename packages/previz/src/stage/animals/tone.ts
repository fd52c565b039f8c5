/** A hex colour lighter or darker by a factor of its light. */
export function shadeHex(code: string, factor: number): string {
  const n = Number.parseInt(code.slice(1), 16);
  const part = (shift: number): string => {
    const v = ((n >> shift) & 255) / 255;
    const lit = Math.min(1, v * Math.sqrt(factor));
    return Math.round(lit * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(16)}${part(8)}${part(0)}`;
}
