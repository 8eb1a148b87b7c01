import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** China's Cybersecurity Law, article 21 (3), asks for six months at least; audits look back over one annual round. */
const RETENTION = RetentionDays.ONE_YEAR;

/** A log group that keeps its lines for a year, also when what wrote them is gone. */
export const logGroup = (scope: Construct, id: string, logGroupName?: string): LogGroup =>
  new LogGroup(scope, id, {
    retention: RETENTION,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(logGroupName === undefined ? {} : { logGroupName }),
  });
