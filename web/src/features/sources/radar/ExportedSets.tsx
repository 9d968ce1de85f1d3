import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { ago, joined } from '@/lib/format';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import sources from '../sources.module.css';
import { exportedSetsQuery } from './queries';
import { typeName } from './words';

/** Which sets are meant: what of which records, how often, and when last. */
export function ExportedSets({ notice }: { notice: api.RadarNotice }) {
  const model = useModel();
  const { data } = useQuery(exportedSetsQuery);
  const sets = (data?.items ?? []).filter(
    one => notice.knower !== 'department' || one.department === notice.reference,
  );
  if (sets.length === 0) return null;
  return (
    <ul className={sources.lines}>
      {sets.map(one => {
        const type = model.find(one.type);
        const fields = one.fields.map(name => (type && fieldOf(type, name)?.label) ?? name);
        return (
          <li key={[one.department, one.type, one.filter, ...one.fields].join(' ')}>
            {t('radar.exported', { type: typeName(model, one.type), count: one.times })}
            {fields.length > 0 && `: ${joined(fields)}`}
            {one.filter && (
              <>
                , {t('radar.exported.where')} <code dir="ltr">{one.filter}</code>
              </>
            )}{' '}
            <span className={sources.quiet}>
              {t('radar.exported.last', { when: ago(one.last_at) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
