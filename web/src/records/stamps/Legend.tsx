import { t } from '@/lib/messages';
import { Glyph, type GlyphKind } from '@/ui/Glyph';
import styles from './stamps.module.css';

const KINDS: GlyphKind[] = ['stale', 'contradicted', 'unknown', 'locked'];

export default function Legend() {
  return (
    <ul className={styles.legend} aria-label={t('stamp.legend')}>
      {KINDS.map(kind => (
        <li key={kind}>
          <Glyph kind={kind} /> {t(`stamp.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
