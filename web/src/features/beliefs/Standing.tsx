import { IconCircleCheck, IconCircleDashed, IconEqual, IconRefresh } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import styles from './beliefs.module.css';
import { STATUS_KEYS } from './words';

const ICONS = {
  supported: IconCircleCheck,
  open: IconCircleDashed,
  contradicted: IconRefresh,
  same: IconEqual,
};

/** What the data say, as a shape and a word; that two shares are alike is no leaning. */
export function Standing({ status }: { status: keyof typeof STATUS_KEYS | null }) {
  const Icon = status ? ICONS[status] : IconCircleDashed;
  const key = status ? STATUS_KEYS[status] : 'belief.status.unseen';
  return (
    <span className={styles.standing} data-status={status ?? undefined}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {t(key)}
    </span>
  );
}
