import { useQueryClient } from '@tanstack/react-query';
import { type api, call } from './api';
import { meQuery } from './me';
import { store, stored } from './stored';

const PAUSE_MILLIS = 400;

let waiting: api.ArrangementChanges | null = null;
let sending = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps what somebody arranged for every device, once they have stopped moving it. */
export function useKeepOwn() {
  const client = useQueryClient();
  async function send() {
    const arrangement = waiting ?? {};
    waiting = null;
    sending += 1;
    const me = await call('PATCH /api/me', { body: { arrangement } }).catch(() => null);
    sending -= 1;
    if (me && !isUnderWay()) client.setQueryData(meQuery.queryKey, me);
  }
  return (part: api.ArrangementChanges) => {
    waiting = { ...waiting, ...part, widths: { ...waiting?.widths, ...part.widths } };
    clearTimeout(timer);
    // An edge is moved in many small steps; everything else is said once.
    timer = setTimeout(() => void send(), part.widths ? PAUSE_MILLIS : 0);
  };
}

const isUnderWay = () => waiting !== null || sending > 0;

/** What was arranged on any device, unless something newer is on its way. */
export function adoptArrangement({
  widths,
  work_hours: hours,
  second_clock: clock,
}: api.Arrangement) {
  if (isUnderWay()) return;
  for (const [type, columns] of Object.entries(widths)) put(`widths.${type}`, columns);
  if (hours) put('work-hours', [hours.from, hours.to]);
  put('second-zone', clock);
}

function put(key: string, value: unknown) {
  if (JSON.stringify(stored<unknown>(key, null)) !== JSON.stringify(value)) store(key, value);
}
