import { useId } from 'react';
import { type Key, t } from '@/lib/messages';
import { Expression } from '@/records/expression';
import type { RecordType } from '@/records/schema';
import type { FieldDraft } from './draft';
import styles from './model.module.css';

const RESULTS = ['text', 'number', 'yes_no', 'date', 'moment'];

/** An expression over the record; what comes out is found out while it is written. */
export function Formula(props: {
  type: RecordType;
  draft: FieldDraft;
  onChange: (part: Partial<FieldDraft>) => void;
}) {
  const id = useId();
  const { result } = props.draft;
  return (
    <div className={styles.expression}>
      <label htmlFor={id}>{t('model.field.formula')}</label>
      <Expression
        id={id}
        type={props.type}
        value={props.draft.expression}
        label={t('model.field.formula')}
        placeholder={'amount * 1.19'}
        onChange={expression => props.onChange({ expression })}
        onResult={found => props.onChange({ result: found })}
      />
      {result !== '' && (
        <p className={styles.quiet}>
          {t('model.field.yields', {
            what: t(`result.${RESULTS.includes(result) ? result : 'other'}` as Key),
          })}
        </p>
      )}
    </div>
  );
}
