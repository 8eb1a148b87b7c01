import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { KEPT, ownName } from './kept.ts';

/** China's Cybersecurity Law, article 21 (3), asks for six months at least; audits look back over one annual round. */
const RETENTION = RetentionDays.ONE_YEAR;

/** A log group that keeps its lines for a year, also when what wrote them is gone; `beginning` of its name. */
export const logGroup = (scope: Construct, id: string, beginning?: string): LogGroup =>
  new LogGroup(scope, id, {
    retention: RETENTION,
    removalPolicy: KEPT,
    ...(beginning === undefined ? {} : { logGroupName: ownName(beginning) }),
  });
