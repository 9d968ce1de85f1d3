import type { ReactNode } from 'react';
import { Ring } from '@/ui/Ring';
import styles from './access.module.css';

export function Card({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Ring size={36} />
        <h1>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </main>
  );
}
