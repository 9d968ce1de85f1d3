import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { ChartOf } from './breakdowns';
import styles from './chart.module.css';
import { themeOf } from '@/ui/chart/colours';
import { type EChartsType, init } from '@/ui/chart/echarts';
import type { Category, Figures } from './figures';
import { folded } from './folded';
import { optionOf } from './option';

interface Props {
  chart: ChartOf;
  figures: Figures;
  name: string;
  drawn: RefObject<EChartsType | null>;
  onOpen: (row: Category, column: Category) => void;
}

/** The picture; what it says stands in the table beside it. */
export function Plot({ chart, figures: all, name, drawn, onOpen }: Props) {
  const figures = useMemo(() => folded(chart, all), [all, chart.then?.field.name]);
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const latest = useRef({ figures, onOpen });
  latest.current = { figures, onOpen };
  const rows = figures.rows.length;

  useEffect(() => {
    if (!box.current) return;
    const plot = init(box.current);
    drawn.current = plot;
    plot.on('click', given => {
      const { figures: now, onOpen: open } = latest.current;
      const row = now.rows[given.dataIndex];
      const column = now.columns[given.seriesIndex ?? 0];
      if (row && column) open(row, column);
    });
    const watch = new ResizeObserver(() => plot.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      plot.dispose();
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    const option = optionOf(chart, figures, themeOf(scheme === 'dark'), name);
    drawn.current?.setOption(option, { notMerge: true });
  }, [figures, scheme, chart.shape]);

  const lying = chart.shape === 'bar' && !chart.split?.span;
  return (
    <div
      ref={box}
      className={styles.plot}
      style={lying ? { height: Math.max(240, rows * 32 + 64) } : undefined}
      role="img"
      aria-label={name}
    />
  );
}
