import { CloseButton, UnstyledButton } from '@mantine/core';
import { t } from '@/lib/messages';
import styles from './Toasts.module.css';
import { dismiss, useToasts } from './toast';

export function Toasts() {
  const toasts = useToasts();
  return (
    <div className={styles.corner} role="status" aria-live="polite">
      {toasts.map(one => (
        <div key={one.id} className={styles.toast} data-toast data-tone={one.tone}>
          <span className={styles.text}>{one.text}</span>
          {one.action && (
            <UnstyledButton
              className={styles.action}
              onClick={() => {
                dismiss(one.id);
                one.action?.run();
              }}
            >
              {one.action.label}
            </UnstyledButton>
          )}
          <CloseButton size="sm" aria-label={t('close')} onClick={() => dismiss(one.id)} />
        </div>
      ))}
    </div>
  );
}
