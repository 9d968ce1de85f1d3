import { useSyncExternalStore } from 'react';

// What one person chose on one device. Nothing that the server should know stands here.
const listeners = new Map<string, Set<() => void>>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(`candor.${key}`);
  } catch {
    return null;
  }
}

export function stored<T>(key: string, fallback: T): T {
  const text = read(key);
  if (text === null) return fallback;
  try {
    return JSON.parse(text) as T;
  } catch {
    return fallback;
  }
}

export function store(key: string, value: unknown) {
  try {
    localStorage.setItem(`candor.${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
  for (const listener of listeners.get(key) ?? []) listener();
}

/** A choice that is kept on this device. */
export function useStored<T>(key: string, fallback: T): [T, (value: T) => void] {
  const text = useSyncExternalStore(
    tell => {
      const all = listeners.get(key) ?? new Set();
      all.add(tell);
      listeners.set(key, all);
      return () => all.delete(tell);
    },
    () => read(key),
  );
  let value = fallback;
  if (text !== null) {
    try {
      value = JSON.parse(text) as T;
    } catch {
      value = fallback;
    }
  }
  return [value, next => store(key, next)];
}
