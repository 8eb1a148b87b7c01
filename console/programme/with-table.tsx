import { Card } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '../app/loading.tsx';
import { Nothing } from '../display/nothing.tsx';

/** The charts' library comes when the first is drawn. */
const Chart = lazy(() => import('./chart.tsx'));

/** A chart with its table beside it, for screen readers, for printing, and for whoever wants the figure itself. */
export const WithTable = ({
  title,
  lead,
  label,
  option,
  height = 320,
  table,
  extra,
  nothing,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height?: number;
  readonly table: ReactNode;
  readonly extra?: ReactNode;
  /** Said instead where there is nothing to draw. */
  readonly nothing?: string | undefined;
}) => (
  <Card
    title={<h2 className="part-title">{title}</h2>}
    extra={extra}
    style={{ marginBottom: 16 }}
    className="figures"
  >
    {lead !== undefined && <div style={{ marginBottom: 12 }}>{lead}</div>}
    {nothing === undefined ? (
      <div className="chart-and-table">
        <Suspense fallback={<Loading />}>
          <Chart option={option} label={label} height={height} />
        </Suspense>
        <div>{table}</div>
      </div>
    ) : (
      <Nothing say={nothing} />
    )}
  </Card>
);
