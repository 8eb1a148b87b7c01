import type { Bilingual } from '../../engine/bilingual.ts';
import type { Claim } from '../../engine/decider.ts';
import type { Facts } from '../facts.ts';
import type { FileRef, OfficialDocument } from '../orgs/document.ts';
import { checkDate } from '../orgs/document-order.ts';
import { type Entering, numberClaims } from '../orgs/number-claim.ts';
import type { Proof } from './definition.ts';
import { ProofMissing, ProofUnusable } from './refusals.ts';

/** What comes with an act beside what it says. */
export interface Proved {
  readonly reason?: string | undefined;
  readonly document?: OfficialDocument | undefined;
  readonly photo?: FileRef | undefined;
}

/** What of it there is, as an event carries it. */
export const proofOf = ({ reason, document, photo }: Proved): Proved => ({
  ...(reason === undefined ? {} : { reason }),
  ...(document === undefined ? {} : { document }),
  ...(photo === undefined ? {} : { photo }),
});

/** Throws ProofMissing, DocumentFromTheFuture, ProofUnusable. */
export const requireProof = (
  given: Proved,
  { title, needs }: { readonly title: Bilingual; readonly needs: readonly Proof[] },
  { at, facts: { files } }: Pick<Entering, 'at'> & { readonly facts: Pick<Facts, 'files'> },
): void => {
  const missing = needs.filter((one) => given[one] === undefined);
  if (missing.length > 0) throw new ProofMissing(title, missing);
  if (given.document !== undefined) checkDate(given.document, at);
  for (const file of [given.document?.file, given.photo]) {
    const stored = file && files?.get(file.fileId);
    if (file !== undefined && (stored === undefined || stored.problem !== undefined))
      throw new ProofUnusable(file.name);
  }
};

/** One paper may be about many entries: its number is claimed for the same paper. */
export const documentClaims = (
  entering: Entering,
  { document }: Proved,
  org: string,
): readonly Claim[] => numberClaims(entering, document, org);
