import { IconHandStop } from '@tabler/icons-react';
import type { Field } from '../schema';
import styles from './consent.module.css';
import { by, type Refusal } from './refusals';

/** Beside a number or an address in a list: they do not want it, and why. */
export default function Hand({ field, refusals }: { field: Field; refusals: Refusal[] }) {
  const here = by(refusals, field.kind === 'phones' ? 'phone' : 'email');
  if (here.length === 0) return null;
  const words = here.map(one => one.words).join(' ');
  return (
    <span className={styles.hand} title={words}>
      <IconHandStop size={14} stroke={1.5} aria-hidden />
      <span className="hidden-text">{words}</span>
    </span>
  );
}
