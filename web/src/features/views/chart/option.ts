import type { EChartsCoreOption } from 'echarts/core';
import { compact } from '@/lib/format';
import type { ChartOf } from './breakdowns';
import type { Theme } from '@/ui/chart/colours';
import type { Figures } from './figures';

const FONT = "'Inter Variable', system-ui, sans-serif";

/** What ECharts draws: bars, or lines along time, with patterns beside colours. */
export function optionOf(
  chart: ChartOf,
  figures: Figures,
  theme: Theme,
  name: string,
): EChartsCoreOption {
  const several = chart.then !== null;
  const line = chart.shape === 'line';
  const wide = !line && !chart.split?.span;
  const labels = figures.rows.map(row => row.label);
  const category = {
    type: 'category',
    data: labels,
    inverse: wide,
    axisLabel: { color: theme.quiet, fontFamily: FONT, width: 140, overflow: 'truncate' },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
  };
  const value = {
    type: 'value',
    axisLabel: { color: theme.quiet, fontFamily: FONT, formatter: compact },
    splitLine: { lineStyle: { color: theme.line } },
  };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 120,
    color: theme.series,
    // The table beside it says the same in words.
    aria: { enabled: true, label: { enabled: false }, decal: { show: several } },
    textStyle: { fontFamily: FONT, color: theme.text },
    grid: { left: 8, right: 24, top: several ? 40 : 16, bottom: 8, containLabel: true },
    legend: several
      ? {
          type: 'scroll',
          top: 0,
          left: 0,
          textStyle: { color: theme.text, fontFamily: FONT },
          pageTextStyle: { color: theme.quiet },
          pageIconColor: theme.text,
          pageIconInactiveColor: theme.line,
        }
      : undefined,
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: line ? 'line' : 'shadow' },
      backgroundColor: theme.raised,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontFamily: FONT, fontSize: 13 },
    },
    xAxis: wide ? value : category,
    yAxis: wide ? category : value,
    series: figures.columns.map(column => ({
      name: several ? column.label : name,
      type: line ? 'line' : 'bar',
      stack: several && !line ? 'all' : undefined,
      barMaxWidth: 32,
      symbolSize: 8,
      itemStyle: { borderRadius: several ? 0 : 3 },
      tooltip: {
        valueFormatter: (_: unknown, place: number) => {
          const row = figures.rows[place];
          return row ? figures.at(row, column).shown : '';
        },
      },
      data: figures.rows.map(row => figures.at(row, column).value),
    })),
  };
}
