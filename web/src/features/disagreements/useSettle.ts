import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { done, useUndoBatch } from '@/records/undo';
import { toast } from '@/ui/toast';
import { type Alike, placeOf, useAgain } from './queries';

type Choice = { believe: number } | { value: Record<string, unknown> };

/** Settles one, or all that are alike, and offers to take it back. */
export function useSettle() {
  const again = useAgain();
  const undo = useUndoBatch();
  const model = useModel();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<api.Settlement & { rule?: string }>): Promise<boolean> {
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

  /** One that stayed as it is says which field and why; of several, how many did. */
  function why({ refused, problems }: api.Settlement) {
    const one = refused === 1 ? problems[0] : undefined;
    if (!one) return t('disagree.refused', { count: refused });
    const type = model.find(one.type);
    const name = (type && fieldOf(type, one.field)?.label) ?? one.field;
    const known = { name, title: one.title };
    return one.detail
      ? t('disagree.refused.do', { ...known, detail: one.detail })
      : t('disagree.refused.one', known);
  }

  function say(came: api.Settlement & { rule?: string }) {
    const { status, settled, batch, matched, rule } = came;
    if (status === 'running') toast(t('disagree.running', { count: matched }));
    else if (settled === 0) toast(why(came), { tone: 'warn' });
    else if (batch) {
      done(t('disagree.settled', { count: settled }), async () => {
        // A rule that is left in force would settle them again.
        if (rule) await call('POST /api/settlement-rules/{id}/end', { path: { id: rule } });
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
        return { ...(made.settlement as api.Settlement), rule: made.id };
      }),
  };
}
