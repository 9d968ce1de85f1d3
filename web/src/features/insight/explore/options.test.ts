import { expect, it } from 'vitest';
import { Model, type RecordType } from '@/records/schema';
import { breakdownsOf } from './options';

const field = (name: string, value_type: string, more = {}) => ({
  name,
  label: name,
  kind: 'text',
  value_type,
  ...more,
});
const deal = {
  name: 'deal',
  plural: 'deals',
  fields: [
    field('source', 'text'),
    field('company', 'record', { kind: 'relation', to: ['company'] }),
    field('sender', 'record', { kind: 'relation', to: ['company'] }),
  ],
} as unknown as RecordType;
const company = {
  name: 'company',
  plural: 'companies',
  fields: [field('address', 'parts', { kind: 'address' })],
} as unknown as RecordType;
const model = new Model([deal, company]);

it('offers where the customer is, and keeps what was asked for', () => {
  const paths = breakdownsOf(model, deal, ['owner.teams'], 'company.size').map(one => one.value);
  expect(paths).toEqual([
    'owner.teams',
    'source',
    'company',
    'sender',
    'company.address.country',
    'company.address.city',
    'company.size',
  ]);
  expect(breakdownsOf(model, deal, []).at(-2)?.label).toBe('address · Country');
});

it('tells apart what is called alike by what leads to it', () => {
  const person = {
    name: 'person',
    plural: 'people',
    fields: [
      field('address', 'parts', { kind: 'address' }),
      field('company', 'record', { kind: 'relation', to: ['company'] }),
    ],
  } as unknown as RecordType;
  const labels = breakdownsOf(new Model([person, company]), person, []).map(one => one.label);
  expect(labels).toContain('address · Country');
  expect(labels).toContain('company · address · Country');
});
