import { t } from '@/lib/messages';
import { groupFields } from '../list/grouping';
import type { View } from '../useView';
import { Choose } from './Choose';

/** The field that a list is grouped by. */
export function GroupBy({ view }: { view: View }) {
  const fields = groupFields(view.type);
  if (fields.length === 0) return null;
  return (
    <Choose
      quiet
      label={t('group')}
      value={view.group}
      options={[
        { key: '', label: t('group.none') },
        ...fields.map(one => ({ key: one.name, label: one.label })),
      ]}
      onChoose={group => view.change({ group })}
    />
  );
}
