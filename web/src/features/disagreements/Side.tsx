import { Button } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import {
  knownWords,
  sourceWords,
  valueWords,
  verifiedWords,
  weightWords,
} from '@/records/claims/words';
import type { Field } from '@/records/schema';
import { Keycap } from '@/ui/Keycap';
import styles from './disagreements.module.css';

const MOST_KEYS = 9;

interface SideProps {
  /** All that say the same. */
  claims: [api.Claim, ...api.Claim[]];
  field: Field;
  /** By what this side is believed, where it is. */
  why: string | null;
  /** Its key, where the keys are meant for this disagreement. */
  number: number | null;
  onBelieve: () => void;
}

/** One value with everybody who says it, and the answer that it is right. */
export function Side({ claims, field, why, number, onBelieve }: SideProps) {
  const [first] = claims;
  const value = valueWords(first, field);
  return (
    <li className={styles.side} data-shown={why !== null || undefined}>
      <p className={styles.value} dir="auto">
        {value}
      </p>
      {claims.length > 1 && (
        <p className={styles.known}>{t('disagree.said_by', { count: claims.length })}</p>
      )}
      {claims.map(claim => (
        <p key={`${claim.source.id}-${claim.stated_at}`} className={styles.known}>
          <span dir="auto">{sourceWords(claim.source)}</span>, {knownWords(claim)}
          {verifiedWords(claim) && `, ${verifiedWords(claim)}`}, {weightWords(claim)}
        </p>
      ))}
      <p className={styles.known}>{why}</p>
      <Button
        size="compact-sm"
        variant="default"
        disabled={first.hidden}
        aria-label={t('disagree.believe_of', { value, name: sourceWords(first.source) })}
        leftSection={number !== null && number <= MOST_KEYS && <Keycap keys={String(number)} />}
        onClick={onBelieve}
      >
        {t(why === null ? 'disagree.believe' : 'disagree.keep')}
      </Button>
    </li>
  );
}
