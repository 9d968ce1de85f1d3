import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, type Row, type Values } from '@/lib/api';
import { t } from '@/lib/messages';
import { sent } from './fields';
import { patch } from './rows';
import type { Field, RecordType } from './schema';
import { remember } from './undo';

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

/**
 * Writes one field of one record. Where somebody changed another field meanwhile, the write is made
 * again on top of it; where they changed this one, it is a {@link Conflict} for a person to settle.
 */
export function useSaveField(type: RecordType) {
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

  async function write(row: Row, field: Field, value: unknown, version: number): Promise<Row> {
    const values: Values = { [field.name]: sent(field, value) };
    try {
      return await patch(type, row.id, version, values);
    } catch (failure) {
      const meanwhile = staleness(failure);
      if (!meanwhile) throw failure;
      if (meanwhile.touched.has(field.name)) {
        throw new Conflict(meanwhile.version, meanwhile.current[field.name]);
      }
      return patch(type, row.id, meanwhile.version, values);
    }
  }

  return async function save(row: Row, field: Field, value: unknown, version = row.version) {
    const before = row[field.name] ?? null;
    const answer = await write(row, field, value, version);
    show(row.id, old => ({
      ...old,
      version: answer.version,
      [field.name]: shown(field, value, answer),
    }));
    refreshComputed();
    remember(async () => {
      const back = await write(
        { ...row, version: answer.version },
        field,
        before,
        answer.version,
      ).catch(failure => {
        throw failure instanceof Conflict
          ? new ApiProblem(412, 'changed_since', t('undo.changed_since'), null, {})
          : failure;
      });
      show(row.id, old => ({ ...old, version: back.version, [field.name]: before }));
      refreshComputed();
      return t('undo.field', { name: field.label });
    });
  };

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

function staleness(failure: unknown) {
  if (!(failure instanceof ApiProblem) || failure.status !== 412) return null;
  const { changes, current, version } = failure.document as {
    changes?: { changes?: Record<string, unknown> }[];
    current?: Record<string, unknown>;
    version?: number;
  };
  if (version === undefined || !current) return null;
  return {
    version,
    current,
    touched: new Set((changes ?? []).flatMap(one => Object.keys(one.changes ?? {}))),
  };
}
