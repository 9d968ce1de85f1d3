import { Button } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../imports.module.css';
import type { Target } from '../mapping';
import type { Correction } from '../useCorrection';
import { missing } from './missing';

const NAMED = 3;

/** Rows are refused for records that nobody has: one act has them created with the rows. */
export function NotHere(props: {
  tried: api.ImportRehearsal;
  busy: boolean;
  change: (correct: Correction) => void;
}) {
  const { tried, busy, change } = props;
  const model = useModel();
  const all = tried.whole && tried.problems.length >= tried.refused;
  return missing(tried.problems).map(({ field, type, names }) => {
    const of = model.find(type);
    if (!of?.may_create) return null;
    const count = names.length;
    const shown = names.slice(0, NAMED).join(', ');
    const label = count === 1 && all ? of.label : of.plural_label;
    return (
      <p key={field} className={styles.missing} dir="auto">
        <span>
          {count > NAMED || !all
            ? t('import.not_here.more', { names: shown })
            : t('import.not_here', { names: shown, count })}
        </span>{' '}
        <Button size="xs" variant="default" loading={busy} onClick={() => change(creating(field))}>
          {all
            ? t('import.not_here.create', { count, type: label })
            : t('import.not_here.create_all', { type: label })}
        </Button>
      </p>
    );
  });
}

/** Wherever a column leads by this field, what is not there is created. */
function creating(field: string): Correction {
  const there = (one: Target | string): Target => {
    const target = typeof one === 'string' ? { field: one } : one;
    return target.field === field ? { ...target, missing: 'create' } : target;
  };
  return now => ({
    columns: Object.fromEntries(
      Object.entries(now.columns ?? {}).map(([name, goes]) => [
        name,
        goes === null ? null : Array.isArray(goes) ? goes.map(there) : there(goes),
      ]),
    ),
  });
}
