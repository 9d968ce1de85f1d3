import type { api } from '@/lib/api';
import { ago } from '@/lib/format';
import { language, type Key, t } from '@/lib/messages';
import { sourceOf } from '../timeline/source';

const DAY = 86_400_000;
type Units = [string, number][];
const UNITS: Units = [
  ['year', 365],
  ['month', 30],
  ['day', 1],
];
/** Of one length with those of "2 years ago" beside it. */
const AGES: Units = [
  ['year', 365.25],
  ['month', 30.4375],
  ['day', 1],
];

/** How long ago, as short as it can be said: "14 mo". */
export function ageOf(at: string, display: 'short' | 'long' = 'short', now = Date.now()): string {
  const days = Math.max(0, Math.floor((now - new Date(at).getTime()) / DAY));
  return spanOf(days, display, AGES);
}

export function spanOf(days: number, display: 'short' | 'long' = 'long', units = UNITS): string {
  const [unit, length] = units.find(([, size]) => days >= size * (size > 1 ? 2 : 0)) ?? ['day', 1];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: display,
    maximumFractionDigits: 0,
  }).format(Math.floor(days / length));
}

/** How we know it, by whom and when: "written 2 years ago by Ada Byron, import Fair". */
export function howOf(stamp: api.Stamp): string {
  const what = t(`stamp.${stamp.how}` as Key, { when: ago(stamp.at) });
  const by = stamp.actor?.name ? t('stamp.by', { what, who: stamp.actor.name }) : what;
  const source = sourceOf(stamp.source);
  return source ? t('stamp.from', { what: by, source }) : by;
}

/** All of it in one sentence, for whoever hears it. */
export const staleWords = (stamp: api.Stamp) =>
  t('stamp.stale', { age: ageOf(stamp.at, 'long'), how: howOf(stamp) });
