import { IconCircleDashed, IconClock, IconLock, IconPercentage50 } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import styles from './Glyph.module.css';

/** What is known and fresh carries no mark; an exception gets one of these. */
export type GlyphKind = 'stale' | 'contradicted' | 'unknown' | 'locked';

const ICONS = {
  stale: IconClock,
  contradicted: IconPercentage50,
  unknown: IconCircleDashed,
  locked: IconLock,
};

interface GlyphProps {
  kind: GlyphKind;
  /** What people hear, and see when they point at it. */
  text?: string;
  /** Beside the clock, where there is room. */
  age?: string;
}

export function Glyph({ kind, text, age }: GlyphProps) {
  const Icon = ICONS[kind];
  const said = text ?? t(`glyph.${kind}`);
  return (
    <span
      className={styles.glyph}
      data-glyph={kind}
      data-aged={age ? true : undefined}
      role="img"
      aria-label={said}
      title={said}
    >
      <Icon size={14} stroke={1.5} aria-hidden />
      {age && <span className={styles.age}>{age}</span>}
    </span>
  );
}
