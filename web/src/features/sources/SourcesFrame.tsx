import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { PagesAbove } from '@/ui/PagesAbove';
import { pagesFor } from './pages';

/** Where values come from, and what becomes of them. */
export function SourcesFrame() {
  const { capabilities } = useMe();
  return (
    <PagesAbove
      label={t('sources.pages')}
      pages={pagesFor(capabilities).map(({ to, label, icon }) => ({ to, label: t(label), icon }))}
    />
  );
}
