import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { api } from '@/lib/api';
import { hear } from './live';
import type { RecordType } from './schema';

const type = (name: string, fields: unknown[] = []) =>
  ({ name, plural: `${name}s`, title: 'name', fields }) as unknown as RecordType;
const relation = (to?: string[]) => ({ name: 'about', kind: 'relation', to });
const TYPES = [
  type('person'),
  type('stage'),
  type('product', [relation(['product'])]),
  type('task', [relation(['company'])]),
  type('note', [relation()]),
];

async function weighedAnewBy(name: string) {
  const client = new QueryClient();
  client.setQueryData(['coverage', 'person', 'one'], {});
  await hear(client, TYPES, { type: name, records: [], many: false } as unknown as api.Told);
  return client.getQueryState(['coverage', 'person', 'one'])?.isInvalidated;
}

test('what is known of a customer is asked anew only where something leads to customers', async () => {
  expect(await weighedAnewBy('person')).toBe(true);
  expect(await weighedAnewBy('task')).toBe(true);
  expect(await weighedAnewBy('note')).toBe(true);
  expect(await weighedAnewBy('stage')).toBe(false);
  expect(await weighedAnewBy('product')).toBe(false);
});
