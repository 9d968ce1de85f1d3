import { UnstyledButton } from '@mantine/core';
import { IconDots, IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/messages';
import styles from './Frame.module.css';
import type { Overlays } from './Overlays';
import { OwnDay } from './OwnDay';

const ListsDrawer = lazy(() => import('./ListsDrawer'));

/** The rail of a phone. */
export function BottomBar({ acts }: { acts: Overlays }) {
  const [opened, open] = useState(false);
  return (
    <nav className={styles.bar} aria-label={t('frame.navigation')}>
      <OwnDay which="/today" as="tab" />
      <UnstyledButton className={styles.tab} onClick={acts.search}>
        <IconSearch size={22} stroke={1.5} aria-hidden />
        {t('search')}
      </UnstyledButton>
      <UnstyledButton className={styles.tab} onClick={acts.add}>
        <IconPlus size={22} stroke={1.5} aria-hidden />
        {t('add')}
      </UnstyledButton>
      <OwnDay which="/inbox" as="tab" />
      <UnstyledButton className={styles.tab} onClick={() => open(true)} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.5} aria-hidden />
        {t('frame.more')}
      </UnstyledButton>
      {opened && (
        <Suspense>
          <ListsDrawer onKeys={acts.keys} onClose={() => open(false)} />
        </Suspense>
      )}
    </nav>
  );
}
