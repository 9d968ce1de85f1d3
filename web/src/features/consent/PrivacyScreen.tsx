import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '@/lib/me';
import { type Key, t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Tabs } from '@/ui/Tabs';
import styles from './privacy.module.css';
import { requestsQuery } from './queries';
import { Requests } from './requests/Requests';
import { Purposes } from './settings/Purposes';
import { Retentions } from './settings/Retentions';
import { Suppressions } from './settings/Suppressions';

const route = getRouteApi('/inside/sources/privacy');
export const PARTS = ['requests', 'purposes', 'retention', 'suppressed'] as const;

/** What people may ask of us, what we contact them for, and what has to be kept. */
export function PrivacyScreen() {
  const { part = 'requests' } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMe().capabilities.includes('answer_privacy');
  const { data: open } = useQuery({ ...requestsQuery('open'), enabled: may });
  return (
    <>
      <header className={styles.head}>
        <h1>{t('privacy.title')}</h1>
        <p className={styles.lead}>{t('privacy.text')}</p>
      </header>
      {may ? (
        <>
          <Tabs
            className={styles.tabs}
            label={t('privacy.title')}
            chosen={part}
            onChoose={one =>
              void navigate({
                search: { part: one === 'requests' ? undefined : one },
                replace: true,
              })
            }
            tabs={PARTS.map(key => ({
              key,
              label: t(`privacy.part.${key}` as Key),
              count: key === 'requests' ? open?.length : undefined,
            }))}
          />
          {part === 'requests' && <Requests />}
          {part === 'purposes' && <Purposes />}
          {part === 'retention' && <Retentions />}
          {part === 'suppressed' && <Suppressions />}
        </>
      ) : (
        <Empty kind="forbidden" title={t('privacy.closed')} text={t('privacy.closed.text')} />
      )}
    </>
  );
}
