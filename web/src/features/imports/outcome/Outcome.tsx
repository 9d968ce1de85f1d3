import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { address, type api, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../imports.module.css';
import { Page } from '../Page';
import { useRun } from '../useRun';
import { BringIn } from './BringIn';
import { Counts } from './Counts';
import { Says } from './Says';
import { TakeBack } from './TakeBack';

/** What an import came to, and what can be done about it. */
export function Outcome({ one }: { one: api.Import }) {
  const type = useModel().find(one.type);
  const client = useQueryClient();
  const run = useRun(one.id);
  const failed = one.status === 'failed';

  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['imports'] });
    if (!type) return;
    void client.invalidateQueries({ queryKey: ['list', type.name] });
    void client.invalidateQueries({ queryKey: ['figures', type.name] });
  }, [one.id]);

  return (
    <Page title={one.name} text={type?.plural_label}>
      <div className={styles.block}>
        <div role="status">
          <h2>{failed ? t('import.failed') : t('import.done')}</h2>
        </div>
        {failed && <p>{t('import.failed.do', { code: one.problem ?? '' })}</p>}
        <Counts one={one} />
        <div className={styles.actions}>
          {failed && (
            <Button loading={run.isPending} onClick={() => run.mutate()}>
              {t('import.resume')}
            </Button>
          )}
          {type && !failed && (
            <Button
              renderRoot={props => (
                <Link
                  {...props}
                  to="/$noun"
                  params={{ noun: type.plural }}
                  search={{ sort: '-created_at' }}
                />
              )}
            >
              {t('import.look', { type: type.plural_label })}
            </Button>
          )}
          {type && one.doubtful > 0 && (
            <Button
              variant="default"
              renderRoot={props => (
                <Link {...props} to="/sources/duplicates" search={{ type: type.plural }} />
              )}
            >
              {t('import.doubtful.look', { count: one.doubtful })}
            </Button>
          )}
          {one.refused > 0 && !failed && <BringIn one={one} />}
          {one.refused > 0 && (
            <Button
              variant="default"
              component="a"
              href={address('/api/imports/{id}/refused', { path: { id: one.id } })}
              download
              leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            >
              {t('import.refused.file', { count: one.refused })}
            </Button>
          )}
        </div>
        {run.error && (
          <p role="alert" className={styles.problem}>
            {sentence(run.error)}
          </p>
        )}
        {one.refused > 0 && <p className={styles.note}>{t('import.refused.do')}</p>}
      </div>
      {!failed && one.created + one.changed > 0 && <Says one={one} />}
      <TakeBack one={one} />
    </Page>
  );
}
