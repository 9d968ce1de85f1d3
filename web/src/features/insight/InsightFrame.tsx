import {
  IconBulb,
  IconChartAreaLine,
  IconLayoutDashboard,
  type IconProps,
  IconQuestionMark,
  IconRuler2,
  IconSparkles,
  IconTelescope,
} from '@tabler/icons-react';
import { Link, Navigate, Outlet, useLocation, useRouter } from '@tanstack/react-router';
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
  { to: '/insight/questions', label: 'insight.page.questions', icon: IconQuestionMark },
  { to: '/insight/dashboards', label: 'insight.page.dashboards', icon: IconLayoutDashboard },
  { to: '/insight/forecast', label: 'insight.page.forecast', icon: IconChartAreaLine },
  { to: '/insight/surprises', label: 'insight.page.surprises', icon: IconSparkles },
  { to: '/insight/beliefs', label: 'insight.page.beliefs', icon: IconBulb },
  { to: '/insight/explore', label: 'insight.page.explore', icon: IconTelescope },
  { to: '/insight/measures', label: 'insight.page.measures', icon: IconRuler2 },
];

/** What the company knows instead of guessing: its pages above the one that is open. */
export function InsightFrame() {
  const { routesByPath } = useRouter();
  const { pathname } = useLocation();
  const there = PAGES.filter(page => page.to in routesByPath);
  const here = there.find(page => `${pathname}/`.startsWith(`${page.to}/`));
  const first = there[0];
  if (!here && first) return <Navigate to={first.to as '/insight'} replace />;
  return (
    <div className={styles.frame}>
      <nav className={styles.pages} aria-label={t('insight.pages')}>
        {there.map(page => (
          <Link
            key={page.to}
            to={page.to as '/insight'}
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
