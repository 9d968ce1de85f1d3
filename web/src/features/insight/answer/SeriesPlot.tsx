import { useCallback } from 'react';
import type { api } from '@/lib/api';
import type { Theme } from '@/ui/chart/colours';
import styles from '../insight.module.css';
import { Canvas } from './Canvas';
import { optionOf } from './option';

/** The picture of an answer. */
export default function SeriesPlot({ answer, small }: { answer: api.Answer; small?: boolean }) {
  const draw = useCallback(
    (theme: Theme) => optionOf(answer, theme, Boolean(small)),
    [answer, small],
  );
  return (
    <Canvas
      label={answer.sentence}
      className={small ? styles.smallPlot : styles.plot}
      draw={draw}
    />
  );
}
