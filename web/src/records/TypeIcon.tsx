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
import { type ComponentType, lazy, Suspense } from 'react';
import type { RecordType } from './schema';

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

// The pictures that somebody may choose from are fetched once a type has one.
const Picture = lazy(() => import('@/ui/Picture'));

/** The picture of a type; types of one's own have a plain one until somebody chooses. */
export function TypeIcon({ type, size }: { type: RecordType; size: number }) {
  const Known = KNOWN[type.name] ?? IconShape;
  const plain = <Known size={size} stroke={1.5} aria-hidden style={{ flex: 'none' }} />;
  if (!type.icon) return plain;
  return (
    <Suspense fallback={plain}>
      <Picture name={type.icon} size={size} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
    </Suspense>
  );
}
