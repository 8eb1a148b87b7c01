/** What papers print of an application: its name, and whose it is. */
export interface Names {
  readonly name: string;
  readonly applicant: string;
  readonly partners?: readonly string[];
}

/** Only what was set right: a member that stands as it was is not sent. */
export const changedNames = (was: Names, now: Partial<Names>): Partial<Names> => {
  const { name = was.name, applicant = was.applicant, partners } = now;
  const before = was.partners ?? [];
  const after = partners ?? before;
  return {
    ...(name.trim() === was.name ? {} : { name: name.trim() }),
    ...(applicant === was.applicant ? {} : { applicant }),
    ...(after.join(' ') === before.join(' ') ? {} : { partners: after }),
  };
};
