import {
  IconApps,
  IconArrowsSplit2,
  IconCopyCheck,
  IconRadar2,
  IconRoute,
  IconShieldLock,
} from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { PagesAbove } from '@/ui/PagesAbove';

const PAGES = [
  { to: '/sources', label: 'sources.page.sources', icon: IconRoute },
  { to: '/sources/duplicates', label: 'sources.page.duplicates', icon: IconCopyCheck },
  { to: '/sources/disagreements', label: 'sources.page.disagreements', icon: IconArrowsSplit2 },
  { to: '/sources/radar', label: 'sources.page.radar', icon: IconRadar2 },
  { to: '/sources/applications', label: 'sources.page.applications', icon: IconApps },
  { to: '/sources/privacy', label: 'sources.page.privacy', icon: IconShieldLock },
] as const;

/** Where values come from, and what becomes of them. */
export function SourcesFrame() {
  return (
    <PagesAbove
      label={t('sources.pages')}
      pages={PAGES.map(page => ({ ...page, label: t(page.label) }))}
    />
  );
}
