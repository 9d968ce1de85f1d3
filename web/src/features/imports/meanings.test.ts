import { expect, test } from 'vitest';
import type { api } from '@/lib/api';
import type { Field } from '@/records/schema';
import { means, withMeaning, wordsOf } from './meanings';

const stage = {
  name: 'stage',
  kind: 'choice',
  choices: [
    { key: 'new', label: 'New' },
    { key: 'won', label: 'Gewonnen' },
    { key: 'gone', label: 'Gone', retired: true },
  ],
} as unknown as Field;
const column = { choices: ['Won', 'Engaging'], examples: ['Won'] } as unknown as api.ColumnGuess;

test('a word is a choice by its key, by its name, or because somebody said so', () => {
  const target = { field: 'stage' };
  expect(means(stage, target, 'Won')).toBe('won');
  expect(means(stage, target, 'gewonnen')).toBe('won');
  expect(means(stage, target, 'Engaging')).toBe('');
  expect(means(stage, target, 'Gone')).toBe('');
  expect(means(stage, withMeaning(target, 'Engaging', 'new'), 'Engaging')).toBe('new');
});

test('words that were said stay, even where the sample does not have them', () => {
  const target = withMeaning({ field: 'stage' }, 'Prospecting', 'new');
  expect(wordsOf(column, target)).toEqual(['Won', 'Engaging', 'Prospecting']);
});
