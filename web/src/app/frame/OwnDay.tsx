import { IconInbox, IconSunHigh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/messages';
import { openCountQuery } from '@/records/inbox';
import { ENTRY } from './entry';
import styles from './Frame.module.css';

const ENTRIES = [
  { to: '/today', label: 'today', Icon: IconSunHigh },
  { to: '/inbox', label: 'inbox', Icon: IconInbox },
] as const;

/** Today and the inbox, with how much is open there: in the rail, or as tabs of a phone. */
export function OwnDay({
  which,
  as,
}: {
  which?: '/today' | '/inbox';
  as: 'tab' | 'entry' | 'icon';
}) {
  const { data: open = 0 } = useQuery(openCountQuery);
  return ENTRIES.filter(one => !which || one.to === which).map(({ to, label, Icon }) => {
    const count = to === '/inbox' && open > 0 ? open : null;
    const name = count ? t('inbox.count', { count }) : t(label);
    return (
      <Link
        key={to}
        to={to}
        className={as === 'tab' ? styles.tab : ENTRY}
        title={as === 'icon' ? name : undefined}
        aria-label={as === 'icon' || count ? name : undefined}
      >
        <span className={styles.counted}>
          <Icon size={as === 'tab' ? 22 : 18} stroke={1.5} aria-hidden />
          {count && as !== 'entry' && <span className={styles.dot} />}
        </span>
        {as !== 'icon' && <span className={styles.label}>{t(label)}</span>}
        {count && as === 'entry' && (
          <span className={styles.count}>{count > 99 ? '99+' : count}</span>
        )}
      </Link>
    );
  });
}
