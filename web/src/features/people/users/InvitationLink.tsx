import { t } from '@/lib/messages';
import { Copied } from '../Copied';
import styles from '../people.module.css';

/** The address that lets somebody choose a password; it is shown this once. */
export function InvitationLink({ token }: { token: string }) {
  const link = `${window.location.origin}/join?token=${encodeURIComponent(token)}`;
  return (
    <div role="status">
      <p className={styles.quiet}>{t('people.link.text')}</p>
      <code className={styles.secret}>{link}</code>
      <Copied text={link} />
    </div>
  );
}
