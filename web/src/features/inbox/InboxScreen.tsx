import { Button, UnstyledButton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sentence } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from './inbox.module.css';
import { Notice } from './Notice';
import { type State, useInbox } from './useInbox';
import { useInboxKeys } from './useInboxKeys';

const route = getRouteApi('/inside/inbox');
const STATES: State[] = ['open', 'snoozed', 'done'];

/** What happened that I should know: to be read, put off, or done with. */
export function InboxScreen() {
  const { state = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('inbox')}</h1>
        <div role="group" aria-label={t('inbox.states')} className={styles.states}>
          {STATES.map(one => (
            <UnstyledButton
              key={one}
              className={styles.state}
              aria-pressed={one === state}
              onClick={() => void navigate({ search: { state: one === 'open' ? undefined : one } })}
            >
              {t(`inbox.${one}` as Key)}
            </UnstyledButton>
          ))}
        </div>
      </header>
      <Notices key={state} state={state} />
    </div>
  );
}

function Notices({ state }: { state: State }) {
  const found = useInbox(state);
  const [snoozing, snooze] = useState<string | null>(null);
  const acts = useInboxKeys(found.items, snooze);

  useEffect(() => {
    document.title = `${t('inbox')} · Candor`;
  }, []);

  if (found.error && found.items.length === 0) {
    return (
      <Empty kind="failed" title={t('failed.title')} text={sentence(found.error)}>
        <Button onClick={() => void found.refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (found.isSuccess && found.items.length === 0) {
    const which = state === 'open' ? '' : `.${state}`;
    return (
      <Empty
        kind="nothing"
        title={t(`inbox.nothing${which}` as Key)}
        text={t(`inbox.nothing${which}.text` as Key)}
      />
    );
  }
  return (
    <section aria-label={t('inbox.list')} aria-busy={found.isPending}>
      <ul className={styles.notices}>
        {found.items.map(one => (
          <li key={one.id}>
            <Notice
              notice={one}
              snoozing={snoozing === one.id}
              onSnoozing={on => snooze(on ? one.id : null)}
              onMove={(to, until) => acts.move(one, to, until)}
              onOpen={() => acts.open(one)}
            />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('inbox.earlier')}
        </Button>
      )}
    </section>
  );
}
