import { describe, expect, it } from 'vitest';
import type { Field } from '@/records/schema';
import { together } from '../together';
import { conditionOf } from './conditions';

const by = (name: string, span: 'month' | 'week' | null = null) => ({
  field: { name } as Field,
  span,
});

describe('the list behind a bar', () => {
  it('holds the records of its group', () => {
    expect(conditionOf(by('stage'), 'won')).toBe('stage == "won"');
    expect(conditionOf(by('industry'), null)).toBe('industry == null');
    expect(conditionOf(by('industry'), 'a "b"')).toBe('industry == "a \\"b\\""');
    expect(conditionOf(by('urgent'), true)).toBe('urgent == true');
    expect(conditionOf(by('employees'), 12)).toBe('employees == 12');
    expect(conditionOf(by('owner'), { id: '1', title: 'Ada' })).toBe('owner == "1"');
    expect(conditionOf(by('close_date', 'month'), '2026-12')).toBe(
      'close_date >= "2026-12-01" && close_date < "2027-01-01"',
    );
    expect(conditionOf(by('created_at', 'week'), '2026-W01')).toBe(
      'created_at >= "2025-12-29" && created_at < "2026-01-05"',
    );
  });

  it('begins and ends with the days of whoever reads', () => {
    const created = {
      field: { name: 'created_at', kind: 'moment' } as Field,
      span: 'month' as const,
    };
    expect(conditionOf(created, '2026-03', 'Europe/Berlin')).toBe(
      'created_at >= "2026-02-28T23:00:00.000Z" && created_at < "2026-03-31T22:00:00.000Z"',
    );
    const closed = { field: { name: 'close_date', kind: 'date' } as Field, span: 'month' as const };
    expect(conditionOf(closed, '2026-03', 'Europe/Berlin')).toBe(
      'close_date >= "2026-03-01" && close_date < "2026-04-01"',
    );
  });

  it('keeps what the view filters already', () => {
    expect(together('', ['a == 1'])).toBe('a == 1');
    expect(together('b > 2', ['a == 1', 'c == 3'])).toBe('b > 2 && a == 1 && c == 3');
    expect(together('b > 2 || d', ['a == 1'])).toBe('(b > 2 || d) && a == 1');
  });
});
