import { useQuery } from '@tanstack/react-query';
import { type api, call, type Row } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { type RecordType, spoken } from '../schema';

/** With whom a record was made one, or two again: by the title that the other had. */
export function MergedWith(props: { type: RecordType; change: api.Change; about: string }) {
  const { type, change, about } = props;
  const { data } = useQuery({
    queryKey: ['merges', type.name, about],
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}/merges', { path: { noun: type.plural, id: about }, signal }),
  });
  // All that a merge writes is one batch of its name.
  const merge = data?.items.find(one => one.id === change.batch);
  const name = merge && spoken((merge.loser as Row)[type.title]);
  if (!name) return <>{t(`change.${change.kind}` as Key)}</>;
  const into = merge.loser.id === change.record;
  return <>{t(`change.${change.kind}.${into ? 'into' : 'with'}` as Key, { name })}</>;
}
