import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { stack } from './stack.ts';

/**
 * How many findings are suppressed, each with a reason. It may fall; whoever raises it says here why: two for the
 * function that makes documents, which reads evidence and keeps what it made; one for finding the parts of large files.
 */
const SUPPRESSED = 20;

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
const findings = (heedless: boolean): readonly string[] => {
  const pack = new AwsSolutionsChecks();
  if (heedless) Reflect.set(pack, 'isAcknowledged', () => false);
  return pack
    .validateScope(stack)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
};

describe('cdk-nag, AWS Solutions', () => {
  const given = acknowledgements(stack);

  it('finds nothing that is not acknowledged', () => {
    expect(findings(false)).toEqual([]);
  });

  it('every acknowledgement has a reason and still meets a finding', () => {
    const raw = findings(true);
    for (const { path, rule, reason } of given) {
      expect(reason.length, `${rule} at ${path}`).toBeGreaterThan(30);
      expect(
        raw.filter((finding) => finding.startsWith(`${rule} at ${path}`)),
        `${rule} at ${path} is acknowledged without need`,
      ).not.toEqual([]);
    }
  });

  it(`suppresses ${SUPPRESSED} findings and no more`, () => {
    for (const { path, rule, reason } of given) console.info(`${rule} at ${path}: ${reason}`);
    const suppressed = findings(true).length;
    console.info(`${suppressed} findings suppressed`);
    expect(suppressed).toBe(SUPPRESSED);
  });
});
