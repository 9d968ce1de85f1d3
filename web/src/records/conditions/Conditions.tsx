import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { t } from '@/lib/messages';
import { Pick } from '@/ui/Pick';
import { Popover } from '@/ui/floating';
import { type RecordType, useModel } from '../schema';
import { type Condition, expressionOf } from '../views/filter';
import { Chip } from './Chip';
import styles from './conditions.module.css';
import { fieldAt, pathsOf } from './paths';

const ConditionForm = lazy(async () => ({
  default: (await import('./ConditionForm')).ConditionForm,
}));

/** Some conditions as chips, which all hold together, and a way to add one. */
export function Conditions(props: {
  type: RecordType;
  conditions: Condition[];
  onExpression: (expression: string) => void;
  /** What adding one is called. */
  label: string;
  /** Whether the button to add one says so while there are none; else after each, too. */
  said?: boolean;
  /** Asks for a field from outside, by a key. */
  asking?: boolean;
  onAsking?: (asking: boolean) => void;
  children?: ReactNode;
}) {
  const { type, conditions, label } = props;
  const model = useModel();
  const [opened, open] = useState(false);
  const [path, choose] = useState('');
  const adding = opened || Boolean(props.asking);
  const at = (one: string) => fieldAt(model, type, one);
  const chosen = path === '' ? undefined : at(path);
  const apply = (next: Condition[]) => props.onExpression(expressionOf(type, next, at));

  function turn(on: boolean) {
    open(on);
    choose('');
    if (!on) props.onAsking?.(false);
  }

  return (
    <div className={styles.bar}>
      {conditions.map((one, place) => (
        <Chip
          key={`${one.field} ${place}`}
          type={type}
          condition={one}
          onChange={next => apply(conditions.map((old, i) => (i === place ? next : old)))}
          onRemove={() => apply(conditions.filter((_, i) => i !== place))}
        />
      ))}
      <Popover
        opened={adding}
        onChange={on => !on && turn(false)}
        position="bottom-start"
        trapFocus
        returnFocus
        width={264}
      >
        <Popover.Target>
          <UnstyledButton className={styles.tool} aria-label={label} onClick={() => turn(!adding)}>
            <IconFilter size={16} stroke={1.5} aria-hidden />
            {props.said ? label : conditions.length === 0 && t('filter')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={label}>
          {chosen ? (
            <>
              <div className={styles.panelHead}>
                {chosen.label}
                <CloseButton size="sm" aria-label={t('close')} onClick={() => turn(false)} />
              </div>
              <Suspense>
                <ConditionForm
                  field={chosen}
                  condition={null}
                  onDone={one => {
                    apply([...conditions, one]);
                    turn(false);
                  }}
                />
              </Suspense>
            </>
          ) : (
            <Pick
              label={t('filter.field')}
              placeholder={t('filter.field')}
              className={styles.field}
              autoFocus
              options={pathsOf(model, type).map(key => ({ key, label: at(key)?.label ?? key }))}
              chosen=""
              onPick={key => choose(key ?? '')}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {props.children}
    </div>
  );
}
