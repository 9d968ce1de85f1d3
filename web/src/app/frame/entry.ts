import shared from '@/ui/entry.module.css';
import styles from './Frame.module.css';

/** How an entry of the rail, and of what stands for it on a phone, looks. */
export const ENTRY = `${shared.entry} ${styles.entry}`;
