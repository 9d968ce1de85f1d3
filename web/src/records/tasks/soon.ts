import { t } from '@/lib/messages';

function soon(days: number) {
  const at = new Date();
  at.setDate(at.getDate() + days);
  at.setHours(days === 0 ? 17 : 9, 0, 0, 0);
  return at.toISOString();
}

/** Days until the Monday of next week. */
const toMonday = () => (8 - new Date().getDay()) % 7 || 7;

/** Moments that one often means; those that have passed are not offered. */
export function offers() {
  return [
    { label: t('record.due.today'), at: soon(0) },
    { label: t('record.due.tomorrow'), at: soon(1) },
    { label: t('record.due.monday'), at: soon(toMonday()) },
  ].filter((one, place, all) => {
    const same = all.findIndex(other => other.at === one.at);
    return new Date(one.at).getTime() > Date.now() && same === place;
  });
}

/** As the browser's own input wants it: local, without a zone. */
export function local(iso: string | null) {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
