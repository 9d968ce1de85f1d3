import { describe, expect, it } from 'vitest';
import type { Field, RecordType } from '../schema';
import { type Condition, conditionsOf, expressionOf } from './filter';

const field = (name: string, value_type: Field['value_type']) => ({ name, value_type }) as Field;
const deal = {
  name: 'deal',
  fields: [
    field('name', 'text'),
    field('stage', 'text'),
    field('amount', 'number'),
    field('close_date', 'date'),
    field('created_at', 'moment'),
    field('owner', 'record'),
    field('urgent', 'yes_no'),
  ],
} as RecordType;

const ALL: Condition[] = [
  { field: 'stage', op: 'any_of', value: ['new', 'won'] },
  { field: 'stage', op: 'none_of', value: ['lost'] },
  { field: 'amount', op: 'at_least', value: 1000.5 },
  { field: 'amount', op: 'below', value: -3 },
  { field: 'name', op: 'contains', value: 'a "b" && (c' },
  { field: 'name', op: 'is_not', value: 'back\\slash' },
  { field: 'close_date', op: 'next_days', value: 14 },
  { field: 'created_at', op: 'last_days', value: 30 },
  { field: 'created_at', op: 'older_days', value: 90 },
  { field: 'owner', op: 'mine', value: null },
  { field: 'amount', op: 'known', value: null },
  { field: 'close_date', op: 'empty', value: null },
  { field: 'urgent', op: 'is', value: true },
];

describe('chips and expressions', () => {
  it('say the same, each by itself and all together', () => {
    for (const one of ALL) {
      expect(conditionsOf(deal, expressionOf(deal, [one]))).toEqual([one]);
    }
    expect(conditionsOf(deal, expressionOf(deal, ALL))).toEqual(ALL);
  });

  it('are written as people would write them', () => {
    expect(expressionOf(deal, ALL.slice(0, 3))).toBe(
      'stage in ["new", "won"] && !(stage in ["lost"]) && amount >= 1000.5',
    );
  });

  it('are read as people write them', () => {
    expect(conditionsOf(deal, "stage == 'won'  &&  has(owner)")).toEqual([
      { field: 'stage', op: 'is', value: 'won' },
      { field: 'owner', op: 'known', value: null },
    ]);
    expect(conditionsOf(deal, '')).toEqual([]);
  });

  it('leave to the expression what chips cannot say', () => {
    for (const more of [
      'stage == "won" || amount > 5',
      'company.industry == "retail"',
      'amount / 12 > 5',
      'unknown == "x"',
      '!(stage in ["lost"]',
    ]) {
      expect(conditionsOf(deal, more), more).toBeNull();
    }
  });
});
