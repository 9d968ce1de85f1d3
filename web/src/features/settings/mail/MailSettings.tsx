import { useQuery } from '@tanstack/react-query';
import { ApiProblem, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from '../settings.module.css';
import { Newest } from './Newest';
import { serverQuery } from './queries';
import { ServerForm } from './ServerForm';

/** By which server mail is sent, and what became of the newest. */
export function MailSettings() {
  const { data, error } = useQuery(serverQuery);
  if (error) {
    const forbidden = error instanceof ApiProblem && error.status === 403;
    return (
      <Empty
        kind={forbidden ? 'forbidden' : 'failed'}
        alone
        title={forbidden ? t('settings.mail.forbidden') : t('pages.mail')}
        text={sentence(error)}
      />
    );
  }
  return (
    <>
      <h1>{t('pages.mail')}</h1>
      <p className={styles.quiet}>{t('settings.mail.text')}</p>
      {data && <ServerForm key={data.host} server={data} />}
      {data?.host && <Newest />}
    </>
  );
}
