import { t } from '@/lib/messages';
import { Head } from '@/ui/Head';
import styles from '../sources.module.css';
import { SourceGroup } from './SourceGroup';

/** What brings most in by itself comes first; colleagues come last, and only when asked for. */
const GROUPS = [
  { group: 'systems', kinds: ['connector', 'form'] },
  { group: 'imports', kinds: ['import'] },
  { group: 'programs', kinds: ['api_client'] },
  { group: 'mailboxes', kinds: ['mailbox', 'calendar'] },
  { group: 'people', kinds: ['user', 'system'], folded: true },
] as const;

/** Where values come from; each source has a steward who looks after it, and no owner. */
export function SourceList() {
  return (
    <>
      <Head wide title={t('sources.title')} text={t('sources.text')} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('sources.name')}</th>
            <th scope="col">{t('sources.department')}</th>
            <th scope="col">{t('sources.steward')}</th>
            <th scope="col">{t('sources.trust')}</th>
            <th scope="col">{t('sources.heard')}</th>
            <td />
          </tr>
        </thead>
        {GROUPS.map(one => (
          <SourceGroup key={one.group} {...one} />
        ))}
      </table>
    </>
  );
}
