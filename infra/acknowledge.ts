import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A reference as cdk-nag spells it in the name of a finding: `<Bucket.Arn>/*`, `arn:<AWS::Partition>:states:…`. */
const spelled = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  if ('Ref' in value) return `<${spelled(value.Ref)}>`;
  const attribute = value['Fn::GetAtt'];
  if (Array.isArray(attribute)) return `<${attribute.map(spelled).join('.')}>`;
  const join = value['Fn::Join'];
  const parts: unknown = Array.isArray(join) ? join[1] : undefined;
  return Array.isArray(parts) ? parts.map(spelled).join('') : '';
};

/**
 * Acknowledges that a policy below `scope` names these resources with a wildcard. Exact: another wildcard in the same
 * policy is still found. tests/template/nag.test.ts prints every acknowledgement with its reason and holds their number.
 */
export const acknowledgeWildcards = (
  scope: Construct,
  resources: readonly string[],
  reason: string,
): void => {
  for (const resource of resources) {
    const id = `AwsSolutions-IAM5[Resource::${spelled(Stack.of(scope).resolve(resource))}]`;
    Validations.of(scope).acknowledge({ id, reason });
  }
};

/** Acknowledges a whole rule on one construct. */
export const acknowledge = (scope: Construct, rule: string, reason: string): void => {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-${rule}`, reason });
};
