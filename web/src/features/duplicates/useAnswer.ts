import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { done } from '@/records/undo';
import { toast } from '@/ui/toast';
import { leave } from './queue';

export type Said = 'same' | 'different' | 'later';

interface Wish {
  said: Said;
  /** The record that stays, where they are the same. */
  winner: string;
  versions: Record<string, number>;
  fields: Record<string, 'winner' | 'loser' | 'both'>;
}

/** Says what two records are; it can be taken back by `u`. */
export function useAnswer(
  type: RecordType,
  one: string,
  other: string,
  onAnswer: (said: Said) => void,
) {
  const client = useQueryClient();

  async function refresh() {
    await Promise.all(
      ['record', 'list', 'figures', 'merges'].map(key =>
        client.invalidateQueries({ queryKey: [key, type.name] }),
      ),
    );
    await client.invalidateQueries({ queryKey: ['duplicates', type.plural, 'of'] });
  }

  async function takeBack(id: string, putBack: () => void) {
    await call('POST /api/duplicate-answers/{id}/undo', { path: { id } });
    putBack();
    await refresh();
    // The pair itself is found anew a moment later; until then the list that is open knows it.
    await client.invalidateQueries({ queryKey: ['duplicates', type.plural, 'pair'] });
    return t('duplicates.undone');
  }

  return useMutation({
    mutationFn: ({ said, winner, versions, fields }: Wish) =>
      call('POST /api/duplicates/{type}/{one}/{other}/answers', {
        path: { type: type.plural, one, other },
        body: said === 'same' ? { answer: said, winner, versions, fields } : { answer: said },
      }),
    onSuccess: (answer, { said }) => {
      const { id } = answer;
      const putBack = leave(client, type.plural, `${one}/${other}`, said === 'later');
      if (id) done(t(`duplicates.said.${said}`), () => takeBack(id, putBack));
      else toast(t(`duplicates.said.${said}`));
      onAnswer(said);
      void refresh();
    },
  });
}
