import type { Node } from 'constructs';
import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { ACCESS_DAYS, FEWEST_ACCESS_DAYS } from '../engine/ports/access-log.ts';
import { InfraMistake } from './mistake.ts';

/** What differs from one installation to the next: the context `tidu` of cdk.json, or `-c tidu='{…}'`. */
const Settings = z.strictObject({
  /** OIDC issuer whose discovery document API Gateway can reach (docs/decisions/0009-identity-on-aws.md). */
  issuer: z.url(),
  audience: z.array(z.string().min(1)).min(1),
  /**
   * Given, a function checks tokens in place of the gateway, which takes RSA alone and has to reach the issuer: by the
   * issuer's public keys (JWK) themselves, where nothing of AWS reaches it, or by the address where they are.
   */
  tokens: z
    .union([
      z.strictObject({
        keys: z.array(z.looseObject({ kty: z.string(), d: z.never().optional() })).min(1),
      }),
      z.strictObject({ keysAt: z.url() }),
    ])
    .optional(),
  /** Web origins of the console, that may call the API and upload files, without a path. */
  origins: z.array(z.url()),
  /** The console at the provider: a public client with PKCE, which may return to `/signed-in` of each origin. */
  clientId: z.string().min(1).default('tidu-console'),
  /** Scopes that the console asks for, so that the access token has the audience; separated by spaces. */
  scope: z.string().min(1).default('openid'),
  /**
   * CloudFront in front of everything, under a domain of one's own; without it the API serves the console. That is the
   * way in aws-cn, where CloudFront has neither ACM nor the functions and origin access that the console's files need.
   * The certificate is one of ACM in us-east-1, where CloudFront looks for it.
   */
  cloudFront: z
    .strictObject({
      domain: z.hostname(),
      certificateArn: z
        .string()
        .regex(
          /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
          'a certificate of ACM in us-east-1; in aws-cn leave cloudFront out, the API serves the console',
        ),
    })
    .optional(),
  /** X-Ray traces of functions and machines; `false` in regions that do not offer it, as those of aws-cn. */
  tracing: z.boolean().default(true),
  /**
   * Whether the stack and its table refuse to be deleted. Not in the first deployment: one that fails could then not be
   * begun again (docs/runbook.md). Turned on once it stands.
   */
  guarded: z.boolean().default(false),
  /** ARN of the stream of a table that was restored and takes the place of the stack's own (docs/runbook.md). */
  restoredTable: z
    .string()
    .regex(/^arn:[\w-]+:dynamodb:[\w-]+:\d{12}:table\/[\w.-]+\/stream\/\S+$/)
    .optional(),
  /** OIDC subjects that make the first grants. */
  firstAdministrators: z.array(z.string().min(1)),
  /**
   * The mail server by which people are told; without it nobody is. The password is sealed by the key for personal
   * values under the context `subject=settings/mail` (docs/operate.md), so that no template holds it.
   */
  mail: z
    .strictObject({
      server: z.string().regex(/^smtps?:\/\/[^\s/@]+$/, 'smtp://host:port or smtps://host:port'),
      from: z.string().min(3),
      user: z.string().min(1).optional(),
      sealedPassword: z.base64().optional(),
    })
    .optional(),
  /** For how many days it is kept who read what, and what was refused (decision 0039). */
  accessDays: z.int().min(FEWEST_ACCESS_DAYS).default(ACCESS_DAYS),
  /**
   * Gateways of SMS or chat by which people are told: what people choose from, and all that is needed to reach them
   * (docs/operate.md), sealed as the mail server's password is, under `subject=settings/gateways`.
   */
  gateways: z
    .strictObject({
      named: z
        .array(
          z.strictObject({
            name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
            title: Bilingual,
            address: Bilingual,
          }),
        )
        .min(1),
      sealed: z.base64(),
    })
    .optional(),
  /** Whether other systems may subscribe to events: only where what happens may leave the stack by a webhook. */
  subscriptions: z.boolean().default(false),
  /**
   * GuardDuty scans what is handed in, beside our own checks: nobody else opens a file before its verdict. Not in aws-cn,
   * where the service does not exist (decision 0049).
   */
  malwareScan: z.boolean().default(false),
  /** Who is told of alarms; without it they only show in CloudWatch. */
  alarmEmail: z.email().optional(),
});
export type Settings = z.output<typeof Settings>;

/** `-c` gives text, cdk.json an object. */
const read = (given: unknown): unknown => {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch (error) {
    throw new InfraMistake('context "tidu" is no JSON', { cause: error });
  }
};

/** Throws InfraMistake, which names what is missing or wrong. */
export const settingsOf = (node: Node): Settings => {
  const parsed = Settings.safeParse(read(node.tryGetContext('tidu')));
  if (!parsed.success) throw new InfraMistake(`context "tidu": ${z.prettifyError(parsed.error)}`);
  const { origins, cloudFront } = parsed.data;
  const own = cloudFront === undefined ? [] : [`https://${cloudFront.domain}`];
  return { ...parsed.data, origins: [...new Set([...origins, ...own])] };
};
