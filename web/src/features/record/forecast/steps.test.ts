import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { saidOf } from './steps';

const deal = { fields: [] } as unknown as RecordType;
const step = (one: Partial<api.DealForecastStep>): api.DealForecastStep => ({
  kind: 'trait',
  column: 'contacts_30',
  label: null,
  value: '3',
  points: -4,
  to: 20,
  alike: 0,
  alike_won: 0,
  alike_usual: 0,
  ...one,
});

describe('a step from similar deals to this one', () => {
  beforeAll(() => learn('record'));

  it('says by a count what nobody would expect, and never as advice', () => {
    const said = saidOf(
      step({ kind: 'counted', alike: 60, alike_won: 12, alike_usual: 20 }),
      0,
      deal,
    );
    expect(said).toBe(
      '3 contacts in the last 30 days – of 60 such deals of this stage, only 12 were won; 20 would be usual',
    );
  });

  it('says how many similar deals were like it', () => {
    expect(saidOf(step({ points: 4, alike: 40, alike_won: 24 }), 0, deal)).toBe(
      '3 contacts in the last 30 days (so were 40 of those, 24 of them were won)',
    );
    expect(saidOf(step({ points: 4 }), 0, deal)).toBe('3 contacts in the last 30 days');
  });

  it('says why the chance of such deals is not their count', () => {
    expect(saidOf(step({ kind: 'lately', points: 5 }), 7, deal)).toMatch(/still wait/);
    expect(saidOf(step({ kind: 'lately' }), 7, deal)).toMatch(/lately/);
    expect(saidOf(step({ kind: 'bent' }), 0, deal)).toMatch(/too high/);
  });
});
