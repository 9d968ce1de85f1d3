import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { type api, call, type Row } from '@/lib/api';
import { expectNotices } from './inbox';
import { note } from './pending';
import { Model, type RecordType } from './schema';

type Pages = InfiniteData<{ items: Row[] }>;

/** What somebody's day is made of. */
const OF_A_DAY = ['task', 'interaction', 'deal', 'lead'];
const AROUND = ['task', 'interaction', 'note', 'file'];

/** A customer is known by records of its own and by those that lead to it; a stage or a view says nothing. */
function tellsOfCustomers(type: RecordType) {
  const covered = (name: string) => name === 'person' || name === 'company';
  return (
    covered(type.name) ||
    type.fields.some(
      ({ kind, to }) => kind.startsWith('relation') && (!to?.length || to.some(covered)),
    )
  );
}

/** Brings everything that is on the screen up to what was told: values in place, the rest when asked. */
export async function hear(client: QueryClient, types: RecordType[], told: api.Told) {
  const type = new Model(types).find(told.type);
  if (!type) return;
  for (const { id } of told.records) {
    for (const what of ['record', 'title', 'changes', 'timeline']) {
      void client.invalidateQueries({ queryKey: [what, type.name, id] });
    }
  }
  if (told.many) void client.invalidateQueries({ queryKey: ['record', type.name] });
  if (type.name === 'task') void client.invalidateQueries({ queryKey: ['list', 'task', 'board'] });
  if (AROUND.includes(type.name)) void client.invalidateQueries({ queryKey: ['timeline'] });
  expectNotices(client);
  if (OF_A_DAY.includes(type.name)) void client.invalidateQueries({ queryKey: ['today'] });
  if (type.name === 'view') void client.invalidateQueries({ queryKey: ['list', 'view'] });
  if (type.name === 'stage' || type.name === 'pipeline') {
    void client.invalidateQueries({ queryKey: ['model'] });
  }
  if (tellsOfCustomers(type)) void client.invalidateQueries({ queryKey: ['coverage'] });
  for (const what of ['stamps', 'related', 'contradicted', 'provenance']) {
    void client.invalidateQueries({ queryKey: [what, type.name] });
  }
  void client.invalidateQueries({ queryKey: ['figures', type.name] });
  void client.invalidateQueries({ queryKey: ['list', type.name, 'count'] });
  for (const what of ['board', 'calendar']) {
    void client.invalidateQueries({ queryKey: ['list', type.name, what] });
  }
  for (const query of client.getQueryCache().findAll({ queryKey: ['list', type.name] })) {
    const key = query.queryKey;
    // A list by groups says so behind what every list says.
    const listed = key.length === 6 || typeof key[6] === 'object';
    if (!listed || !(query.state.data as Pages | undefined)?.pages) continue;
    if (!query.isActive()) void client.invalidateQueries({ queryKey: key });
    else if (told.many) note(key, old => ({ ...old, many: true }));
    else await update(client, type, key, told.records);
  }
}

async function update(
  client: QueryClient,
  type: RecordType,
  key: QueryKey,
  touched: api.Told['records'],
) {
  const [, , filter, sort, q, fields] = key as string[];
  const rows = (client.getQueryData<Pages>(key)?.pages ?? []).flatMap(page => page.items);
  const versions = new Map(rows.map(row => [row.id, row.version]));
  const places = new Map(rows.map(row => [row.id, placeOf(row, sort)]));
  const behind = touched.filter(one => (versions.get(one.id) ?? one.version) < one.version);
  const unknown = touched.filter(one => !versions.has(one.id) && one.kind !== 'delete');
  const deleted = touched.filter(one => versions.has(one.id) && one.kind === 'delete');
  const ids = [...behind, ...unknown].map(one => one.id);
  const found = new Map<string, Row>();
  if (ids.length > 0) {
    const those = `id in [${ids.map(id => JSON.stringify(id)).join(', ')}]`;
    const { items } = await call('GET /api/{noun}', {
      path: { noun: type.plural },
      query: {
        filter: filter ? `(${filter}) && ${those}` : those,
        search: q,
        fields,
        limit: ids.length,
      },
    });
    for (const row of items) found.set(row.id, row);
  }
  client.setQueryData<Pages>(
    key,
    old =>
      old && {
        ...old,
        pages: old.pages.map(page => ({
          ...page,
          items: page.items.map(row => newer(found.get(row.id), row)),
        })),
      },
  );
  const now = new Set(
    (client.getQueryData<Pages>(key)?.pages ?? []).flatMap(page => page.items).map(row => row.id),
  );
  const moved = behind
    .map(one => found.get(one.id))
    .filter(row => row !== undefined)
    .filter(row => placeOf(row, sort) !== places.get(row.id));
  note(key, old => ({
    many: old.many,
    moved: new Set([...old.moved, ...moved.map(row => row.id)].filter(id => now.has(id))),
    fresh: new Set(
      [...old.fresh, ...unknown.filter(one => found.has(one.id)).map(one => one.id)].filter(
        id => !now.has(id),
      ),
    ),
    gone: new Set([
      ...[...old.gone].filter(id => now.has(id)),
      ...deleted.map(one => one.id),
      ...behind.filter(one => !found.has(one.id)).map(one => one.id),
    ]),
  }));
}

/** What the order of a list makes of a record. */
function placeOf(row: Row, sort = ''): string {
  const names = sort.split(',').filter(Boolean);
  return JSON.stringify(names.map(name => row[name.replace('-', '').split('.')[0] ?? '']));
}

function newer(fetched: Row | undefined, row: Row): Row {
  return fetched && fetched.version > row.version ? fetched : row;
}
