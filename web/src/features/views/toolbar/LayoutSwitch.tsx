import { UnstyledButton } from '@mantine/core';
import { IconLayoutKanban, IconList } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import type { View } from '../useView';
import styles from './toolbar.module.css';

/** The same records as a list or as a board. */
export function LayoutSwitch({ view }: { view: View }) {
  return (
    <span className={styles.switch} role="group" aria-label={t('layout')}>
      {(['list', 'board'] as const).map(layout => {
        const Icon = layout === 'list' ? IconList : IconLayoutKanban;
        return (
          <UnstyledButton
            key={layout}
            className={styles.tool}
            aria-pressed={view.layout === layout}
            onClick={() => view.change({ layout })}
          >
            <Icon size={16} stroke={1.5} aria-hidden />
            <span className={styles.word}>{t(`layout.${layout}`)}</span>
          </UnstyledButton>
        );
      })}
    </span>
  );
}
