import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type api, call } from '@/lib/api';

const PAUSE_MILLIS = 700;

/** What somebody types, kept on the server until it is sent: another device goes on where this one stopped. */
export function useDraft<T extends object>(
  place: string,
  nothing: T,
  isNothing: (content: T) => boolean,
) {
  const client = useQueryClient();
  const places = useQuery({
    queryKey: ['drafts'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await call('GET /api/drafts', { signal })).items,
  });
  const kept = useQuery({
    queryKey: ['draft', place],
    enabled: places.data?.some(one => one.place === place) ?? false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => call('GET /api/drafts/{place}', { path: { place }, signal }),
  });
  const [typed, setTyped] = useState<T | null>(null);
  const timer = useRef(0);
  const waiting = useRef<T | null>(null);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const content = typed ?? (kept.data?.content as T | undefined) ?? nothing;

  function flush() {
    clearTimeout(timer.current);
    const next = waiting.current;
    waiting.current = null;
    if (next === null) return;
    const write = isNothing(next)
      ? call('DELETE /api/drafts/{place}', { path: { place } })
      : call('PUT /api/drafts/{place}', {
          path: { place },
          body: { content: next as Record<string, unknown> },
        });
    // A draft that could not be kept is still on the screen; the next pause tries again.
    writing.current = writing.current.then(() => write).catch(() => undefined);
    remember(next);
  }

  function remember(next: T, gone = isNothing(next)) {
    client.setQueryData<api.DraftPlace[]>(['drafts'], old => {
      const others = (old ?? []).filter(one => one.place !== place);
      return gone ? others : [{ place, updated_at: new Date().toISOString() }, ...others];
    });
    if (gone) client.removeQueries({ queryKey: ['draft', place] });
    else {
      client.setQueryData(['draft', place], {
        place,
        content: next,
        updated_at: new Date().toISOString(),
      });
    }
  }

  useEffect(() => flush, []);

  return {
    content,
    change(next: T) {
      setTyped(next);
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, PAUSE_MILLIS);
    },
    /** Before it is sent: a late write must not bring the draft back. */
    async settle() {
      clearTimeout(timer.current);
      waiting.current = null;
      await writing.current;
    },
    clear() {
      setTyped(nothing);
      remember(nothing, true);
    },
    /** What was typed is not wanted any more. */
    discard() {
      clearTimeout(timer.current);
      waiting.current = null;
      setTyped(nothing);
      remember(nothing, true);
      const write = () => call('DELETE /api/drafts/{place}', { path: { place } });
      writing.current = writing.current.then(write).catch(() => undefined);
    },
  };
}
