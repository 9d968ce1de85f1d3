import styles from './RangeBar.module.css';

interface RangeBarProps {
  /** A share of 1 and the range it lies in; nothing where none is known. */
  share?: { value: number; lower: number; upper: number } | undefined;
  /** What it is held against, as a share of 1. */
  limit?: number | undefined;
  className?: string | undefined;
}

/** A share with its range, for the eye alone: the words stand beside it. */
export function RangeBar({ share, limit, className }: RangeBarProps) {
  const at = (value: number) => `${value * 100}%`;
  return (
    <div className={[styles.bar, className].filter(Boolean).join(' ')} aria-hidden>
      {share && (
        <>
          <i
            className={styles.within}
            style={{ insetInlineStart: at(share.lower), width: at(share.upper - share.lower) }}
          />
          <i className={styles.middle} style={{ insetInlineStart: at(share.value) }} />
        </>
      )}
      {limit !== undefined && (
        <i className={styles.limit} style={{ insetInlineStart: at(limit) }} />
      )}
    </div>
  );
}
