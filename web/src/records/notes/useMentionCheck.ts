import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import type { About } from '../calling/about';

const PAUSE_MILLIS = 300;

const mentions = (markup: string) => /@\[[^\]]+\]\((user|team):/.test(markup);

const checkQuery = (about: About, markup: string) => ({
  queryKey: ['mention-check', about.type, about.id, markup],
  staleTime: 30_000,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const { items } = await call('POST /api/mention-checks', {
      body: { about: { type: about.type, id: about.id }, text: markup },
      signal,
    });
    return items.filter(one => !one.sees);
  },
});

/** Who of the mentioned could not read along: while one types, and once more before it is sent. */
export function useMentionCheck(about: About, markup: string) {
  const client = useQueryClient();
  const [settled] = useDebouncedValue(markup, PAUSE_MILLIS);
  const { data } = useQuery({
    ...checkQuery(about, settled),
    enabled: mentions(settled) && mentions(markup),
  });
  const blind: api.CheckedMention[] = mentions(markup) ? (data ?? []) : [];
  return {
    blind,
    async check() {
      return mentions(markup) ? client.fetchQuery(checkQuery(about, markup)) : [];
    },
    again: () => client.invalidateQueries({ queryKey: ['mention-check', about.type, about.id] }),
  };
}
