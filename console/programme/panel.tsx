import type { ReactNode } from 'react';

/** One part of the page, with its heading; `beside` stands on the heading's line. */
export const Panel = ({
  title,
  area,
  beside,
  children,
}: {
  readonly title: string;
  readonly area: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={`panel panel-${area}`} aria-label={title}>
    <div className="panel-head">
      <h2>{title}</h2>
      {beside}
    </div>
    {children}
  </section>
);
