import { Checkbox, NativeSelect } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import type { Field } from '@/records/schema';
import styles from '../people.module.css';
import { type Draft, OTHERS, REACHES, type Reach, withGrant } from './draft';
import { FieldLimits } from './FieldLimits';

interface Row {
  type: string;
  label: string;
  grant: api.Grant;
  /** Whether the role names this type; otherwise it is as all others. */
  own: boolean;
  fields?: Field[];
  draft: Draft;
  onChange?: (draft: Draft) => void;
}

export function GrantRow(row: Row) {
  return (
    <tr data-inherited={!row.own || undefined}>
      <th scope="row" dir="auto">
        {row.label}
      </th>
      <ReachCell row={row} act="read" />
      <FlagCell row={row} act="create" />
      <ReachCell row={row} act="write" />
      <ReachCell row={row} act="delete" />
      <FlagCell row={row} act="export" />
      <td data-label={t('people.matrix.fields')}>
        {row.type !== OTHERS && row.fields && <FieldLimits {...row} fields={row.fields} />}
      </td>
    </tr>
  );
}

function ReachCell({ row, act }: { row: Row; act: 'read' | 'write' | 'delete' }) {
  const reach = row.grant[act];
  const { onChange } = row;
  return (
    <td data-label={t(`people.act.${act}`)}>
      {onChange ? (
        <NativeSelect
          size="xs"
          aria-label={`${row.label}: ${t(`people.act.${act}`)}`}
          value={reach}
          data={REACHES.map(one => ({ value: one, label: t(`people.reach.${one}`) }))}
          onChange={event =>
            onChange(withGrant(row.draft, row.type, { [act]: event.currentTarget.value as Reach }))
          }
        />
      ) : (
        <span data-reach={reach} className={styles.reach}>
          {t(`people.reach.${reach}`)}
        </span>
      )}
    </td>
  );
}

function FlagCell({ row, act }: { row: Row; act: 'create' | 'export' }) {
  const on = row.grant[act];
  const Icon = on ? IconCheck : IconMinus;
  const { onChange } = row;
  return (
    <td data-label={t(`people.act.${act}`)}>
      {onChange ? (
        <Checkbox
          aria-label={`${row.label}: ${t(`people.act.${act}`)}`}
          checked={on}
          onChange={event =>
            onChange(withGrant(row.draft, row.type, { [act]: event.currentTarget.checked }))
          }
        />
      ) : (
        <span className={styles.flag}>
          <Icon size={14} stroke={1.75} aria-hidden />
          <span className="hidden-text">{t(on ? 'yes' : 'no')}</span>
        </span>
      )}
    </td>
  );
}
