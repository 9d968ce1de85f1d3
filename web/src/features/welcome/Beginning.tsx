import { IconCircleDashed, IconFileImport, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { DemoStart } from './DemoStart';
import styles from './welcome.module.css';

/** Three ways in: one's own data, a company that is made up, or nothing yet. */
export function Beginning() {
  const may = useMe().capabilities;
  return (
    <ul className={styles.cards}>
      {may.includes('import') && (
        <li>
          <Link to="/import" className={styles.card}>
            <IconFileImport size={22} stroke={1.5} aria-hidden />
            <strong>{t('welcome.begin.import')}</strong>
            <span>{t('welcome.begin.import.text')}</span>
          </Link>
        </li>
      )}
      <li>
        <div className={styles.card} data-still>
          <IconRoute size={22} stroke={1.5} aria-hidden />
          <strong>{t('welcome.begin.demo')}</strong>
          <span>{t('welcome.begin.demo.text')}</span>
          <DemoStart />
        </div>
      </li>
      <li>
        <Link to="/$noun" params={{ noun: 'companies' }} search={{}} className={styles.card}>
          <IconCircleDashed size={22} stroke={1.5} aria-hidden />
          <strong>{t('welcome.begin.empty')}</strong>
          <span>{t('welcome.begin.empty.text')}</span>
        </Link>
      </li>
    </ul>
  );
}
