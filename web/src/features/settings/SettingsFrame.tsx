import { IconFlag, IconKey, IconLock, IconUserCircle, type IconProps } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import { t } from '@/lib/messages';
import styles from './settings.module.css';

interface Entry {
  to: '/settings/me' | '/settings/sign-in' | '/settings/keys' | '/settings/first-steps';
  label: string;
  icon: ComponentType<IconProps>;
}

/** The pages of the settings beside the one that is open. */
export function SettingsFrame() {
  const entries: Entry[] = [
    { to: '/settings/me', label: t('settings.me'), icon: IconUserCircle },
    { to: '/settings/sign-in', label: t('settings.sign_in'), icon: IconLock },
    { to: '/settings/keys', label: t('settings.keys'), icon: IconKey },
    { to: '/settings/first-steps', label: t('settings.first_steps'), icon: IconFlag },
  ];
  return (
    <div className={styles.frame}>
      <nav className={styles.pages} aria-label={t('settings')}>
        {entries.map(entry => (
          <Link key={entry.to} to={entry.to} className={styles.entry}>
            <entry.icon size={16} stroke={1.5} aria-hidden />
            {entry.label}
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
