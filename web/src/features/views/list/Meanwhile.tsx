import { Checkbox } from '@mantine/core';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { type Field, type RecordType, titleOf, useModel } from '@/records/schema';

interface Props {
  type: RecordType;
  field: Field;
  changed: Row[];
  included: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** Both versions of what somebody else changed meanwhile, and a choice for each. */
export function Meanwhile({ type, field, changed, included, onToggle }: Props) {
  const model = useModel();
  if (changed.length === 0) return null;
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 8 }}>
      <legend>{t('bulk.meanwhile', { count: changed.length })}</legend>
      {changed.map(row => (
        <Checkbox
          key={row.id}
          size="xs"
          checked={included.has(row.id)}
          onChange={() => onToggle(row.id)}
          label={t('bulk.mine_too', {
            name: titleOf(model, type.name, row),
            value: lookOf(field).text(row[field.name], field) || '—',
          })}
        />
      ))}
    </fieldset>
  );
}
