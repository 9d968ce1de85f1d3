import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { openQuery } from './queries';

const HUNDRED = 100;

interface Props {
  record: RecordType;
  one: api.RadarField;
  /** Null for a department: the list is narrowed to single sources alone. */
  source: number | null;
}

/** How often a field was contradicted when it was measured, and those that can be decided now. */
export function Contradicted({ record, one, source }: Props) {
  const search = { type: record.plural, field: one.field, source: source ?? undefined };
  const { data: open } = useQuery({
    ...openQuery(record.plural, source ?? 0, one.field),
    enabled: source !== null,
  });
  return (
    <>
      {t('radar.contradicted.rate', {
        count: one.contradicted,
        percent: number(Math.ceil((one.contradicted / one.filled) * HUNDRED)),
      })}{' '}
      <Link to="/sources/disagreements" search={search}>
        {source === null
          ? t('radar.see.all')
          : open === undefined
            ? t('radar.see.disagreements')
            : t('radar.open', { count: open })}
      </Link>
    </>
  );
}
