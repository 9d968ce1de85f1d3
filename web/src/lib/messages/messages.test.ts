import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { render } from './render';

const braces = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(found => found[1]).sort();

describe('the catalogue', () => {
  it('has the same keys in English and German', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it('fills in the same names in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      const names = new Set(braces(text));
      expect(new Set(braces(de[key as keyof typeof en])), key).toEqual(names);
    }
  });
});

describe('rendering', () => {
  const rules = new Intl.PluralRules('en');

  it('takes the word for the count', () => {
    const text = '{count} {count|record|records}';
    expect(render(text, { count: 1 }, rules, 'en')).toBe('1 record');
    expect(render(text, { count: 12431 }, rules, 'en')).toBe('12,431 records');
    expect(render(text, { count: 12431 }, new Intl.PluralRules('de'), 'de')).toBe('12.431 records');
  });

  it('leaves what is not given', () => {
    expect(render('Hello {name}', {}, rules, 'en')).toBe('Hello {name}');
  });
});
