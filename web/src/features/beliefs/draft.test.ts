import { describe, expect, it } from 'vitest';
import { draftOf, EMPTY, isComplete, missingOf, statementOf } from './draft';

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
});
