import { describe, expect, it } from 'vitest';
import { fewer, furthest, reaching } from './words';

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
