export { about, percent } from '@/lib/format';
import { type Key, language, t } from '@/lib/messages';
import type { Span } from './queries';

/** What somebody typed as a target; null where it is none. */
export function amountOf(text: string) {
  const amount = Number(text);
  return text.trim() !== '' && Number.isFinite(amount) && amount >= 0 ? amount : null;
}

export function monthName(day: string, long = false) {
  const [year, month] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(language(), {
    month: long ? 'long' : 'short',
    year: 'numeric',
  }).format(new Date(year ?? 0, (month ?? 1) - 1, 1));
}

/** A month, or from which month to which. */
export function spanName(span: { grain: string; starts: string; ends: string }) {
  if (span.grain === 'month') return monthName(span.starts, true);
  const from = new Intl.DateTimeFormat(language(), { month: 'short' }).format(
    new Date(`${span.starts}T12:00:00`),
  );
  return `${from} – ${monthName(span.ends)}`;
}

/** So many values that stand for equal shares of the futures, out of more of them. */
export function fewer(dots: number[], count: number) {
  return Array.from({ length: count }, (_, i) => {
    const place = Math.min(dots.length - 1, Math.max(0, ((i + 0.5) / count) * dots.length - 0.5));
    const low = Math.floor(place);
    const here = dots[low] ?? 0;
    return here + (place - low) * ((dots[low + 1] ?? here) - here);
  });
}

export const reaching = (dots: number[], target: number) =>
  dots.filter(dot => dot >= target).length;

/** Where the axis of all spans ends: a round number beyond everything that is shown. */
export function furthest(spans: Span[]) {
  const most = Math.max(
    1,
    ...spans.flatMap(one => [one.p90, one.weighted, one.committed, one.target?.amount ?? 0]),
  );
  const step = 10 ** Math.floor(Math.log10(most)) / 2;
  return Math.ceil((most * 1.02) / step) * step;
}

/** What is aimed at, or what somebody may begin to aim from. */
export const targetOf = (span: Span) => span.target?.amount ?? Math.round(span.p50);

/** How often people had stood for more than the range held, and how often so much came then. */
export function beyond(past: { p90: number; committed: number; became: number }[]) {
  const above = past.filter(one => one.committed > one.p90);
  return {
    count: past.length,
    above: above.length,
    reached: above.filter(one => one.became >= one.committed).length,
  };
}

/** What a column is called: a field by its label, what the history tells by our own words. */
export function columnName(column: string, label: string | null) {
  if (label) return label;
  const key = `forecast.column.${column}` as Key;
  const words = t(key);
  return words === key ? column : words;
}

/** How often so many or more happen by chance, each with the same probability. */
function tail(count: number, least: number, share: number) {
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= count; k++) {
    if (k >= least) sum += ways * share ** k * (1 - share) ** (count - k);
    ways = (ways * (count - k)) / (k + 1);
  }
  return sum;
}

const HARDLY = 0.06;
const SELDOM = 0.11;

/** Where the middles of past forecasts lay to one side too often for chance, and to which. */
export function leaning(past: { p50: number; became: number }[]) {
  const high = past.filter(one => one.became < one.p50).length;
  const low = past.filter(one => one.became > one.p50).length;
  const side = high >= low ? ('high' as const) : ('low' as const);
  const times = Math.max(high, low);
  return tail(past.length, times, 0.5) < HARDLY ? { side, times } : null;
}

/** Whether ranges held more, or less, than four in five too clearly for chance. */
export function breadth(held: number, count: number) {
  if (count > 0 && held === count && tail(count, held, 0.8) < SELDOM) return 'wide' as const;
  return count > 0 && 1 - tail(count, held + 1, 0.8) < HARDLY ? ('narrow' as const) : null;
}

const SURE = 2.576;
const MOST = 3;

/**
 * Chances that came true more or less often than said, too clearly for chance: what was said lies
 * outside Wilson's 99 % interval of what was won. First what was wrong about the most deals.
 */
export function misjudged<T extends { said: number; won: number; deals: number }>(bins: T[]): T[] {
  const wrong = (bin: T) => Math.abs(bin.won - bin.said * bin.deals);
  return bins
    .filter(({ said, won, deals }) => {
      const share = won / deals;
      const room = 1 + SURE ** 2 / deals;
      const middle = (share + SURE ** 2 / (2 * deals)) / room;
      const half =
        (SURE / room) * Math.sqrt((share * (1 - share)) / deals + SURE ** 2 / (4 * deals ** 2));
      return Math.abs(said - middle) > half;
    })
    .sort((one, other) => wrong(other) - wrong(one))
    .slice(0, MOST);
}

/** Of fewer spans, nothing is told. */
const LEAST = 4;
const LESS = 0.7;

/** Quarters ahead whose ranges held less often than they should. */
export const weakAhead = <T extends { grain: string; held: number; spans: number }>(ahead: T[]) =>
  ahead.filter(one => one.grain === 'quarter' && one.spans >= LEAST && one.held / one.spans < LESS);
