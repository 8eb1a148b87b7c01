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
    expect(statements).toContain('"account/*","settings/mail"');
    expect(statements).toContain('"OUTBOX#*"');
    for (const other of ['kms:GenerateDataKey', 's3:', 'states:', 'events:PutEvents'])
      expect(statements).not.toContain(other);
  });

  it('whoever has none deploys nothing of it', () => {
    expect(JSON.stringify(resources)).not.toContain('functions/telling/');
  });

  it('refuses a password in the clear, and an address that is no mail server', () => {
    const { sealedPassword: _, ...open } = MAIL;
    expect(() => synthesised({ mail: { ...open, password: 'secret' } })).toThrow(InfraMistake);
    expect(() => synthesised({ mail: { ...MAIL, server: 'https://mail' } })).toThrow('smtp://');
  });
});
