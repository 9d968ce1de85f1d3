import { language } from './messages';

/** How this language writes a decimal point: "." or ",". */
export function point(locale = language()) {
  return (1.5).toLocaleString(locale).charAt(1);
}

/**
 * A number as people type it, as a plain decimal: "12.500,50" in German and "12,500.50" in English are
 * both "12500.50". Null where it is none.
 */
export function plain(typed: string, decimal = point()): string | null {
  const text = typed
    .trim()
    .replace(/[\s'’ ]/g, '')
    .replace('−', '-');
  const thousands = decimal === ',' ? '.' : ',';
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d*)?$`);
  const other = new RegExp(`^[+-]?\\d*\\${thousands}\\d{1,2}$`);
  let digits = text;
  if (grouped.test(text)) digits = text.split(thousands).join('').replace(decimal, '.');
  else if (text.includes(decimal)) digits = text.replace(decimal, '.');
  else if (other.test(text)) digits = text.replace(thousands, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits)) return null;
  return digits
    .replace(/^\+/, '')
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');
}

/** A plain decimal as it is typed in this language, without separators of thousands. */
export function typed(value: string | number, decimal = point()) {
  return String(value).replace('.', decimal);
}
