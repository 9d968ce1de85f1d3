import { useQuery } from '@tanstack/react-query';
import { call, type Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { type Field, useModel } from '@/records/schema';

/** When the deal came into the stage where it is. */
export function useEntered(row: Row, field: Field): string | null {
  const changes = useModel().find('deal_stage_change');
  const { data } = useQuery({
    queryKey: ['related', 'deal_stage_change', row.id, row[field.name]],
    enabled: changes !== undefined,
    queryFn: async ({ signal }) =>
      (
        await call('GET /api/{noun}', {
          path: { noun: changes?.plural ?? '' },
          query: {
            filter: `deal == "${row.id}"`,
            sort: '-entered_at',
            fields: 'stage,entered_at',
            limit: 1,
          },
          signal,
        })
      ).items[0] ?? null,
  });
  return data && data.stage === row.stage ? String(data.entered_at) : null;
}

const DAY = 86_400_000;

/** "12 days, usually 21"; a deal that is over is not hurried. */
export function stayed(entered: string, stage: Row, now = Date.now()) {
  const count = Math.max(0, Math.floor((now - new Date(entered).getTime()) / DAY));
  const usual = Number(stage.usual_days ?? 0);
  if (stage.outcome !== 'open') return '';
  return usual > 0 ? t('record.days_usually', { count, usual }) : t('record.days', { count });
}
