import type { EChartsCoreOption } from 'echarts/core';
import type { api } from '@/lib/api';
import { compact, percent } from '@/lib/format';
import type { Theme } from '@/ui/chart/colours';
import { endOf, shown, stepName } from './figures';

const FONT = "'Inter Variable', system-ui, sans-serif";

/** Lines are told apart by their strokes and signs as well as by colour. */
const STROKES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [12, 4], [2, 6]] as const;
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'emptyCircle'] as const;

/** Part by part, as far as its steps are over: a step that goes on is no fall. */
export function overOf(answer: api.Answer): api.MeasureLine[] {
  const seen = answer.at ?? new Date().toISOString();
  return answer.lines.map(line => ({
    ...line,
    points: line.points.filter(
      one => answer.measure.stands || endOf(one.start, answer.step) <= seen.slice(0, 10),
    ),
  }));
}

/** Whether there is a line for each part to be drawn. */
export function hasLines(answer: api.Answer) {
  return answer.lines.length > 1 && (overOf(answer)[0]?.points.length ?? 0) > 1;
}

/** So far below each other names are read; in pixels. */
const APART = 15;

/** How high the drawn part of a picture is. */
const LARGE = 238;
const SMALL = 98;

/** The end of an axis: the next number that people count by. */
export function roundUp(most: number): number {
  if (most <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return (STEPS.find(step => step * unit >= most) ?? 10) * unit;
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** How far the name of each line is moved from its end, so that none lies on another. */
export function spread(ends: number[], top: number, height: number): number[] {
  const places = ends.map((end, at) => ({ at, wanted: height * (1 - end / top) }));
  places.sort((one, other) => one.wanted - other.wanted);
  const set: number[] = [];
  for (const one of places) set.push(Math.max(one.wanted, (set.at(-1) ?? -APART) + APART));
  for (let i = set.length - 1, low = height; i >= 0; i--, low = (set[i + 1] ?? 0) - APART) {
    set[i] = Math.min(set[i] ?? 0, low);
  }
  const moved = ends.map(() => 0);
  places.forEach((one, i) => (moved[one.at] = (set[i] ?? 0) - one.wanted));
  return moved;
}

/** A line for each part, its name at its end. */
export function optionOfLines(
  answer: api.Answer,
  theme: Theme,
  small: boolean,
  narrow: boolean,
): EChartsCoreOption {
  const { step, currency } = answer;
  const unit = answer.measure.unit;
  const lines = overOf(answer);
  const starts = lines[0]?.points.map(one => one.start) ?? [];
  const text = { color: theme.quiet, fontFamily: FONT };
  const values = lines.flatMap(line => line.points.map(one => one.value ?? 0));
  const most = roundUp(Math.max(...values));
  const top = unit === 'percent' ? Math.min(1, most) : most;
  const ends = lines.map(line => line.points.findLast(one => one.value !== null)?.value ?? 0);
  // Where amounts may be negative, names stay where their lines end.
  const moved = Math.min(...values) < 0 ? [] : spread(ends, top, small ? SMALL : LARGE);
  const room = small || narrow ? 84 : 140;
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: FONT, color: theme.text },
    grid: { left: 4, right: room, top: 16, bottom: 4, containLabel: true },
    tooltip: small
      ? undefined
      : {
          trigger: 'axis',
          confine: true,
          order: 'valueDesc',
          backgroundColor: theme.raised,
          borderColor: theme.line,
          textStyle: { color: theme.text, fontFamily: FONT, fontSize: 13 },
          valueFormatter: (value: unknown) => shown(value as number | null, unit, currency),
        },
    xAxis: {
      type: 'category',
      data: starts.map(start => stepName(start, step)),
      boundaryGap: false,
      axisLabel: { ...text, hideOverlap: true, alignMaxLabel: 'right' },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      max: top,
      splitNumber: small ? 2 : 4,
      axisLabel: {
        ...text,
        formatter: (value: number) => (unit === 'percent' ? percent(value) : compact(value)),
      },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: lines.map((line, at) => {
      const colour = line.segment === '*' ? theme.quiet : theme.series[at % theme.series.length];
      return {
        type: 'line',
        name: line.label ?? line.segment,
        data: line.points.map(one => one.value),
        connectNulls: true,
        symbol: small || starts.length > 40 ? 'none' : SIGNS[at % SIGNS.length],
        showAllSymbol: starts.length <= 16,
        symbolSize: 5,
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2, type: STROKES[at % STROKES.length] },
        endLabel: {
          show: true,
          formatter: '{a}',
          color: colour,
          fontFamily: FONT,
          fontSize: 12,
          width: room - 12,
          overflow: 'truncate',
          offset: [0, moved[at] ?? 0],
        },
        emphasis: { focus: 'series' },
      };
    }),
  };
}
