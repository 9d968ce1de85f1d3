import { expect, test } from 'vitest';
import { begun, changedBeside, dots, stepped } from './days';

test('a month away is the last day of a shorter month', () => {
  expect(stepped(new Date(2026, 2, 31, 9), 'month', -1)).toEqual(new Date(2026, 1, 28, 9));
  expect(stepped(new Date(2026, 0, 31, 9), 'month', 1)).toEqual(new Date(2026, 1, 28, 9));
});

test('steps keep the time of day, also where clocks change', () => {
  expect(stepped(new Date(2026, 2, 29, 9, 30), 'day', -1)).toEqual(new Date(2026, 2, 28, 9, 30));
  expect(stepped(new Date(2026, 9, 28, 9, 30), 'week', -1)).toEqual(new Date(2026, 9, 21, 9, 30));
});

test('changes stand where they happened, the largest biggest', () => {
  const from = begun('2026-01-01');
  const to = begun('2026-01-11');
  const days = [
    { day: '2026-01-01', changes: 1 },
    { day: '2026-01-06', changes: 400 },
  ];
  const [first, second] = dots(days, from, to);
  expect(first?.place).toBeCloseTo(0.05);
  expect(second?.place).toBeCloseTo(0.55);
  expect(first!.size).toBeLessThan(second!.size);
});

test('years of days become as many dots as fit', () => {
  const from = begun('2023-01-01');
  const days = Array.from({ length: 1000 }, (_, place) => ({
    day: new Date(from + place * 86_400_000 + 43_200_000).toISOString().slice(0, 10),
    changes: 2,
  }));
  const all = dots(days, from, from + 1000 * 86_400_000);
  expect(all.length).toBeLessThan(145);
  expect(all.reduce((sum, one) => sum + one.changes, 0)).toBe(2000);
});

test('one goes from change to change', () => {
  const days = [
    { day: '2026-01-03', changes: 1 },
    { day: '2026-01-08', changes: 1 },
  ];
  expect(changedBeside(days, new Date(2026, 0, 5), 1)).toEqual(new Date(2026, 0, 8, 23, 59));
  expect(changedBeside(days, new Date(2026, 0, 5), -1)).toEqual(new Date(2026, 0, 3));
  expect(changedBeside(days, new Date(2026, 0, 3), -1)).toBeNull();
});
