import { useKeepOwn } from '@/lib/own';
import { useStored } from '@/lib/stored';
import type { Field, RecordType } from '@/records/schema';
import { widthOf } from '@/records/views/columns';
import { useNarrow } from '@/ui/useNarrow';

const LEAST = 64;
const MOST = 800;
const NARROW_TITLE = 184;

/** How wide columns are: as somebody made them, else as their kind usually is. */
export function useWidths(type: RecordType, columns: Field[]) {
  const [own, keep] = useStored<Record<string, number>>(`widths.${type.name}`, {});
  const narrow = useNarrow();
  const keepOwn = useKeepOwn();
  return {
    // A phone shows the name and what comes next, whatever a large screen has room for.
    widths: columns.map((field, place) =>
      narrow && place === 0 ? NARROW_TITLE : (own[field.name] ?? widthOf(type, field)),
    ),
    resize: (column: number, width: number) => {
      const name = columns[column]?.name;
      if (!name) return;
      const next = { ...own, [name]: Math.round(Math.max(LEAST, Math.min(MOST, width))) };
      keep(next);
      keepOwn({ widths: { [type.name]: next } });
    },
  };
}
