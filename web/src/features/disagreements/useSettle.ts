import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { done, useTakingBack } from '@/records/undo';
import { toast } from '@/ui/toast';
import { type Alike, placeOf, useAgain } from './queries';

type Choice = { believe: number } | { value: Record<string, unknown> };

/** Settles one, or all that are alike, and offers to take it back. */
export function useSettle() {
  const again = useAgain();
  const takeBack = useTakingBack();
  const model = useModel();
  const [busy, setBusy] = useState(false);

  /** Where a refusal is told here, beside what was typed, nothing else tells it. */
  async function act(
    work: () => Promise<api.Settlement & { rule?: string }>,
    here = false,
  ): Promise<{ done: boolean; refused?: string }> {
    if (busy) return { done: false };
    setBusy(true);
    try {
      const came = await work();
      const stayed = came.status !== 'running' && came.settled === 0;
      const refused = stayed ? why(came) : undefined;
      if (!refused) say(came);
      else if (!here) toast(refused, { tone: 'warn' });
      await again();
      return { done: !stayed, refused };
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      return { done: false };
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
    else if (batch) {
      done(t('disagree.settled', { count: settled }), async () => {
        // A rule that is left in force would settle them again.
        if (rule) await call('POST /api/settlement-rules/{id}/end', { path: { id: rule } });
        const { kept } = await takeBack(batch);
        await again();
        const said = t('disagree.undone', { count: settled });
        return kept > 0 ? `${said} ${t('disagree.undone.kept', { count: kept })}` : said;
      });
    }
  }

  return {
    busy,
    one: (item: api.Disagreement, choice: Choice) =>
      act(
        () =>
          call('POST /api/disagreements/settlements', {
            body: { items: [placeOf(item)], ...choice },
          }),
        'value' in choice,
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
