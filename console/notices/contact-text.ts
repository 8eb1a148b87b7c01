/** Ways to whoever issues a notice, on one line. */
export const contactText = ({
  telephone,
  email,
  address,
}: {
  readonly telephone: string;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
}): string => [telephone, email, address].filter(Boolean).join('　');
