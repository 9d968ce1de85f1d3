import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import { proposalQuery } from './queries';

/** What somebody corrects, said of the mapping as it is when its turn comes. */
export type Correction = (now: api.ImportMapping) => api.ImportMapping;

/**
 * Corrects how a file is read. One correction after the other, each on top of the last: whoever is
 * quicker than the server loses none.
 */
export function useCorrection(id: string) {
  const client = useQueryClient();
  const { queryKey } = proposalQuery(id);
  return useMutation({
    scope: { id: `mapping ${id}` },
    mutationFn: (correct: Correction) =>
      call('PUT /api/imports/{id}/mapping', {
        path: { id },
        body: correct(client.getQueryData(queryKey)?.mapping ?? {}),
      }),
    onSuccess: answer => {
      client.setQueryData(queryKey, answer);
      // A rehearsal on its way may have met either mapping.
      client.removeQueries({ queryKey: ['import', id, 'rehearsal'], type: 'inactive' });
    },
  });
}
