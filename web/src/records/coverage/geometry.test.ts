import type { api } from '@/lib/api';
import { describe, expect, it } from 'vitest';
import { arcsOf } from './geometry';

const thing = (share: number, degrees: number, state: string) =>
  ({ share, degrees, state }) as api.CoverageThing;

function coverage(share: number, things: api.CoverageThing[], reserved = 90) {
  const facet = { key: 'reach', label: 'Reach', share, degrees: 0, things };
  return { reserved, facets: [facet] } as unknown as api.Coverage;
}

describe('the arcs of a ring', () => {
  it('begin and end beside the gap, which is never claimed', () => {
    const [only] = arcsOf(coverage(270, [thing(270, 270, 'told')]));
    expect(only?.from).toBeCloseTo(45, 5);
    expect(only?.to).toBeLessThanOrEqual(315);
  });

  it('keep more open where more is reserved', () => {
    const [only] = arcsOf(coverage(180, [thing(180, 0, 'unknown')], 180));
    expect(only?.from).toBeCloseTo(90, 5);
    expect(only?.to).toBeLessThanOrEqual(270);
  });

  it('show what is known, then what has aged, then nothing', () => {
    const [only] = arcsOf(
      coverage(100, [thing(40, 30, 'told'), thing(40, 10, 'stale'), thing(20, 0, 'unknown')]),
    );
    expect((only?.known ?? 0) - (only?.from ?? 0)).toBeCloseTo(40 * 0.97, 5);
    expect((only?.doubtful ?? 0) - (only?.known ?? 0)).toBeCloseTo(30 * 0.97, 5);
    expect(only?.to).toBeGreaterThan(only?.doubtful ?? 0);
  });

  it('are drawn from one angle to another', () => {
    const [only] = arcsOf(coverage(0, []));
    expect(only?.from).toBe(only?.to);
  });
});
