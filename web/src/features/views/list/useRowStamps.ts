import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Row } from '@/lib/api';
import type { RecordType } from '@/records/schema';
import { ages, type Stamps, stampsQuery } from '@/records/stamps';

const STEP = 25;
const MOST = 100;
const NONE: ReadonlyMap<string, Stamps> = new Map();

/** Stamps of the rows that can be seen, and of some below them; the same ones while one scrolls a little. */
export function useRowStamps(
  type: RecordType,
  rows: Row[],
  first: number,
  wanted: boolean,
): ReadonlyMap<string, Stamps> {
  const from = Math.floor(first / STEP) * STEP;
  const ids = wanted && ages(type) ? rows.slice(from, from + MOST).map(row => row.id) : [];
  const { data } = useQuery({
    ...stampsQuery(type, ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return (wanted && data) || NONE;
}
