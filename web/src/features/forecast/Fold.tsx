import { type ReactNode, useId } from 'react';
import { useStored } from '@/lib/stored';
import styles from './fold.module.css';

interface FoldProps {
  /** By which this device remembers whether it is open. */
  name: string;
  title: string;
  /** What is in it, in a few words, while it is closed, too. */
  hint?: string;
  children: ReactNode;
}

/** A part of the page under its heading, open or closed as somebody left it. */
export function Fold({ name, title, hint, children }: FoldProps) {
  const id = useId();
  const [open, show] = useStored(`forecast.${name}`, false);
  return (
    <section className={styles.fold} aria-labelledby={id}>
      <details open={open} onToggle={event => show(event.currentTarget.open)}>
        <summary>
          <h2 id={id}>{title}</h2>
          {hint && <span className={styles.hint}>{hint}</span>}
        </summary>
        {open && <div className={styles.inside}>{children}</div>}
      </details>
    </section>
  );
}
