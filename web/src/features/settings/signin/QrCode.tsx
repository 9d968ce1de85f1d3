import styles from '../settings.module.css';
import { qr } from './qr';

const MARGIN = 4;
const MODULE_PIXELS = 4;

/** A text that a camera reads. Dark on white in both schemes, or many cameras do not see it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = qr(text);
  if (!rows) return null;
  const size = rows.length + 2 * MARGIN;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles.qr}
      role="img"
      aria-label={label}
      width={size * MODULE_PIXELS}
      height={size * MODULE_PIXELS}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
