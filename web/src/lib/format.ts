import { language } from './messages';

// Making an Intl format costs a hundred times of using one.
const made = new Map<string, unknown>();

let zone: string | undefined;

/** Moments are told by the clocks of this time zone; of the browser's where none is chosen. */
export function inZone(chosen: string | null) {
  zone = chosen ?? undefined;
}

function format<F>(name: string, make: (locale: string) => F): F {
  const key = `${language()} ${locale()} ${zone} ${name}`;
  const known = made.get(key) as F | undefined;
  if (known) return known;
  const fresh = make(locale());
  made.set(key, fresh);
  return fresh;
}

/** The user's region where it speaks our language: "de-AT" writes numbers as Austria does. */
function locale() {
  const own = navigator.languages.find(one => one.toLowerCase().startsWith(language()));
  return own ?? language();
}

export function number(value: number | string, digits?: number) {
  return format(
    `n${digits}`,
    l => new Intl.NumberFormat(l, { maximumFractionDigits: digits ?? 6 }),
  ).format(value as number);
}

/** A count that is not read to the last digit: 12.4K. */
export function compact(value: number) {
  return format('compact', l => new Intl.NumberFormat(l, { notation: 'compact' })).format(value);
}

/** A share of one: 28% in English, 28 % in German. What rounds to nothing has no sign. */
export function percent(share: number, digits = 0) {
  const nothing = Math.abs(share) < 0.5 / 10 ** (digits + 2);
  return format(
    `p${digits}`,
    l => new Intl.NumberFormat(l, { style: 'percent', maximumFractionDigits: digits }),
  ).format(nothing ? 0 : share);
}

/** An estimate is not read to the last digit: €2.4M. */
export function about(value: number, currency: string) {
  return format(
    `about${currency}`,
    l =>
      new Intl.NumberFormat(l, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 3,
      }),
  ).format(value);
}

export function money(amount: string | number, currency: string, round = false) {
  const exact = typeof amount === 'string' ? amount : String(amount);
  const whole = round || /^-?\d+(\.0+)?$/.test(exact);
  return format(
    `m${currency}${whole}`,
    l =>
      new Intl.NumberFormat(l, {
        style: 'currency',
        currency,
        minimumFractionDigits: whole ? 0 : undefined,
        maximumFractionDigits: whole ? 0 : undefined,
      }),
  ).format(exact as unknown as number);
}

/** A day without a clock: 2026-03-31. */
export function day(value: string) {
  const [year, month, date] = value.split('-').map(Number);
  return format('day', l => new Intl.DateTimeFormat(l, { dateStyle: 'medium' })).format(
    new Date(year ?? 0, (month ?? 1) - 1, date ?? 1),
  );
}

export function moment(value: string) {
  return format(
    'moment',
    l => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
  ).format(new Date(value));
}

/** A moment in full: "1 March 2026 at 09:00". */
export function longMoment(value: string) {
  return format(
    'longMoment',
    l => new Intl.DateTimeFormat(l, { dateStyle: 'long', timeStyle: 'short' }),
  ).format(new Date(value));
}

/** A day as a heading: "Monday, 16 November 2026". */
export function longDay(value: string | Date) {
  return format(
    'longDay',
    l => new Intl.DateTimeFormat(l, { dateStyle: 'full', timeZone: zone }),
  ).format(new Date(value));
}

/** The clock alone: 14:05. */
export function clock(value: string) {
  return format(
    'clock',
    l => new Intl.DateTimeFormat(l, { timeStyle: 'short', timeZone: zone }),
  ).format(new Date(value));
}

/** A moment as one says it after "since": "14:05" today, "Friday" this week, a date before that. */
export function lately(value: string, now = new Date()) {
  const at = new Date(value);
  if (dayOf(at) === dayOf(now)) return clock(value);
  if (now.getTime() - at.getTime() < 6 * 86_400_000) {
    return format(
      'weekday',
      l => new Intl.DateTimeFormat(l, { weekday: 'long', timeZone: zone }),
    ).format(at);
  }
  return format(
    'date',
    l => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeZone: zone }),
  ).format(at);
}

function dayOf(at: Date) {
  return format('dayOf', () => new Intl.DateTimeFormat('en-CA', { timeZone: zone })).format(at);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Days of the calendar, not stretches of 24 hours: Friday afternoon is two days before Sunday morning. */
function daysBetween(from: Date, to: Date) {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
}

/** How long ago, or how soon: "3 days ago". */
export function ago(value: string, now = Date.now()) {
  const distance = new Date(value).getTime() - now;
  const relative = format('ago', l => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }));
  const days = daysBetween(new Date(now), new Date(value));
  if (days !== 0 && Math.abs(days) < 7 && Math.abs(distance) >= 6 * 3_600_000) {
    return relative.format(days, 'day');
  }
  for (const [unit, length] of STEPS) {
    if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit);
  }
  return relative.format(0, 'minute');
}

/** The same of what is known by its day alone: "today" instead of the hours since midnight. */
export function daysAgo(value: string, now = Date.now()) {
  const relative = format('ago', l => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }));
  const today = value.slice(0, 10) === new Date(now).toISOString().slice(0, 10);
  return today ? relative.format(0, 'day') : ago(value, now);
}

/** A size as people say it: 1.2 MB. */
export function bytes(count: number) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return format(
    `bytes${step}`,
    l =>
      new Intl.NumberFormat(l, {
        style: 'unit',
        unit: units[step],
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  ).format(count / 1000 ** step);
}

export function country(code: string) {
  try {
    return format('country', l => new Intl.DisplayNames(l, { type: 'region' })).of(code) ?? code;
  } catch {
    return code;
  }
}

export function joined(parts: string[]) {
  return format('list', l => new Intl.ListFormat(l, { type: 'conjunction' })).format(parts);
}
