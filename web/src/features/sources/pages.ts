import {
  IconApps,
  IconArrowsSplit2,
  IconCopyCheck,
  IconRadar2,
  IconRoute,
  IconShieldLock,
} from '@tabler/icons-react';
import type { api } from '@/lib/api';

type Capability = api.Me['capabilities'][number];

const ANSWER_FOR_DATA: Capability[] = [
  'import',
  'administer_users',
  'administer_model',
  'read_audit',
  'erase',
];

const PAGES = [
  { to: '/sources', label: 'sources.page.sources', icon: IconRoute, for: ANSWER_FOR_DATA },
  { to: '/sources/duplicates', label: 'sources.page.duplicates', icon: IconCopyCheck },
  { to: '/sources/disagreements', label: 'sources.page.disagreements', icon: IconArrowsSplit2 },
  { to: '/sources/radar', label: 'sources.page.radar', icon: IconRadar2, for: ANSWER_FOR_DATA },
  {
    to: '/sources/applications',
    label: 'sources.page.applications',
    icon: IconApps,
    for: ANSWER_FOR_DATA,
  },
  {
    to: '/sources/privacy',
    label: 'sources.page.privacy',
    icon: IconShieldLock,
    for: ['answer_privacy', 'erase', 'administer_model'] as Capability[],
  },
] as const;

/** Whether what sources know may be told them, as it is told by nobody else's rights. */
export const answersForData = (capabilities: readonly Capability[]) =>
  ANSWER_FOR_DATA.some(one => capabilities.includes(one));

/** Those that may be opened; double records and disagreements are everybody's own. */
export const pagesFor = (capabilities: readonly Capability[]) =>
  PAGES.filter(page => !('for' in page) || page.for.some(one => capabilities.includes(one)));
