import { useEffect, useState } from 'react';
import { ConditionInput } from '@/records/conditions/ConditionInput';
import { fieldAt } from '@/records/conditions/paths';
import { type RecordType, useModel } from '@/records/schema';
import { conditionsOf } from '@/records/views/filter';
import styles from '../insight.module.css';

/** What narrows, picked and told in words; what is written as an expression counts when left. */
export function Narrowing(props: {
  type: RecordType;
  value: string | undefined;
  label: string;
  onNarrow: (filter: string | undefined) => void;
}) {
  const { type, value, label } = props;
  const model = useModel();
  const [draft, write] = useState(value ?? '');
  useEffect(() => write(value ?? ''), [value]);

  function apply(text: string) {
    const wanted = text.trim() || undefined;
    if (wanted !== value) props.onNarrow(wanted);
  }

  return (
    <div
      className={styles.wide}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) apply(draft);
      }}
    >
      <span className={styles.narrowing} aria-hidden>
        {label}
      </span>
      <ConditionInput
        type={type}
        value={draft}
        label={label}
        onChange={text => {
          write(text);
          if (conditionsOf(type, text, path => fieldAt(model, type, path))) apply(text);
        }}
      />
    </div>
  );
}
