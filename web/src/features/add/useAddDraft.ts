import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call, type Values } from '@/lib/api';
import type { RecordType } from '@/records/schema';

const PAUSE_MILLIS = 700;

/** A half-typed record, kept on the server: it is there again after a reload, and on another device. */
export function useAddDraft(type: RecordType, wanted: boolean) {
  const client = useQueryClient();
  const place = `add:${type.plural}`;
  const timer = useRef(0);
  const waiting = useRef<Values | null>(null);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const places = useQuery({
    queryKey: ['drafts'],
    enabled: wanted,
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await call('GET /api/drafts', { signal })).items,
  });
  const kept = useQuery({
    queryKey: ['draft', place],
    enabled: wanted && (places.data?.some(one => one.place === place) ?? false),
    gcTime: 0,
    queryFn: ({ signal }) => call('GET /api/drafts/{place}', { path: { place }, signal }),
  });

  function flush() {
    clearTimeout(timer.current);
    const values = waiting.current;
    waiting.current = null;
    if (values === null) return;
    writing.current = writing.current
      .then(() => call('PUT /api/drafts/{place}', { path: { place }, body: { content: values } }))
      .then(() => client.invalidateQueries({ queryKey: ['drafts'] }))
      // It is still on the screen; the next pause tries again.
      .catch(() => undefined);
  }

  async function settle() {
    clearTimeout(timer.current);
    waiting.current = null;
    await writing.current;
  }

  useEffect(() => flush, []);

  return {
    place: wanted ? place : undefined,
    kept: kept.data ? { values: kept.data.content as Values, at: kept.data.updated_at } : undefined,
    keep(values: Values) {
      if (!wanted) return;
      waiting.current = values;
      clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, PAUSE_MILLIS);
    },
    settle,
    async forget() {
      if (!wanted) return;
      await settle();
      const there = places.data?.some(one => one.place === place) ?? false;
      if (there)
        await call('DELETE /api/drafts/{place}', { path: { place } }).catch(() => undefined);
      client.removeQueries({ queryKey: ['draft', place] });
      void client.invalidateQueries({ queryKey: ['drafts'] });
    },
  };
}
