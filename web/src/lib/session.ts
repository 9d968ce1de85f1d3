import { useSyncExternalStore } from 'react';

// The server no longer knows this session, while somebody is in the middle of something.
let ended = false;
const listeners = new Set<() => void>();

export function sessionEnded(now: boolean) {
  if (ended === now) return;
  ended = now;
  for (const listener of listeners) listener();
}

export function useSessionEnded() {
  return useSyncExternalStore(
    tell => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => ended,
  );
}
