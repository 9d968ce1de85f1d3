import { expect, it } from 'vitest';
import { chance, doubtOf } from './chance';

const doubt = { code: 'relatives', text: 'Colleagues share these, too.' } as const;
const compared = (answered: number, same: number) => ({
  probability: 0.58,
  alike: { answered, same },
  doubt,
});

it('counts what was answered on pairs that agree in the same way', () => {
  expect(chance(compared(0, 0))).toBe(0.58);
  expect(chance(compared(12, 12))).toBeCloseTo(0.876, 3);
  expect(chance(compared(4, 0))).toBeCloseTo(0.322, 3);
});

it('tells nothing where it would rest on something hidden', () => {
  expect(chance({ probability: null, alike: null, doubt: null })).toBeNull();
  expect(doubtOf({ probability: null, alike: null, doubt: null })).toBeNull();
});

it('says why it is not likelier, unless it is very likely', () => {
  expect(doubtOf(compared(0, 0))).toBe('Colleagues share these, too.');
  expect(doubtOf(compared(20, 20))).toBeNull();
});
