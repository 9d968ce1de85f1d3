import { UnstyledButton } from '@mantine/core';
import styles from './Tabs.module.css';

/** A few ways to look at the same things, of which one is chosen. */
export function Tabs<K extends string>(props: {
  label: string;
  tabs: { key: K; label: string; count?: number }[];
  chosen: K;
  onChoose: (key: K) => void;
  className?: string;
}) {
  return (
    <div
      className={`${styles.tabs} ${props.className ?? ''}`}
      role="group"
      aria-label={props.label}
    >
      {props.tabs.map(tab => (
        <UnstyledButton
          key={tab.key}
          className={styles.tab}
          aria-pressed={tab.key === props.chosen}
          onClick={() => props.onChoose(tab.key)}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && (
            <span className={`${styles.count} figures`}>{tab.count}</span>
          )}
        </UnstyledButton>
      ))}
    </div>
  );
}
