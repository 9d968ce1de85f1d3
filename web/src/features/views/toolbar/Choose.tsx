import { useId } from 'react';
import styles from './toolbar.module.css';

export interface ChooseProps<Key extends string> {
  label: string;
  value: Key;
  options: { key: Key; label: string }[];
  onChoose: (key: Key) => void;
  /** Without a border, among tools that have none. */
  quiet?: boolean;
}

/** One of few, in a line of tools: the browser's own list, with its name before it. */
export function Choose<Key extends string>(props: ChooseProps<Key>) {
  const name = useId();
  return (
    <label className={styles.choose} data-quiet={props.quiet || undefined}>
      <span id={name}>{props.label}</span>
      <select
        aria-labelledby={name}
        value={props.value}
        onChange={event => props.onChoose(event.currentTarget.value as Key)}
      >
        {props.options.map(one => (
          <option key={one.key} value={one.key}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
