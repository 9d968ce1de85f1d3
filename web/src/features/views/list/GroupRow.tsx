import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import type { Group } from './grouping';
import styles from './Table.module.css';

interface Props {
  group: Group;
  folded: boolean;
  top: number;
  span: number;
  onToggle: () => void;
}

/** The name of a group with how many it has in all; a click folds it. */
export function GroupRow({ group, folded, top, span, onToggle }: Props) {
  const Icon = folded ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="row"
      className={`${styles.record} ${styles.group}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colspan={span} className={styles.groupcell}>
        <UnstyledButton className={styles.fold} aria-expanded={!folded} onClick={onToggle}>
          <Icon size={14} aria-hidden />
          <strong dir="auto">{group.label}</strong>
          <span className="figures">
            <span className="hidden-text">{t('list.count', { count: group.count })}</span>
            <span aria-hidden>{number(group.count)}</span>
            {group.sum && ` · ${group.sum}`}
            {group.missing && `, ${group.missing}`}
          </span>
        </UnstyledButton>
      </div>
    </div>
  );
}
