import { IconCircleCheck, IconCircleDashed, IconRefresh } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import styles from './beliefs.module.css';
import { STATUS_KEYS } from './words';

const ICONS = { supported: IconCircleCheck, open: IconCircleDashed, contradicted: IconRefresh };

/** What the data say, as a shape and a word; that two shares are alike is no leaning. */
export function Standing(props: { status: keyof typeof STATUS_KEYS | null; same?: boolean }) {
  const { status, same } = props;
  const Icon = status ? ICONS[status] : IconCircleDashed;
  const key = status ? STATUS_KEYS[status] : 'belief.status.unseen';
  return (
    <span className={styles.standing} data-status={status ?? undefined}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {t(same && status === 'contradicted' ? 'belief.status.same' : key)}
    </span>
  );
}
