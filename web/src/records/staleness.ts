import { ApiProblem } from '@/lib/api';

/** What a 412 says of the meantime: what there is now, and which fields somebody touched. */
export function staleness(failure: unknown) {
  if (!(failure instanceof ApiProblem) || failure.status !== 412) return null;
  const { changes, current, version } = failure.document as {
    changes?: { changes?: Record<string, unknown> }[];
    current?: Record<string, unknown>;
    version?: number;
  };
  if (version === undefined || !current) return null;
  return {
    version,
    current,
    touched: new Set((changes ?? []).flatMap(one => Object.keys(one.changes ?? {}))),
  };
}
