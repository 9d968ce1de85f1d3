import { useSyncExternalStore } from 'react';
import type { Row, Values } from '@/lib/api';

/** Somebody wants a record that is not there yet, from wherever they are. */
export interface Wish {
  type: string;
  /** What is known of it already. */
  values?: Values;
  /** Told with the record, which may also be one that was there. */
  onMade?: (row: Row) => void;
}

let wishes: Wish[] = [];
const listeners = new Set<() => void>();

function publish(next: Wish[]) {
  wishes = next;
  for (const listener of listeners) listener();
}

/** Opens the form for a new record; over another one where that needs it. */
export function startAdding(wish: Wish) {
  publish([...wishes, wish]);
}

/** The same form for another type. */
export function addAnother(type: string) {
  publish([...wishes.slice(0, -1), { type }]);
}

export function stopAdding() {
  publish(wishes.slice(0, -1));
}

/** What is being added, the innermost last. */
export function useWishes() {
  return useSyncExternalStore(
    tell => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => wishes,
  );
}
