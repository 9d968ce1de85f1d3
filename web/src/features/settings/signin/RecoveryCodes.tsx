import { Button } from '@mantine/core';
import { t } from '@/lib/messages';
import styles from '../settings.module.css';
import { Copy } from '../Copy';

/** Shown once: each gets one in when the app is lost. */
export function RecoveryCodes(props: { codes: string[]; onKept: () => void }) {
  return (
    <div role="status">
      <p>{t('settings.recovery')}</p>
      <ul className={styles.codes}>
        {props.codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Copy text={props.codes.join('\n')} />
        <Button variant="default" onClick={props.onKept}>
          {t('settings.recovery.kept')}
        </Button>
      </div>
    </div>
  );
}
