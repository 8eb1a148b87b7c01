import { describe, expect, it } from 'vitest';
import { synthesised, written } from './stack.ts';

const ARN = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Tidu-restored';
const STREAM = `${ARN}/stream/2026-11-29T08:00:00.000`;

describe('a table that was restored', () => {
  const { resources } = synthesised({ restoredTable: STREAM, guarded: true });
  const of = (wanted: string) => resources.filter(({ type }) => type === wanted);

  it('takes the place of the stack’s own, which stays behind', () => {
    expect(of('AWS::DynamoDB::Table')).toEqual([]);
  });

  it('is the one that every function knows and may use, and that followers are told of', () => {
    const tables = of('AWS::Lambda::Function').flatMap(({ properties }) => {
      const { TABLE_NAME: name } = Object(Object(properties.Environment).Variables);
      return name === undefined ? [] : [written(name)];
    });
    expect(tables.length).toBeGreaterThan(15);
    expect(new Set(tables)).toEqual(new Set(['Tidu-restored']));
    const rights = JSON.stringify(of('AWS::IAM::Policy').map(({ properties }) => properties));
    expect(rights).toContain(`"${ARN}"`);
    expect(rights).toContain(`"${ARN}/index/lists"`);
    expect(
      of('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties.EventSourceArn),
    ).toEqual([STREAM, STREAM]);
  });
});
