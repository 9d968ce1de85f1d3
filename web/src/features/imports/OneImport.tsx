import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiProblem, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Outcome } from './outcome/Outcome';
import { Running } from './outcome/Running';
import { Plan } from './plan/Plan';
import { importQuery, isAtWork } from './queries';

const route = getRouteApi('/inside/import/$id');

/** One import, wherever it is on its way: planned, at work, or over. */
export function OneImport() {
  const { id } = route.useParams();
  const { asked = false } = route.useSearch();
  const { data, error } = useQuery(importQuery(id, asked));
  if (error && !data) {
    const missing = error instanceof ApiProblem && error.status < 500 && error.status > 0;
    return (
      <Empty
        alone
        kind={missing ? 'forbidden' : 'failed'}
        title={t('import.missing')}
        text={sentence(error)}
      />
    );
  }
  if (!data) return null;
  if (isAtWork(data, asked)) return <Running one={data} />;
  if (data.status === 'planned') return <Plan one={data} />;
  return <Outcome one={data} />;
}
