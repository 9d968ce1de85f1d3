import { IconFileImport, type IconProps, IconSettings } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';

export interface Room {
  to: '/import' | '/settings';
  label: string;
  icon: ComponentType<IconProps>;
}

/** What is not a list, as far as this user may go there. */
export function useRooms(): Room[] {
  const may = useMe().capabilities;
  const rooms: Room[] = [{ to: '/settings', label: t('settings'), icon: IconSettings }];
  if (may.includes('import')) {
    rooms.unshift({ to: '/import', label: t('import.title'), icon: IconFileImport });
  }
  return rooms;
}
