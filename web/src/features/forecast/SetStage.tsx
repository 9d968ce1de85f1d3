import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { done, useUndoBatch } from '@/records/undo';
import { toast } from '@/ui/toast';
import { percent } from './words';

interface SetStageProps {
  stage: string;
  name: string;
  /** What was won of the deals that left it. */
  share: number;
}

/** Sets what a stage says of itself to what happens; nothing for who may not. */
export function SetStage({ stage, name, share }: SetStageProps) {
  const client = useQueryClient();
  const undo = useUndoBatch();
  const type = useModel().find('stage');
  const set = useMutation({
    mutationFn: async () => {
      const { items } = await call('GET /api/{noun}', {
        path: { noun: 'stages' },
        query: { filter: `key == ${JSON.stringify(stage)}`, fields: 'key', limit: 50 },
      });
      return call('POST /api/{noun}/batch', {
        path: { noun: 'stages' },
        body: {
          atomic: true,
          operations: items.map(({ id, version }) => ({
            op: 'update' as const,
            id,
            version,
            values: { probability: Math.round(share * 100) },
          })),
        },
      });
    },
    onSuccess: ({ batch }) => {
      void client.invalidateQueries({ queryKey: ['list', 'stage'] });
      done(t('forecast.stage.done', { name, share: percent(share) }), () => {
        set.reset();
        return undo(String(batch));
      });
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  if (!type || fieldOf(type, 'probability')?.writable === false) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      loading={set.isPending}
      disabled={set.isSuccess}
      onClick={() => set.mutate()}
    >
      {t('forecast.stage.set', { name, share: percent(share) })}
    </Button>
  );
}
