import { Duration } from 'aws-cdk-lib';
import { type IManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { logGroup } from '../data/logs.ts';
import type { CodeOf } from './function-code.ts';
import { fileOf, processOf } from './function-list.ts';

export interface Size {
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** How many may run at once; without it, as many as the account allows. */
  readonly concurrency?: number;
}

export interface ProductFunctionProps extends Size {
  /** As function-list.ts has it. */
  readonly name: string;
  readonly codeOf: CodeOf;
  readonly environment: Readonly<Record<string, string>>;
  readonly tracing: IManagedPolicy;
  readonly traced: boolean;
}

/** One Lambda with a role of its own, which may at first do no more than log and trace. */
export class ProductFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: ProductFunctionProps) {
    super(scope, id);
    const process = processOf(props.name);
    // Steps that every process has share a file; whose this one is stands behind it.
    const description = `functions/${fileOf(props.name)}.ts${process === undefined ? '' : `: ${process}`}`;
    this.logs = logGroup(this, 'logs');
    this.role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description,
      managedPolicies: props.traced ? [props.tracing] : [],
    });
    this.logs.grantWrite(this.role);
    this.lambda = new LambdaFunction(this, 'lambda', {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.codeOf(props.name),
      // Grants are written in access.ts alone: what CDK would add by itself (tracing on all resources) stays out.
      role: this.role.withoutPolicyUpdates(),
      environment: { ...props.environment },
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: props.traced ? Tracing.ACTIVE : Tracing.DISABLED,
      logGroup: this.logs,
      ...(props.concurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.concurrency }),
    });
  }
}
