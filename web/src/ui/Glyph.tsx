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

export function Glyph({ kind, text }: { kind: GlyphKind; text?: string }) {
  const Icon = ICONS[kind];
  const said = text ?? t(`glyph.${kind}`);
  return (
    <span className={styles.glyph} role="img" aria-label={said} title={said}>
      <Icon size={14} stroke={1.5} aria-hidden />
    </span>
  );
}
