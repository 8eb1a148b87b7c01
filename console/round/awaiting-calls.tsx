import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';
import type { useMyCalls } from './my-calls.ts';

/** While one's rounds are not known: that they are on their way, or why they did not come. */
export const AwaitingCalls = ({ calls, error }: ReturnType<typeof useMyCalls>) => {
  if (error !== undefined && error !== null) return <Failure error={error} />;
  return calls === undefined ? <Loading /> : null;
};
