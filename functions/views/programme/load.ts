import { roleName } from '../../../workflows/account/roles.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { workload } from '../../../workflows/programme/workload.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { loadCases } from '../../kinds/load-cases.ts';
import type { Ports } from '../../kinds/ports.ts';
import type { Round } from './rounds.ts';

/** Open cases whose questions are counted in one request; each is a read of its stream. */
const MOST_OPEN = 200;

/** Who has how much in hand in the rounds of one's own office, and how much of it is late. */
export const loadIn = async (ports: Ports, rounds: readonly Round[]) => {
  const open = rounds
    .filter(({ own }) => own)
    .flatMap(({ heads }) => heads.filter(({ open: isOpen }) => isOpen));
  const counted = open.slice(0, MOST_OPEN).map(({ stream }) => idOf(stream));
  const cases = await loadCases(ports, counted);
  const tasks = [...cases.values()].flatMap((kase) => caseAggregate.tasks(kase));
  const { orgs, calendar } = ports.reference;
  return {
    cases: counted.length,
    partial: counted.length < open.length,
    loads: workload(tasks, calendar, ports.now().toISOString()).map((load) => ({
      ...load,
      roleTitle: roleName(load.role),
      ...(load.org === undefined ? {} : { orgName: orgName(orgs, load.org) }),
    })),
  };
};
