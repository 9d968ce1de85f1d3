import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiProblem, sentence, type Row } from '@/lib/api';
import { useMe } from '@/lib/me';
import { store, stored, useStored } from '@/lib/stored';
import { staleness } from './staleness';
import { patch } from './rows';
import type { Model } from './schema';

/** An edit that was made without a network. */
export interface Waiting {
  /** Whose it is: nobody else's session ever sends it. */
  user: string;
  type: string;
  id: string;
  title: string;
  field: string;
  /** As the server takes it. */
  value: unknown;
  /** As it is shown, which for a relation has its title. */
  shown: unknown;
  version: number;
  /** Somebody wrote the same field meanwhile: a person chooses. */
  conflict?: { version: number; theirs: unknown };
  /** The server said no, and why. */
  refused?: string;
}

const KEY = 'waiting';
const NONE: Waiting[] = [];

/**
 * Lays what waits over what was read: a page that is opened anew without a network shows what one has
 * written. What somebody has to settle first is not laid.
 */
export function useOverlay(typeName: string): (row: Row) => Row {
  const me = useMe().id;
  const waiting = useWaiting();
  const own = waiting.filter(
    one => one.user === me && one.type === typeName && !one.conflict && !one.refused,
  );
  const key = JSON.stringify(own);
  return useMemo(
    () => (row: Row) => {
      const mine = own.filter(one => one.id === row.id);
      if (mine.length === 0) return row;
      return { ...row, ...Object.fromEntries(mine.map(one => [one.field, one.shown])) };
    },
    [key],
  );
}

export const useWaiting = () => useStored<Waiting[]>(KEY, NONE)[0];
const all = () => stored<Waiting[]>(KEY, NONE);
const same = (one: Waiting, other: Waiting) =>
  one.id === other.id && one.field === other.field && one.user === other.user;

/** The last word on a field counts; the version is that of the first. */
export function wait(edit: Waiting) {
  const before = all().find(one => same(one, edit));
  store(KEY, [
    ...all().filter(one => !same(one, edit)),
    { ...edit, version: before?.version ?? edit.version },
  ]);
}

export function drop(edit: Waiting) {
  store(
    KEY,
    all().filter(one => !same(one, edit)),
  );
}

/** What was typed by somebody else at this browser is not for this one. */
export function forgetWaiting(except?: string) {
  if (all().length > 0) store(KEY, except ? all().filter(one => one.user === except) : NONE);
}

function mark(edit: Waiting, outcome: Partial<Waiting>) {
  store(
    KEY,
    all().map(one => (same(one, edit) ? { ...one, ...outcome } : one)),
  );
}

let sending = false;

/** Sends what waits, in order; what conflicts stays for a person to settle. */
export async function sendWaiting(client: QueryClient, model: Model) {
  if (sending) return;
  sending = true;
  try {
    for (const edit of all().filter(one => !one.conflict && !one.refused)) {
      if (!(await send(client, model, edit, edit.version))) return;
    }
  } finally {
    sending = false;
    await client.invalidateQueries();
  }
}

/** Answers false where nobody is there to take it. */
export async function send(
  client: QueryClient,
  model: Model,
  edit: Waiting,
  version: number,
): Promise<boolean> {
  const type = model.find(edit.type);
  if (!type) return true;
  try {
    const now: Row = await patch(type, edit.id, version, { [edit.field]: edit.value });
    const was = { queryKey: ['record', edit.type, edit.id] };
    client.setQueriesData<Row>(was, row => row && { ...row, [edit.field]: edit.shown });
    drop(edit);
    follow(edit, version, now.version);
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || failure.status === 0 || failure.status === 401) {
      return false;
    }
    const meanwhile = staleness(failure);
    if (!meanwhile) mark(edit, { refused: sentence(failure) });
    else if (!meanwhile.touched.has(edit.field))
      return send(client, model, edit, meanwhile.version);
    else {
      const theirs = meanwhile.current[edit.field] ?? null;
      mark(edit, { conflict: { version: meanwhile.version, theirs } });
    }
  }
  return true;
}

/** My own edit of another field must not look like somebody else's. */
function follow(edit: Waiting, before: number, version: number) {
  store(
    KEY,
    all().map(one => (one.id === edit.id && one.version === before ? { ...one, version } : one)),
  );
}
