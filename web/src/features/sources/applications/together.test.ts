import { expect, test } from 'vitest';
import { matrix, together } from './together';

test('fields that the same applications hold stand together, most held first', () => {
  expect(
    together([
      { one: 'shop', other: 'erp', type: 'person', fields: ['name', 'emails'] },
      { one: 'shop', other: 'desk', type: 'person', fields: ['name'] },
      { one: 'desk', other: 'erp', type: 'person', fields: ['name'] },
      { one: 'shop', other: 'erp', type: 'order', fields: ['total'] },
    ]),
  ).toEqual([
    {
      type: 'person',
      rows: [
        { applications: ['desk', 'erp', 'shop'], fields: ['name'] },
        { applications: ['erp', 'shop'], fields: ['emails'] },
      ],
    },
    { type: 'order', rows: [{ applications: ['erp', 'shop'], fields: ['total'] }] },
  ]);
});

test('the matrix says of each two how many fields both hold, the same both ways', () => {
  const { applications, both } = matrix(
    [
      { one: 'shop', other: 'erp', type: 'person', fields: ['name', 'emails'] },
      { one: 'desk', other: 'erp', type: 'person', fields: ['name'] },
      { one: 'shop', other: 'erp', type: 'order', fields: ['total'] },
    ],
    'person',
  );
  expect(applications).toEqual(['erp', 'shop', 'desk']);
  expect([both('shop', 'erp'), both('erp', 'shop'), both('shop', 'desk')]).toEqual([2, 2, 0]);
});
