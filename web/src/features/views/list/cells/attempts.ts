import { call, type Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { editable, lookOf } from '@/records/fields';
import type { Field, Model } from '@/records/schema';
import { kindOf } from './copied';
import { type Reading, reading } from './reading';
import type { Cell } from './useWriteCells';

/** A cell of the clipboard over a cell of the list. */
export interface Attempt {
  row: Row;
  field: Field;
  text: string;
  reading: Reading;
}

export interface Refused {
  row: Row;
  field: Field;
  text: string;
  why: string;
}

/** The same kind of field takes a value as it is; any other one reads its text. */
export function attempt(
  row: Row,
  field: Field,
  text: string,
  copied: { kind: string; value: unknown } | null,
): Attempt {
  if (!editable(field)) {
    return { row, field, text, reading: { refused: t('paste.fixed') } };
  }
  const same = copied?.kind === kindOf(field);
  if (copied && same && field.kind !== 'choice' && field.kind !== 'choices') {
    const empty = copied.value === null || copied.value === undefined;
    if (!empty || !field.required)
      return { row, field, text, reading: { value: copied.value ?? null } };
  }
  return { row, field, text, reading: reading(field, text) };
}

/** Looks the titles of related records up, and leaves out what is as it was. */
export async function settle(model: Model, attempts: Attempt[]) {
  const ids = await idsOf(model, attempts);
  const cells: Cell[] = [];
  const refused: Refused[] = [];
  for (const { row, field, text, reading: read } of attempts) {
    if ('refused' in read) refused.push({ row, field, text, why: read.refused });
    else if ('value' in read) cells.push({ row, field, value: read.value });
    else {
      const id = ids.get(`${field.to?.[0]}\n${fold(read.title)}`);
      if (id) cells.push({ row, field, value: id });
      else refused.push({ row, field, text, why: t(id === null ? 'paste.several' : 'paste.none') });
    }
  }
  return { cells: cells.filter(one => differs(one)), refused };
}

function differs({ row, field, value }: Cell) {
  const look = lookOf(field);
  const [before, after] = [row[field.name] ?? null, value];
  return look.text(before, field) !== look.text(after, field) || field.kind === 'relation';
}

const fold = (text: string) => text.trim().toLocaleLowerCase();

/** By type and title: the id, or null where several are called so. */
async function idsOf(model: Model, attempts: Attempt[]) {
  const wanted = new Map<string, Set<string>>();
  for (const { field, reading: read } of attempts) {
    const to = field.to?.[0];
    if (to && 'title' in read) wanted.set(to, (wanted.get(to) ?? new Set()).add(read.title));
  }
  const ids = new Map<string, string | null>();
  for (const [to, titles] of wanted) {
    const type = model.find(to);
    if (!type) continue;
    const all = [...titles].slice(0, 100);
    const { items } = await call('GET /api/{noun}', {
      path: { noun: type.plural },
      query: {
        filter: all.map(one => `${type.title} == ${JSON.stringify(one)}`).join(' || '),
        fields: type.title,
        limit: 200,
      },
    });
    const titleField = type.fields.find(one => one.name === type.title);
    for (const row of items) {
      const title = titleField ? lookOf(titleField).text(row[type.title], titleField) : '';
      const key = `${to}\n${fold(title)}`;
      ids.set(key, ids.has(key) ? null : row.id);
    }
  }
  return ids;
}
