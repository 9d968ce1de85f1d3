import { describe, expect, it } from 'vitest';
import type { Field, RecordType } from '../schema';
import { type Condition, conditionsOf, expressionOf, type Op, opsFor, SPANS } from './filter';

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
    field('x_tags', 'texts'),
    field('x_site', 'parts'),
    field('people', 'records'),
    { ...field('x_phase', 'text'), kind: 'choice' } as Field,
    { ...field('manager', 'record'), to: ['user'] } as Field,
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
  { field: 'close_date', op: 'during', value: 'next_quarter' },
  { field: 'owner', op: 'mine', value: null },
  { field: 'amount', op: 'known', value: null },
  { field: 'close_date', op: 'empty', value: null },
  { field: 'urgent', op: 'is', value: true },
];

function valuesOf(one: Field, op: Op, texts: string[]): Condition['value'][] {
  if (op === 'empty' || op === 'known' || op === 'mine') return [null];
  if (op === 'any_of' || op === 'none_of') return [texts.slice(0, 1), texts];
  if (op === 'during') return SPANS;
  if (op.endsWith('_days')) return [1, 30, 3650];
  if (one.value_type === 'number') return [0, -3, 1000.5];
  if (one.value_type === 'yes_no') return [true, false];
  if (one.value_type === 'date' || one.value_type === 'moment') return ['2026-01-31'];
  return texts;
}

describe('chips and expressions', () => {
  it('say the same, each by itself and all together', () => {
    for (const one of ALL) {
      expect(conditionsOf(deal, expressionOf(deal, [one]))).toEqual([one]);
    }
    expect(conditionsOf(deal, expressionOf(deal, ALL))).toEqual(ALL);
  });

  it('say the same for every question that a chip can ask of any field', () => {
    const nasty = [
      'plain',
      'a "b  c" d',
      "it's",
      'tab\tnew\nline',
      'back\\slash',
      '&& ( [',
      'ß Ł 漢',
    ];
    for (const one of deal.fields) {
      for (const op of opsFor(one)) {
        for (const value of valuesOf(one, op, nasty)) {
          const condition = { field: one.name, op, value };
          const written = expressionOf(deal, [condition, ...ALL.slice(0, 2)]);
          expect(conditionsOf(deal, written), written).toEqual([condition, ...ALL.slice(0, 2)]);
        }
      }
    }
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
