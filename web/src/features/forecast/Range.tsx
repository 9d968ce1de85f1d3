import styles from './forecast.module.css';

type Mark = 'won' | 'weighted' | 'committed' | 'target' | 'became';

interface RangeProps {
  range: { p10: number; p50: number; p90: number };
  /** The same as somebody supposes it. */
  other?: { p10: number; p90: number } | undefined;
  marks?: Partial<Record<Mark, number | undefined>>;
  /** Where the axis ends. */
  end: number;
  /** For those who listen; without, the words stand elsewhere. */
  label?: string;
}

/** Four futures of five, their middle, and what is held against them. */
export function Range({ range, other, marks = {}, end, label }: RangeProps) {
  const at = (value: number) => `${(100 * Math.min(end, value)) / end}%`;
  const wide = (from: number, to: number) => ({
    insetInlineStart: at(from),
    width: at(Math.max(0, to - from)),
  });
  const { won, ...others } = marks;
  return (
    <span
      className={styles.track}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {won !== undefined && <i data-mark="won" style={{ width: at(won) }} />}
      <i data-mark="range" style={wide(range.p10, range.p90)} />
      <i data-mark="middle" style={{ insetInlineStart: at(range.p50) }} />
      {other && <i data-mark="otherwise" style={wide(other.p10, other.p90)} />}
      {Object.entries(others).map(
        ([mark, value]) =>
          value !== undefined && (
            <i key={mark} data-mark={mark} style={{ insetInlineStart: at(value) }} />
          ),
      )}
    </span>
  );
}
