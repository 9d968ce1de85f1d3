import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '@/lib/messages';
import styles from './imports.module.css';

/** The frame of one import: what it is called, and the way back to all. */
export function Page(props: { title: string; text?: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link to="/import">{t('import.all')}</Link>
      </p>
      <h1 dir="auto">{props.title}</h1>
      {props.text && <p className={styles.quiet}>{props.text}</p>}
      {props.children}
    </div>
  );
}
