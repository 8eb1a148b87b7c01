import data from '../../../data/targets.json' with { type: 'json' };
import { Targets } from '../../../workflows/programme/targets.ts';
import { adopted } from '../../../workflows/registers/targets/adopt.ts';
import { nameOf } from '../organisations.ts';

/** The document that adopts the policy's targets. */
export const POLICY = {
  number: '滨政办字〔2024〕18号',
  title: '关于加快发展先进制造业集群的实施意见',
  date: '2024-05-31',
};

/** From here on what is cumulative counts: the day of the policy. */
export const FIRST_DAY = POLICY.date;

/** What the ledger says of the policy's 29 targets when they are adopted. */
export const policyTargets = () => adopted(Targets.parse(data), (org) => nameOf(org).zh);
