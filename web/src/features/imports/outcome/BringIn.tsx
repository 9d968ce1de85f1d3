import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../imports.module.css';

/**
 * The refused rows once more, as a plan of their own with the places of the columns as they were:
 * what was missing can be there now, or be created with them.
 */
export function BringIn({ one }: { one: api.Import }) {
  const navigate = useNavigate();
  const bring = useMutation({
    mutationFn: () => call('POST /api/imports/{id}/refused', { path: { id: one.id } }),
    onSuccess: ({ id }) => navigate({ to: '/import/$id', params: { id }, search: {} }),
  });
  return (
    <>
      <Button variant="default" loading={bring.isPending} onClick={() => bring.mutate()}>
        {t('import.refused.bring_in', { count: one.refused })}
      </Button>
      {bring.error && (
        <p role="alert" className={styles.problem}>
          {sentence(bring.error)}
        </p>
      )}
    </>
  );
}
