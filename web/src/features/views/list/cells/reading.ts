import { language, t } from '@/lib/messages';
import { plain } from '@/lib/numbers';
import type { Field } from '@/records/schema';

/** A text of the clipboard as a value of a field, or why it is none. */
export type Reading = { value: unknown } | { refused: string } | { title: string };

const YES = ['true', 'yes', 'y', '1', 'x', 'ja', 'j', 'wahr'];
const NO = ['false', 'no', 'n', '0', 'nein', 'falsch'];
const SIGNS: Record<string, string> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY' };

/** A relation is read as the title of the record that it should lead to. */
export function reading(field: Field, cell: string): Reading {
  const text = cell.trim();
  if (text === '') {
    return field.required ? { refused: t('paste.required') } : { value: null };
  }
  switch (field.kind) {
    case 'number':
    case 'rating':
      return known(plain(text), t('paste.no_number'));
    case 'money':
      return money(text);
    case 'date':
      return known(dayOf(text), t('paste.no_date'));
    case 'moment':
      return known(momentOf(text), t('paste.no_date'));
    case 'yes_no':
      return yesNo(text);
    case 'choice':
      return choice(field, text);
    case 'choices':
      return choices(field, text);
    case 'emails':
    case 'phones':
    case 'links':
      return { value: split(text) };
    case 'text':
    case 'long_text':
    case 'person_name':
      return { value: cell };
    case 'relation':
      return field.to?.length === 1 ? { title: text } : { refused: t('paste.not_here') };
    default:
      return { refused: t('paste.not_here') };
  }
}

function known(value: string | null, otherwise: string): Reading {
  return value === null ? { refused: otherwise } : { value };
}

function money(text: string): Reading {
  const code = /\b[A-Z]{3}\b/.exec(text)?.[0];
  const sign = Object.keys(SIGNS).find(one => text.includes(one));
  const amount = plain(text.replace(/\b[A-Z]{3}\b/, '').replace(/[€£$¥]/, ''));
  if (amount === null) return { refused: t('paste.no_number') };
  const currency = code ?? (sign && SIGNS[sign]);
  return { value: currency ? { amount, currency } : { amount } };
}

function yesNo(text: string): Reading {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { refused: t('paste.no_choice') };
}

const fold = (text: string) => text.trim().toLocaleLowerCase();

function choice(field: Field, text: string): Reading {
  const found = field.choices?.find(
    one => !one.retired && (one.key === text || fold(one.label) === fold(text)),
  );
  return found ? { value: found.key } : { refused: t('paste.no_choice') };
}

function choices(field: Field, text: string): Reading {
  if (field.open) return { value: split(text) };
  const all = split(text).map(one => choice(field, one));
  const refused = all.find(one => 'refused' in one);
  return refused ?? { value: all.map(one => ('value' in one ? one.value : null)) };
}

const split = (text: string) =>
  text
    .split(/[,;\n]/)
    .map(one => one.trim())
    .filter(Boolean);

/** As spreadsheets write days: 2026-03-31, 31.03.2026, 3/31/2026, 31 Mar 2026. */
export function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})$/.exec(text);
  if (dotted) return real(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text);
  if (slashed) {
    const [one, two] = [Number(slashed[1]), Number(slashed[2])];
    const own = typeof navigator === 'undefined' ? '' : navigator.language;
    const monthFirst = own === 'en-US' && one <= 12;
    return monthFirst ? real(Number(slashed[3]), one, two) : real(Number(slashed[3]), two, one);
  }
  const worded = /^(\d\d?)\.? ([^\d\s.]+)\.? (\d{4})$/.exec(text);
  if (!worded) return null;
  const month = monthOf(worded[2] ?? '');
  return month ? real(Number(worded[3]), month, Number(worded[1])) : null;
}

function monthOf(word: string): number | null {
  for (const locale of [language(), 'en']) {
    for (let month = 0; month < 12; month += 1) {
      const long = new Date(2026, month, 1).toLocaleString(locale, { month: 'long' });
      if (word.length >= 3 && fold(long).startsWith(fold(word).slice(0, long.length))) {
        return month + 1;
      }
    }
  }
  return null;
}

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

function momentOf(text: string): string | null {
  const [day = '', clock = ''] = text.split(/[T ,]+(?=\d\d?:\d\d)/);
  const date = dayOf(day);
  const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text);
  const at = zoned ? new Date(text) : date ? new Date(`${date}T${padded(clock)}`) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

function padded(clock: string): string {
  const [hours = '0', minutes = '00'] = clock.trim().split(':');
  return `${hours.padStart(2, '0')}:${minutes.slice(0, 2)}:00`;
}
