import { describe, expect, it } from 'vitest';
import type { api } from '@/lib/api';
import { degreesOf, draftOf, emptyRing, sent, usualOf } from './draft';

const settings: api.CoverageSettings = {
  reserved: 120,
  facets: [
    { key: 'reach', label: 'Reach', weight: 30, usual: 50 },
    { key: 'people', label: 'People', weight: 90, usual: 40 },
  ],
  things: [
    { key: 'emails', label: 'E-mail', facet: 'reach', weight: 2, usual: 2, question: null },
    { key: 'x_fax', label: 'Fax', facet: 'reach', weight: 1, usual: null, question: 'Do you fax?' },
  ],
  addable: [],
};

describe('weights of coverage', () => {
  it('divide what is not reserved', () => {
    const draft = draftOf(settings);
    expect(degreesOf(draft, settings, 'reach')).toBe(60);
    expect(degreesOf(draft, settings, 'people')).toBe(180);
    expect(emptyRing(draft, settings).reserved).toBe(120);
  });

  it('are sent with what was added', () => {
    expect(sent(draftOf(settings))).toEqual({
      reserved: 120,
      weights: { reach: 30, people: 90, emails: 2 },
      added: [{ field: 'x_fax', facet: 'reach', weight: 1, question: 'Do you fax?' }],
    });
  });

  it('go back to the usual ones', () => {
    expect(usualOf(settings)).toEqual({
      reserved: 90,
      weights: { reach: 50, people: 40, emails: 2 },
      added: [],
    });
  });

  it('of nothing divide nothing', () => {
    const draft = { ...draftOf(settings), weights: {} };
    expect(degreesOf(draft, settings, 'reach')).toBe(0);
  });
});
