import { call, type Row } from '@/lib/api';
import { idOf } from '@/records/schema';

export interface Told {
  people: Row[];
  /** The task that we last took on for them. */
  promise: Row | null;
  /** The last time that we spoke. */
  last: Row | null;
}

const MOST_PEOPLE = 8;
const quoted = (id: string) => JSON.stringify(id);

/** What to know before a meeting, out of what the viewer may read. */
export async function briefing(id: string, signal?: AbortSignal): Promise<Told> {
  const meeting = await call('GET /api/{noun}/{id}', {
    path: { noun: 'interactions', id },
    query: { fields: 'participants,company,deal,lead,happened_at' },
    signal,
  });
  const people = (Array.isArray(meeting.participants) ? meeting.participants : [])
    .map(idOf)
    .filter((one): one is string => one !== null)
    .slice(0, MOST_PEOPLE);
  const ties = ['company', 'deal', 'lead'].flatMap(name => {
    const to = idOf(meeting[name]);
    return to ? [`${name} == ${quoted(to)}`] : [];
  });
  const first = async (
    noun: string,
    filter: string[],
    more: string,
    sort: string,
    fields: string,
  ) =>
    filter.length === 0
      ? null
      : ((
          await call('GET /api/{noun}', {
            path: { noun },
            query: { filter: `(${filter.join(' || ')})${more}`, sort, fields, limit: 1 },
            signal,
          })
        ).items[0] ?? null);
  const [those, promise, last] = await Promise.all([
    people.length === 0
      ? []
      : call('GET /api/{noun}', {
          path: { noun: 'people' },
          query: {
            filter: `id in [${people.map(quoted).join(', ')}]`,
            fields: 'name,job_title',
            limit: MOST_PEOPLE,
          },
          signal,
        }).then(page => page.items),
    first(
      'tasks',
      [...ties, ...people.map(one => `person == ${quoted(one)}`)],
      '',
      '-created_at',
      'title,status,due_at',
    ),
    first(
      'interactions',
      [...ties, ...people.map(one => `${quoted(one)} in participants`)],
      ` && id != ${quoted(id)} && happened_at < now`,
      '-happened_at',
      'subject,happened_at,outcome',
    ),
  ]);
  return { people: those, promise, last };
}
