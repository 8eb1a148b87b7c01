import { Stack } from 'aws-cdk-lib';
import { type IManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  DefinitionBody,
  LogLevel,
  StateMachine as Machine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { substitute, taskFunctions } from '../../engine/placeholders.ts';
import type { Machine as ProcessMachine } from '../../workflows/machine.ts';
import { logGroup } from '../data/logs.ts';
import { machineName } from '../functions/access.ts';
import type { Functions } from '../functions/functions.ts';
import type { Wildcards } from '../functions/wildcards.ts';

export interface WorkflowsProps {
  readonly processes: readonly ProcessMachine[];
  readonly functions: Functions;
  readonly wildcards: Wildcards;
}

/** CloudFormation's substitutions are plain words: `review/await-task` becomes `review_await_task`. */
const wordOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '_');

const PARTITION = 'aws_partition';

/** The machines name the service by its ARN in the partition `aws`; the stack's own is known when it is deployed. */
const inPartition = (definition: string): string =>
  definition.replaceAll('"arn:aws:states:::', `"arn:\${${PARTITION}}:states:::`);

/** May invoke exactly the functions that the machine's Tasks name. */
const roleOf = (
  scope: Construct,
  { name, machine }: ProcessMachine,
  functions: Functions,
  observation: IManagedPolicy,
): Role => {
  const role = new Role(scope, 'role', {
    assumedBy: new ServicePrincipal('states.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    description: `workflows/${name}`,
    managedPolicies: [observation],
  });
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: taskFunctions(machine).map((task) => functions.get(task).lambda.functionArn),
    }),
  );
  return role;
};

const machineFor = (
  scope: Construct,
  of: ProcessMachine,
  { functions, wildcards }: WorkflowsProps,
): Machine => {
  const { name, machine } = of;
  const stack = Stack.of(scope);
  const tasks = taskFunctions(machine);
  const definition = substitute(
    machine,
    Object.fromEntries(tasks.map((task) => [task, `\${${wordOf(task)}}`])),
  );
  const role = roleOf(scope, of, functions, wildcards.logDelivery);
  const made = new Machine(scope, 'machine', {
    stateMachineName: machineName(stack, name),
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(inPartition(JSON.stringify(definition))),
    definitionSubstitutions: {
      ...Object.fromEntries(
        tasks.map((task) => [wordOf(task), functions.get(task).lambda.functionArn]),
      ),
      [PARTITION]: stack.partition,
    },
    role: role.withoutPolicyUpdates(),
    tracingEnabled: wildcards.traced,
    logs: {
      // Vended log groups do not count against the size of the account's log policy.
      destination: logGroup(scope, 'logs', `/aws/vendedlogs/states/${machineName(stack, name)}`),
      // Every transition, so that an operator can follow a case for a year (docs/decisions/0008-logs-on-aws.md);
      // never the data, though executions carry ids only.
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
  });
  // The service tries the log delivery with the role when the machine is made.
  made.node.addDependency(role);
  return made;
};

/** A state machine for each process of the catalogue. */
export class Workflows extends Construct {
  readonly machines: readonly Machine[];

  constructor(scope: Construct, id: string, props: WorkflowsProps) {
    super(scope, id);
    this.machines = props.processes.map((process) =>
      machineFor(new Construct(this, process.name), process, props),
    );
  }
}
