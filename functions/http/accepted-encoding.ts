/**
 * The first of `offered` that the reader takes by its `accept-encoding`; undefined: as it is. `q=0` refuses.
 * Source: RFC 9110, section 12.5.3.
 */
export const acceptedEncoding = <E extends string>(
  header: string | undefined,
  offered: readonly E[],
): E | undefined => {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  return offered.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
};
