import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/messages';
import { useTitle } from '../fields/relation';
import { type RecordType, useModel } from '../schema';
import type { Condition } from '../views/filter';
import { Popover } from '@/ui/floating';
import styles from './conditions.module.css';
import { fieldAt } from './paths';
import { wordsOf } from './words';

const ConditionForm = lazy(async () => ({
  default: (await import('./ConditionForm')).ConditionForm,
}));

export function Chip(props: {
  type: RecordType;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}) {
  const { condition } = props;
  const [opened, open] = useState(false);
  const model = useModel();
  const field = fieldAt(model, props.type, condition.field);
  const related = field?.value_type === 'record' && condition.op === 'is';
  const title = useTitle(
    related ? model.find(field.to?.[0] ?? '') : undefined,
    related ? condition.value : null,
  );
  if (!field) return null;
  const words = related && title ? `${t('op.is')} ${title}` : wordsOf(field, condition);
  return (
    <span className={styles.chip}>
      <Popover
        opened={opened}
        onChange={open}
        position="bottom-start"
        trapFocus
        returnFocus
        width={264}
      >
        <Popover.Target>
          <UnstyledButton className={styles.said} onClick={() => open(!opened)}>
            <span className={styles.name}>{field.label}</span> {words}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={field.label}>
          <Suspense>
            <ConditionForm
              field={field}
              condition={condition}
              onDone={next => {
                props.onChange(next);
                open(false);
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton
        className={styles.remove}
        aria-label={t('field.remove', { name: field.label })}
        onClick={props.onRemove}
      >
        <IconX size={14} aria-hidden />
      </UnstyledButton>
    </span>
  );
}
