import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import shared from './duplicates.module.css';
import styles from './merges.module.css';
import { isGoing } from './queries';

/** All that one run merged without asking, which is taken back by one confirmed act. */
export function MergeRun({ run }: { run: api.DuplicateMergeRun }) {
  const client = useQueryClient();
  const [weighing, weigh] = useState(false);
  const going = isGoing(run);
  const back = useMutation({
    mutationFn: () =>
      call('POST /api/duplicate-merge-runs/{id}/reversal', { path: { id: run.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['duplicates'] }),
  });
  useEffect(() => {
    // What was one record is two again, wherever it is shown.
    if (run.taken_back_at) void client.invalidateQueries();
  }, [run.taken_back_at]);
  return (
    <header className={styles.run}>
      <h2>{t('duplicates.merged.run', { at: moment(run.at), count: run.merged })}</h2>
      <p className={shared.quiet} role="status">
        {going
          ? t('duplicates.merged.going', { count: run.standing })
          : run.standing === 0
            ? t('duplicates.merged.all_back')
            : run.kept > 0
              ? t('duplicates.merged.some_kept', { count: run.kept })
              : t('duplicates.merged.standing', { count: run.standing })}
      </p>
      {run.standing > 0 && !going && !weighing && (
        <Button size="compact-sm" variant="default" onClick={() => weigh(true)}>
          {t('duplicates.merged.take_all')}
        </Button>
      )}
      {weighing && (
        <div className={shared.acts} role="alert">
          <p>{t('duplicates.merged.weigh', { count: run.standing })}</p>
          <Button
            autoFocus
            onClick={() => {
              weigh(false);
              back.mutate();
            }}
          >
            {t('duplicates.merged.take_all.yes', { count: run.standing })}
          </Button>
          <Button variant="default" onClick={() => weigh(false)}>
            {t('duplicates.merged.take_all.no')}
          </Button>
        </div>
      )}
      {back.error && (
        <p role="alert" className={shared.problem}>
          {sentence(back.error)}
        </p>
      )}
    </header>
  );
}
