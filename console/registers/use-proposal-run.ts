import type { Register } from '../../workflows/registers/definition.ts';
import { type Act, send, tryOut } from '../api/use-command.ts';
import { grantKey, useSession } from '../session/session.ts';
import { bodyOf } from './form-parts.ts';
import type { Proposed } from './proposed.ts';
import { rowKey } from './row-key.ts';
import type { EntryForm } from './use-entry-form.ts';
import { type TriedRun, useTriedRun } from './use-tried-run.ts';

const OPEN: Act = { plural: 'entries', command: 'OpenEntry' };

/** Enters what is proposed, each on the one document: tried out first, a result for each, and the same sent again acts once. */
export const useProposalRun = ({
  register,
  missing,
  form,
}: {
  readonly register: Register;
  readonly missing: readonly Proposed[];
  readonly form: EntryForm;
}): TriedRun => {
  const { grant, me } = useSession();
  const as = [me?.account ?? '', grant === undefined ? '' : grantKey(grant)];
  return useTriedRun({
    ids: missing.map(({ id }) => id),
    itemsOf: (ids) => {
      const rests = bodyOf(form.shape, form.given ?? {});
      return missing
        .filter(({ id }) => ids.includes(id))
        .map(({ id, values }) => ({ id, body: { ...rests, register: register.name, values } }));
    },
    check: form.check,
    tryOut: ({ body }) => tryOut(OPEN, body),
    carryOut: ({ body }) => send(OPEN, body, rowKey([...as, body])),
  });
};
