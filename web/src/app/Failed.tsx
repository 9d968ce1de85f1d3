import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';

/** A screen that could not be shown says so, and lets one try again. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return (
    <Empty alone kind="failed" title={t('failed.title')} text={sentence(error)}>
      <Button
        onClick={() => {
          reset();
          location.reload();
        }}
      >
        {t('failed.again')}
      </Button>
    </Empty>
  );
}
