import { describe, expect, it } from 'vitest';
import { ageOf, spanOf } from './words';

const NOW = Date.parse('2026-03-31T12:00:00Z');

describe('the age of a value', () => {
  it('is said in the unit that fits', () => {
    expect(ageOf('2026-03-31T11:00:00Z', 'long', NOW)).toBe('0 days');
    expect(ageOf('2026-03-01T12:00:00Z', 'long', NOW)).toBe('30 days');
    expect(ageOf('2025-03-30T12:00:00Z', 'long', NOW)).toBe('12 months');
    expect(ageOf('2023-03-31T12:00:00Z', 'long', NOW)).toBe('3 years');
  });

  it('is never negative', () => {
    expect(ageOf('2027-01-01T00:00:00Z', 'long', NOW)).toBe('0 days');
    expect(spanOf(730)).toBe('2 years');
    expect(ageOf('2023-04-01T12:00:00Z', 'long', NOW)).toBe('2 years');
  });
});
