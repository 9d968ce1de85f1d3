import type { api } from '@/lib/api';

/** The closure that a notice is about, where it is about one. */
export function closureOf(notice: api.Notification): string | null {
  if (notice.kind === 'closure_request' || notice.kind === 'closure_end') {
    return notice.subject?.id ?? null;
  }
  return notice.details.closure ?? null;
}

export const isClosure = (notice: api.Notification) => closureOf(notice) !== null;
