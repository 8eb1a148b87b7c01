import type { DryRun } from '../../interface/commands.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { type Act, send, tryOut } from '../api/use-command.ts';

/** What somebody entered for all the chosen cases. */
export interface BulkValues {
  readonly note?: string;
  readonly visit?: boolean;
  readonly reason?: string;
}

/** One command of one case; its key makes sending it again after a lost line act once. */
export interface Sent {
  readonly command: string;
  readonly body: object;
  readonly key: string;
}

export type BulkKind = 'accept' | 'remind' | 'close-opinions' | 'visit';

const sent = (command: string, body: object): Sent => ({
  command,
  body,
  key: crypto.randomUUID(),
});

/** Departments that were asked and have not answered: each is reminded by itself. */
const reminders = async (id: string): Promise<readonly Sent[]> => {
  const { review } = await get(api('/api/cases/{id}', { id }));
  return review.departments
    .filter(({ status }) => status === 'asked')
    .map(({ org }) => sent('RemindDepartment', { department: org }));
};

/** The commands that an act means for one case. */
export const planFor = async (
  kind: BulkKind,
  id: string,
  { note, visit, reason }: BulkValues,
): Promise<readonly Sent[]> => {
  const noted = note === undefined || note.trim() === '' ? {} : { note: note.trim() };
  switch (kind) {
    case 'accept':
      return [sent('AcceptCase', noted)];
    case 'close-opinions':
      return [sent('CloseOpinions', noted)];
    case 'visit':
      return [sent('ChooseForSiteVisit', { visit: visit === true, reason: reason ?? '' })];
    case 'remind':
      return reminders(id);
  }
};

const actOf = (id: string, { command }: Sent): Act => ({ plural: 'cases', id, command });

/** What would happen; nothing is recorded. Throws Problem where the rules say no. */
export const tryPlan = async (id: string, plan: readonly Sent[]): Promise<DryRun | undefined> => {
  let last: DryRun | undefined;
  for (const one of plan) last = await tryOut(actOf(id, one), one.body);
  return last;
};

/** Carries the plan out, one command after the other; the status of the case afterwards. */
export const carryOut = async (id: string, plan: readonly Sent[]): Promise<string | undefined> => {
  let status: string | undefined;
  for (const one of plan) ({ status } = await send(actOf(id, one), one.body, one.key));
  return status;
};
