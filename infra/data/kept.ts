import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib';

/**
 * What holds data stays when the stack goes, or another takes its place; only a deployment that fails takes away what
 * it had just made, which is empty, so that it can be begun again.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/**
 * A name that no earlier stack of this name has left behind: what is kept would otherwise stand in the way of the next
 * one. The last part of a stack's id is its own (`arn:…:stack/<name>/<uuid>`).
 */
export const ownName = (beginning: string): string =>
  `${beginning}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`;
