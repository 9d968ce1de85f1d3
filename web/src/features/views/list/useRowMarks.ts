import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Row } from '@/lib/api';
import { claimed, type Contradicted, contradictedQuery } from '@/records/claims';
import { isContactable } from '@/records/consent/queries';
import { refusedQuery } from '@/records/consent/refusals';
import type { RecordType } from '@/records/schema';
import { ages, type Stamps, stampsQuery } from '@/records/stamps';

const STEP = 25;
const MOST = 100;
const NO_STAMPS: ReadonlyMap<string, Stamps> = new Map();
const NONE: ReadonlyMap<string, Contradicted> = new Map();

/** Ids of the rows that can be seen, and of some below them; the same ones while one scrolls a little. */
function near(rows: Row[], first: number): string[] {
  const from = Math.floor(first / STEP) * STEP;
  return rows.slice(from, from + MOST).map(row => row.id);
}

function useRowStamps(
  type: RecordType,
  rows: Row[],
  first: number,
  wanted: boolean,
): ReadonlyMap<string, Stamps> {
  const ids = wanted && ages(type) ? near(rows, first) : [];
  const { data } = useQuery({
    ...stampsQuery(type, ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return (wanted && data) || NO_STAMPS;
}

/** The same for values that sources contradict. */
function useRowContradicted(
  type: RecordType,
  rows: Row[],
  first: number,
  wanted: boolean,
): ReadonlyMap<string, Contradicted> {
  const ids = wanted && claimed(type) ? near(rows, first) : [];
  const { data } = useQuery({
    ...contradictedQuery(type, ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return (wanted && data) || NONE;
}

/** What those whom the list shows do not want. */
function useRowRefusals(type: RecordType, rows: Row[], first: number) {
  const noun = isContactable(type.plural) ? type.plural : null;
  const ids = noun ? near(rows, first) : [];
  const { data } = useQuery({
    ...refusedQuery(noun ?? 'people', ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** What is marked in a row: what is old, what sources contradict, and what they do not want. */
export function useRowMarks(type: RecordType, rows: Row[], first: number, wanted: boolean) {
  const stamps = useRowStamps(type, rows, first, wanted);
  const contradicted = useRowContradicted(type, rows, first, wanted);
  const refusals = useRowRefusals(type, rows, first);
  return (id: string) => ({
    stamps: stamps.get(id),
    contradicted: contradicted.get(id),
    refusals: refusals?.get(id),
  });
}
