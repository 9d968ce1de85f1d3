import {
  IconBox,
  IconBuilding,
  IconChecklist,
  IconCirclePlus,
  IconCoins,
  IconMessages,
  type IconProps,
  IconReceipt,
  IconShape,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

const KNOWN: Record<string, ComponentType<IconProps>> = {
  company: IconBuilding,
  person: IconUser,
  lead: IconCirclePlus,
  deal: IconCoins,
  product: IconBox,
  order: IconReceipt,
  task: IconChecklist,
  interaction: IconMessages,
};

/** Types of one's own share a shape; their names tell them apart. */
export function iconOf(typeName: string) {
  return KNOWN[typeName] ?? IconShape;
}
