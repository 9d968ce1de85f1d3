import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { Tabs } from '@/ui/Tabs';
import styles from '../people.module.css';
import { ABOUT, type About, aboutOf, dayEnd, dayStart } from './about';
import { Entries } from './Entries';
import { Looks } from './Looks';

const route = getRouteApi('/inside/settings/audit');

export interface AuditSearch {
  part?: 'looks';
  about?: About;
  who?: string;
  from?: string;
  until?: string;
}

/** What was done: sign-ins, rights, closures, files taken out, and who looked at whose figures. */
export function AuditLog() {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMe().capabilities.includes('read_audit');
  const change = (part: AuditSearch) =>
    void navigate({ search: old => ({ ...old, ...part }), replace: true });
  if (!may) {
    return (
      <Empty
        alone
        kind="forbidden"
        title={t('people.audit.forbidden')}
        text={t('people.audit.forbidden.text')}
      />
    );
  }
  const about = aboutOf(asked.about);
  const query = {
    action: about && ABOUT[about].join(','),
    actor: asked.who,
    from: dayStart(asked.from),
    until: dayEnd(asked.until),
  };
  const looks = asked.part === 'looks';
  return (
    <>
      <Head title={t('people.audit')} text={t('people.audit.text')}>
        {!looks && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            renderRoot={props => (
              <a {...props} href={address('/api/audit/file', { query })} download="audit.csv" />
            )}
          >
            {t('people.audit.export')}
          </Button>
        )}
      </Head>
      <div className={styles.tools}>
        <Tabs
          label={t('people.audit')}
          chosen={looks ? 'looks' : 'acts'}
          onChoose={key => change({ part: key === 'looks' ? 'looks' : undefined })}
          tabs={[
            { key: 'acts', label: t('people.audit.acts') },
            { key: 'looks', label: t('people.audit.looks') },
          ]}
        />
      </div>
      <div className={styles.filters}>
        {!looks && (
          <NativeSelect
            label={t('people.audit.what')}
            value={about ?? ''}
            data={[
              { value: '', label: t('people.audit.everything') },
              ...(Object.keys(ABOUT) as About[]).map(one => ({
                value: one,
                label: t(`people.audit.about.${one}`),
              })),
            ]}
            onChange={event =>
              change({ about: (event.currentTarget.value || undefined) as About | undefined })
            }
          />
        )}
        <PickColleague
          label={t('people.audit.who')}
          placeholder={t('people.audit.anybody')}
          value={asked.who ?? null}
          clearable
          onPick={who => change({ who: who ?? undefined })}
        />
        {!looks && (
          <>
            <TextInput
              type="date"
              label={t('people.audit.from')}
              value={asked.from ?? ''}
              onChange={event => change({ from: event.currentTarget.value || undefined })}
            />
            <TextInput
              type="date"
              label={t('people.audit.until')}
              value={asked.until ?? ''}
              onChange={event => change({ until: event.currentTarget.value || undefined })}
            />
          </>
        )}
      </div>
      {looks ? <Looks viewer={asked.who} /> : <Entries query={query} />}
    </>
  );
}
