import type { api } from '@/lib/api';
import { day, money, number, percent } from '@/lib/format';
import { t } from '@/lib/messages';

/** A figure of a measure as people read it: estimates without false precision. */
export function figureOf(value: number, unit: api.Surprise['unit'], currency: string) {
  switch (unit) {
    case 'money':
      return money(Math.round(value), currency, true);
    case 'percent':
      return percent(value, digits(value));
    case 'days':
      return t('surprise.days', { value: Number(value.toFixed(1)) });
    default:
      return number(value, Math.abs(value) < 10 ? 1 : 0);
  }
}

export function nameOf(one: api.Surprise) {
  return one.segment_label ? `${one.measure_label} · ${one.segment_label}` : one.measure_label;
}

export const wayOf = (one: api.Surprise) =>
  t(`surprise.${one.kind}.${one.actual > one.expected ? 'more' : 'less'}`);

/** What came, and what was expected, in one sentence. */
export function sentenceOf(one: api.Surprise, currency: string) {
  const figure = (value: number) => figureOf(value, one.unit, currency);
  return t(`surprise.says.${one.kind}`, {
    day: day(one.since),
    actual: figure(one.actual),
    expected: figure(one.expected),
    low: figure(one.low),
    high: figure(one.high),
    times: number(one.actual / (one.expected || 1), 1),
  });
}

/** A small share keeps a digit: "0%" says nothing. */
const digits = (share: number) => (Math.abs(share) < 0.1 ? 1 : 0);

/** What it is worth, and how that is known. */
export function worthOf(one: api.Surprise, currency: string): string | null {
  if (!one.worth || one.worth.each === null) return null;
  const amount = money(Math.round(Math.abs(one.worth.amount)), currency, true);
  const way = one.worth.amount > 0 ? 'more' : 'less';
  return t(`surprise.worth.${way}`, {
    amount,
    each: money(Math.round(one.worth.each), currency, true),
  });
}
