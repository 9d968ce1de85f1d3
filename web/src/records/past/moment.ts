import { useSearch } from '@tanstack/react-router';

interface InThePast {
  at?: string;
}

/** The past moment of the address, as the server takes it; undefined: now. */
export function useMoment(): string | undefined {
  return useSearch({ strict: false, select: search => (search as InThePast).at });
}

/** Read from an address: what is no moment, or has not come yet, is now. */
export function momentIn(search: Record<string, unknown>): InThePast {
  const time = typeof search.at === 'string' ? Date.parse(search.at) : Number.NaN;
  return Number.isNaN(time) || time > Date.now() ? {} : { at: written(new Date(time)) };
}

/** To the second, in UTC. */
export function written(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Whoever went back stays there from list to record and back, until they say "now". */
export function stay<S extends InThePast>({
  search,
  next,
}: {
  search: InThePast;
  next: (search: InThePast) => S;
}): S {
  const result = next(search);
  return search.at && !('at' in result) ? { ...result, at: search.at } : result;
}
