import { Card, type CardProps } from 'antd';

/** A part of a screen below its own heading. */
export const Part = ({ title, ...rest }: CardProps) => (
  <Card size="small" {...rest} title={<h2 className="part-title">{title}</h2>} />
);
