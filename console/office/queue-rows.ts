import { useMemo } from 'react';
import type { CaseHead } from '../../interface/cases.ts';
import { api } from '../api/address.ts';
import { type RowsBehind, useRowsBehind } from '../api/rows-behind.ts';
import type { QueueRow } from './queue-filter.ts';

export type QueueRows = RowsBehind<QueueRow>;

const rowOf = (item: CaseHead, callId: string): QueueRow => ({ ...item, callId });

/** All cases of these calls, page by page in the background. */
export const useQueueRows = (callIds: readonly string[]): QueueRows => {
  const lists = useMemo(
    () => callIds.map((id) => ({ id, address: api('/api/calls/{id}/cases', { id }) })),
    [callIds],
  );
  return useRowsBehind(lists, rowOf);
};
