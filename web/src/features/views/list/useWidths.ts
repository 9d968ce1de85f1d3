import { useStored } from '@/lib/stored';
import type { Field, RecordType } from '@/records/schema';
import { widthOf } from '@/records/views/columns';

const LEAST = 64;
const MOST = 800;

/** How wide columns are on this device: as somebody made them, else as their kind usually is. */
export function useWidths(type: RecordType, columns: Field[]) {
  const [own, keep] = useStored<Record<string, number>>(`widths.${type.name}`, {});
  return {
    widths: columns.map(field => own[field.name] ?? widthOf(type, field)),
    resize: (column: number, width: number) => {
      const name = columns[column]?.name;
      if (name) keep({ ...own, [name]: Math.round(Math.max(LEAST, Math.min(MOST, width))) });
    },
  };
}
