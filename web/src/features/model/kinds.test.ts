import { describe, expect, it } from 'vitest';
import { nameFor } from './kinds';

describe('the name that programs use', () => {
  it('is made of the label', () => {
    expect(nameFor('Serial number', [])).toBe('x_serial_number');
    expect(nameFor('  Größe (m²) ', [])).toBe('x_groesse_m2');
    expect(nameFor('2nd owner', [])).toBe('x_nd_owner');
    expect(nameFor('Façade', [])).toBe('x_facade');
  });

  it('is never taken, empty or too long', () => {
    expect(nameFor('Mood', ['x_mood', 'x_mood_2'])).toBe('x_mood_3');
    expect(nameFor('価格', [])).toBe('x_own');
    expect(nameFor('a'.repeat(60), ['x_'.padEnd(24, 'a')]).length).toBeLessThanOrEqual(28);
  });
});
