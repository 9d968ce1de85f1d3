import type { ReactNode } from 'react';
import styles from './Head.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  /** As far as a table below it. */
  wide?: boolean;
  children?: ReactNode;
}

/** The title of a page with what can be done on it. */
export function Head({ title, text, wide, children }: Props) {
  return (
    <header className={styles.head} data-wide={wide || undefined}>
      <div className={styles.titles}>
        <h1 dir="auto">{title}</h1>
        {text && <p className={styles.lead}>{text}</p>}
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </header>
  );
}
