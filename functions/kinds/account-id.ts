/** The account of an OIDC subject; derived, so that no table maps people to accounts. */
export const accountIdOf = (
  { sha256 }: { readonly sha256: (text: string) => string },
  subject: string,
): string => `a-${sha256(`subject|${subject}`).slice(0, 20)}`;
