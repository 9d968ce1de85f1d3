import type { api } from '@/lib/api';

/** What is one event with another stands behind it, and says so. */
export function byEvent({ items, events }: api.Surprises) {
  const find = (id: string) => items.find(one => one.id === id);
  const later = new Set(events.flatMap(ids => ids.slice(1)));
  return items
    .filter(one => !later.has(one.id))
    .flatMap(one => {
      const ids = events.find(event => event[0] === one.id)?.slice(1) ?? [];
      const also = ids.flatMap(id => find(id) ?? []);
      return [{ one, same: undefined }, ...also.map(other => ({ one: other, same: one }))];
    });
}
