import { describe, expect, it } from 'vitest';
import type { Field } from '@/records/schema';
import { dayOf, reading } from './reading';

const field = (kind: Field['kind'], more: Partial<Field> = {}) =>
  ({ name: 'x', kind, required: false, ...more }) as Field;

describe('what is pasted into a field', () => {
  it('is read as people and spreadsheets write it', () => {
    expect(reading(field('number'), ' 1,200 ')).toEqual({ value: '1200' });
    expect(reading(field('money'), '€1,200.50')).toEqual({
      value: { amount: '1200.50', currency: 'EUR' },
    });
    expect(reading(field('money'), '300 USD')).toEqual({
      value: { amount: '300', currency: 'USD' },
    });
    expect(reading(field('yes_no'), 'Ja')).toEqual({ value: true });
    expect(reading(field('emails'), 'a@b.example; c@d.example')).toEqual({
      value: ['a@b.example', 'c@d.example'],
    });
    const stage = field('choice', { choices: [{ key: 'won', label: 'Won it' }] });
    expect(reading(stage, 'won IT')).toEqual({ value: 'won' });
    expect(reading(field('relation', { to: ['company'] }), 'Acme')).toEqual({ title: 'Acme' });
    expect(reading(field('text'), '')).toEqual({ value: null });
  });

  it('knows days', () => {
    for (const text of ['2026-03-31', '31.3.2026', '31/03/2026', '31 Mar 2026', '31. March 2026']) {
      expect(dayOf(text), text).toBe('2026-03-31');
    }
    for (const text of ['2026-02-30', '31.13.2026', 'soon', '2026']) {
      expect(dayOf(text), text).toBeNull();
    }
  });

  it('is refused with a reason where it is none', () => {
    for (const one of [
      reading(field('number'), 'many'),
      reading(field('date'), 'tomorrow'),
      reading(field('choice', { choices: [] }), 'won'),
      reading(field('text', { required: true }), ' '),
      reading(field('json'), '{}'),
    ]) {
      expect(one).toHaveProperty('refused');
    }
  });
});
