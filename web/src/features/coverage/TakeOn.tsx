import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { spanOf } from '@/records/stamps/words';
import { done } from '@/records/undo';
import { toast } from '@/ui/toast';
import { halfLivesQuery } from './queries';

/** What was learned in place of what somebody set, for everybody; it can be taken back. */
export function TakeOn({ item }: { item: api.LearnedHalfLife }) {
  const client = useQueryClient();
  const may = useMe().capabilities.includes('administer_model');
  const fresh = () => client.invalidateQueries({ queryKey: halfLivesQuery().queryKey });
  const take = useMutation({
    mutationFn: () => set(item, item.set_days, item.learned_days),
    onSuccess: () => {
      void fresh();
      done(
        t('coverage.half_lives.taken', {
          field: item.label,
          after: spanOf(item.learned_days),
          before: setOf(item.set_days),
        }),
        async () => {
          await set(item, item.learned_days, item.set_days);
          await fresh();
          return t('coverage.half_lives.back', {
            field: item.label,
            before: setOf(item.set_days),
          });
        },
      );
    },
    onError: failure =>
      toast(failure instanceof Meanwhile ? t('coverage.half_lives.meanwhile') : sentence(failure), {
        tone: 'warn',
      }),
  });
  // Nothing set, or never ageing, is no number that could have moved.
  if (!may || !item.set_days || item.set_days === item.learned_days) return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      loading={take.isPending}
      aria-label={t('coverage.half_lives.take.of', {
        field: item.label,
        after: spanOf(item.learned_days),
        before: setOf(item.set_days),
      })}
      onClick={() => take.mutate()}
    >
      {t('coverage.half_lives.take')}
    </Button>
  );
}

export function setOf(days: number | null) {
  if (days === null) return t('coverage.half_lives.nobody');
  return days === 0 ? t('coverage.half_lives.never') : spanOf(days);
}

class Meanwhile extends Error {}

/** Only where it still is what this page shows: somebody may have set it meanwhile. */
async function set(item: api.LearnedHalfLife, from: number | null, to: number | null) {
  const type = await call('GET /api/model/types/{record_type}', {
    path: { record_type: item.type },
  });
  const now = type.fields.find(field => field.name === item.field)?.half_life_days ?? null;
  if (now !== from) throw new Meanwhile();
  await call('PATCH /api/model/types/{record_type}/fields/{field}', {
    path: { record_type: item.type, field: item.field },
    version: type.version,
    body: { half_life_days: to },
  });
}
