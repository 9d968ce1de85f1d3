import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ApiProblem, call } from '@/lib/api';
import type { RecordType } from '../schema';

const PAUSE_MILLIS = 400;

export interface Mistake {
  text: string;
  position: number | null;
}

const said = (problem: ApiProblem) => [problem.title, problem.detail].filter(Boolean).join('. ');

/** What an expression yields, or what is wrong with it, once nobody types for a moment. */
export function useChecked(type: RecordType, text: string, condition: boolean) {
  const [still] = useDebouncedValue(text.trim() === '' ? '' : text, PAUSE_MILLIS);
  const query = useQuery({
    queryKey: ['expression', type.name, type.version, condition, still],
    enabled: still !== '',
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      try {
        const { result } = await call('GET /api/model/types/{record_type}/expressions', {
          path: { record_type: type.name },
          query: { expression: still, condition },
          signal,
        });
        return { result: result as string, mistake: null };
      } catch (failure) {
        if (!(failure instanceof ApiProblem) || failure.status !== 400) throw failure;
        return {
          result: null,
          mistake: { text: said(failure), position: failure.position } as Mistake,
        };
      }
    },
  });
  // While it is typed on, neither the old mistake nor the old result says anything.
  const current =
    still === text && still !== '' && !query.isPlaceholderData ? query.data : undefined;
  return { mistake: current?.mistake ?? null, result: current?.result ?? null };
}
