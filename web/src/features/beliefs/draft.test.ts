import { describe, expect, it } from 'vitest';
import { Model, type RecordType } from '@/records/schema';
import {
  draftOf,
  EMPTY,
  isComplete,
  missingOf,
  percentFits,
  startOf,
  statementOf,
  sureFits,
} from './draft';

const type = (name: string, origin: string) =>
  ({
    name,
    plural: `${name}s`,
    plural_label: `${name}s`,
    origin,
    fields: [],
  }) as unknown as RecordType;
const model = new Model([type('lead', 'delivered'), type('deal_stage_change', 'fixed')]);

describe('a statement while it is written', () => {
  it('comes back as it was', () => {
    const statement = {
      kind: 'leader' as const,
      type: 'deal',
      among: null,
      time: 'close_date',
      by: null,
      part: 'quarter' as const,
      segment: '4',
      function: 'sum' as const,
      field: 'amount',
      round: 'year' as const,
    };
    expect(statementOf(draftOf(statement))).toEqual(statement);
  });

  it('sends only what belongs to its kind', () => {
    const draft = { ...EMPTY, kind: 'bound' as const, outcome: ' a == 1 ', group: 'b == 2' };
    expect(statementOf(draft)).toEqual({
      kind: 'bound',
      type: 'deal',
      among: null,
      time: 'created_at',
      outcome: 'a == 1',
      side: 'at_most',
      percent: 5,
    });
  });

  it('is complete once it can be counted', () => {
    expect(isComplete(EMPTY)).toBe(false);
    expect(isComplete({ ...EMPTY, group: 'a', outcome: 'b' })).toBe(true);
    expect(isComplete({ ...EMPTY, kind: 'bound', outcome: 'b', percent: '100' })).toBe(false);
  });

  it('says what is missing, by the labels of its fields', () => {
    expect(missingOf(' ', { ...EMPTY, group: 'a' })).toEqual(['belief.words', 'belief.outcome']);
    expect(missingOf('said', { ...EMPTY, kind: 'leader', segment: 'q' })).toEqual([]);
  });

  it('calls nothing empty that is out of bounds', () => {
    const bound = { ...EMPTY, kind: 'bound' as const, outcome: 'b', percent: '150' };
    expect(missingOf('said', bound, '150')).toEqual([]);
    expect(missingOf('said', { ...bound, percent: ' ' }, '')).toEqual([
      'belief.how_sure',
      'belief.percent',
    ]);
    expect(percentFits(bound)).toBe(false);
    expect(['150', '0', '70.5', 'x', '100'].filter(sureFits)).toEqual([]);
    expect(['1', '50', '99'].filter(sureFits)).toHaveLength(3);
  });

  it('begins with what a chart says, of records that one writes beliefs of alone', () => {
    const given = { type: 'lead', among: 'a == 1', words: 'Said', group: undefined };
    expect(startOf(model, given)).toEqual({
      words: 'Said',
      without: undefined,
      draft: { ...EMPTY, type: 'lead', among: 'a == 1' },
    });
    expect(startOf(model, { type: 'deal_stage_change', among: 'left_at == null' })).toEqual({
      words: '',
      without: 'deal_stage_changes',
      draft: EMPTY,
    });
  });
});
