import type { ReactNode } from 'react';

/** Rows that are there all at once, in the order in which they are read; `children` are the rows. */
export const PlainTable = ({
  caption,
  heads,
  className = '',
  children,
}: {
  /** What the table is, to screen readers. */
  readonly caption: string;
  /** One for each column; none where each row names itself. */
  readonly heads?: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  <table className={`plain ${className}`.trim()}>
    <caption className="unseen">{caption}</caption>
    {heads !== undefined && (
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>{children}</tbody>
  </table>
);
