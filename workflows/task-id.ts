/** What is asked, as the first word of a task's id; the rest says of whom, or about what. */
type TaskKind =
  | 'file'
  | 'confirm'
  | 'sign-off'
  | 'join'
  | 'stay'
  | 'correct-list'
  | 'preliminary'
  | 'taken-back'
  | 'formal-review'
  | 'correction'
  | 'overdue-correction'
  | 'opinion'
  | 'escalated'
  | 'items'
  | 'check-items'
  | 'site-visit'
  | 'appoint'
  | 'declare'
  | 'score'
  | 'rescore'
  | 'defence'
  | 'decision'
  | 'submit'
  | 'resume'
  | 'statement'
  | 'veto'
  | 'dispute'
  | 'flag'
  | 'consequence'
  | 'publish'
  | 'recognise'
  | 'objection'
  | 'inquiry'
  | 'lead'
  | 'nominate'
  | 'ask'
  | 'confirm-report'
  | 'sponsor'
  | 'overdue';

/** `opinion:BZ-STATS`, or the kind alone where only one is asked at a time. Unique and stable within a stream. */
export type TaskId = TaskKind | `${TaskKind}:${string}`;

export const taskId = <K extends TaskKind>(kind: K, ...of: readonly string[]): `${K}:${string}` =>
  `${kind}:${of.join(':')}`;

/** The kind and whom or what it is about (empty where the kind is all), of an id that storage or a machine brings back. */
export const readTaskId = (id: string): { readonly kind: string; readonly of: string } => {
  const end = id.indexOf(':');
  return end < 0 ? { kind: id, of: '' } : { kind: id.slice(0, end), of: id.slice(end + 1) };
};
