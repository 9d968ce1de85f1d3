import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { t } from '@/lib/messages';
import type { FieldDraft } from './draft';
import { isComputed, mayAge, mayBeUnique, mayIndex, maySearch } from './kinds';
import styles from './model.module.css';
import { span, SPANS } from './words';

/** What else is said of a field, as far as its kind allows. */
export function Traits(props: {
  draft: FieldDraft;
  made: boolean;
  onChange: (part: Partial<FieldDraft>) => void;
}) {
  const { draft, made, onChange } = props;
  const { kind } = draft;
  const spans = [...new Set([...SPANS, ...(draft.halfLife ? [draft.halfLife] : [])])];
  return (
    <>
      <div className={styles.pair}>
        {mayAge(kind) && (
          <NativeSelect
            label={t('model.field.half_life')}
            description={t('model.field.half_life.why')}
            value={String(draft.halfLife ?? '')}
            data={[
              { value: '', label: t('model.field.never') },
              ...spans
                .sort((one, other) => one - other)
                .map(days => ({ value: String(days), label: span(days) })),
            ]}
            onChange={event => onChange({ halfLife: Number(event.currentTarget.value) || null })}
          />
        )}
        <TextInput
          label={t('model.field.section')}
          description={t('model.field.section.why')}
          value={draft.section}
          maxLength={60}
          onChange={event => onChange({ section: event.currentTarget.value })}
          dir="auto"
        />
      </div>
      <div className={styles.traits}>
        {!isComputed(kind) && (
          <Checkbox
            label={t('model.field.required')}
            checked={draft.required}
            onChange={event => onChange({ required: event.currentTarget.checked })}
          />
        )}
        {maySearch(kind) && (
          <Checkbox
            label={t('model.field.searchable')}
            checked={draft.searchable}
            onChange={event => onChange({ searchable: event.currentTarget.checked })}
          />
        )}
        {mayIndex(kind) && kind !== 'relation' && (
          <Checkbox
            label={t('model.field.indexed')}
            checked={draft.indexed}
            onChange={event => onChange({ indexed: event.currentTarget.checked })}
          />
        )}
        {mayBeUnique(kind) && !made && (
          <Checkbox
            label={t('model.field.unique')}
            description={t('model.field.unique.why')}
            checked={draft.unique}
            onChange={event => onChange({ unique: event.currentTarget.checked })}
          />
        )}
      </div>
    </>
  );
}
