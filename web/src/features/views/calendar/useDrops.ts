import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import type { Entry } from './entries';
import { HOUR } from './Week';
import type { Wall } from './zones';

const STEP = 15;

/** Where an entry was let go: its day, and with a clock the quarter of an hour. */
export function useDrops(move: (entry: Entry, to: Wall) => void) {
  const latest = useRef(move);
  latest.current = move;
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0];
          const { entry, grabbed } = source.data as { entry?: Entry; grabbed?: number };
          const { day, timed } = (target?.data ?? {}) as { day?: string; timed?: boolean };
          if (!target || !entry || !day) return;
          let minutes = entry.from ?? 0;
          if (timed) {
            const top = target.element.getBoundingClientRect().top;
            const y = location.current.input.clientY - top - (grabbed ?? 0);
            minutes = Math.round(((y / HOUR) * 60) / STEP) * STEP;
            minutes = Math.max(0, Math.min(1440 - STEP, minutes));
          }
          if (day !== entry.day || minutes !== (entry.from ?? 0)) {
            latest.current(entry, { day, minutes });
          }
        },
      }),
    [],
  );
}
