import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type api, call } from '@/lib/api';

/** Has an import run, or go on; the address remembers that it was asked for. */
export function useRun(id: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    /** Of which department, where that may still be said. */
    mutationFn: (department?: string) =>
      call('POST /api/imports/{id}/run', { path: { id }, query: { department } }),
    onSuccess: async now => {
      client.setQueryData<api.Import>(['import', id], { ...now, status: 'running' });
      await navigate({ to: '/import/$id', params: { id }, search: { asked: true }, replace: true });
    },
  });
}
