import { t } from '@/lib/messages';
import { type RecordType, useModel } from '../schema';
import styles from './conditions.module.css';
import { spokenOf } from './words';

/** An expression in plain words; as it is written only for who asks. */
export function Spoken({ type, text }: { type: RecordType | undefined; text: string }) {
  const model = useModel();
  const words = type ? spokenOf(model, type, text) : null;
  return (
    <>
      {words && (
        <span className={styles.spoken} dir="auto">
          {words.join(' · ')}
        </span>
      )}
      <details className={styles.code}>
        <summary>{t('filter.expression')}</summary>
        <code dir="ltr">{text}</code>
      </details>
    </>
  );
}
