import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { call } from '@/lib/api';
import { type Key, language, t } from '@/lib/messages';
import type { Field, RecordType } from '@/records/schema';
import { added, changed, draftOf, type FieldDraft, labelsOf } from './draft';
import { KINDS, type Kind, nameFor, takenNames } from './kinds';
import { Labelled } from './Labelled';
import styles from './model.module.css';
import { changeField, useAct } from './saving';
import { Settings } from './Settings';
import { Traits } from './Traits';
import { kindWord } from './words';

const MOST_FIELDS = 200;

interface FieldFormProps {
  type: RecordType;
  /** Null for one that is made. */
  field: Field | null;
  onDone: () => void;
}

/** Makes a field, or changes what of it may change. */
export function FieldForm({ type, field, onDone }: FieldFormProps) {
  const [before] = useState(() => draftOf(field));
  const [draft, setDraft] = useState(before);
  const { busy, problem, conflict, run, renew } = useAct();
  const change = (part: Partial<FieldDraft>) => setDraft(old => ({ ...old, ...part }));
  const taken = takenNames(type);
  const label = draft.labels[language()] ?? labelsOf(draft.labels)?.en ?? '';
  const name = field?.name ?? nameFor(label, taken);
  const left = MOST_FIELDS - taken.length;

  async function save(version?: number) {
    const done = field
      ? await run(
          () => changeField(type, field, changed(draft, before), version),
          t('model.field.saved', { name: label }),
        )
      : await run(
          () =>
            call('POST /api/model/types/{record_type}/fields', {
              path: { record_type: type.name },
              body: added(draft, name),
            }),
          t('model.field.added', { name: label }),
        );
    if (done) onDone();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }

  return (
    <form
      className={styles.form}
      onSubmit={submit}
      aria-label={field ? field.label : t('model.field.add')}
      onKeyDown={event => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <Labelled
        one={t('model.field.label')}
        other={one => t('model.field.other_label', { language: one })}
        labels={draft.labels}
        onChange={labels => change({ labels })}
        autoFocus={!field}
      />
      {!field && (
        <NativeSelect
          label={t('model.field.kind')}
          description={t(`kind.${draft.kind}.why` as Key)}
          value={draft.kind}
          data={KINDS.map(kind => ({ value: kind, label: kindWord(kind) }))}
          onChange={event => change({ kind: event.currentTarget.value as Kind })}
        />
      )}
      <Settings type={type} draft={draft} made={field !== null} onChange={change} />
      <TextInput
        label={t('model.field.help')}
        value={draft.help}
        maxLength={300}
        onChange={event => change({ help: event.currentTarget.value })}
      />
      <Traits draft={draft} made={field !== null} onChange={change} />
      {label.trim() !== '' && <p className={styles.quiet}>{t('model.field.id', { name })}</p>}
      {!field && left < 20 && (
        <p className={styles.quiet}>{t('model.field.limit', { count: left })}</p>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {conflict !== null && (
        <div role="alert" className={styles.conflict}>
          <p>{t('model.conflict')}</p>
          <div className={styles.actions}>
            <Button variant="default" size="xs" onClick={() => void renew()}>
              {t('model.conflict.theirs')}
            </Button>
            <Button variant="default" size="xs" onClick={() => void save(conflict)}>
              {t('model.conflict.mine')}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={busy} disabled={label.trim() === ''}>
          {t(field ? 'save' : 'model.type.make')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
