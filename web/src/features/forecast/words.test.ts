import { describe, expect, it } from 'vitest';
import { moves } from './moves';
import {
  amountOf,
  beyond,
  breadth,
  fewer,
  furthest,
  leaning,
  misjudged,
  reaching,
  weakAhead,
} from './words';

describe('a target', () => {
  it('is nothing negative and nothing that cannot be read', () => {
    expect(amountOf('1000')).toBe(1000);
    expect(amountOf('0')).toBe(0);
    expect(['-5', '', ' ', 'much', '1e999'].map(amountOf)).toEqual([null, null, null, null, null]);
  });
});

describe('commitments beyond the range', () => {
  it('are counted with how often so much came', () => {
    const past = (committed: number, became: number) => ({ p90: 100, committed, became });
    expect(beyond([past(150, 160), past(120, 90), past(80, 90)])).toEqual({
      count: 3,
      above: 2,
      reached: 1,
    });
  });
});

describe('what has moved', () => {
  it('is one line for a stage', () => {
    const both = (kind: string, subject: string, before: number) =>
      ({ kind, subject, before, after: 0.6, since: '2026-01-01', deals: 80, label: null }) as never;
    const lines = moves([
      both('stage', 'negotiation', 0.8),
      both('stage_says', 'negotiation', 0.75),
      both('stage_says', 'proposal', 0.5),
      both('arrivals', '', 40),
    ]);
    expect(lines.map(one => [one.moved.kind, one.says])).toEqual([
      ['stage', 0.75],
      ['stage_says', undefined],
      ['arrivals', undefined],
    ]);
  });
});

describe('dots of a forecast', () => {
  it('become fewer without moving the middle', () => {
    const fifty = Array.from({ length: 50 }, (_, i) => i);
    const twenty = fewer(fifty, 20);
    expect(twenty).toHaveLength(20);
    expect(twenty[0]).toBeCloseTo(0.75);
    expect((twenty[9]! + twenty[10]!) / 2).toBeCloseTo(24.5);
  });

  it('reach a target or do not', () => {
    expect(reaching([1, 2, 3, 4], 3)).toBe(2);
    expect(reaching([1, 2], 9)).toBe(0);
  });

  it('lie on an axis that ends beyond everything', () => {
    const span = { p90: 950, weighted: 1200, committed: 0, target: null };
    expect(furthest([span as never])).toBe(1500);
    expect(furthest([])).toBeGreaterThan(0);
  });
});

describe('past forecasts', () => {
  const past = (high: number, low: number) => [
    ...Array.from({ length: high }, () => ({ p50: 2, became: 1 })),
    ...Array.from({ length: low }, () => ({ p50: 1, became: 2 })),
  ];

  it('lean where chance would hardly make them', () => {
    expect(leaning(past(9, 1))).toEqual({ side: 'high', times: 9 });
    expect(leaning(past(1, 11))).toEqual({ side: 'low', times: 11 });
    expect(leaning(past(7, 3))).toBeNull();
    expect(leaning(past(3, 0))).toBeNull();
    expect(leaning([])).toBeNull();
  });

  it('had ranges too wide or too narrow only where that is clear', () => {
    expect(breadth(10, 10)).toBe('wide');
    expect(breadth(6, 6)).toBeNull();
    expect(breadth(8, 10)).toBeNull();
    expect(breadth(4, 10)).toBe('narrow');
    expect(breadth(0, 0)).toBeNull();
  });
});

it('finds chances that came true less or more often than chance would have it', () => {
  const bins = [
    { said: 0.01, won: 33, deals: 468 },
    { said: 0.45, won: 120, deals: 260 },
    { said: 0.75, won: 75, deals: 125 },
    { said: 0.94, won: 41, deals: 50 },
    { said: 0.8, won: 3, deals: 5 },
    { said: 0.85, won: 8, deals: 20 },
  ];
  expect(misjudged(bins).map(bin => bin.said)).toEqual([0.01, 0.75, 0.85]);
});

it('finds the quarters ahead whose ranges held too seldom', () => {
  const quarter = (ahead: number, held: number, spans: number) => ({
    grain: 'quarter',
    ahead,
    held,
    spans,
  });
  const weak = weakAhead([quarter(0, 9, 11), quarter(3, 5, 8), quarter(4, 1, 3)]);
  expect(weak.map(one => one.ahead)).toEqual([3]);
});
