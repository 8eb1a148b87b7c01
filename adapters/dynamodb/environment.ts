import type { Meter } from './meter.ts';
import type { Credentials } from './sign.ts';
import { httpWire, type Wire } from './wire.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Lambda sets all three and rotates them; outside they are those of `aws configure export-credentials`. */
export const environmentCredentials = (environment: Environment): Credentials | undefined => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  };
};

/** China's regions have a domain of their own. Source: https://docs.aws.amazon.com/general/latest/gr/ddb.html */
export const regionalEndpoint = (region: string): string =>
  `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

/** DynamoDB as the environment names it: region and credentials of Lambda, or TIDU_DYNAMODB_ENDPOINT. */
export const environmentWire = (environment: Environment, meter?: Meter): Wire => {
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'cn-north-1';
  return httpWire({
    endpoint: environment.TIDU_DYNAMODB_ENDPOINT ?? regionalEndpoint(region),
    region,
    credentials: () => environmentCredentials(environment),
    ...(meter === undefined ? {} : { meter }),
  });
};
