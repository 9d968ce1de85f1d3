import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { api } from '@/lib/api';
import { themeOf } from '@/ui/chart/colours';
import { type EChartsType, init } from '@/ui/chart/echarts';
import styles from '../insight.module.css';
import { optionOf } from './option';

/** The picture of an answer; what it says stands in words and in a table beside it. */
export default function SeriesPlot({ answer, small }: { answer: api.Answer; small?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType | null>(null);
  const scheme = useComputedColorScheme();

  useEffect(() => {
    if (!box.current) return;
    const plot = init(box.current);
    drawn.current = plot;
    const watch = new ResizeObserver(() => plot.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      plot.dispose();
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    const option = optionOf(answer, themeOf(scheme === 'dark'), Boolean(small));
    drawn.current?.setOption(option, { notMerge: true });
  }, [answer, scheme, small]);

  return (
    <div
      ref={box}
      className={small ? styles.smallPlot : styles.plot}
      role="img"
      aria-label={answer.sentence}
    />
  );
}
