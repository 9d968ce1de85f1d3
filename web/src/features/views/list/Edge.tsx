import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Table.module.css';

const STEP = 16;

interface Props {
  width: number;
  label: string;
  onResize: (width: number) => void;
}

/** The edge of a column, by which it is made wider or narrower. */
export function Edge({ width, label, onResize }: Props) {
  const from = useRef<{ x: number; width: number } | null>(null);

  function onPointerDown(event: PointerEvent) {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  }

  function onPointerMove(event: PointerEvent) {
    const begun = from.current;
    if (begun) onResize(begun.width + event.clientX - begun.x);
  }

  function onKeyDown(event: KeyboardEvent) {
    const way = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(width + way);
  }

  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      tabIndex={-1}
      className={styles.edge}
      draggable
      onDragStart={event => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
