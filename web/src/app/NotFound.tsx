import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';

export function NotFound() {
  return (
    <main>
      <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')}>
        <Button component={Link} to="/">
          {t('missing.home')}
        </Button>
      </Empty>
    </main>
  );
}
