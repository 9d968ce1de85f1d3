import { NativeSelect } from '@mantine/core';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import type { Asked } from '../queries';
import { Narrowing } from './Narrowing';

/** What an own measure is made of: a number, which of the records a share counts, and the date. */
export function FieldsOf(props: { asked: Asked; type: RecordType; onAsk: (asked: Asked) => void }) {
  const { asked, type, onAsk } = props;
  const numbers = type.fields.filter(one => one.value_type === 'number' && one.name !== 'version');
  const dates = type.fields.filter(one => one.kind === 'date' || one.kind === 'moment');
  const summed = ['sum', 'average', 'median'].includes(asked.function ?? 'count');
  return (
    <>
      {summed && (
        <NativeSelect
          label={t('insight.builder.field')}
          value={asked.field ?? ''}
          data={numbers.map(one => ({ value: one.name, label: one.label }))}
          onChange={event => onAsk({ ...asked, field: event.currentTarget.value })}
        />
      )}
      {asked.function === 'share' && (
        <Narrowing
          type={type}
          value={asked.hit}
          label={t('insight.builder.hit')}
          onNarrow={hit => onAsk({ ...asked, hit })}
        />
      )}
      <NativeSelect
        label={t('insight.builder.day')}
        value={asked.day ?? ''}
        data={[
          { value: '', label: t('insight.builder.stands') },
          ...dates.map(one => ({ value: one.name, label: one.label })),
        ]}
        onChange={event => onAsk({ ...asked, day: event.currentTarget.value || undefined })}
      />
    </>
  );
}
