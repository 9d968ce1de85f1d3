import { t } from '@/lib/messages';
import { NoteText } from '@/records/notes/NoteText';
import type { FormProps } from './form';
import { useCompose } from './useCompose';

/** A note about this record, with mentions. */
export function NoteForm({ type, row, ties, place }: FormProps) {
  const compose = useCompose(type, row.id);
  return (
    <NoteText
      about={{ type: type.name, id: row.id }}
      place={place}
      label={t('record.kind.note')}
      placeholder={t('record.note.placeholder')}
      button={t('record.add.note')}
      onSend={text => compose.write('note', { ...ties, text }, place, t('record.added.note'))}
    />
  );
}
