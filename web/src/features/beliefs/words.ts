import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';

export const STATUS_KEYS = {
  supported: 'belief.status.supported',
  open: 'belief.status.open',
  contradicted: 'belief.status.contradicted',
} as const;

export const percentOf = (share: number) => number(share * 100, share < 0.1 ? 1 : 0);

/** "11 of 40, against 30 of 60": what was counted, without a judgement. */
export function countsOf(tally: api.BeliefTally, kind: string) {
  const { first, second } = tally;
  if (first.cases === 0 && (second?.cases ?? 0) === 0) return t('belief.counts.none');
  const counts = { hits: number(first.hits), cases: number(first.cases) };
  if (kind === 'leader') return t('belief.counts.rounds', counts);
  if (!second) return t('belief.counts.one', counts);
  return t('belief.counts.two', {
    ...counts,
    other: number(second.hits),
    rest: number(second.cases),
  });
}

/** Up to a million to one, in two digits. */
export function weightOf(weight: number) {
  if (weight > 0.95 && weight < 1.05) return t('belief.weight.none');
  const times = weight > 1 ? weight : 1 / weight;
  const shown = number(Number(times.toPrecision(2)));
  return t(weight > 1 ? 'belief.weight.for' : 'belief.weight.against', { times: shown });
}

/** The status that the evidence alone would have, for one that is not written yet. */
export function leaning(weight: number): keyof typeof STATUS_KEYS {
  if (weight >= 10) return 'supported';
  return weight <= 0.1 ? 'contradicted' : 'open';
}

export function saysOf(status: keyof typeof STATUS_KEYS, counts: string) {
  return t(`belief.says.${status}`, { counts });
}
