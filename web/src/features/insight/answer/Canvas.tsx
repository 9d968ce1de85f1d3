import { useComputedColorScheme } from '@mantine/core';
import { MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, use as register } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { type Theme, themeOf } from '@/ui/chart/colours';
import { type EChartsType, init } from '@/ui/chart/echarts';

register([MarkLineComponent]);

/** A picture; what it says stands in words and in a table beside it. */
export function Canvas(props: {
  label: string;
  className?: string;
  draw: (theme: Theme) => EChartsCoreOption;
  /** Which step along the time was pointed at. */
  onPick?: (place: number) => void;
}) {
  const { draw, onPick } = props;
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
    drawn.current?.setOption(draw(themeOf(scheme === 'dark')), { notMerge: true });
  }, [draw, scheme]);

  useEffect(() => {
    const plot = drawn.current;
    if (!plot || !onPick) return;
    const pick = (event: { offsetX: number; offsetY: number }) => {
      const at = [event.offsetX, event.offsetY];
      if (!plot.containPixel('grid', at)) return;
      const place = plot.convertFromPixel({ gridIndex: 0 }, at)[0];
      if (place !== undefined) onPick(Math.round(place));
    };
    plot.getZr().on('click', pick);
    return () => {
      if (!plot.isDisposed()) plot.getZr().off('click', pick);
    };
  }, [onPick]);

  return <div ref={box} className={props.className} role="img" aria-label={props.label} />;
}
