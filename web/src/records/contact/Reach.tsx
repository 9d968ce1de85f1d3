import { IconMail, IconPhone } from '@tabler/icons-react';
import { dial, type Labelled, mailTo } from '../fields/labelled';
import styles from './contact.module.css';
import type { Ways } from './ways';

/**
 * Every number and address, each a click away from a call or a mail.
 *
 * @param whose noun and id, so that they can be asked first
 */
export function Reach({ ways, name, whose }: { ways: Ways; name: string; whose: string }) {
  if (ways.phones.length + ways.emails.length === 0) return null;
  return (
    <ul data-contact={whose} className={styles.ways} aria-label={name}>
      {ways.phones.map(one => (
        <Way key={one.value} one={one} href={dial(one.value)} icon={IconPhone} />
      ))}
      {ways.emails.map(one => (
        <Way key={one.value} one={one} href={mailTo(one.value)} icon={IconMail} />
      ))}
    </ul>
  );
}

function Way({ one, href, icon: Icon }: { one: Labelled; href: string; icon: typeof IconMail }) {
  return (
    <li className={styles.way}>
      <a className={styles.reach} href={href}>
        <Icon size={14} stroke={1.5} aria-hidden />
        <bdi className="figures">{one.value}</bdi>
      </a>
      {one.label && (
        <span className={styles.label} dir="auto">
          {one.label}
        </span>
      )}
    </li>
  );
}
