import { Pill, PillsInput } from '@mantine/core';
import { t } from '@/lib/messages';
import { Pick } from '@/ui/Pick';
import styles from '../fields.module.css';
import type { EditProps } from '../look';
import { keysOf, labelOf, optionsOf } from './index';

export default function EditMany(props: EditProps) {
  const chosen = keysOf(props.value);
  const change = (keys: string[]) => props.onChange(keys.length ? keys : null);
  const open = props.field.open === true;
  return (
    <PillsInput size="sm" className={styles.rows}>
      <Pill.Group>
        {chosen.map(key => (
          <Pill
            key={key}
            withRemoveButton
            onRemove={() => change(chosen.filter(one => one !== key))}
            removeButtonProps={{
              'aria-label': t('field.remove', { name: labelOf(props.field, key) }),
              tabIndex: 0,
            }}
          >
            {labelOf(props.field, key)}
          </Pill>
        ))}
        <Pick
          id={props.id}
          label={props.label}
          className={styles.bare}
          options={optionsOf(props.field).filter(one => !chosen.includes(one.key))}
          chosen=""
          placeholder={t('field.add')}
          autoFocus={props.autoFocus}
          invalid={props.invalid}
          describedBy={props.describedBy}
          onPick={key => key && change([...chosen, key])}
          create={
            open
              ? {
                  label: text => t('field.add_this', { name: text }),
                  run: text => change([...chosen.filter(one => one !== text), text]),
                }
              : undefined
          }
        />
      </Pill.Group>
    </PillsInput>
  );
}
