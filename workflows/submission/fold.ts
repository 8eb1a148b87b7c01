import type { Recorded } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import type { SubmissionState } from './state.ts';

export type Header = Recorded['header'];

export const withSubmission = (kase: CaseState, changed: Partial<SubmissionState>): CaseState => ({
  ...kase,
  submission: { ...kase.submission, ...changed },
});

export const without = <T>(
  record: Readonly<Record<string, T>>,
  key: string,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
