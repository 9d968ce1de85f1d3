import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { partsOf } from '../notes/mentions';
import styles from './Timeline.module.css';

const LONG = 420;

/** What somebody wrote: mentions by name, the long ones folded. */
export function Prose({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG;
  const shown = long && !open ? `${text.slice(0, LONG).trimEnd()} …` : text;
  return (
    <>
      <p className={styles.prose} dir="auto">
        {partsOf(shown).map((part, place) =>
          place % 2 === 1 ? (
            <span key={place} className={styles.mention}>
              @{part}
            </span>
          ) : (
            part
          ),
        )}
      </p>
      {long && (
        <UnstyledButton className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'record.less' : 'record.more')}
        </UnstyledButton>
      )}
    </>
  );
}
