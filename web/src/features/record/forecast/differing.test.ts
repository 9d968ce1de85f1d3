import { describe, expect, it } from 'vitest';
import { differing, telling } from './differing';

const said = (won: number, points: number[]) =>
  ({
    similar: 50,
    similar_won: won,
    lower: 0.2,
    upper: 0.4,
    reasons: [
      { column: 'stage', label: null, value: 'negotiation', points: 30 },
      ...points.map(one => ({ column: `c${one}`, label: null, value: '1', points: one })),
    ],
  }) as never;

describe('a chance beside the count of similar deals', () => {
  it('differs where the count lies outside of its range', () => {
    expect(differing(said(30, []))).toBe('less');
    expect(differing(said(5, []))).toBe('more');
    expect(differing(said(15, []))).toBeNull();
  });

  it('is told by what leads there, without the stage that both share', () => {
    const columns = (won: number) =>
      telling(said(won, [5, -3, 2]), differing(said(won, []))).map(one => one.column);
    expect(columns(30)).toEqual(['c-3', 'c5', 'c2']);
    expect(columns(5)).toEqual(['c5', 'c2', 'c-3']);
    expect(columns(15)).toEqual(['c5', 'c-3', 'c2']);
  });
});
