import type { UseQueryResult } from '@tanstack/react-query';
import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  /** Whether there is nothing to show, and what to say then. */
  readonly empty?: { readonly when: (data: T) => boolean; readonly say: ReactNode };
}

/** The states that every screen has: on its way, gone wrong, nothing there, there. */
export const Loaded = <T,>({ query, children, empty }: Props<T>): ReactNode => {
  const { data, error, refetch } = query;
  // What was read before stays on the screen while the line is down.
  if (data === undefined)
    return error === null ? <Loading /> : <Failure error={error} again={() => void refetch()} />;
  const nothing = empty?.when(data) === true;
  return (
    <>
      {error !== null && <Failure error={error} again={() => void refetch()} />}
      {nothing ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty.say} />
      ) : (
        children(data)
      )}
    </>
  );
};
