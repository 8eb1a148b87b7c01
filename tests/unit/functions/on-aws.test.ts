import { describe, expect, it } from 'vitest';
import { headStream, NoStream } from '../../../functions/stream/head-stream.ts';
import { environmentOf, NotConfigured } from '../../../functions/wiring/environment.ts';
import { NotWired, noBus, noExecutions, noFiles } from '../../../functions/wiring/not-wired.ts';
import { portsWith } from '../../../functions/wiring/runtime.ts';

const complete = {
  TABLE_NAME: 'table',
  PERSONAL_KEY_ARN: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1',
  BUCKET: 'bucket',
  BUS_NAME: 'bus',
  MACHINE_ARNS: '{"review":"arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Tidu-review"}',
  FIRST_ADMINISTRATORS: 'one  two',
};

describe('a function on AWS', () => {
  it('reads where everything lies from its environment', () => {
    const environment = environmentOf(complete);
    expect(environment.MACHINE_ARNS.review).toContain('Tidu-review');
    expect(environment.FIRST_ADMINISTRATORS).toEqual(['one', 'two']);
  });

  it('says what is missing instead of failing later', () => {
    const { BUCKET: _, ...without } = complete;
    expect(() => environmentOf(without)).toThrow(NotConfigured);
    expect(() => environmentOf(without)).toThrow(/BUCKET/);
    expect(() => environmentOf({ ...complete, MACHINE_ARNS: '{"review":"Tidu-review"}' })).toThrow(
      NotConfigured,
    );
    expect(() => environmentOf({ ...complete, MACHINE_ARNS: 'review' })).toThrow(NotConfigured);
  });

  it('makes its ports only when the first is used', () => {
    const ports = portsWith();
    expect(() => ports()).toThrow(NotConfigured);
  });

  it('cannot use what it is deployed without', async () => {
    await expect(noBus.publish([])).rejects.toThrow(NotWired);
    await expect(noExecutions.answer('token', null)).rejects.toThrow(NotWired);
    await expect(noFiles.stat('CASE/1/a')).rejects.toThrow(NotWired);
  });

  it('takes no head of something that is no stream', () => {
    expect(headStream('CASE#1')).toBe('CASE#1');
    expect(() => headStream('other')).toThrow(NoStream);
  });
});
