import { describe, expect, it } from 'vitest';
import { InfraMistake } from '../../infra/mistake.ts';
import { MACHINES } from '../../workflows/machines.ts';
import { CLOUD_FRONT, synthesised, written } from './stack.ts';

/** What a partition lacks is a setting: no traces, and the API serves the console. */
const IN_CHINA = { tracing: false };

/** Services are called so in every partition when they act for somebody; all else has an address of the partition. */
const PRINCIPALS = [
  'apigateway.amazonaws.com',
  'cloudfront.amazonaws.com',
  'cloudwatch.amazonaws.com',
  'delivery.logs.amazonaws.com',
  'events.amazonaws.com',
  'lambda.amazonaws.com',
  'logging.s3.amazonaws.com',
  'states.amazonaws.com',
];

const CN = 'cn-north-1';

describe.each([CN, 'cn-northwest-1'])('the template for %s', (region) => {
  const { resources, template, complaints } = synthesised(IN_CHINA, 'docs/tour', region);
  const of = (wanted: string) => resources.filter(({ type }) => type === wanted);

  it('names no resource of another partition, in no policy and in no machine', () => {
    expect(template.match(/arn:aws:[^"]{0,60}/g)).toBeNull();
    const machines = of('AWS::StepFunctions::StateMachine');
    expect(machines).toHaveLength(MACHINES.length);
    for (const { properties } of machines) {
      expect(String(properties.DefinitionString)).toMatch(/arn:\$\{\w+\}:states:::lambda:invoke/);
      const { DefinitionSubstitutions: words } = properties;
      expect(Object.values(Object(words)).map(written)).toContain('<AWS::Partition>');
    }
  });

  it('leads to no address outside of the partition', () => {
    const hosts = template.match(/[\w.-]*amazonaws\.com(?!\.cn)/g) ?? [];
    expect([...new Set(hosts)].filter((host) => !PRINCIPALS.includes(host))).toEqual([]);
  });

  it('asks for no traces, which are not offered there', () => {
    for (const { properties } of of('AWS::Lambda::Function'))
      expect(Object(properties.TracingConfig).Mode ?? 'PassThrough').toBe('PassThrough');
    for (const { properties } of of('AWS::StepFunctions::StateMachine'))
      expect(Object(properties.TracingConfiguration).Enabled ?? false).toBe(false);
  });

  it('asks for no kind of resource that the region does not know', () => {
    expect(complaints).toEqual([]);
  });

  it('a certificate of that partition is refused, with what to do instead', () => {
    const certificateArn = CLOUD_FRONT.certificateArn.replace('arn:aws:', 'arn:aws-cn:');
    const asked = () => synthesised({ cloudFront: { ...CLOUD_FRONT, certificateArn } });
    expect(asked).toThrow(InfraMistake);
    expect(asked).toThrow(/leave cloudFront out/);
  });
});

describe('CloudFront in aws-cn', () => {
  it('would miss what it needs, which CDK knows of each region: hence the API serves the console there', () => {
    const { complaints } = synthesised({ ...IN_CHINA, cloudFront: CLOUD_FRONT }, 'docs/tour', CN);
    expect(complaints.join()).toContain(
      "'AWS::CloudFront::Function' does not exist in 'cn-north-1'",
    );
  });
});
