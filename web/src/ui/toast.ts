import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'warn';
  /** At most one thing to do about it. */
  action?: { label: string; run: () => void };
}

const LIFE_MILLIS = 8000;
let shown: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function publish(next: Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says something in a corner, for a while. */
export function toast(text: string, more: Partial<Omit<Toast, 'id' | 'text'>> = {}) {
  last += 1;
  const id = last;
  publish([...shown.slice(-1), { id, text, tone: 'plain', ...more }]);
  setTimeout(() => dismiss(id), LIFE_MILLIS);
  return id;
}

export function dismiss(id: number) {
  publish(shown.filter(one => one.id !== id));
}

export const toasts = (): readonly Toast[] => shown;

export function useToasts() {
  return useSyncExternalStore(
    tell => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => shown,
  );
}
