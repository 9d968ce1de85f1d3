import { expect, test } from 'vitest';
import type { api } from '@/lib/api';
import { missing } from './missing';

const unknown = (key: string) => ({
  code: 'import_key_unknown',
  field: 'company',
  type: 'company',
  key,
  text: '',
});

test('names that nobody has are told once, also where they are not the first problem', () => {
  const problems = [
    { row: 1, problem: unknown('Foo GmbH') },
    { row: 2, problem: { code: 'value_not_valid', text: '', more: [unknown('Bar AG')] } },
    { row: 3, problem: unknown('Foo GmbH') },
    { row: 4, problem: { code: 'import_key_missing', text: '' } },
  ] as unknown as api.ImportRehearsal['problems'];
  expect(missing(problems)).toEqual([
    { field: 'company', type: 'company', names: ['Foo GmbH', 'Bar AG'] },
  ]);
});
