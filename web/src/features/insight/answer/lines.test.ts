import { describe, expect, it } from 'vitest';
import type { api } from '@/lib/api';
import type { Theme } from '@/ui/chart/colours';
import { endOf } from './figures';
import { hasLines, optionOfLines, overOf, roundUp, spread } from './lines';

const THEME: Theme = {
  series: ['#0f6b64', '#b25a10'],
  text: '#000',
  quiet: '#666',
  line: '#ccc',
  raised: '#fff',
  page: '#fff',
};

function points(...values: number[]) {
  return values.map((value, at) => ({ start: `2026-0${at + 1}-01`, n: value, value }));
}

function answer(at: string, lines: api.MeasureLine[]): api.Answer {
  return {
    at,
    lines,
    step: 'month',
    currency: 'EUR',
    measure: { stands: false, unit: 'records' },
    points: points(3, 3, 3),
  } as unknown as api.Answer;
}

const PARTS = [
  { segment: 'n', label: 'North', points: points(1, 2, 3) },
  { segment: 's', label: 'South', points: points(2, 1, 0) },
];

describe('The lines of the parts of an answer', () => {
  it('leave out the step that goes on, which is no fall', () => {
    const over = overOf(answer('2026-03-20T12:00:00Z', PARTS));
    expect(over.map(line => line.points.length)).toEqual([2, 2]);
    expect(overOf(answer('2026-04-01T00:00:00Z', PARTS))[1]?.points).toHaveLength(3);
  });

  it('are drawn for two parts and two steps at least', () => {
    expect(hasLines(answer('2026-04-01T00:00:00Z', PARTS))).toBe(true);
    expect(hasLines(answer('2026-04-01T00:00:00Z', PARTS.slice(1)))).toBe(false);
    expect(hasLines(answer('2026-02-10T00:00:00Z', PARTS))).toBe(false);
  });

  it('bear the names of their parts and differ by their strokes', () => {
    const option = optionOfLines(answer('2026-04-01T00:00:00Z', PARTS), THEME, false, false);
    const series = option.series as { name: string; lineStyle: { type: unknown } }[];
    expect(series.map(one => one.name)).toEqual(['North', 'South']);
    expect(new Set(series.map(one => one.lineStyle.type)).size).toBe(2);
  });
});

describe('Names at the ends of lines', () => {
  it('stay where they are as long as they are apart', () => {
    expect(spread([100, 50, 1], 110, 200)).toEqual([0, 0, 0]);
  });

  it('make room for each other, also at the bottom', () => {
    const ends = [24, 23, 22, 0, 0, 0];
    const moved = spread(ends, 24, 200);
    const at = ends
      .map((end, i) => 200 * (1 - end / 24) + (moved[i] ?? 0))
      .sort((one, other) => one - other);
    at.slice(1).forEach((one, i) => expect(one - (at[i] ?? 0)).toBeGreaterThan(13.9));
    expect(at.at(-1)).toBeLessThanOrEqual(200);
  });
});

describe('The end of an axis', () => {
  it('is a number that people count by', () => {
    expect([24, 22, 0.43, 4_260_000, 0].map(roundUp)).toEqual([25, 25, 0.5, 5_000_000, 1]);
  });
});

describe('The end of a step', () => {
  it('is the first day after it', () => {
    expect(endOf('2026-12-31', 'day')).toBe('2027-01-01');
    expect(endOf('2026-02-23', 'week')).toBe('2026-03-02');
    expect(endOf('2026-12-01', 'month')).toBe('2027-01-01');
    expect(endOf('2026-10-01', 'quarter')).toBe('2027-01-01');
    expect(endOf('2026-01-01', 'year')).toBe('2027-01-01');
  });
});
