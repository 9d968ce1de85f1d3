import type { ReactNode } from 'react';
import styles from './insight.module.css';

/** The title of a page with what can be done on it. */
export function Head(props: { title: string; text?: string; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 dir="auto">{props.title}</h1>
        {props.text && <p className={styles.lead}>{props.text}</p>}
      </div>
      {props.children && <div className={styles.acts}>{props.children}</div>}
    </header>
  );
}
