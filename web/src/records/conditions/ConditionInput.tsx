import { UnstyledButton } from '@mantine/core';
import { IconCode, IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { Expression } from '../expression';
import { type RecordType, useModel } from '../schema';
import { conditionsOf } from '../views/filter';
import { Conditions } from './Conditions';
import styles from './conditions.module.css';
import { fieldAt } from './paths';

/** A condition to be picked; who can write it as an expression may. */
export function ConditionInput(props: {
  type: RecordType;
  value: string;
  label: string;
  onChange: (expression: string) => void;
}) {
  const { type, value, label } = props;
  const model = useModel();
  const conditions = conditionsOf(type, value, path => fieldAt(model, type, path));
  const [written, write] = useState(false);
  if (conditions !== null && !written) {
    return (
      <div role="group" aria-label={label}>
        <Conditions
          type={type}
          conditions={conditions}
          label={t('filter.add')}
          said
          onExpression={props.onChange}
        >
          <UnstyledButton
            className={styles.tool}
            aria-label={t('filter.as_expression')}
            title={t('filter.as_expression')}
            onClick={() => write(true)}
          >
            <IconCode size={16} stroke={1.5} aria-hidden />
          </UnstyledButton>
        </Conditions>
      </div>
    );
  }
  return (
    <div role="group" aria-label={label} className={styles.written}>
      <Expression type={type} value={value} condition label={label} onChange={props.onChange} />
      {conditions !== null && (
        <UnstyledButton className={styles.tool} onClick={() => write(false)}>
          <IconFilter size={16} stroke={1.5} aria-hidden />
          {t('filter.as_chips')}
        </UnstyledButton>
      )}
    </div>
  );
}
