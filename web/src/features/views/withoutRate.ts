import { t } from '@/lib/messages';

interface Without {
  count: number;
  currency: string | null;
}

/** What is not in these sums of money because nobody said its exchange rate; empty where all of it is. */
export function withoutRate(sums: unknown[]): string {
  const missing = sums.map(withoutOf).filter(one => one !== null);
  const count = missing.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return '';
  const currencies = new Set(missing.map(one => one.currency));
  const [currency] = currencies;
  return currencies.size === 1 && currency
    ? t('sums.without', { count, currency })
    : t('sums.without.several', { count });
}

function withoutOf(sum: unknown): Without | null {
  if (typeof sum !== 'object' || sum === null || !('without' in sum)) return null;
  return sum.without as Without;
}
