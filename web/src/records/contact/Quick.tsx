import { IconMail, IconPhone } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { dial, mailTo } from '../fields/labelled';
import styles from './contact.module.css';
import type { Ways } from './ways';

/** The first number and address of one of several, where there is no room for words. */
export function Quick({ ways, name, whose }: { ways: Ways; name: string; whose: string }) {
  const [phone] = ways.phones;
  const [email] = ways.emails;
  return (
    <span className={styles.quicks} data-contact={whose}>
      {phone && (
        <a
          className={styles.quick}
          href={dial(phone.value)}
          title={phone.value}
          aria-label={t('contact.call', { name, to: phone.value })}
        >
          <IconPhone size={16} stroke={1.5} aria-hidden />
        </a>
      )}
      {email && (
        <a
          className={styles.quick}
          href={mailTo(email.value)}
          title={email.value}
          aria-label={t('contact.mail', { name, to: email.value })}
        >
          <IconMail size={16} stroke={1.5} aria-hidden />
        </a>
      )}
    </span>
  );
}
