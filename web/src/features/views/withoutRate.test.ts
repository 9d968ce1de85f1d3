import { beforeAll, describe, expect, it } from 'vitest';
import { learn } from '@/lib/messages';
import { withoutRate } from './withoutRate';

const sum = (without?: { count: number; currency: string | null }) => ({
  amount: '10.00',
  currency: 'EUR',
  ...(without && { without }),
});

describe('what is not in a sum', () => {
  beforeAll(() => learn('views'));

  it('is not spoken of where everything is in it', () => {
    expect(withoutRate([sum(), null, 7])).toBe('');
  });

  it('is told with its currency', () => {
    expect(withoutRate([sum({ count: 3, currency: 'CHF' })])).toBe('without 3 in CHF, no rate');
    expect(
      withoutRate([sum({ count: 3, currency: 'CHF' }), sum({ count: 1, currency: 'CHF' })]),
    ).toBe('without 4 in CHF, no rate');
  });

  it('is told without one where there are several', () => {
    const several = 'without 2 in other currencies, no rate';
    expect(withoutRate([sum({ count: 2, currency: null })])).toBe(several);
    expect(
      withoutRate([sum({ count: 1, currency: 'CHF' }), sum({ count: 1, currency: 'USD' })]),
    ).toBe(several);
  });
});
