import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** What a list does not show yet, because rows never move under the reader. */
export interface Pending {
  fresh: ReadonlySet<string>;
  gone: ReadonlySet<string>;
  /** They belong elsewhere in the order now. */
  moved: ReadonlySet<string>;
  many: boolean;
}

const NOTHING: Pending = {
  fresh: new Set(),
  gone: new Set(),
  moved: new Set(),
  many: false,
};
const pending = new Map<string, Pending>();
const listeners = new Set<() => void>();

/** Says that a list has more than it shows. */
export function note(key: QueryKey, change: (old: Pending) => Pending) {
  const name = JSON.stringify(key);
  pending.set(name, change(pending.get(name) ?? NOTHING));
  for (const listener of listeners) listener();
}

export function usePending(key: QueryKey): Pending {
  const name = JSON.stringify(key);
  return useSyncExternalStore(
    tell => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => pending.get(name) ?? NOTHING,
  );
}

/** Shows all that is new; rows move now, because the reader wants it. */
export function refresh(client: QueryClient, key: QueryKey) {
  note(key, () => NOTHING);
  return client.invalidateQueries({ queryKey: key });
}
