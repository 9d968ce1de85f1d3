import { type ReactNode, useEffect } from 'react';
import styles from './people.module.css';

/** The title of a page with what can be done on it. */
export function Head(props: {
  title: string;
  text?: string;
  count?: number;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Candor`;
  }, [props.title]);
  return (
    <header className={styles.head} data-wide>
      <div className={styles.titles}>
        <div>
          <h1 dir="auto">{props.title}</h1>
          {props.count !== undefined && (
            <span className={`${styles.count} figures`}>{props.count}</span>
          )}
        </div>
        {props.text && <p className={styles.lead}>{props.text}</p>}
      </div>
      <div className={styles.acts}>{props.children}</div>
    </header>
  );
}
