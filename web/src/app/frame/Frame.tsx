import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useMe } from '@/lib/me';
import { saying, t } from '@/lib/messages';
import { AskFirst } from '@/records/consent/Lazy';
import { useNarrow } from '@/ui/useNarrow';
import { adopt } from '../adopt';
import { useLive } from '../useLive';
import { BottomBar } from './BottomBar';
import styles from './Frame.module.css';
import { useOverlays } from './Overlays';
import { Rail } from './Rail';
import { usePast } from './usePast';
import { useGoKeys } from './useGoKeys';

const DEMO = 'demo';
const DemoLine = lazy(() => saying('welcome', import('@/features/welcome/demo/DemoLine')));

const OfflineWord = lazy(() => import('./Waiting'));

export function Frame() {
  const me = useMe();
  const { workspace } = me;
  useEffect(() => void adopt(me), [me]);
  const narrow = useNarrow();
  const acts = useOverlays();
  useGoKeys();
  useLive();
  const past = usePast();
  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      {!narrow && <Rail acts={acts} />}
      <div className={styles.body} data-past={past !== null || undefined}>
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
        {past}
      </div>
      {narrow && <BottomBar acts={acts} />}
      <Suspense>
        <OfflineWord />
      </Suspense>
      <AskFirst />
      {acts.overlays}
    </div>
  );
}
