import { useQueries } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { useMoment } from '@/records/past/moment';
import { fieldOf, idOf, type RecordType, useModel } from '@/records/schema';

const MOST = 200;
const NONE = new Map<string, Task>();

export interface Task {
  title: string;
  due: string | null;
}

export type Kind = 'overdue' | 'today' | 'planned' | 'none';

/** By shape and word, and without blame. */
export function kindOf(task: Task | undefined, noted: boolean): Kind {
  if (!task) return noted ? 'planned' : 'none';
  if (!task.due) return 'planned';
  const due = new Date(task.due);
  if (due.toDateString() === new Date().toDateString()) return 'today';
  return due.getTime() < Date.now() ? 'overdue' : 'planned';
}

/** Whether tasks can be for records of this type. */
export function useHasTasks(type: RecordType): boolean {
  const task = useModel().find('task');
  const relation = task && fieldOf(task, type.name);
  return relation?.kind === 'relation' && relation.to?.[0] === type.name;
}

/** The open task that is due first, for each record that has one. */
export function useSteps(type: RecordType, pages: string[][]): ReadonlyMap<string, Task> {
  const asks = useHasTasks(type);
  const at = useMoment();
  return useQueries({
    queries: (asks ? pages : []).map(ids => ({
      queryKey: ['list', 'task', 'board', type.name, ids, at ?? ''],
      queryFn: ({ signal }: { signal: AbortSignal }) => firstTasks(type, ids, at, signal),
    })),
    combine: found => (found.length === 0 ? NONE : new Map(found.flatMap(one => one.data ?? []))),
  });
}

/** Page after page, soonest first, until each record has its task or there are no more. */
async function firstTasks(
  type: RecordType,
  ids: string[],
  at: string | undefined,
  signal: AbortSignal,
) {
  const first = new Map<string, Task>();
  let left = ids;
  while (left.length > 0) {
    const those = left.map(id => JSON.stringify(id)).join(', ');
    const { items, next } = await call('GET /api/{noun}', {
      path: { noun: 'tasks' },
      query: {
        filter: `status == "open" && ${type.name} in [${those}]`,
        sort: 'due_at',
        fields: `title,due_at,${type.name}`,
        limit: MOST,
        at,
      },
      signal,
    });
    for (const row of items) {
      const id = idOf(row[type.name]) ?? '';
      const due = row.due_at ? String(row.due_at) : null;
      if (!first.has(id)) first.set(id, { title: String(row.title), due });
    }
    if (!next) break;
    left = left.filter(id => !first.has(id));
  }
  return [...first];
}
