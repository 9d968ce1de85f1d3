import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '@/lib/messages';
import { type RecordType, useModel } from '@/records/schema';
import { Choices } from './Choices';
import type { FieldDraft } from './draft';
import { Formula } from './Formula';
import { Labelled } from './Labelled';
import styles from './model.module.css';
import { RollUp } from './RollUp';

interface SettingsProps {
  type: RecordType;
  draft: FieldDraft;
  made: boolean;
  onChange: (part: Partial<FieldDraft>) => void;
}

/** What only one kind of field asks for. */
export function Settings(props: SettingsProps): ReactNode {
  const { type, draft, made, onChange } = props;
  switch (draft.kind) {
    case 'number':
      return (
        <div className={styles.three}>
          <Figure name="scale" label={t('model.field.scale')} {...props} />
          <Figure name="min" label={t('model.field.min')} {...props} />
          <Figure name="max" label={t('model.field.max')} {...props} />
        </div>
      );
    case 'rating':
      return made ? null : <Figure name="max" label={t('model.field.best')} {...props} />;
    case 'choice':
    case 'choices':
      return (
        <>
          {draft.kind === 'choices' && !made && (
            <Checkbox
              label={t('model.field.open')}
              checked={draft.open}
              onChange={event => onChange({ open: event.currentTarget.checked })}
            />
          )}
          {!draft.open && (
            <Choices choices={draft.choices} onChange={choices => onChange({ choices })} />
          )}
        </>
      );
    case 'relation':
    case 'relations':
      return made ? null : <Leading {...props} />;
    case 'formula':
      return <Formula type={type} draft={draft} onChange={onChange} />;
    case 'roll_up':
      return <RollUp type={type} draft={draft} onChange={onChange} />;
    default:
      return null;
  }
}

function Figure({ name, label, draft, onChange }: SettingsProps & Named) {
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={draft[name]}
      maxLength={20}
      onChange={event => onChange({ [name]: event.currentTarget.value })}
    />
  );
}

interface Named {
  name: 'scale' | 'min' | 'max';
  label: string;
}

/** Which records it leads to, and what the way back is called there. */
function Leading({ draft, onChange }: SettingsProps) {
  const model = useModel();
  const several = draft.kind === 'relation';
  const offered = model.types.filter(type => type.origin !== 'fixed' || type.name === 'user');
  return (
    <>
      <fieldset className={styles.targets}>
        <legend>{t('model.field.to')}</legend>
        {offered.map(type => (
          <label key={type.name} className={styles.target}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name="to"
              checked={several ? draft.to.includes(type.name) : draft.to[0] === type.name}
              onChange={event =>
                onChange({
                  to: !several
                    ? [type.name]
                    : event.currentTarget.checked
                      ? [...draft.to, type.name]
                      : draft.to.filter(name => name !== type.name),
                })
              }
            />
            {type.label}
          </label>
        ))}
      </fieldset>
      <Labelled
        one={t('model.field.inverse')}
        other={one => `${t('model.field.inverse')} (${one})`}
        labels={draft.inverse}
        onChange={inverse => onChange({ inverse })}
        optional
      />
    </>
  );
}
