import { Annotations, Duration, Fn } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ADDRESSES, EDGE_HEADER, NOT_SCREENS } from '../../interface/doors.ts';
import { acknowledge } from '../acknowledge.ts';
import type { HttpApi } from '../api/http-api.ts';
import { CLOSED } from '../data/files.ts';
import { onlyTls, pageHeaders } from '../functions/website-headers.ts';
import type { Settings } from '../settings.ts';
import type { BuiltConsole } from './console-build.ts';
import { upload } from './website-upload.ts';

export interface WebsiteProps {
  readonly settings: Settings;
  readonly cloudFront: NonNullable<Settings['cloudFront']>;
  readonly api: HttpApi;
  readonly files: IBucket;
  readonly edgeKey: string;
  readonly console: BuiltConsole;
}

/** As interface/doors.ts decides it, in what CloudFront runs. */
export const SCREENS = `function handler(event) {
  var request = event.request;
  var parts = request.uri.split('/');
  var last = parts[parts.length - 1];
  if (last.indexOf('.') < 0 && ${JSON.stringify(NOT_SCREENS)}.indexOf(parts[1]) < 0) request.uri = '/index.html';
  return request;
}`;

const HTTPS = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS };

/** CloudFront in front of everything: static files from a bucket, the rest from the API, under one domain. */
export class Website extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebsiteProps) {
    super(scope, id);
    const logs = this.#logs();
    this.bucket = new Bucket(this, 'bucket', {
      ...CLOSED,
      // Public by nature: its own keys suffice, and CloudFront needs no right on ours.
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'bucket/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
    });
    const { domain, certificateArn } = props.cloudFront;
    this.distribution = new Distribution(this, 'distribution', {
      comment: 'Tidu',
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultRootObject: 'index.html',
      logBucket: logs,
      logFilePrefix: 'distribution/',
      defaultBehavior: this.#files(props),
      additionalBehaviors: this.#answers(props),
    });
    this.#acknowledged();
    upload(this, { ...props.console, bucket: this.bucket });
  }

  #acknowledged(): void {
    // Nobody gets a list: a list is what `/` answers, which has its own page, and no query reaches the bucket.
    Annotations.of(this.distribution).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
    );
    acknowledge(
      this.distribution,
      'CFR1',
      'Notices are public: whoever may object must be able to read them, wherever they are',
    );
    acknowledge(
      this.distribution,
      'CFR2',
      'Public writes are limited by address and the public side by its own concurrency; an account that has a web ACL attaches it',
    );
  }

  #logs(): Bucket {
    return new Bucket(this, 'access-logs', {
      ...CLOSED,
      encryption: BucketEncryption.S3_MANAGED,
      // CloudFront's standard logs come by an access-control list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
  }

  #files({ settings, files }: WebsiteProps): BehaviorOptions {
    return {
      ...HTTPS,
      // With the right to list, a file that does not exist is a 404 and not a 403.
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: pageHeaders(this, settings, files),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'screens', {
            code: FunctionCode.fromInline(SCREENS),
            runtime: FunctionRuntime.JS_2_0,
            comment: 'Tidu: every screen of the console begins with the same page',
          }),
        },
      ],
    };
  }

  #answers({ api, edgeKey }: WebsiteProps): Record<string, BehaviorOptions> {
    const origin: IOrigin = new HttpOrigin(Fn.select(2, Fn.split('/', api.api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      customHeaders: { [EDGE_HEADER]: edgeKey },
    });
    const common = {
      ...HTTPS,
      origin,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      responseHeadersPolicy: onlyTls(this),
    };
    const asAnswered = { ...common, cachePolicy: CachePolicy.CACHING_DISABLED };
    // A page says by itself how long a shared cache may keep it (functions/public/pages/page.ts).
    const asItSays = { ...common, cachePolicy: this.#asPagesSay() };
    return Object.fromEntries(
      ADDRESSES.map(({ path, cache }) => [path, cache === 'as-said' ? asItSays : asAnswered]),
    );
  }

  #asPagesSay(): CachePolicy {
    return new CachePolicy(this, 'pages', {
      comment: 'Tidu: public pages, as long as they say',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.hours(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}
