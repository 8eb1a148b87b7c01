import { Descriptions, type DescriptionsProps } from 'antd';
import type { ReactNode } from 'react';

/** A label and what stands behind it, and over how many columns; undefined: the line is left out. */
export type Fact = readonly [label: ReactNode, value: ReactNode, span?: number];

/** Labelled facts below each other, or in columns. */
export const Facts = ({
  facts,
  ...rest
}: { readonly facts: readonly Fact[] } & Omit<DescriptionsProps, 'items'>) => (
  <Descriptions
    size="small"
    {...rest}
    items={facts
      .filter(([, value]) => value !== undefined)
      .map(([label, children, span = 1], key) => ({ key, label, children, span }))}
  />
);
