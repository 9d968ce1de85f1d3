import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '@/lib/messages';

/** Takes something away for good, asked once more. */
export function Removing(props: { sure: string; pending: boolean; onRemove: () => void }) {
  const [asked, ask] = useState<boolean>();
  if (!asked) {
    return (
      <Button variant="default" autoFocus={asked === false} onClick={() => ask(true)}>
        {t('insight.remove')}
      </Button>
    );
  }
  return (
    <>
      <Button autoFocus loading={props.pending} onClick={props.onRemove}>
        {props.sure}
      </Button>
      <Button variant="default" onClick={() => ask(false)}>
        {t('insight.remove.not')}
      </Button>
    </>
  );
}
