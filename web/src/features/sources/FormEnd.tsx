import { Button } from '@mantine/core';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './sources.module.css';

/** The end of a form: what is wrong, keep it, or leave it. */
export function FormEnd(props: {
  save: string;
  saving: boolean;
  error: Error | null;
  onClose: () => void;
}) {
  return (
    <>
      {props.error && (
        <p role="alert" className={styles.problem}>
          {sentence(props.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={props.saving}>
          {props.save}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {t('sources.cancel')}
        </Button>
      </div>
    </>
  );
}
