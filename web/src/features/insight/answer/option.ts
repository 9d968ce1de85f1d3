import type { EChartsCoreOption } from 'echarts/core';
import type { api } from '@/lib/api';
import { compact, percent } from '@/lib/format';
import { t } from '@/lib/messages';
import type { Theme } from '@/ui/chart/colours';
import { shown, stepName } from './figures';

const FONT = "'Inter Variable', system-ui, sans-serif";

/** The past as a line, what may come as a band around a dashed one, changes as marks. */
export function optionOf(answer: api.Answer, theme: Theme, small: boolean): EChartsCoreOption {
  const { points, ahead, step, currency } = answer;
  const unit = answer.measure.unit;
  const starts = [...points.map(one => one.start), ...ahead.map(one => one.start)];
  const unique = [...new Set(starts)];
  const colour = theme.series[0] ?? theme.text;
  const place = new Map(unique.map((start, index) => [start, index]));
  const spread = (of: (one: api.AnswerAhead) => number) => {
    const cells: (number | null)[] = unique.map(() => null);
    for (const one of ahead) cells[place.get(one.start) ?? 0] = of(one);
    return cells;
  };
  const past: (number | null)[] = unique.map(() => null);
  const going: (number | null)[] = unique.map(() => null);
  for (const one of points) {
    // A step that is not over is no fall.
    const open = !answer.measure.stands && one.start === ahead[0]?.start;
    (open ? going : past)[place.get(one.start) ?? 0] = one.value;
  }
  const axis = (value: number) => (unit === 'percent' ? percent(value) : compact(value));
  const band = (stack: string, low: (number | null)[], wide: (number | null)[], dark: number) => [
    {
      type: 'line',
      name: `${stack}-low`,
      stack,
      data: low,
      symbol: 'none',
      silent: true,
      lineStyle: { opacity: 0 },
      tooltip: { show: false },
    },
    {
      type: 'line',
      name: `${stack}-wide`,
      stack,
      data: wide,
      symbol: 'none',
      silent: true,
      lineStyle: { opacity: 0 },
      areaStyle: { color: colour, opacity: dark },
      tooltip: { show: false },
    },
  ];
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: FONT, color: theme.text },
    grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: small
      ? undefined
      : {
          trigger: 'axis',
          confine: true,
          backgroundColor: theme.raised,
          borderColor: theme.line,
          textStyle: { color: theme.text, fontFamily: FONT, fontSize: 13 },
          formatter: (given: unknown) => {
            const start = unique[(given as { dataIndex: number }[])[0]?.dataIndex ?? 0] ?? '';
            const is = points.find(one => one.start === start);
            const may = ahead.find(one => one.start === start);
            const lines = [stepName(start, step)];
            if (is) lines.push(shown(is.value, unit, currency));
            if (may) {
              lines.push(
                t('insight.band', {
                  low: shown(may.low80, unit, currency),
                  high: shown(may.high80, unit, currency),
                }),
              );
            }
            return lines.join('<br>');
          },
        },
    xAxis: {
      type: 'category',
      data: unique.map(start => stepName(start, step)),
      boundaryGap: false,
      axisLabel: {
        color: theme.quiet,
        fontFamily: FONT,
        hideOverlap: true,
        alignMaxLabel: 'right',
      },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      splitNumber: small ? 2 : 4,
      axisLabel: { color: theme.quiet, fontFamily: FONT, formatter: axis },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: [
      ...band(
        'wide',
        spread(one => one.low95),
        spread(one => one.high95 - one.low95),
        0.1,
      ),
      ...band(
        'near',
        spread(one => one.low80),
        spread(one => one.high80 - one.low80),
        0.16,
      ),
      {
        type: 'line',
        name: 'past',
        data: past,
        symbol: small || points.length > 40 ? 'none' : 'circle',
        showAllSymbol: true,
        symbolSize: 5,
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2 },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.quiet, type: 'dotted', width: 1.5 },
          data: answer.changes
            .filter(one => place.has(one.start))
            .map(one => ({ xAxis: place.get(one.start) })),
        },
      },
      {
        type: 'line',
        name: 'going',
        data: going,
        symbol: 'emptyCircle',
        showAllSymbol: true,
        symbolSize: 6,
        itemStyle: { color: colour },
      },
      {
        type: 'line',
        name: 'ahead',
        data: spread(one => one.value),
        symbol: 'none',
        lineStyle: { color: colour, width: 2, type: 'dashed' },
        itemStyle: { color: colour },
      },
    ],
  };
}
