import { type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { MACHINES } from '../../workflows/machines.ts';
import { CLOUD_FRONT, stack, synthesised } from './stack.ts';

/**
 * How many findings are suppressed, each with a reason. It may fall; whoever raises it says here why: two for the
 * function that makes documents, which reads evidence and keeps what it made; one for finding the parts of large files;
 * one for what the public hands in before a command names it;
 * six for what is open besides the public's interface: its pages, and the console with what it has to know to start;
 * one for each machine, whose executions have names that nobody knows before; seven for the same asked by HEAD; six for the interface, whose right to all files is now one for each prefix that it
 * needs; seven for each of the two that look through what was handed in, by the places where it is kept.
 */
const SUPPRESSED = 50 + MACHINES.length;
/**
 * With CloudFront one less, since the API has no console, and twelve more: the secret that CloudFront shows, no web ACL
 * and no border, and CDK's own function that uploads the files.
 */
const WITH_CLOUD_FRONT = SUPPRESSED + 11;

interface Acknowledgement {
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
}

const acknowledgements = (construct: IConstruct): readonly Acknowledgement[] => {
  const own = construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(Object(data)))
    .filter(([id]) => id.includes('AwsSolutions-'))
    .map(([id, reason]) => ({
      path: construct.node.path,
      rule: id.replace(/^annotation::/i, ''),
      reason: String(reason),
    }));
  return [...own, ...construct.node.children.flatMap(acknowledgements)];
};

/** `rule at path` of each finding; with `heedless`, also of those that are acknowledged. */
const findings = (of: Stack, heedless: boolean): readonly string[] => {
  const pack = new AwsSolutionsChecks();
  if (heedless) Reflect.set(pack, 'isAcknowledged', () => false);
  return pack
    .validateScope(of)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
};

describe.each([
  ['the API alone', stack, SUPPRESSED],
  ['CloudFront in front', synthesised({ cloudFront: CLOUD_FRONT }).stack, WITH_CLOUD_FRONT],
] as const)('cdk-nag, AWS Solutions, with %s', (_how, of, suppressed) => {
  const given = acknowledgements(of);

  it('finds nothing that is not acknowledged', () => {
    expect(findings(of, false)).toEqual([]);
  });

  it('every acknowledgement has a reason and still meets a finding', () => {
    const raw = findings(of, true);
    for (const { path, rule, reason } of given) {
      expect(reason.length, `${rule} at ${path}`).toBeGreaterThan(30);
      expect(
        raw.filter((finding) => finding.startsWith(`${rule} at ${path}`)),
        `${rule} at ${path} is acknowledged without need`,
      ).not.toEqual([]);
    }
  });

  it(`suppresses ${suppressed} findings and no more`, () => {
    for (const { path, rule, reason } of given) console.info(`${rule} at ${path}: ${reason}`);
    expect(findings(of, true).length).toBe(suppressed);
  });
});
