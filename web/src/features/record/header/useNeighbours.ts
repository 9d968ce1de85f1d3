import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import type { Row } from '@/lib/api';
import type { RecordType } from '@/records/schema';

interface Page {
  items?: Row[];
  next?: string | null;
}

export interface Neighbours {
  place: number;
  count: number;
  /** Whether the list goes on beyond what was looked at. */
  more: boolean;
  before: string | null;
  after: string | null;
}

/** Where the record stands in the list that was looked at last, as far as that was scrolled. */
export function useNeighbours(type: RecordType, id: string): Neighbours | null {
  const client = useQueryClient();
  const lists = client
    .getQueryCache()
    .findAll({ queryKey: ['list', type.name] })
    .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  for (const list of lists) {
    const data = list.state.data as InfiniteData<Page> | undefined;
    const ids = (data?.pages ?? []).flatMap(page => page.items ?? []).map(row => row.id);
    const place = ids.indexOf(id);
    if (place >= 0) {
      return {
        place: place + 1,
        count: ids.length,
        more: Boolean(data?.pages.at(-1)?.next),
        before: ids[place - 1] ?? null,
        after: ids[place + 1] ?? null,
      };
    }
  }
  return null;
}
