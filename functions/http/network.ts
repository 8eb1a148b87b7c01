/** The eight groups of an IPv6 address without its zone, `::` filled up. */
const groupsOf = (address: string): readonly string[] => {
  const [front = '', back] = (address.split('%')[0] ?? '').split('::');
  const [before, after] = [front, back ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const filled = back === undefined ? [] : Array.from({ length: Math.max(0, missing) }, () => '0');
  return [...(before ?? []), ...filled, ...(after ?? [])];
};

const MAPPED = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Who is counted as one by a limit on addresses: an IPv4 address, and the /64 of an IPv6 one, since each line and each
 * telephone is given a whole /64 to choose addresses from.
 */
export const networkOf = (address: string): string => {
  const v4 = MAPPED.exec(address)?.groups?.v4;
  if (v4 !== undefined) return v4;
  if (!address.includes(':')) return address;
  const groups = groupsOf(address.toLowerCase()).slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};
