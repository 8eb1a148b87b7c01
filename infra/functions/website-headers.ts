import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { consolePolicy, originOf, PAGE_HEADERS } from '../../interface/page-headers.ts';
import type { Settings } from '../settings.ts';

/** Origin of a bucket's signed URLs. */
export const originOfBucket = (bucket: IBucket): string =>
  `https://${bucket.bucketRegionalDomainName}`;

/** A year; without subdomains, which are not ours to bind. */
const TLS = {
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(365),
    includeSubdomains: false,
    override: true,
  },
};

/** CloudFront knows these two by name and takes the others as they are. */
const {
  'x-content-type-options': _nosniff,
  'referrer-policy': _referrer,
  ...others
} = PAGE_HEADERS;

/** For the console's files: the very headers that functions/console sends (interface/page-headers.ts). */
export const pageHeaders = (
  scope: Construct,
  settings: Settings,
  files: IBucket,
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'page-headers', {
    comment: 'Tidu: the console',
    securityHeadersBehavior: {
      ...TLS,
      contentSecurityPolicy: {
        contentSecurityPolicy: consolePolicy({
          issuer: originOf(settings.issuer),
          files: originOfBucket(files),
        }),
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({
        header,
        value,
        override: true,
      })),
    },
  });

/** For answers of the functions, which bring all other headers themselves. */
export const onlyTls = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'tls-headers', {
    comment: 'Tidu: answers of the functions',
    securityHeadersBehavior: TLS,
  });
