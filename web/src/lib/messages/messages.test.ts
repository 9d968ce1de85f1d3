import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { render } from './render';

type Texts = Record<string, string>;

const german = import.meta.glob<Texts>('./*/de.ts', { import: 'texts', eager: true });
const english = import.meta.glob<Texts>('./*/en.ts', { import: 'texts', eager: true });

const braces = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(found => found[1]).sort();

const CATALOGUES: [string, Texts, Texts][] = [
  ['everybody', en, de],
  ...Object.entries(english).map(([path, texts]): [string, Texts, Texts] => [
    path,
    texts,
    german[path.replace('en.ts', 'de.ts')] ?? {},
  ]),
];

describe.each(CATALOGUES)('the catalogue for %s', (_, english, german) => {
  it('has the same keys in English and German', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('addresses German readers in one way', () => {
    const familiar = /\b(du|dir|dich|dein(e[mnrs]?)?|euch|euer|eure[mnrs]?)\b/i;
    const found = Object.entries(german).filter(([, text]) => familiar.test(text));
    expect(found).toEqual([]);
  });

  it('fills in the same names in both languages', () => {
    for (const [key, text] of Object.entries(english)) {
      expect(new Set(braces(german[key] ?? '')), key).toEqual(new Set(braces(text)));
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
