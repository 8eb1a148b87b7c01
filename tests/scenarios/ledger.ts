import { expect } from 'vitest';
import { policyTargets } from '../../cli/demo/year/policy.ts';
import type { Instance } from '../end-to-end/instance.ts';
import { done } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';

/** The document that adopts the targets. */
export const POLICY = {
  number: '滨政办字〔2024〕18号',
  title: '关于加快发展先进制造业集群的实施意见',
  date: '2024-05-31',
};

/** Minutes that fix what counts. */
export const minutes = (serial: number, date = '2026-03-03') => ({
  number: `滨领纪要〔${date.slice(0, 4)}〕${serial}号`,
  title: '目标口径会议纪要',
  date,
});

/** Adopts targets of the policy, all or those that are named; answers what finds an entry by its number. */
export const adoptTargets = async (
  instance: Instance,
  wanted?: readonly string[],
): Promise<(number: string) => string> => {
  const ids = new Map<string, string>();
  for (const values of policyTargets()) {
    const number = String(values.number);
    if (wanted !== undefined && !wanted.includes(number)) continue;
    const opening = { register: 'targets', values, document: POLICY };
    const { body } = done(await instance.as('office').post('/api/entries', opening));
    ids.set(number, text(body, 'id'));
  }
  return (number) => ids.get(number) ?? expect.unreachable(number);
};
