import { IconBulb } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../insight.module.css';
import { beginningOf } from './beginning';

/** A hunch about what an answer counts is written down among the same records. */
export function Think({ answer }: { answer: api.Answer }) {
  const search = beginningOf(useModel(), answer);
  return (
    <p>
      <Link to="/insight/beliefs/new" search={search} className={styles.measures}>
        <IconBulb size={16} stroke={1.5} aria-hidden />
        {t('insight.think')}
      </Link>
    </p>
  );
}
