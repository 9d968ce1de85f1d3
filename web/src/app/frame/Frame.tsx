import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useNarrow } from '@/ui/useNarrow';
import { BottomBar } from './BottomBar';
import styles from './Frame.module.css';
import { Rail } from './Rail';
import { useGoKeys } from './useGoKeys';

const KeysDialog = lazy(() => import('./KeysDialog'));

export function Frame() {
  const narrow = useNarrow();
  const [keysShown, showKeys] = useState(false);
  useGoKeys();
  useKeys([
    {
      keys: '?',
      label: t('keys.show'),
      group: t('keys.group.anywhere'),
      run: () => showKeys(true),
    },
  ]);
  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      {!narrow && <Rail onKeys={() => showKeys(true)} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      {narrow && <BottomBar onKeys={() => showKeys(true)} />}
      {keysShown && (
        <Suspense>
          <KeysDialog onClose={() => showKeys(false)} />
        </Suspense>
      )}
    </div>
  );
}
