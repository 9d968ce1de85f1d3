import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import type { Day } from './days';

/** A day that entries can be dropped on. */
export function useDropDay(element: RefObject<HTMLElement | null>, day: Day, timed: boolean) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    return dropTargetForElements({
      element: target,
      getData: () => ({ day, timed }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [day, timed]);
  return over;
}
