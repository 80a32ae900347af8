import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartAnswer } from '#contract/chart.ts';
import { heightOf, linesOf, optionOf } from './chart-option.ts';

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

type Props = { readonly chart: ChartAnswer; readonly onOpen: (mark: string) => void };
type Clicked = { readonly seriesIndex?: number | undefined; readonly dataIndex: number };

/** The picture of a chart. What is clicked opens its list; for the keyboard the table beside it has the same links. */
export function ChartPicture({ chart, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    if (!box.current) return;
    const picture = init(box.current, null, { renderer: 'svg', locale: 'ZH' });
    picture.setOption(optionOf(chart));
    picture.on('click', (clicked) => {
      const { seriesIndex = 0, dataIndex } = clicked as Clicked;
      const mark = linesOf(chart)[seriesIndex]?.bars[dataIndex]?.mark;
      if (mark !== undefined) open.current(mark);
    });
    const watcher = new ResizeObserver(() => picture.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      picture.dispose();
    };
  }, [chart]);
  return <div ref={box} style={{ height: heightOf(chart) }} />;
}
