import { ApiProblem, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';

/** Why there is no answer: what cannot be asked, what may not be seen, what went wrong. */
export function Failed({ error, alone }: { error: unknown; alone?: boolean }) {
  const status = error instanceof ApiProblem ? error.status : 0;
  const kind = status === 403 || status === 404 ? 'forbidden' : 'failed';
  return <Empty alone={alone} kind={kind} title={t('insight.failed')} text={sentence(error)} />;
}
