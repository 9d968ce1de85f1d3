import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { t } from '@/lib/messages';
import { useNarrow } from '@/ui/useNarrow';
import { useLive } from '../useLive';
import { BottomBar } from './BottomBar';
import styles from './Frame.module.css';
import { useOverlays } from './Overlays';
import { Rail } from './Rail';
import { useGoKeys } from './useGoKeys';

export function Frame() {
  const narrow = useNarrow();
  const acts = useOverlays();
  useGoKeys();
  useLive();
  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      {!narrow && <Rail acts={acts} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      {narrow && <BottomBar acts={acts} />}
      {acts.overlays}
    </div>
  );
}
