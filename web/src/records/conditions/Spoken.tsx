import { t } from '@/lib/messages';
import { type RecordType, useModel } from '../schema';
import styles from './conditions.module.css';
import { spokenOf } from './words';

/** An expression in plain words, and as it is written for who asks; where words fail, as it is. */
export function Spoken({ type, text }: { type: RecordType | undefined; text: string }) {
  const model = useModel();
  const words = type ? spokenOf(model, type, text) : null;
  if (!words) {
    return (
      <code className={styles.whole} dir="ltr">
        {text}
      </code>
    );
  }
  return (
    <>
      <span className={styles.spoken} dir="auto">
        {words.join(' · ')}
      </span>
      <details className={styles.code}>
        <summary>{t('filter.expression')}</summary>
        <code dir="ltr">{text}</code>
      </details>
    </>
  );
}
