import { refusal } from '../../engine/refusal.ts';

export const ReasonMissing = refusal('ReasonMissing', 'reason.required', (path: string) => ({
  inputs: { path },
  zh: '请写明理由后再提交',
  en: 'state the reason and send again',
  problems: [{ path, rule: 'required', message: { zh: '请写明理由', en: 'state the reason' } }],
}));

/** Throws ReasonMissing for blanks; `path` is where the reason stands in the command. */
export const requireReason = (reason: string | undefined, path = 'reason'): string => {
  if (reason === undefined || reason.trim() === '') throw new ReasonMissing(path);
  return reason;
};
