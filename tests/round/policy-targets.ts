import { referenceData } from '../../functions/wiring/reference-data.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import { adopted } from '../../workflows/registers/targets/adopt.ts';

/** What the ledger says of the policy's 29 targets. */
export const policyTargets = () =>
  adopted(referenceData.targets, (org) => orgName(referenceData.orgs, org).zh);
