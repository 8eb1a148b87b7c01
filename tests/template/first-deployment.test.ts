import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { resources, stack, synthesised } from './stack.ts';

/** Properties by which a resource that is kept would have a name of its own. */
const NAMES = ['BucketName', 'LogGroupName', 'TableName', 'QueueName', 'Name'];

describe('a first deployment that fails', () => {
  it('takes away what it made, which is empty; later nothing that holds data goes with the stack', () => {
    const kept = resources.filter(({ retained }) => retained);
    expect(new Set(kept.map(({ type }) => type))).toEqual(
      new Set(['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Logs::LogGroup', 'AWS::S3::Bucket']),
    );
    expect(new Set(kept.map(({ deletionPolicy }) => deletionPolicy))).toEqual(
      new Set(['RetainExceptOnCreate']),
    );
  });

  it('leaves no name behind that the next one would meet', () => {
    const named = resources
      .filter(({ retained }) => retained)
      .flatMap(({ properties }) => NAMES.flatMap((name) => properties[name] ?? []));
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(JSON.stringify(name)).toContain('"AWS::StackId"');
  });

  it('can be begun again, for nothing refuses to be deleted, which is said', () => {
    const table = resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
    expect(table?.properties.DeletionProtectionEnabled).toBe(false);
    expect(stack.terminationProtection).toBe(false);
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('"guarded"'));
  });
});

describe('a stack that stands', () => {
  const guarded = synthesised({ guarded: true });

  it('refuses to be deleted, and so does its table', () => {
    const table = guarded.resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
    expect(table?.properties.DeletionProtectionEnabled).toBe(true);
    expect(guarded.stack.terminationProtection).toBe(true);
    Annotations.fromStack(guarded.stack).hasNoWarning('*', Match.stringLikeRegexp('"guarded"'));
  });
});
