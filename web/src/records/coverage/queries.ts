import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { language, t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import type { RecordType } from '../schema';
import { done } from '../undo';

type Covered = 'people' | 'companies';

const pathOf = (type: RecordType, id: string) => ({ covered: type.plural as Covered, id });

/** What is known; while it is asked anew, what was known before stays. */
export function useCoverage(type: RecordType, id: string, version: number) {
  return useQuery({
    queryKey: ['coverage', type.name, id, version, language()],
    queryFn: ({ signal }) =>
      call('GET /api/coverage/{covered}/{id}', { path: pathOf(type, id), signal }),
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
  });
}

/** What one can do about something that is known, or is not. */
export interface Acts {
  answered: (thing: string, answer: string) => Promise<boolean>;
  noAnswer: (thing: string) => Promise<boolean>;
  decide: (thing: string, act: api.CoverageQuestionDraft['act'] | null) => Promise<boolean>;
  observe: (field: string, kind: api.CoverageObservationDraft['kind']) => Promise<boolean>;
}

export function useActs(type: RecordType, id: string): Acts {
  const client = useQueryClient();
  const path = pathOf(type, id);

  async function act(run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      await client.invalidateQueries({ queryKey: ['coverage', type.name, id] });
      return true;
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      return false;
    }
  }

  async function decideNow(thing: string, to: api.CoverageQuestionDraft['act'] | null) {
    const at = { ...path, thing };
    if (to === null)
      await call('DELETE /api/coverage/{covered}/{id}/questions/{thing}', { path: at });
    else
      await call('PUT /api/coverage/{covered}/{id}/questions/{thing}', {
        path: at,
        body: { act: to },
      });
  }

  return {
    answered: (thing, answer) =>
      act(async () => {
        await call('POST /api/coverage/{covered}/{id}/answers', { path, body: { thing, answer } });
        toast(t('coverage.answered.done'));
      }),
    noAnswer: thing =>
      act(async () => {
        await call('POST /api/coverage/{covered}/{id}/answers', { path, body: { thing } });
        toast(t('coverage.no_answer.done'));
      }),
    decide: (thing, to) =>
      act(async () => {
        await decideNow(thing, to);
        if (to === null) return;
        done(t(`coverage.act.${to}.done`), async () => {
          await act(() => decideNow(thing, null));
          return t('coverage.act.back');
        });
      }),
    observe: (field, kind) =>
      act(async () => {
        await call('POST /api/coverage/{covered}/{id}/observations', {
          path,
          body: { field, kind },
        });
        toast(t('coverage.observed'));
      }),
  };
}
