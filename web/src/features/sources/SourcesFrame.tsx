import {
  IconApps,
  IconArrowsSplit2,
  IconCopyCheck,
  type IconProps,
  IconRadar2,
  IconRoute,
  IconShieldLock,
} from '@tabler/icons-react';
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import { type Key, t } from '@/lib/messages';
import styles from './frame.module.css';

interface Page {
  to: string;
  label: Key;
  icon: ComponentType<IconProps>;
}

/** Shown as soon as there is a route of this address. */
const PAGES: Page[] = [
  { to: '/sources', label: 'sources.page.sources', icon: IconRoute },
  { to: '/sources/duplicates', label: 'sources.page.duplicates', icon: IconCopyCheck },
  { to: '/sources/disagreements', label: 'sources.page.disagreements', icon: IconArrowsSplit2 },
  { to: '/sources/radar', label: 'sources.page.radar', icon: IconRadar2 },
  { to: '/sources/applications', label: 'sources.page.applications', icon: IconApps },
  { to: '/sources/privacy', label: 'sources.page.privacy', icon: IconShieldLock },
];

/** Where values come from, and what becomes of them: its pages above the one that is open. */
export function SourcesFrame() {
  const { routesByPath } = useRouter();
  const { pathname } = useLocation();
  const there = PAGES.filter(page => page.to in routesByPath);
  const here = there.filter(page => `${pathname}/`.startsWith(`${page.to}/`)).pop();
  return (
    <div className={styles.frame}>
      <nav className={styles.pages} aria-label={t('sources.pages')}>
        {there.map(page => (
          <Link
            key={page.to}
            to={page.to as '/sources'}
            className={styles.entry}
            activeOptions={{ exact: true }}
            data-here={page === here || undefined}
            aria-current={page === here ? 'page' : undefined}
          >
            <page.icon size={16} stroke={1.5} aria-hidden />
            {t(page.label)}
          </Link>
        ))}
      </nav>
      <div className={styles.page}>
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
