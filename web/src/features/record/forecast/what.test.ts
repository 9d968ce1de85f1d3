import { beforeAll, describe, expect, it } from 'vitest';
import { learn } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { what } from './what';

const deal = { fields: [] } as unknown as RecordType;
const said = (column: string, value: string) => what({ column, label: null, value }, deal);

describe('a reason for a chance', () => {
  beforeAll(() => learn('record'));

  it('is said in words', () => {
    expect(said('contacts_30', '1')).toBe('1 contact in the last 30 days');
    expect(said('quiet_days', '13')).toBe('last contact 13 days ago');
    expect(said('close_date_pushes', '2')).toBe('close date put off 2 times');
  });

  it('does not call a close date that has gone by days to come', () => {
    expect(said('due_in_days', '9')).toBe('close date in 9 days');
    expect(said('due_in_days', '-9')).toBe('close date 9 days ago');
  });

  it('says what is not known', () => {
    expect(said('quiet_days', '')).toBe('days since the last contact unknown');
  });
});
