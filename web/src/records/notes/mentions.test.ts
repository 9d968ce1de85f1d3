import { describe, expect, it } from 'vitest';
import { fromMarkup, partsOf, soughtAt, toMarkup } from './mentions';

const ID = '01976b6e-5d10-7000-8000-000000000001';
const OTHER = '01976b6e-5d10-7000-8000-000000000002';

describe('mentions', () => {
  it('are stored with who they are, and read without', () => {
    const written = {
      text: 'Please call, @Ada Lovelace, and tell @Sales',
      mentions: [
        { name: 'Ada Lovelace', ref: `user:${ID}` },
        { name: 'Sales', ref: `team:${OTHER}` },
      ],
    };
    const markup = `Please call, @[Ada Lovelace](user:${ID}), and tell @[Sales](team:${OTHER})`;
    expect(toMarkup(written)).toBe(markup);
    expect(fromMarkup(markup)).toEqual(written);
    expect(partsOf(markup)).toEqual(['Please call, ', 'Ada Lovelace', ', and tell ', 'Sales', '']);
  });

  it('take the longer of two names', () => {
    const mentions = [
      { name: 'Ada', ref: `user:${ID}` },
      { name: 'Ada Lovelace', ref: `user:${OTHER}` },
    ];
    expect(toMarkup({ text: '@Ada Lovelace and @Ada', mentions })).toBe(
      `@[Ada Lovelace](user:${OTHER}) and @[Ada](user:${ID})`,
    );
  });

  it('leave what was typed and not chosen', () => {
    expect(toMarkup({ text: 'mail to a@b.example, @nobody', mentions: [] })).toBe(
      'mail to a@b.example, @nobody',
    );
  });

  it('are sought behind an @ at the beginning of a word', () => {
    expect(soughtAt('Hello @Ada Lo', 13)).toEqual({ words: 'Ada Lo', from: 6 });
    expect(soughtAt('@', 1)).toEqual({ words: '', from: 0 });
    expect(soughtAt('mail a@b', 8)).toBeNull();
    expect(soughtAt('@Ada\nnext', 9)).toBeNull();
    expect(soughtAt('no one', 6)).toBeNull();
    expect(soughtAt('@one two three four five', 24)).toBeNull();
  });
});
