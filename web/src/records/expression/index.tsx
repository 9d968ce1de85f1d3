import { lazy, Suspense } from 'react';
import { learn } from '@/lib/messages';
import type { ExpressionProps } from './ExpressionEditor';
import styles from './expression.module.css';

const Editor = lazy(async () => {
  await learn('expression');
  return import('./ExpressionEditor');
});

/** Fetched with its texts when somebody first writes an expression. */
export function Expression(props: ExpressionProps) {
  return (
    <Suspense
      fallback={<textarea className={styles.waiting} rows={1} aria-label={props.label} disabled />}
    >
      <Editor {...props} />
    </Suspense>
  );
}
