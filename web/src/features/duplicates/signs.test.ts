import { expect, it } from 'vitest';
import type { RecordType } from '@/records/schema';
import { signsOf, withRole } from './signs';

const type = {
  name: 'person',
  fields: [
    { name: 'name', label: 'Name', kind: 'person_name' },
    { name: 'emails', label: 'E-mail', kind: 'emails' },
    { name: 'amount', label: 'Amount', kind: 'money' },
  ],
} as unknown as RecordType;

it('names fields and their parts, and nothing that tells of nobody', () => {
  const paths = signsOf(type).map(one => one.path);
  expect(paths).toContain('name.last');
  expect(paths).toContain('emails');
  expect(paths).not.toContain('amount');
});

it('gives a field a role, or takes it', () => {
  expect(withRole({ emails: 'email' }, 'name.last', 'surname')).toEqual({
    emails: 'email',
    'name.last': 'surname',
  });
  expect(withRole({ emails: 'email' }, 'emails', '')).toEqual({});
});
