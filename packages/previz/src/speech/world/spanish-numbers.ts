/** Spanish words for numbers. */
const SMALL =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

function below(n: number): string {
  if (n < 30) return SMALL[n];
  if (n < 100) return TENS[Math.floor(n / 10) - 3] + (n % 10 ? ` y ${SMALL[n % 10]}` : '');
  if (n === 100) return 'cien';
  if (n < 1000) return HUNDREDS[Math.floor(n / 100) - 1] + (n % 100 ? ` ${below(n % 100)}` : '');
  const head = Math.floor(n / 1000);
  return `${head === 1 ? '' : `${below(head)} `}mil${n % 1000 ? ` ${below(n % 1000)}` : ''}`;
}

/** A run of digits as it is said; beyond 999 999 digit by digit. */
export function spanishNumber(digits: string): string {
  if (digits.length > 6) return [...digits].map((d) => SMALL[Number(d)]).join(' ');
  return below(Number(digits));
}
