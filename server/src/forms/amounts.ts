/**
 * The amounts that digits with separators can mean, as decimal strings, best first; [] when they are none. One separator
 * before three digits is a thousand to some and a decimal point to others, so both are given ("1.000").
 */
export function amountsWritten(text: string): string[] {
  const digits = text.replace(/[ '_]/gu, '');
  if (/^\d+$/.test(digits)) return [plain(digits)];
  if (!/^\d[\d.,]*\d$/.test(digits)) return [];
  const separators = digits.replace(/\d/gu, '');
  const last = separators.at(-1) ?? '';
  if (separators.length === 1) return oneSeparator(digits, last);
  const mixed = separators.includes('.') && separators.includes(',');
  if (!mixed) return isGrouped(digits) ? [plain(digits.replace(/[.,]/gu, ''))] : [];
  const at = digits.lastIndexOf(last);
  const [whole, cents] = [digits.slice(0, at), digits.slice(at + 1)];
  const grouping = [...new Set(whole.replace(/\d/gu, ''))];
  if (grouping.length !== 1 || grouping[0] === last || cents.length > 2 || !isGrouped(whole)) return [];
  return [plain(`${whole.replace(/[.,]/gu, '')}.${cents}`)];
}

function oneSeparator(digits: string, separator: string): string[] {
  const [whole = '', rest = ''] = digits.split(separator);
  if (rest.length <= 2) return [plain(`${whole}.${rest}`)];
  if (rest.length > 3 || whole.length > 3 || whole.startsWith('0')) return [];
  const asDecimals = rest.endsWith('0') ? [plain(`${whole}.${rest.slice(0, 2)}`)] : [];
  return [plain(whole + rest), ...asDecimals];
}

/** Groups of three, or of two before the last three as India writes them. */
function isGrouped(digits: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) || /^\d{1,2}(?:[.,]\d{2})*[.,]\d{3}$/.test(digits);
}

/** Without leading zeros, and with two decimals or none. */
function plain(decimal: string): string {
  const [whole = '', cents] = decimal.split('.');
  const trimmed = whole.replace(/^0+(?=\d)/u, '');
  return cents === undefined ? trimmed : `${trimmed}.${cents.padEnd(2, '0')}`;
}

/**
 * An amount times a whole number, exactly, with two decimals where it has cents.
 * @param decimal digits, and a dot with two digits where there are cents
 */
export function times(decimal: string, factor: number): string {
  if (factor === 1) return decimal;
  const [whole = '0', cents = '00'] = decimal.split('.');
  const product = BigInt(whole + cents) * BigInt(factor);
  const rest = product % 100n;
  return `${product / 100n}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
