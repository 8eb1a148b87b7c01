import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { InfraMistake } from '../../infra/mistake.ts';
import { settingsOf } from '../../infra/settings.ts';
import { SCREENS } from '../../infra/website/website.ts';
import { EDGE_HEADER, isScreen } from '../../interface/doors.ts';
import { consolePolicy, PAGE_HEADERS } from '../../interface/page-headers.ts';
import { CLOUD_FRONT, synthesised, ofType as withoutCloudFront, written } from './stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-website-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'a-1.js'), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { resources } = synthesised({ cloudFront: CLOUD_FRONT }, folder);
const ofType = (type: string) => resources.filter((resource) => resource.type === type);
const only = (type: string) => {
  const [first, ...rest] = ofType(type);
  expect(rest, type).toEqual([]);
  return Object(first?.properties);
};
const distribution = only('AWS::CloudFront::Distribution').DistributionConfig;

interface Behaviour {
  readonly PathPattern: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: unknown;
  readonly ViewerProtocolPolicy: string;
  readonly AllowedMethods: readonly string[];
}
const behaviours: readonly Behaviour[] = distribution.CacheBehaviors;

describe('the website', () => {
  it('is made only where the settings ask for it', () => {
    expect(withoutCloudFront('AWS::CloudFront::Distribution')).toEqual([]);
    expect(withoutCloudFront('AWS::SecretsManager::Secret')).toEqual([]);
  });

  it('has the domain of the settings, and no old TLS', () => {
    expect(distribution.Aliases).toEqual([CLOUD_FRONT.domain]);
    expect(distribution.ViewerCertificate).toMatchObject({
      AcmCertificateArn: CLOUD_FRONT.certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
    for (const { ViewerProtocolPolicy } of [distribution.DefaultCacheBehavior, ...behaviours])
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  it('sends what the functions answer to the API, and everything else to the bucket', () => {
    const api = behaviours[0]?.TargetOriginId;
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/*',
      '/public/*',
      '/openapi.json',
      '/console.json',
      '/robots.txt',
      '/health',
      '/open',
      '/open/*',
    ]);
    for (const { TargetOriginId } of behaviours) expect(TargetOriginId).toBe(api);
    expect(distribution.DefaultCacheBehavior.TargetOriginId).not.toBe(api);
    expect(behaviours[0]?.AllowedMethods).toContain('PUT');
  });

  it('keeps no answer of the interface, and a page as long as the page says', () => {
    const policies = behaviours.map(({ CachePolicyId }) => written(CachePolicyId));
    // CloudFront's own policy "CachingDisabled".
    expect(policies.slice(0, 6)).toEqual(Array(6).fill('4135ea2d-6df8-44a3-9df3-4b5a84be39ad'));
    expect(policies[6]).toBe(policies[7]);
    expect(only('AWS::CloudFront::CachePolicy').CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        HeadersConfig: { HeaderBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
      },
    });
  });

  it('sends the headers that the functions send, from the same text', () => {
    const of = (comment: string) =>
      ofType('AWS::CloudFront::ResponseHeadersPolicy')
        .map(({ properties }) => Object(properties.ResponseHeadersPolicyConfig))
        .find((config) => config.Comment === comment);
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
      of('Tidu: the console');
    const policy = written(security.ContentSecurityPolicy.ContentSecurityPolicy);
    const files = /connect-src 'self' \S+ (\S+);/.exec(policy)?.[1];
    expect(files).toMatch(/^https:\/\/<filesbucket/);
    expect(policy).toBe(consolePolicy({ issuer: 'https://identity.example.org', files }));
    const sent = new Map<string, string>([
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', security.ReferrerPolicy.ReferrerPolicy],
      ...custom.Items.map(({ Header, Value }: Record<string, string>) => [Header, Value] as const),
    ]);
    expect(Object.fromEntries(sent)).toEqual(PAGE_HEADERS);
    expect(of('Tidu: answers of the functions').SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 365 * 24 * 3600 },
    });
  });

  it('begins every screen with the same page, as the embedded server does', () => {
    const handler: (event: unknown) => { uri: string } = new Function(
      `${SCREENS}; return handler;`,
    )();
    const paths = [
      '/',
      '/desk',
      '/cases/c-1',
      '/signed-in',
      '/apiary',
      '/api',
      '/open',
      '/files/x',
    ];
    for (const uri of [...paths, '/oidc/auth', '/assets/a-1.js', '/favicon.svg', '/a.b/c'])
      expect(handler({ request: { uri } }).uri, uri).toBe(isScreen(uri) ? '/index.html' : uri);
  });

  it('reads a bucket that nobody else can read', () => {
    const [bucket] = ofType('AWS::S3::Bucket').filter(({ id }) => id.startsWith('websitebucket'));
    expect(bucket?.properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    const policy = ofType('AWS::S3::BucketPolicy').find(
      ({ properties }) => written(properties.Bucket) === `<${bucket?.id}>`,
    );
    const allowed = Object(policy?.properties.PolicyDocument).Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    expect(allowed.length).toBeGreaterThan(0);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(written(Condition.StringEquals['AWS:SourceArn'])).toContain(':distribution/<website');
    }
  });

  it('has what a page loads before the page, and deletes nothing that an open page may ask for', () => {
    const uploads = ofType('Custom::CDKBucketDeployment').map(({ id, properties }) => ({
      id,
      ...Object(properties),
    }));
    expect(uploads.map(({ Prune }) => Prune)).toEqual([false, false]);
    const [assets, page] = uploads;
    expect(assets.SystemMetadata['cache-control']).toContain('immutable');
    expect(assets.Include).toEqual(['assets/*']);
    expect(page.SystemMetadata['cache-control']).toBe('no-cache');
    expect(page.Exclude).toEqual(['assets/*']);
  });
});

describe('behind CloudFront', () => {
  it('no function serves the console', () => {
    const described = ofType('AWS::Lambda::Function').map(
      ({ properties }) => properties.Description,
    );
    expect(described).toContain('functions/public/handler.ts');
    expect(described).not.toContain('functions/console/handler.ts');
    expect(
      ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey),
    ).not.toContain('$default');
  });

  it('the public side alone can tell that a request came through it', () => {
    const [header] = distribution.Origins.flatMap(
      ({ OriginCustomHeaders = [] }: { OriginCustomHeaders?: readonly object[] }) =>
        OriginCustomHeaders,
    );
    expect(header.HeaderName).toBe(EDGE_HEADER);
    const proof = JSON.stringify(header.HeaderValue);
    expect(proof).toContain('{{resolve:secretsmanager:');
    const knowing = ofType('AWS::Lambda::Function').filter(
      ({ properties }) => Object(properties.Environment).Variables?.EDGE_KEY !== undefined,
    );
    expect(knowing.map(({ properties }) => properties.Description)).toEqual([
      'functions/public/handler.ts',
    ]);
    expect(JSON.stringify(Object(knowing[0]?.properties.Environment).Variables.EDGE_KEY)).toBe(
      proof,
    );
  });

  it('pages of its domain may upload files', () => {
    const files = ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith('filesbucket'));
    expect(Object(files?.properties.CorsConfiguration).CorsRules[0].AllowedOrigins).toContain(
      `https://${CLOUD_FRONT.domain}`,
    );
  });

  it('a certificate elsewhere than CloudFront looks is refused by name', () => {
    const cloudFront = {
      ...CLOUD_FRONT,
      certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/0123-abcd',
    };
    const tidu = { issuer: 'https://id.example.org', audience: ['a'], origins: [], cloudFront };
    const settings = { ...tidu, firstAdministrators: [] };
    expect(() => settingsOf(new App({ context: { tidu: settings } }).node)).toThrow(InfraMistake);
  });
});
