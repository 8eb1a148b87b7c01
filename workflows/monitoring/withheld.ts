import { isFew, toldBeside } from '../registers/cells.ts';
import { isShare, type MonitoredFigure } from './figures.ts';

/** What is not told of a round's figures, so that nobody reckons what fewer than three enterprises come to. */
export interface Withheld {
  readonly line: (of: MonitoredFigure) => boolean;
  readonly total: (indicator: string, scope: string) => boolean;
  /** Whatever tells of a cluster alone. */
  readonly cluster: (clusterId: string) => boolean;
}

const groupOf = (indicator: string, scope: string): string => `${indicator} ${scope}`;

/** `firms`: how many enterprises a cluster has, by its id. Lines of one indicator and scope stand beside their total. */
export const withheldIn = (
  lines: readonly MonitoredFigure[],
  firms: ReadonlyMap<string, number>,
): Withheld => {
  const count = (clusterId: string): number => firms.get(clusterId) ?? 0;
  const groups = Map.groupBy(lines, ({ indicator, figure }) => groupOf(indicator, figure.scope));
  const hidden = new Set<MonitoredFigure>();
  const withoutTotal = new Set<string>();
  for (const [group, of] of groups) {
    const counts = of.map(({ clusterId }) => count(clusterId));
    // Shares add up to nothing: without a total nothing is reckoned.
    const { cells, total } = of.some(({ unit }) => isShare(unit))
      ? { cells: counts.map((one) => !isFew(one)), total: true }
      : toldBeside(counts);
    for (const [place, line] of of.entries()) if (cells[place] === false) hidden.add(line);
    if (!total) withoutTotal.add(group);
  }
  return {
    line: (of) => hidden.has(of),
    total: (indicator, scope) => withoutTotal.has(groupOf(indicator, scope)),
    cluster: (clusterId) => isFew(count(clusterId)),
  };
};
