import {
  IconClipboardList,
  IconDatabaseCog,
  IconDoorEnter,
  IconEye,
  IconFlag,
  IconHierarchy,
  IconKey,
  IconLock,
  IconLockAccess,
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
import styles from './settings.module.css';

interface Entry {
  to:
    | '/settings/me'
    | '/settings/sign-in'
    | '/settings/keys'
    | '/settings/first-steps'
    | '/settings/people'
    | '/settings/teams'
    | '/settings/departments'
    | '/settings/roles'
    | '/settings/why'
    | '/settings/closures'
    | '/settings/all-keys'
    | '/settings/audit'
    | '/settings/model';
  label: string;
  icon: ComponentType<IconProps>;
}

/** The pages of the settings beside the one that is open. */
export function SettingsFrame() {
  const may = useMe().capabilities;
  const own: Entry[] = [
    { to: '/settings/me', label: t('settings.me'), icon: IconUserCircle },
    { to: '/settings/sign-in', label: t('settings.sign_in'), icon: IconLock },
    { to: '/settings/keys', label: t('settings.keys'), icon: IconKey },
    { to: '/settings/first-steps', label: t('settings.first_steps'), icon: IconFlag },
  ];
  const together: Entry[] = [
    { to: '/settings/people', label: t('settings.people'), icon: IconUsers },
    { to: '/settings/teams', label: t('settings.teams'), icon: IconUsersGroup },
    { to: '/settings/departments', label: t('settings.departments'), icon: IconHierarchy },
    { to: '/settings/roles', label: t('settings.roles'), icon: IconShield },
    { to: '/settings/closures', label: t('settings.closures'), icon: IconDoorEnter },
    { to: '/settings/why', label: t('settings.why'), icon: IconEye },
    { to: '/settings/model', label: t('settings.model'), icon: IconDatabaseCog },
  ];
  if (may.includes('administer_users')) {
    together.push({
      to: '/settings/all-keys',
      label: t('settings.all_keys'),
      icon: IconLockAccess,
    });
  }
  if (may.includes('read_audit')) {
    together.push({ to: '/settings/audit', label: t('settings.audit'), icon: IconClipboardList });
  }
  return (
    <div className={styles.frame}>
      <nav className={styles.pages} aria-label={t('settings')}>
        <Entries title={t('settings.group.own')} entries={own} />
        <Entries title={t('settings.group.together')} entries={together} />
      </nav>
      <div className={styles.page}>
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}

function Entries({ title, entries }: { title: string; entries: Entry[] }) {
  return (
    <>
      <p className={styles.group}>{title}</p>
      {entries.map(entry => (
        <Link key={entry.to} to={entry.to} className={styles.entry}>
          <entry.icon size={16} stroke={1.5} aria-hidden />
          {entry.label}
        </Link>
      ))}
    </>
  );
}
