import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { done, useUndoBatch } from '@/records/undo';
import { toast } from '@/ui/toast';
import { type Alike, placeOf, useAgain } from './queries';

type Choice = { believe: number } | { value: Record<string, unknown> };

/** Settles one, or all that are alike, and offers to take it back. */
export function useSettle() {
  const again = useAgain();
  const undo = useUndoBatch();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<api.Settlement>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    try {
      const came = await work();
      say(came);
      await again();
      return came.settled > 0 || came.status === 'running';
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      return false;
    } finally {
      setBusy(false);
    }
  }

  function say({ status, settled, refused, batch, matched }: api.Settlement) {
    if (status === 'running') toast(t('disagree.running', { count: matched }));
    else if (settled === 0) toast(t('disagree.refused', { count: refused }), { tone: 'warn' });
    else if (batch) {
      done(t('disagree.settled', { count: settled }), async () => {
        const said = await undo(batch);
        await again();
        return said;
      });
    }
  }

  return {
    busy,
    one: (item: api.Disagreement, choice: Choice) =>
      act(() =>
        call('POST /api/disagreements/settlements', {
          body: { items: [placeOf(item)], ...choice },
        }),
      ),
    alike: (alike: Alike) =>
      act(() => call('POST /api/disagreements/settlements', { body: { ...alike } })),
    rule: ({ type, field, believe }: Alike) =>
      act(async () => {
        const made = await call('POST /api/settlement-rules', {
          body: { type, field, source: believe },
        });
        toast(t('disagree.rule.made', { name: made.source.name }));
        return made.settlement as api.Settlement;
      }),
  };
}
