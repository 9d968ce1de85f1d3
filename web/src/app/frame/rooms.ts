import {
  IconChartHistogram,
  IconFileImport,
  type IconProps,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';

export interface Room {
  to: '/import' | '/insight' | '/sources' | '/settings';
  label: string;
  icon: ComponentType<IconProps>;
}

// Where values come from is the work of who brings them in, or who answers for them.
const LOOK_AFTER_SOURCES = [
  'import',
  'administer_users',
  'administer_model',
  'erase',
  'answer_privacy',
] as const;

/** What is not a list, as far as this user may go there. */
export function useRooms(): Room[] {
  const may = useMe().capabilities;
  const rooms: Room[] = [{ to: '/settings', label: t('settings'), icon: IconSettings }];
  if (LOOK_AFTER_SOURCES.some(one => may.includes(one))) {
    rooms.unshift({ to: '/sources', label: t('frame.sources'), icon: IconRoute });
  }
  if (may.includes('import')) {
    rooms.unshift({ to: '/import', label: t('import.title'), icon: IconFileImport });
  }
  rooms.unshift({ to: '/insight', label: t('frame.insight'), icon: IconChartHistogram });
  return rooms;
}
