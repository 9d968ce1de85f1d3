import { UnstyledButton } from '@mantine/core';
import { IconList, IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/messages';
import { AccountMenu } from './AccountMenu';
import styles from './Frame.module.css';
import type { Overlays } from './Overlays';

const ListsDrawer = lazy(() => import('./ListsDrawer'));

/** The rail of a phone. */
export function BottomBar({ acts }: { acts: Overlays }) {
  const [opened, open] = useState(false);
  return (
    <nav className={styles.bar} aria-label={t('frame.navigation')}>
      <UnstyledButton className={styles.tab} onClick={acts.search}>
        <IconSearch size={22} stroke={1.5} aria-hidden />
        {t('search')}
      </UnstyledButton>
      <UnstyledButton className={styles.tab} onClick={acts.add}>
        <IconPlus size={22} stroke={1.5} aria-hidden />
        {t('add')}
      </UnstyledButton>
      <UnstyledButton className={styles.tab} onClick={() => open(true)} aria-haspopup="dialog">
        <IconList size={22} stroke={1.5} aria-hidden />
        {t('frame.lists')}
      </UnstyledButton>
      <AccountMenu folded={false} onKeys={acts.keys} tab />
      {opened && (
        <Suspense>
          <ListsDrawer onClose={() => open(false)} />
        </Suspense>
      )}
    </nav>
  );
}
