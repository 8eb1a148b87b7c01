import { describe, expect, it } from 'vitest';
import { InfraMistake } from '../../infra/mistake.ts';
import { synthesised, written } from './stack.ts';

const KEY = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k-1', alg: 'ES256' };

describe('an issuer that the gateway cannot reach, or whose keys it does not take', () => {
  const { resources } = synthesised({ tokens: { keys: [KEY] } });
  const of = (wanted: string) => resources.filter(({ type }) => type === wanted);
  const [authorizer = expect.fail()] = of('AWS::ApiGatewayV2::Authorizer');
  const found = of('AWS::Lambda::Function').find(
    ({ properties }) => properties.Description === 'functions/authorizer/handler.ts',
  );

  it('a function checks tokens, asked by the header and remembered for a minute', () => {
    expect(of('AWS::ApiGatewayV2::Authorizer')).toHaveLength(1);
    expect(authorizer.properties).toMatchObject({
      AuthorizerType: 'REQUEST',
      EnableSimpleResponses: true,
      AuthorizerPayloadFormatVersion: '2.0',
      AuthorizerResultTtlInSeconds: 60,
      IdentitySource: ['$request.header.Authorization'],
    });
  });

  it('everything below /api asks it, and what is open stays open', () => {
    const byRoute = of('AWS::ApiGatewayV2::Route').map(
      ({ properties }) => [String(properties.RouteKey), properties.AuthorizationType] as const,
    );
    for (const [route, type] of byRoute)
      expect([route, type]).toEqual([route, / \/api\//.test(route) ? 'CUSTOM' : 'NONE']);
  });

  it('it knows issuer, audience and public keys, and has no right but to log and trace', () => {
    const { TOKENS, ...others } = Object(Object(found?.properties.Environment).Variables);
    expect(JSON.parse(TOKENS)).toEqual({
      issuer: 'https://identity.example.org/tidu',
      audience: ['tidu'],
      keys: [KEY],
    });
    expect(others).toEqual({});
    const role = written(found?.properties.Role).slice(1, -1);
    const own = of('AWS::IAM::Policy').filter(({ properties }) =>
      JSON.stringify(properties.Roles).includes(role),
    );
    const services = JSON.stringify(own.map(({ properties }) => properties.PolicyDocument));
    expect(services).not.toMatch(/dynamodb:|kms:|s3:|states:|events:/);
  });

  it('a private key among the settings is refused', () => {
    expect(() => synthesised({ tokens: { keys: [{ ...KEY, d: 'secret' }] } })).toThrow(
      InfraMistake,
    );
  });

  it('keys may lie at an address instead', () => {
    const keysAt = 'https://identity.example.org/tidu/keys';
    const { template } = synthesised({ tokens: { keysAt } });
    expect(template).toContain(keysAt);
  });
});
