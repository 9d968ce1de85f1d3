import { expect, test, vi } from 'vitest';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';
import type { Model } from '@/records/schema';
import { foundPart } from './words';

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
