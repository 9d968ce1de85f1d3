import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { listed } from './words';

/** Which records, which fields, how many: read from the form by {@link holdsOf}. */
export function Holds({ types }: { types: string[] }) {
  const model = useModel();
  return (
    <>
      <NativeSelect
        name="type"
        label={t('apps.type')}
        data={types.map(one => ({ value: one, label: model.find(one)?.plural_label ?? one }))}
      />
      <TextInput name="records" type="number" min={0} label={t('apps.records')} />
      <Textarea
        name="fields"
        label={t('apps.fields')}
        description={t('apps.fields.why')}
        autosize
        minRows={2}
        required
        withAsterisk={false}
        dir="auto"
      />
    </>
  );
}

export const TYPES = ['person', 'company', 'lead', 'deal', 'order'];

export function holdsOf(given: FormData) {
  const records = String(given.get('records') ?? '');
  return [
    {
      type: String(given.get('type')),
      fields: listed(String(given.get('fields') ?? '')),
      records: records ? Number(records) : null,
    },
  ];
}
