import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type api, call, type Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { shownMoney } from '@/records/fields/money';
import { type Field, idOf, type RecordType } from '@/records/schema';
import { conditionOf } from '../chart/conditions';
import type { View } from '../useView';
import { withoutRate } from '../withoutRate';

const GROUPS = 500;

/** One group of a list: its name, and how much it comes to in all. */
export interface Group {
  key: string;
  label: string;
  /** Which only its records meet. */
  condition: string;
  count: number;
  sum: string;
  /** What is not in the sum. */
  missing: string;
}

export type Item = { group: Group; folded: boolean } | { row: Row; at: number };

/** The fields that make few groups rather than one for each record. */
export function groupFields(type: RecordType): Field[] {
  return type.fields.filter(
    field =>
      field.kind === 'choice' ||
      field.kind === 'yes_no' ||
      field.kind === 'rating' ||
      (field.kind === 'text' && field.name !== type.title && !field.unique) ||
      (field.kind === 'relation' && field.to?.length === 1),
  );
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** What puts records together; texts as the server compares them. */
export function keyOf(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'relation') return idOf(value) ?? '';
  return field.kind === 'text' ? fold(String(value)) : String(value);
}

/** Groups of a list in their order: counted by one query, read one after the other. */
export function useGrouping(view: View) {
  const { type } = view;
  const field = groupFields(type).find(one => one.name === view.group) ?? null;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const figures = view.columns.find(one => one.kind === 'money') ?? null;
  const answer = useQuery({
    queryKey: [
      'figures',
      type.name,
      'groups',
      view.filter,
      view.q,
      field?.name,
      figures?.name,
      view.at,
    ],
    enabled: field !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('POST /api/{noun}/aggregate', {
        path: { noun: type.plural },
        body: {
          filter: view.filter || null,
          search: view.q || null,
          at: view.at ?? null,
          group_by: [field?.name ?? ''],
          measures: [
            { function: 'count', name: 'count' },
            ...(figures ? [{ function: 'sum' as const, field: figures.name, name: 'sum' }] : []),
          ],
          limit: GROUPS,
        },
        signal,
      }),
  });
  const known = useMemo(
    () => (field && answer.data ? groupsOf(field, answer.data) : null),
    [field, answer.data],
  );
  if (!field) return null;
  return {
    field,
    known,
    error: answer.error,
    folded,
    toggle: (key: string) => {
      const next = new Set(folded);
      if (!next.delete(key)) next.add(key);
      setFolded(next);
    },
  };
}

export type Grouping = NonNullable<ReturnType<typeof useGrouping>>;

/** Choices in their order, everything else by name, what is unknown last. */
function groupsOf(field: Field, { groups }: api.Groups): Group[] {
  const all = groups.map(({ key, measures }) => {
    const value = key[field.name];
    return {
      key: keyOf(field, value),
      label: labelOf(field, value),
      condition: conditionOf({ field, span: null }, value),
      count: Number(measures.count),
      sum: shownMoney(measures.sum ?? null, true),
      missing: withoutRate([measures.sum]),
    };
  });
  const order = (field.choices ?? []).map(one => one.key);
  const place = ({ key }: Group) => (key === '' ? Infinity : order.indexOf(key));
  return all.sort((one, other) => {
    const [before, after] = [place(one), place(other)];
    return before === after ? one.label.localeCompare(other.label) : before - after;
  });
}

function labelOf(field: Field, value: api.Group['key'][string] | undefined): string {
  if (value === null || value === undefined) return t('glyph.unknown');
  if (typeof value === 'object') return value.title ?? '—';
  return lookOf(field).text(value, field) || '—';
}

/** Rows under the names of their groups, as far as they have been read. */
export function itemsOf(
  rows: Row[],
  { field, known, folded }: Grouping,
  complete: boolean,
): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const group of known ?? []) {
    if (folded.has(group.key)) {
      items.push({ group, folded: true });
      continue;
    }
    const begin = at;
    const here: Item[] = [];
    for (let row = rows[at]; row && keyOf(field, row[field.name]) === group.key; row = rows[at]) {
      here.push({ row, at });
      at += 1;
    }
    if (at === begin && !complete) break;
    items.push({ group, folded: false }, ...here);
  }
  // What has moved to another group since stays where it was read, until somebody asks for what is new.
  for (let row = rows[at]; row; row = rows[at]) {
    items.push({ row, at });
    at += 1;
  }
  return items;
}
