import { expect, it } from 'vitest';
import type { api } from '@/lib/api';
import { byEvent } from './events';

it('puts what is one event together, behind the one that counts most', () => {
  const items = ['leads', 'orders', 'forms'].map(id => ({ id }) as api.Surprise);
  const data = { items, events: [['leads', 'forms']] } as api.Surprises;
  expect(byEvent(data).map(({ one, same }) => [one.id, same?.id])).toEqual([
    ['leads', undefined],
    ['forms', 'leads'],
    ['orders', undefined],
  ]);
});
