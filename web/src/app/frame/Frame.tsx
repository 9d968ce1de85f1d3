import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '@/lib/me';
import { saying, t } from '@/lib/messages';
import { useNarrow } from '@/ui/useNarrow';
import { useLive } from '../useLive';
import { BottomBar } from './BottomBar';
import styles from './Frame.module.css';
import { useOverlays } from './Overlays';
import { Rail } from './Rail';
import { useGoKeys } from './useGoKeys';

const DEMO = 'demo';
const DemoLine = lazy(() => saying('welcome', import('@/features/welcome/demo/DemoLine')));

export function Frame() {
  const { workspace } = useMe();
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
      <div className={styles.body}>
        {workspace === DEMO && (
          <Suspense>
            <DemoLine />
          </Suspense>
        )}
        <main id="content" className={styles.content} tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {narrow && <BottomBar acts={acts} />}
      {acts.overlays}
    </div>
  );
}
