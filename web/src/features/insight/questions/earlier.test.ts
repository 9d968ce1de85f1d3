import { expect, it } from 'vitest';
import { earlier } from './earlier';

const now = new Date('2026-03-31T22:30:00Z');

it('looks back by weeks where a question is asked each week', () => {
  expect(earlier('weekly', now).slice(0, 3)).toEqual(['2026-03-24', '2026-03-17', '2026-03-10']);
});

it('looks back to the ends of the months that are over', () => {
  expect(earlier('monthly', now).slice(0, 3)).toEqual(['2026-02-28', '2026-01-31', '2025-12-31']);
  expect(earlier('once', now)[0]).toBe('2026-02-28');
});

it('looks back to the ends of quarters and years', () => {
  expect(earlier('quarterly', now)).toEqual([
    '2025-12-31',
    '2025-09-30',
    '2025-06-30',
    '2025-03-31',
  ]);
  expect(earlier('yearly', now)).toEqual(['2025-12-31', '2024-12-31', '2023-12-31']);
});
