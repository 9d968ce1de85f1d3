import type { api } from '@/lib/api';
import type { Field } from '@/records/schema';
import type { Target } from './mapping';

/** As many as the server looks for. */
const MOST_WORDS = 100;

/** The words that stand in the column, also far below its first rows, and those said already. */
export function wordsOf(column: api.ColumnGuess, target: Target) {
  const seen = column.choices.length > 0 ? column.choices : column.examples;
  return [...new Set([...seen, ...Object.keys(target.values ?? {})])].slice(0, MOST_WORDS);
}

const folded = (text: string) => text.trim().toLowerCase();

/** The choice that a word stands for: as was said, or by its own key or name; else none. */
export function means(field: Field, target: Target, word: string) {
  const text = target.values?.[word] ?? word;
  const found = field.choices?.find(
    one =>
      one.key === text || (!one.retired && [one.key, one.label].map(folded).includes(folded(text))),
  );
  return found?.key ?? '';
}

export function withMeaning(target: Target, word: string, key: string): Target {
  return { ...target, values: { ...target.values, [word]: key } };
}
