import { describe, expect, it } from 'vitest';
import { texts as accessDe } from './access/de';
import { texts as accessEn } from './access/en';
import { texts as composeDe } from './compose/de';
import { texts as composeEn } from './compose/en';
import { texts as inboxDe } from './inbox/de';
import { texts as inboxEn } from './inbox/en';
import { texts as todayDe } from './today/de';
import { texts as todayEn } from './today/en';
import { texts as closedDe } from './closed/de';
import { texts as closedEn } from './closed/en';
import { de } from './de';
import { texts as duplicatesDe } from './duplicates/de';
import { texts as duplicatesEn } from './duplicates/en';
import { en } from './en';
import { texts as expressionDe } from './expression/de';
import { texts as expressionEn } from './expression/en';
import { texts as importsDe } from './imports/de';
import { texts as importsEn } from './imports/en';
import { texts as modelDe } from './model/de';
import { texts as modelEn } from './model/en';
import { texts as pagesDe } from './pages/de';
import { texts as pagesEn } from './pages/en';
import { texts as paletteDe } from './palette/de';
import { texts as paletteEn } from './palette/en';
import { texts as peopleDe } from './people/de';
import { texts as peopleEn } from './people/en';
import { texts as recordDe } from './record/de';
import { texts as recordEn } from './record/en';
import { render } from './render';
import { texts as settingsDe } from './settings/de';
import { texts as disagreementsDe } from './disagreements/de';
import { texts as disagreementsEn } from './disagreements/en';
import { texts as settingsEn } from './settings/en';
import { texts as coverageDe } from './coverage/de';
import { texts as coverageEn } from './coverage/en';
import { texts as sourcesDe } from './sources/de';
import { texts as sourcesEn } from './sources/en';
import { texts as stampsDe } from './stamps/de';
import { texts as stampsEn } from './stamps/en';
import { texts as viewsDe } from './views/de';
import { texts as viewsEn } from './views/en';

const braces = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(found => found[1]).sort();

const CATALOGUES: [string, Record<string, string>, Record<string, string>][] = [
  ['everybody', en, de],
  ['settings', settingsEn, settingsDe],
  ['who is outside', accessEn, accessDe],
  ['what is closed', closedEn, closedDe],
  ['people and rights', peopleEn, peopleDe],
  ['coverage', coverageEn, coverageDe],
  ['sources', sourcesEn, sourcesDe],
  ['duplicates', duplicatesEn, duplicatesDe],
  ['disagreements', disagreementsEn, disagreementsDe],
  ['imports', importsEn, importsDe],
  ['pages of the settings', pagesEn, pagesDe],
  ['the palette', paletteEn, paletteDe],
  ['expressions', expressionEn, expressionDe],
  ['the data model', modelEn, modelDe],
  ['stamps', stampsEn, stampsDe],
  ['a record', recordEn, recordDe],
  ['views', viewsEn, viewsDe],
  ['today', todayEn, todayDe],
  ['inbox', inboxEn, inboxDe],
  ['compose', composeEn, composeDe],
];

describe.each(CATALOGUES)('the catalogue for %s', (_, english, german) => {
  it('has the same keys in English and German', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
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
