import { expect, it } from 'vitest';
import type { api } from '@/lib/api';
import { howOf } from './values';

const reason = (label: string, text: string) => ({ label, text }) as api.DuplicateReason;

it('says of an address which part of it is the same', () => {
  expect(howOf([reason('Street', 'different'), reason('Country', 'the same')])).toBe(
    'Street: different; Country: the same',
  );
  expect(howOf([reason('Company', 'nearly the same')])).toBe('nearly the same');
});
