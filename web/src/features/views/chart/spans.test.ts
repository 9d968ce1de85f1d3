import { describe, expect, it } from 'vitest';
import { beginOf, filled, keyOf, nextOf } from './spans';

const day = (date: Date) => date.toISOString().slice(0, 10);

describe('spans of time', () => {
  it('begin where the calendar says', () => {
    expect(day(beginOf('2026-02'))).toBe('2026-02-01');
    expect(day(beginOf('2026-Q4'))).toBe('2026-10-01');
    expect(day(beginOf('2026'))).toBe('2026-01-01');
    expect(day(beginOf('2026-W01'))).toBe('2025-12-29');
    expect(day(beginOf('2026-W53'))).toBe('2026-12-28');
    expect(day(beginOf('2026-03-29'))).toBe('2026-03-29');
  });

  it('lead to the next one and back to their names', () => {
    for (const span of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      let at = beginOf('2024-W01');
      if (span === 'quarter' || span === 'year') at = new Date(Date.UTC(2024, 0, 1));
      for (let step = 0; step < 120; step += 1) {
        expect(day(beginOf(keyOf(at, span))), span).toBe(
          span === 'month' ? day(first(at)) : day(at),
        );
        at = nextOf(at, span);
      }
    }
  });

  it('are shown without gaps', () => {
    expect(filled(['2026-02', '2025-11'], 'month')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(filled(['2025-W52', '2026-W02'], 'week')).toEqual(['2025-W52', '2026-W01', '2026-W02']);
    expect(filled([], 'day')).toEqual([]);
  });
});

const first = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
