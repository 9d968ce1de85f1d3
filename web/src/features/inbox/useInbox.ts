import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { done } from '@/records/undo';
import { toast } from '@/ui/toast';

export type State = api.Notification['state'];

const PAGE = 50;

/** Notifications of one state, newest first, page after page. */
export function useInbox(state: State) {
  const query = useInfiniteQuery({
    queryKey: ['inbox', 'list', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/inbox', { query: { state, limit: PAGE, cursor: pageParam }, signal }),
    getNextPageParam: page => page.next,
  });
  return { ...query, items: query.data?.pages.flatMap(page => page.items) ?? [] };
}

/** Puts a notification somewhere else, and offers to put it back. */
export function useMoving() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['inbox'] });
  const put = async (id: string, state: State, until: string | null) => {
    await call('PATCH /api/inbox/{id}', { path: { id }, body: { state, until } });
    await refresh();
  };

  return async function move(one: api.Notification, state: State, until: string | null = null) {
    try {
      await put(one.id, state, until);
      done(said(one, state, until), async () => {
        const ahead = one.snoozed_until && new Date(one.snoozed_until).getTime() > Date.now();
        const back = one.state === 'snoozed' && !ahead ? 'open' : one.state;
        await put(one.id, back, back === 'snoozed' ? one.snoozed_until : null);
        return said(one, back, one.snoozed_until);
      });
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      void refresh();
    }
  };
}

function said(one: api.Notification, state: State, until: string | null) {
  if (state === 'done') return t('inbox.said.done', { text: one.text });
  if (state === 'open') return t('inbox.said.open');
  return t('inbox.said.snoozed', { when: until ? moment(until) : '' });
}
