import { describe, expect, it } from 'vitest';
import {
  type Draft,
  grantOn,
  isNarrow,
  narrowing,
  withGrant,
  withLimit,
  withoutGrant,
} from './draft';

const open: Draft = {
  label: 'Open',
  capabilities: [],
  types: {
    '*': { create: true, export: true, read: 'all', write: 'all', delete: 'own', fields: {} },
  },
};

describe('a role that is being written', () => {
  it('lends what all other types have to a type of its own', () => {
    const draft = withGrant(open, 'deal', { write: 'team' });
    expect(grantOn(draft, 'deal')).toMatchObject({ create: true, write: 'team' });
    expect(grantOn(draft, 'company').write).toBe('all');
    expect(grantOn(withoutGrant(draft, 'deal'), 'deal').write).toBe('all');
  });

  it('is narrow where it keeps rows or fields from being seen, and not where it keeps from writing', () => {
    expect(isNarrow(withGrant(open, 'deal', { write: 'none' }))).toBe(false);
    expect(isNarrow(withGrant(open, 'deal', { read: 'team' }))).toBe(true);
    expect(isNarrow(withLimit(open, 'deal', 'amount', 'fixed'))).toBe(false);
    const hidden = withLimit(open, 'deal', 'amount', 'hidden');
    expect(isNarrow(hidden)).toBe(true);
    expect(isNarrow(withLimit(hidden, 'deal', 'amount', null))).toBe(false);
  });

  it('asks for agreement anew only where it keeps back something else', () => {
    const hidden = withLimit(open, 'deal', 'amount', 'hidden');
    expect(narrowing(withGrant(hidden, 'deal', { create: false }))).toBe(narrowing(hidden));
    expect(narrowing(withLimit(hidden, 'deal', 'stage', 'hidden'))).not.toBe(narrowing(hidden));
  });
});
