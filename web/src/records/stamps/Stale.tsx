import type { api } from '@/lib/api';
import { Popover } from '@/ui/floating';
import { Glyph } from '@/ui/Glyph';
import styles from './stamps.module.css';
import { ageOf, staleWords } from './words';

interface StaleProps {
  stamp: api.Stamp;
  /** Whether one stands in its cell: then its details are there for the eyes, as when one points at it. */
  here: boolean;
}

/** The clock with its age, in the cell of a list. */
export default function Stale({ stamp, here }: StaleProps) {
  const words = staleWords(stamp);
  return (
    <Popover
      opened={here}
      position="bottom-start"
      offset={8}
      withRoles={false}
      trapFocus={false}
      closeOnEscape={false}
    >
      <Popover.Target>
        <span className={styles.mark}>
          <Glyph kind="stale" text={words} age={ageOf(stamp.at)} />
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.told}>
        <span aria-hidden data-told>
          {words}
        </span>
      </Popover.Dropdown>
    </Popover>
  );
}
