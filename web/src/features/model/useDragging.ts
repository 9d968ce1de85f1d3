import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import type { Spot } from './order';

/** A field that can be dragged among those of its type; tells where another one would land beside it. */
export function useDragging(
  element: RefObject<HTMLElement | null>,
  type: string,
  field: string,
  may: boolean,
): Spot['edge'] | null {
  const [edge, setEdge] = useState<Spot['edge'] | null>(null);

  useEffect(() => {
    const box = element.current;
    if (!box || !may) return;
    const show = ({ self }: { self: { data: Record<string | symbol, unknown> } }) =>
      setEdge((self.data as unknown as Spot).edge);
    const leave = () => setEdge(null);
    return combine(
      draggable({ element: box, getInitialData: () => ({ fieldOf: type, field }) }),
      dropTargetForElements({
        element: box,
        canDrop: ({ source }) => source.data.fieldOf === type && source.data.field !== field,
        getData: ({ input }) => {
          const { top, height } = box.getBoundingClientRect();
          return { beside: field, edge: input.clientY < top + height / 2 ? 'before' : 'behind' };
        },
        onDrag: show,
        onDragEnter: show,
        onDragLeave: leave,
        onDrop: leave,
      }),
    );
  }, [type, field, may]);

  return edge;
}
