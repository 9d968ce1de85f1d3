import { NativeSelect } from '@mantine/core';
import { t } from '@/lib/messages';
import type { Field } from '@/records/schema';
import type { api } from '@/lib/api';
import styles from '../people.module.css';
import { type Draft, type Limit, withLimit } from './draft';

/** Fields that a role may not see, or not change. */
export function FieldLimits(props: {
  type: string;
  label: string;
  grant: api.Grant;
  fields: Field[];
  draft: Draft;
  onChange?: (draft: Draft) => void;
}) {
  const { grant, fields, draft, type, onChange } = props;
  const limited = Object.entries(grant.fields).map(([name, limit]) => ({
    name,
    limit,
    label: fields.find(field => field.name === name)?.label ?? name,
  }));
  const free = fields.filter(field => !(field.name in grant.fields));
  if (!onChange) {
    return limited.map(one => (
      <span key={one.name} className={styles.limit}>
        {t(one.limit === 'hidden' ? 'people.field.is_hidden' : 'people.field.is_fixed', {
          name: one.label,
        })}
      </span>
    ));
  }
  return (
    <div className={styles.limits}>
      {limited.map(one => (
        <NativeSelect
          key={one.name}
          size="xs"
          aria-label={`${props.label}, ${one.label}`}
          value={one.limit}
          data={[
            { value: 'hidden', label: t('people.field.is_hidden', { name: one.label }) },
            { value: 'fixed', label: t('people.field.is_fixed', { name: one.label }) },
            { value: '', label: t('people.field.is_full', { name: one.label }) },
          ]}
          onChange={event =>
            onChange(withLimit(draft, type, one.name, (event.currentTarget.value || null) as Limit))
          }
        />
      ))}
      <NativeSelect
        size="xs"
        aria-label={t('people.field.limit_of', { name: props.label })}
        value=""
        data={[
          { value: '', label: t('people.field.limit') },
          ...free.map(field => ({ value: field.name, label: field.label })),
        ]}
        onChange={event =>
          event.currentTarget.value &&
          onChange(withLimit(draft, type, event.currentTarget.value, 'fixed'))
        }
      />
    </div>
  );
}
