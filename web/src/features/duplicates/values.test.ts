import { expect, it } from 'vitest';
import type { api } from '@/lib/api';
import type { Field } from '@/records/schema';
import { howOf, type Line, uncounted } from './values';

const reason = (label: string, text: string) => ({ label, text }) as api.DuplicateReason;

it('says of an address which part of it is the same', () => {
  expect(howOf([reason('Street', 'different'), reason('Country', 'the same')])).toBe(
    'Street: different; Country: the same',
  );
  expect(howOf([reason('Company', 'nearly the same')])).toBe('nearly the same');
});

it('tells of addresses that differ and weigh nothing', () => {
  const line = (kind: string, one: string, other: string) =>
    ({ field: { name: kind, kind } as Field, one, other, differs: one !== other }) as Line;
  const mails = line('emails', 'niels@a.example', 'niels@b.example');
  expect(uncounted([mails, line('text', 'x', 'y')], [])).toEqual([mails]);
  expect(uncounted([line('emails', 'niels@a.example', '')], [])).toEqual([]);
  const counted = { ...reason('E-mail', 'different'), fields: ['emails'] };
  expect(uncounted([mails], [counted])).toEqual([]);
});
