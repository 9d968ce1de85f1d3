import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, type Row } from '@/lib/api';
import { asked } from '@/records/rows';
import { type Field, useModel } from '@/records/schema';
import { together } from '../together';
import type { View } from '../useView';
import type { Grouping } from './grouping';

const PAGE = 100;
/** Small groups are read side by side. */
const AT_ONCE = 8;

interface Next {
  group: string;
  cursor: string;
}

/** The records of a view group after group, each page by key; folded groups are passed by. */
export function useGroupedRows(view: View, columns: Field[], grouping: Grouping | null) {
  const { type } = view;
  const model = useModel();
  const shown = grouping ? [...columns, grouping.field] : columns;
  const fields = [...new Set([type.title, ...shown.map(field => asked(model, field))])].join(',');
  const groups = (grouping?.known ?? []).filter(one => !grouping?.folded.has(one.key));
  const by = { group: grouping?.field.name, folded: [...(grouping?.folded ?? [])] };
  const key = [
    'list',
    type.name,
    view.filter,
    view.sort,
    view.q,
    fields,
    ...(view.at ? [view.at] : []),
    by,
  ];

  async function read(from: Next | null, signal: AbortSignal) {
    const begin = from ? groups.findIndex(one => one.key === from.group) : 0;
    const here = groups.slice(begin, begin + 1);
    let count = here[0]?.count ?? 0;
    while (here.length < AT_ONCE && count < PAGE) {
      const next = groups[begin + here.length];
      if (!next) break;
      here.push(next);
      count += next.count;
    }
    const pages = await Promise.all(
      here.map((group, place) =>
        call('GET /api/{noun}', {
          path: { noun: type.plural },
          query: {
            filter: together(view.filter, [group.condition]),
            sort: view.sort,
            search: view.q,
            at: view.at,
            fields,
            limit: PAGE,
            cursor: place === 0 ? from?.cursor : undefined,
          },
          signal,
        }),
      ),
    );
    return follow(here, pages, begin);
  }

  /** Up to the first group that has more; those behind it are read again when it is through. */
  function follow(
    here: typeof groups,
    pages: { items: Row[]; next: string | null }[],
    begin: number,
  ): { items: Row[]; next: Next | null } {
    const items: Row[] = [];
    for (const [place, page] of pages.entries()) {
      items.push(...page.items);
      const group = here[place];
      if (page.next && group) return { items, next: { group: group.key, cursor: page.next } };
    }
    const after = groups[begin + here.length];
    return { items, next: after ? { group: after.key, cursor: '' } : null };
  }

  const query = useInfiniteQuery({
    queryKey: key,
    enabled: grouping?.known !== null && grouping !== null,
    initialPageParam: null as Next | null,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  return { ...query, rows, key };
}
