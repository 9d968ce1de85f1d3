import { describe, expect, it } from 'vitest';
import { plain, typed } from './numbers';

describe('numbers as people type them', () => {
  it('are read in German', () => {
    expect(plain('12.500,50', ',')).toBe('12500.50');
    expect(plain('1.250', ',')).toBe('1250');
    expect(plain('12,5', ',')).toBe('12.5');
    expect(plain('12.5', ',')).toBe('12.5');
  });

  it('are read in English', () => {
    expect(plain('12,500.50', '.')).toBe('12500.50');
    expect(plain('1,250', '.')).toBe('1250');
    expect(plain('.5', '.')).toBe('0.5');
    expect(plain('-3', '.')).toBe('-3');
  });

  it('are refused where they are none', () => {
    expect(plain('twelve', '.')).toBeNull();
    expect(plain('1.2.3', '.')).toBeNull();
    expect(plain('', '.')).toBeNull();
  });

  it('are shown for typing with the point of the language', () => {
    expect(typed('12.50', ',')).toBe('12,50');
  });
});
