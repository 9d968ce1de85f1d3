import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import type { api } from '@/lib/api';
import { compact, day } from '@/lib/format';
import type { Theme } from '@/ui/chart/colours';
import { Canvas } from '../answer/Canvas';
import { shown } from '../answer/figures';
import styles from '../insight.module.css';
import type { Stack } from './layers';

const FONT = "'Inter Variable', system-ui, sans-serif";

/** The layers on each other through time, with a line where one looks. */
export default function StackPlot(props: {
  stack: Stack;
  place: number;
  label: string;
  unit: api.MeasureUnit;
  currency: string;
  onPick: (place: number) => void;
}) {
  const { stack, place, unit, currency } = props;
  const draw = useCallback(
    (theme: Theme) => optionOf(stack, place, unit, currency, theme),
    [stack, place, unit, currency],
  );
  return <Canvas label={props.label} className={styles.plot} draw={draw} onPick={props.onPick} />;
}

function optionOf(
  stack: Stack,
  place: number,
  unit: api.MeasureUnit,
  currency: string,
  theme: Theme,
): EChartsCoreOption {
  const text = { color: theme.quiet, fontFamily: FONT };
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: FONT, color: theme.text },
    // As wide as the slider below, so that its thumb stands where the line does.
    grid: { left: 60, right: 12, top: 16, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: theme.raised,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontFamily: FONT, fontSize: 13 },
      valueFormatter: (value: unknown) => shown(Number(value), unit, currency),
    },
    xAxis: {
      type: 'category',
      data: stack.days.map(day),
      boundaryGap: false,
      axisLabel: { ...text, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { ...text, formatter: (value: number) => compact(value) },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: stack.layers.map((layer, at) => ({
      type: 'line',
      name: layer.label,
      stack: 'all',
      data: layer.values,
      symbol: 'none',
      lineStyle: { width: 1, color: theme.page },
      itemStyle: { color: theme.series[at % theme.series.length] },
      areaStyle: { color: theme.series[at % theme.series.length], opacity: 0.85 },
      emphasis: { disabled: true },
      markLine:
        at === 0
          ? {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: theme.text, type: 'solid', width: 1.5 },
              data: [{ xAxis: place }],
            }
          : undefined,
    })),
  };
}
