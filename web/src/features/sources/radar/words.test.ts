import { expect, test, vi } from 'vitest';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';
import type { Model } from '@/records/schema';
import { became, foundPart } from './words';

test('a notice says the figures of now, and thousands apart', async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  await learn('sources');
  const part = {
    kind: 'closures',
    type: null,
    before: { closures_overdue: 7, closures_in_force: 16 },
    now: { closures_overdue: 1234, closures_in_force: 0 },
    after: {},
  } as unknown as api.RadarNoticePart;
  const said = foundPart({ find: () => undefined } as unknown as Model, part);
  expect(said).toContain('1,234');
  expect(said).toContain('16');
});

const part = {
  kind: 'contradiction',
  type: 'person',
  before: { contradicted: 322 },
  now: { contradicted: 322 },
  after: {},
} as unknown as api.RadarNoticePart;

test('what was done is told with the next measurement, and nothing that was measured before', async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  await learn('sources');
  const done = { state: 'done', measured_after_at: null, after_due_at: '2026-11-30T04:40:00Z' };
  const said = became(done as api.RadarNotice, part);
  expect(said).toContain('322 when it was noticed; the next measurement, on Monday');
  expect(said).toContain('30 November 2026 at the latest');
  expect(said).not.toContain('after');
});

test('what was measured after it was done says on which day', async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  await learn('sources');
  const done = { state: 'done', measured_after_at: '2026-11-30T04:40:00Z', after_due_at: null };
  const now = { ...part, now: { contradicted: 80 }, after: { contradicted: 100 } };
  const said = became(done as api.RadarNotice, now as unknown as api.RadarNoticePart);
  expect(said).toContain('322 when it was noticed, 100 after it was done (measured on Monday');
  expect(said).toContain('80 now');
});

test('what is open says what it is now where it moved', () => {
  const open = { state: 'open', measured_after_at: null, after_due_at: null } as api.RadarNotice;
  expect(became(open, part)).toBeNull();
});
