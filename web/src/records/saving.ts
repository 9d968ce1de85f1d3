import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { type api, ApiProblem, type Row, type Values } from '@/lib/api';
import { meQuery } from '@/lib/me';
import { t } from '@/lib/messages';
import { sent } from './fields';
import { patch } from './rows';
import { type Field, type RecordType, spoken } from './schema';
import { staleness } from './staleness';
import { remember } from './undo';
import { wait } from './waiting';

/** Somebody else changed the same field meanwhile. */
export class Conflict extends Error {
  constructor(
    readonly version: number,
    readonly theirs: unknown,
  ) {
    super('conflict');
  }
}

interface Page {
  items: Row[];
}

/** Fields of one record with their new values. */
export type Wanted = (readonly [Field, unknown])[];

/** Writes one field of one record; see {@link useSaveFields}. */
export function useSaveField(type: RecordType) {
  const save = useSaveFields(type);
  return (row: Row, field: Field, value: unknown, version = row.version) =>
    save(row, [[field, value]], version);
}

/**
 * Writes fields of one record together. Where somebody changed another field meanwhile, the write is made
 * again on top of it; where they changed one of these, it is a {@link Conflict} for a person to settle.
 */
export function useSaveFields(type: RecordType) {
  const client = useQueryClient();

  function show(id: string, change: (row: Row) => Row) {
    client.setQueriesData<InfiniteData<Page>>({ queryKey: ['list', type.name] }, old =>
      old?.pages
        ? {
            ...old,
            pages: old.pages.map(page => ({
              ...page,
              items: page.items.map(row => (row.id === id ? change(row) : row)),
            })),
          }
        : old,
    );
    client.setQueriesData<Row>({ queryKey: ['record', type.name, id] }, old => old && change(old));
  }

  async function write(row: Row, wanted: Wanted, version: number): Promise<Row> {
    const values: Values = Object.fromEntries(
      wanted.map(([field, value]) => [field.name, sent(field, value)]),
    );
    try {
      return await patch(type, row.id, version, values);
    } catch (failure) {
      const meanwhile = staleness(failure);
      if (!meanwhile) throw failure;
      const touched = wanted.find(([field]) => meanwhile.touched.has(field.name))?.[0];
      if (touched) throw new Conflict(meanwhile.version, meanwhile.current[touched.name]);
      return patch(type, row.id, meanwhile.version, values);
    }
  }

  return async function save(row: Row, wanted: Wanted, version = row.version) {
    const before: Wanted = wanted.map(([field]) => [field, row[field.name] ?? null]);
    let answer: Row;
    try {
      answer = await write(row, wanted, version);
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.status !== 0) throw failure;
      for (const [field, value] of wanted) keep(row, field, value, version);
      return;
    }
    const now = wanted.map(([field, value]) => [field.name, shown(field, value, answer)] as const);
    show(row.id, old => ({ ...old, version: answer.version, ...Object.fromEntries(now) }));
    refreshComputed();
    remember(async () => {
      const back = await write(row, before, answer.version).catch(failure => {
        throw failure instanceof Conflict
          ? new ApiProblem(412, 'changed_since', t('undo.changed_since'), null, {})
          : failure;
      });
      const again = before.map(([field, value]) => [field.name, value] as const);
      show(row.id, old => ({ ...old, version: back.version, ...Object.fromEntries(again) }));
      refreshComputed();
      return t('undo.field', { name: wanted[0]?.[0].label ?? '' });
    });
  };

  /** Without a network it waits here, and the screen shows it all the same. */
  function keep(row: Row, field: Field, value: unknown, version: number) {
    const me = client.getQueryData<api.Me>(meQuery.queryKey);
    if (!me) return;
    wait({
      user: me.id,
      type: type.name,
      id: row.id,
      title: spoken(row[type.title]),
      field: field.name,
      value: sent(field, value),
      shown: value,
      version,
    });
    show(row.id, old => ({ ...old, [field.name]: value }));
  }

  function refreshComputed() {
    client.invalidateQueries({ queryKey: ['list', type.name, 'board'] });
    client.invalidateQueries({ queryKey: ['figures', type.name] });
    client.invalidateQueries({ queryKey: ['changes', type.name] });
    client.invalidateQueries({ queryKey: ['timeline', type.name] });
  }
}

/** A relation was answered as a bare id; the chosen record has its title with it. */
function shown(field: Field, value: unknown, answer: Row) {
  return field.kind === 'relation' ? value : answer[field.name];
}
