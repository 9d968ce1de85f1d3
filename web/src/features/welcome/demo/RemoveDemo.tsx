import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, sentence } from '@/lib/api';
import { demoQuery } from '@/lib/demo';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../welcome.module.css';

/** One click, and one to be sure: everything of the demo company is gone, everything else stays. */
export function RemoveDemo({ small }: { small?: boolean }) {
  const client = useQueryClient();
  const [sure, ask] = useState(false);
  const { data: demo } = useQuery(demoQuery);
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/demo'),
    onSuccess: () => {
      if (demo?.inside) location.assign('/');
      ask(false);
      toast(t('demo.removed'));
      return client.invalidateQueries();
    },
  });
  if (!demo || demo.state === 'absent' || demo.state === 'loading') return null;
  if (!demo.removable) return small ? null : <p className={styles.quiet}>{t('demo.stays')}</p>;
  const size = small ? 'compact-sm' : 'sm';
  return (
    <>
      {sure ? (
        <Button
          size={size}
          color="var(--warn)"
          variant="outline"
          autoFocus
          loading={remove.isPending}
          onClick={() => remove.mutate()}
          onBlur={() => !remove.isPending && ask(false)}
        >
          {t('demo.remove.sure')}
        </Button>
      ) : (
        <Button size={size} variant="default" onClick={() => ask(true)}>
          {t('demo.remove')}
        </Button>
      )}
      {remove.error && (
        <p role="alert" className={styles.problem}>
          {sentence(remove.error)}
        </p>
      )}
    </>
  );
}
