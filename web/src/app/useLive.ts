import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { api } from '@/lib/api';
import { meQuery } from '@/lib/me';
import { modelQuery } from '@/records/schema';

const AGAIN_MILLIS = 10_000;

/** Listens to what anybody changes while a screen is open; comes back by itself after a break. */
export function useLive() {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again = false;
    // One after the other: two answers about the same list must not overtake each other.
    let queue = Promise.resolve();

    // A type that somebody adds brings rights with it.
    function renew() {
      void client.invalidateQueries({ queryKey: modelQuery.queryKey });
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    }

    function open() {
      source = new EventSource('/api/live');
      source.addEventListener('model', renew);
      // What changed between two streams was told to nobody.
      source.addEventListener('open', event => {
        if (!(event instanceof MessageEvent)) return;
        if (again) renew();
        again = true;
      });
      source.addEventListener('changed', event => {
        const told = JSON.parse((event as MessageEvent<string>).data) as api.Told;
        queue = queue
          .then(async () => {
            const [{ hear }, types] = await Promise.all([
              import('@/records/live'),
              client.ensureQueryData(modelQuery),
            ]);
            return hear(client, types, told);
          })
          .catch(() => client.invalidateQueries({ queryKey: ['list', told.type] }));
      });
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, AGAIN_MILLIS);
      });
    }

    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [client]);
}
