import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** Where a list or a figure would stand: why there is none. */
export const Nothing = ({ say }: { readonly say: ReactNode }) => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say} />
);
