import { describe, expect, it } from 'vitest';
import type { api } from '@/lib/api';
import { placeOf, stackOf, totalOf } from './layers';

const NAMES = { none: 'None', others: 'All others' };
const WEEKS = ['2026-03-02', '2026-03-09', '2026-03-16'];

function line(segment: string, values: number[], label: string | null = null): api.MeasureLine {
  return {
    segment,
    label,
    points: WEEKS.map((start, place) => ({ start, n: 1, value: values[place] ?? null })),
  };
}

function series(lines: api.MeasureLine[], toldFrom: string | null = null): api.MeasureSeries {
  return {
    unit: 'money',
    currency: 'EUR',
    breakdown: 'stage',
    step: 'week',
    prepared: true,
    told_from: toldFrom,
    seen_from: null,
    withheld: null,
    lines,
  };
}

describe('the pipeline through time', () => {
  it('stands in the order of the stages, however large they are', () => {
    const choices = [
      { key: 'new', label: 'New' },
      { key: 'offer', label: 'Offer' },
    ];
    const stack = stackOf(
      series([line('offer', [5, 5, 5]), line('new', [1, 2, 3]), line('', [0, 0, 0])]),
      choices,
      NAMES,
      '2026-03-18',
    );
    expect(stack.layers.map(one => one.label)).toEqual(['New', 'Offer']);
    expect(totalOf(stack, 2)).toBe(8);
  });

  it('ends each step with its last day, such as a Sunday, and the one that goes on with today', () => {
    const stack = stackOf(series([line('a', [1, 1, 1])]), undefined, NAMES, '2026-03-18');
    expect(stack.days).toEqual(['2026-03-08', '2026-03-15', '2026-03-18']);
    expect(placeOf(stack, '2026-03-10')).toBe(1);
    expect(placeOf(stack, undefined)).toBe(2);
    expect(placeOf(stack, '2030-01-01')).toBe(2);
  });

  it('leaves out steps of which nothing is known', () => {
    const stack = stackOf(
      series([line('a', [0, 1, 1])], '2026-03-12'),
      undefined,
      NAMES,
      '2026-03-18',
    );
    expect(stack.days).toEqual(['2026-03-15', '2026-03-18']);
  });

  it('puts together what has no colour of its own, so that nothing is lost', () => {
    const lines = Array.from({ length: 10 }, (_, place) => line(`s${place}`, [place, 1, 1]));
    const stack = stackOf(series(lines), undefined, NAMES, '2026-03-18');
    expect(stack.layers).toHaveLength(8);
    expect(stack.layers.at(-1)?.label).toBe('All others');
    expect(totalOf(stack, 0)).toBe(45);
  });
});
