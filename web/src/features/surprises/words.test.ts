import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';
import { figureOf, worthOf } from './words';

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  await learn('beliefs');
});

describe('Figures of surprises', () => {
  it('never say minus nothing', () => {
    expect(figureOf(-0.0001, 'percent', 'EUR')).toBe('0%');
    expect(figureOf(-0.004, 'percent', 'EUR')).toBe('-0.4%');
    expect(figureOf(0.42, 'percent', 'EUR')).toBe('42%');
  });
});

describe('What a surprise is worth', () => {
  const one = (worth: api.Surprise['worth']) => ({ worth }) as api.Surprise;

  it('is told with what each record is worth', () => {
    expect(worthOf(one({ amount: -2000, each: 200 }), 'EUR')).toBe(
      'Worth about €2,000 less: so many records at €200 each, the mean of the year before.',
    );
  });

  it('is left out where the figure itself is money, or nobody knows', () => {
    expect(worthOf(one({ amount: 5, each: null }), 'EUR')).toBeNull();
    expect(worthOf(one(null), 'EUR')).toBeNull();
  });
});
