import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reached = true;

function tell() {
  for (const listener of listeners) listener();
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => {
    reached = true;
    tell();
  });
  window.addEventListener('offline', tell);
}

/** The browser knows about its network; whether Candor answers is learnt from each call. */
export function answered(now: boolean) {
  if (reached === now) return;
  reached = now;
  tell();
}

export const isOnline = () => navigator.onLine && reached;

export function useOnline() {
  return useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOnline);
}
