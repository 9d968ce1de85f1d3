import { describe, expect, it } from 'vitest';
import { chosen, type Consents, proposed, withMeaning, withPart } from './consents';

const one: Consents = { state: { column: 'News' }, purpose: 'newsletter', channel: 'email' };

describe('what a file says of being contacted', () => {
  it('comes from a column, or is one word for all rows', () => {
    expect(chosen(one.state)).toBe(':News');
    expect(chosen(one.purpose)).toBe('=newsletter');
    expect(chosen(one.at)).toBe('');
    expect(withPart(one, 'channel', ':Way').channel).toEqual({ column: 'Way' });
    expect(withPart({ ...one, at: { column: 'Day' } }, 'at', '')).toEqual(one);
  });

  it('keeps what words mean as long as the column stays', () => {
    const meant = withMeaning(one, 'vielleicht', 'refused');
    expect(meant.state).toEqual({ column: 'News', values: { vielleicht: 'refused' } });
    expect(withPart(meant, 'state', ':News').state).toEqual(meant.state);
    expect(withPart(meant, 'state', ':Other').state).toEqual({ column: 'Other' });
    expect(withMeaning(meant, 'vielleicht', '').state).toEqual({ column: 'News', values: {} });
  });

  it('is proposed from a column of yes and no and one of days', () => {
    const column = (name: string, type: 'text' | 'yes_no' | 'date') => ({
      column: 0,
      name,
      type,
      date_pattern: null,
      decimals: null,
      currency: null,
      ambiguous: false,
      fits: 1,
      filled: 1,
      distinct: 9,
      examples: [],
      choices: [],
    });
    expect(
      proposed([column('Name', 'text'), column('Day', 'date'), column('News', 'yes_no')], 'sales'),
    ).toMatchObject({ state: { column: 'News' }, purpose: 'sales', at: { column: 'Day' } });
  });
});
