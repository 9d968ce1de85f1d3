import { useCallback } from 'react';
import type { api } from '@/lib/api';
import type { Theme } from '@/ui/chart/colours';
import { useNarrow } from '@/ui/useNarrow';
import styles from '../insight.module.css';
import { Canvas } from './Canvas';
import { hasLines, optionOfLines } from './lines';
import { optionOf } from './option';

/** The picture of an answer: a line for each part where it has some, else all together. */
export default function SeriesPlot(props: {
  answer: api.Answer;
  small?: boolean;
  /** All together, whatever it is split by. */
  whole?: boolean;
}) {
  const { answer } = props;
  const small = Boolean(props.small);
  const whole = Boolean(props.whole);
  const narrow = useNarrow();
  const draw = useCallback(
    (theme: Theme) =>
      hasLines(answer) && !whole
        ? optionOfLines(answer, theme, small, narrow)
        : optionOf(answer, theme, small),
    [answer, small, whole, narrow],
  );
  return (
    <Canvas
      label={answer.sentence}
      className={small ? styles.smallPlot : styles.plot}
      draw={draw}
    />
  );
}
