import {
  IconChartDonut,
  IconClipboardList,
  IconDatabaseCog,
  IconDoorEnter,
  IconEye,
  IconFlag,
  IconHierarchy,
  IconKey,
  IconLock,
  IconLockAccess,
  IconMail,
  type IconProps,
  IconShield,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { OWN_PAGES, pagesFor, type SettingsPage, SHARED_PAGES } from '@/lib/pages';
import shared from '@/ui/entry.module.css';
import styles from './settings.module.css';

const ICONS: Record<SettingsPage['to'], ComponentType<IconProps>> = {
  '/settings/me': IconUserCircle,
  '/settings/sign-in': IconLock,
  '/settings/keys': IconKey,
  '/settings/first-steps': IconFlag,
  '/settings/people': IconUsers,
  '/settings/teams': IconUsersGroup,
  '/settings/departments': IconHierarchy,
  '/settings/roles': IconShield,
  '/settings/closures': IconDoorEnter,
  '/settings/why': IconEye,
  '/settings/model': IconDatabaseCog,
  '/settings/coverage': IconChartDonut,
  '/settings/mail': IconMail,
  '/settings/all-keys': IconLockAccess,
  '/settings/audit': IconClipboardList,
};

/** The pages of the settings beside the one that is open. */
export function SettingsFrame() {
  const may = useMe().capabilities;
  return (
    <div className={styles.frame}>
      <nav className={styles.pages} aria-label={t('settings')}>
        <Entries title={t('settings.group.own')} pages={pagesFor(OWN_PAGES, may)} />
        <Entries title={t('settings.group.together')} pages={pagesFor(SHARED_PAGES, may)} />
      </nav>
      <div className={styles.page}>
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}

function Entries({ title, pages }: { title: string; pages: SettingsPage[] }) {
  return (
    <>
      <p className={styles.group}>{title}</p>
      {pages.map(({ to, label }) => {
        const Icon = ICONS[to];
        return (
          <Link key={to} to={to} className={`${shared.entry} ${styles.entry}`}>
            <Icon size={16} stroke={1.5} aria-hidden />
            {t(label)}
          </Link>
        );
      })}
    </>
  );
}
