import type { api } from '@/lib/api';
import { money, number, percent } from '@/lib/format';
import { language, t } from '@/lib/messages';

export { percent } from '@/lib/format';

/** The month of a first day: November 2026. */
export function monthOf(start: string) {
  const [year, month] = start.split('-').map(Number);
  const date = new Date(year ?? 0, (month ?? 1) - 1, 1);
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(date);
}

/** A figure in its unit. */
export function figure(value: number, unit: string, currency: string) {
  if (unit === 'money') return money(value, currency, true);
  if (unit === 'percent') return percent(value);
  const shown = number(value, value >= 100 ? 0 : 1);
  return unit === 'days' ? t('insight.days', { count: shown }) : shown;
}

/** A number with its unit and nothing else: "40 %", "€ 1,200", "60 days". */
const PLAIN =
  /^\s*([€$£]|EUR|USD|GBP|CHF)?\s*(\d[\d.,]*)\s*(%|[€$£]|EUR|USD|GBP|CHF|days?|Tag(?:en?)?)?\s*$/;

function unitOf(sign: string) {
  if (sign === '%') return 'percent';
  return /^(day|Tag)/.test(sign) ? 'days' : 'money';
}

/** What would be enough, where it was said as a number, and in the measure's unit or none. */
export function aimOf(text: string, unit: string): number | null {
  const [, before, said, after] = PLAIN.exec(text) ?? [];
  if (!said || [before, after].some(sign => sign && unitOf(sign) !== unit)) return null;
  const thousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(said);
  const value = Number(thousands ? said.replace(/[.,]/g, '') : said.replace(',', '.'));
  if (Number.isNaN(value)) return null;
  return unit === 'percent' ? value / 100 : value;
}

/** Where a promise is on its way; null where that cannot be told. */
export function wayWords({ aim, measured }: api.Promise): string | null {
  const { then, now, unit } = measured ?? {};
  if (!aim || !unit || then === undefined || then === null || now === undefined || now === null)
    return null;
  const enough = aimOf(aim, unit);
  if (enough === null || enough === then) return null;
  const gone = (now - then) / (enough - then);
  if (gone >= 1) return t('promises.way.there');
  if (gone < 0) return t('promises.way.other');
  return t('promises.way.part', { share: percent(gone) });
}
