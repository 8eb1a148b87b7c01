import { describe, expect, it } from 'vitest';
import { InfraMistake } from '../../infra/mistake.ts';
import { MAIL, resources, synthesised, written } from './stack.ts';

const told = synthesised({ mail: MAIL });
const ofType = (type: string) => told.resources.filter((resource) => resource.type === type);
const deliver = ofType('AWS::Lambda::Function').find(
  ({ properties }) => properties.Description === 'functions/telling/on-schedule.ts',
);

describe('where a mail server is named', () => {
  it('a function sends each minute, one round at a time, and knows the password sealed alone', () => {
    const schedules = ofType('AWS::Events::Rule').map(
      ({ properties }) => properties.ScheduleExpression,
    );
    expect(schedules).toContain('rate(1 minute)');
    expect(deliver?.properties.ReservedConcurrentExecutions).toBe(1);
    const variables = Object(Object(deliver?.properties.Environment).Variables);
    expect(JSON.parse(written(variables.MAIL))).toEqual(MAIL);
    const others = ofType('AWS::Lambda::Function').filter((one) => one !== deliver);
    expect(JSON.stringify(others)).not.toContain(MAIL.sealedPassword);
  });

  it('the function opens addresses and that password, and of the indexes only what waits to be sent', () => {
    const role = written(Object(deliver?.properties.Role)).slice(1, -1);
    const policies = ofType('AWS::IAM::Policy').filter(({ properties }) =>
      JSON.stringify(properties.Roles).includes(role),
    );
    const statements = JSON.stringify(policies.map(({ properties }) => properties.PolicyDocument));
    expect(statements).toContain('"account/*","settings/mail","settings/gateways"');
    expect(statements).toContain('"OUTBOX#*"');
    for (const other of ['kms:GenerateDataKey', 's3:', 'states:', 'events:PutEvents'])
      expect(statements).not.toContain(other);
  });

  it('whoever has none deploys nothing of it', () => {
    expect(JSON.stringify(resources)).not.toContain('functions/telling/');
  });

  it('gateways are shown to who chooses one, and sealed to all but who sends; systems only where it is said', () => {
    const address = { zh: '手机号', en: 'telephone number' };
    const named = [{ name: 'sms', title: { zh: '短信', en: 'SMS' }, address }];
    const gateways = { named, sealed: Buffer.from('sealed gateways').toString('base64') };
    const { resources: with3 } = synthesised({ gateways, subscriptions: true });
    const functions = with3.filter(({ type }) => type === 'AWS::Lambda::Function');
    const knowing = functions.filter((one) => JSON.stringify(one).includes(gateways.sealed));
    expect(knowing.map(({ properties }) => properties.Description)).toEqual([
      'functions/telling/on-schedule.ts',
    ]);
    const api = functions.find(
      ({ properties }) => properties.Description === 'functions/api/handler.ts',
    );
    const variables = Object(Object(api?.properties.Environment).Variables);
    expect(variables.CHANNELS).toBe('sms webhook');
    expect(JSON.parse(written(variables.GATEWAYS))).toEqual(named);
  });

  it('refuses a password in the clear, and an address that is no mail server', () => {
    const { sealedPassword: _, ...open } = MAIL;
    expect(() => synthesised({ mail: { ...open, password: 'secret' } })).toThrow(InfraMistake);
    expect(() => synthesised({ mail: { ...MAIL, server: 'https://mail' } })).toThrow('smtp://');
  });
});
