import { expect, it, vi } from 'vitest';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';
import { aimOf, wayWords } from './words';

it('reads an aim that is a number with its unit and nothing else', () => {
  expect(aimOf('40 %', 'percent')).toBe(0.4);
  expect(aimOf('€ 1,200', 'money')).toBe(1200);
  expect(aimOf('1.200', 'count')).toBe(1200);
  expect(aimOf('2,5 Tage', 'days')).toBe(2.5);
  expect(aimOf('1.2m', 'money')).toBeNull();
  for (const said of ['2 Mio', '500 Tsd', '3 Mrd', '60 days']) {
    expect(aimOf(said, 'money')).toBeNull();
  }
  expect(aimOf('60 days', 'percent')).toBeNull();
  expect(aimOf('half of them', 'percent')).toBeNull();
});

it('says where a promise is on its way', async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  await learn('promises');
  const way = (then: number | null, now: number, aim: string) =>
    wayWords({ aim, measured: { then, now, unit: 'percent' } } as api.Promise);
  expect(way(0.36, 0.24, '40 %')).toBe('it went the other way');
  expect(way(0.2, 0.3, '40 %')).toBe('50% of the way is done');
  expect(way(0.2, 0.4, '40 %')).toBe('that is reached');
  expect(way(0.6, 0.5, '40 %')).toBe('50% of the way is done');
  expect(way(null, 0.4, '40 %')).toBeNull();
});
