import { useMe } from '@/lib/me';
import type { Row } from '@/lib/api';
import { useMoment } from '@/records/past/moment';
import { idOf, type RecordType } from '@/records/schema';

/** What I may do with this record, as far as it can be known before the server is asked. */
export function useRights(type: RecordType, row: Row) {
  const me = useMe();
  const past = useMoment() !== undefined;
  const rights = me.rights[type.name];
  const reaches = (reach: string | undefined) =>
    reach === 'all' || reach === 'colleagues' || (reach === 'own' && idOf(row.owner) === me.id);
  const stored = type.origin !== 'fixed' && !past;
  return { write: stored && reaches(rights?.write), delete: stored && reaches(rights?.delete) };
}
