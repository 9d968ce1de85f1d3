import type { api } from '@/lib/api';

export type Consents = api.ImportConsents;
export type Part = keyof Consents;
export type Given = Consents[Part];

/** Signs that tell a word for all rows from a column in one list of choices. */
const WORD = '=';
const COLUMN = ':';

export const fromWord = (word: string) => WORD + word;
export const fromColumn = (column: string) => COLUMN + column;

/** What is chosen, as one value of a list; empty for nothing. */
export function chosen(part: Given): string {
  if (part === undefined) return '';
  return typeof part === 'string' ? fromWord(part) : fromColumn(part.column);
}

/** The part that a value of the list stands for; what the words mean stays with their column. */
export function asked(value: string, before: Given): Given {
  const rest = value.slice(1);
  if (value.startsWith(WORD)) return rest;
  if (!value.startsWith(COLUMN)) return undefined;
  return typeof before === 'object' && before.column === rest ? before : { column: rest };
}

export function withPart(one: Consents, part: Part, value: string): Consents {
  const next = { ...one, [part]: asked(value, one[part]) };
  if (next[part] === undefined) delete next[part];
  return next;
}

/** Which words of the column mean a yes or a no, where they are not ours. */
export function withMeaning(one: Consents, word: string, state: string): Consents {
  if (typeof one.state === 'string') return one;
  const values = { ...one.state.values };
  if (state === '') delete values[word];
  else values[word] = state;
  return { ...one, state: { ...one.state, values } };
}

const DAYS = ['date', 'moment'];

/** What a file most likely means: a column of yes and no, and one of days. */
export function proposed(columns: api.ColumnGuess[], purpose: string): Consents {
  const yes = columns.find(one => one.type === 'yes_no') ?? columns.find(one => one.distinct <= 4);
  const day = columns.find(one => DAYS.includes(one.type));
  return {
    state: { column: (yes ?? columns[0])?.name ?? '' },
    purpose,
    channel: 'email',
    basis: 'consent',
    ...(day && { at: { column: day.name } }),
  };
}
