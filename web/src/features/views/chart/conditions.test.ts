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

  it('keeps what the view filters already', () => {
    expect(together('', ['a == 1'])).toBe('a == 1');
    expect(together('b > 2', ['a == 1', 'c == 3'])).toBe('b > 2 && a == 1 && c == 3');
    expect(together('b > 2 || d', ['a == 1'])).toBe('(b > 2 || d) && a == 1');
  });
});
