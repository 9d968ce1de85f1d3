import { IconFileImport, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';

export interface Room {
  to: '/import';
  label: string;
  icon: ComponentType<IconProps>;
}

/** What is not a list, as far as this user may go there. */
export function useRooms(): Room[] {
  const may = useMe().capabilities;
  return may.includes('import')
    ? [{ to: '/import', label: t('import.title'), icon: IconFileImport }]
    : [];
}
