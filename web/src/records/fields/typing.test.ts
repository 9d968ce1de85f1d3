import { describe, expect, it } from 'vitest';
import type { Field } from '../schema';
import { lookOf } from '.';

const field = (kind: string) => ({ name: 'value', label: 'Value', kind }) as unknown as Field;
const begun = (kind: string, typed: string, before: unknown) =>
  lookOf(field(kind)).begin?.(typed, before, field(kind));

describe('what is typed on a value', () => {
  it('replaces a number, also where it begins none', () => {
    expect(begun('number', '7', 25)).toBe('7');
    expect(begun('number', 'j', 25)).toBe('j');
  });

  it('replaces an amount and keeps its currency', () => {
    const before = { amount: '25.00', currency: 'CHF' };
    expect(begun('money', '7', before)).toEqual({ amount: '7', currency: 'CHF' });
    expect(begun('money', 'j', before)).toEqual({ amount: 'j', currency: 'CHF' });
  });

  it('replaces a text', () => {
    expect(begun('text', 'j', 'before')).toBe('j');
  });
});
