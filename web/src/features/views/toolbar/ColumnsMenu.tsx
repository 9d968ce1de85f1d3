import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowUp, IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { Popover } from '@/ui/floating';
import type { View } from '../useView';
import styles from './toolbar.module.css';

/** Which fields are columns, in which order. */
export function ColumnsMenu({ view }: { view: View }) {
  const [opened, open] = useState(false);
  const { type, columns } = view;
  const names = columns.map(field => field.name);
  const others = type.fields.filter(
    field => !names.includes(field.name) && field.kind !== 'json' && field.name !== 'version',
  );
  const change = (next: string[]) => view.change({ columns: next.join(',') });
  const raise = (place: number) => {
    const next = [...names];
    [next[place - 1], next[place]] = [next[place] ?? '', next[place - 1] ?? ''];
    change(next);
  };
  return (
    <Popover
      opened={opened}
      onChange={open}
      position="bottom-end"
      trapFocus
      returnFocus
      width={280}
    >
      <Popover.Target>
        <UnstyledButton className={styles.tool} onClick={() => open(!opened)}>
          <IconColumns size={16} stroke={1.5} aria-hidden />
          <span className={styles.word}>{t('columns')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t('columns')}>
        <div className={styles.columns}>
          {columns.map((field, place) => (
            <div key={field.name} className={styles.column}>
              <Checkbox
                size="xs"
                checked
                disabled={field.name === type.title}
                label={field.label}
                onChange={() => change(names.filter(name => name !== field.name))}
              />
              {place > 1 && (
                <UnstyledButton
                  className={styles.raise}
                  aria-label={t('columns.raise', { name: field.label })}
                  onClick={() => raise(place)}
                >
                  <IconArrowUp size={14} aria-hidden />
                </UnstyledButton>
              )}
            </div>
          ))}
          <hr />
          {others.map(field => (
            <div key={field.name} className={styles.column}>
              <Checkbox
                size="xs"
                checked={false}
                label={field.label}
                onChange={() => change([...names, field.name])}
              />
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
