import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi as Gateway,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpJwtAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { ADDRESSES, DOCUMENT_ADDRESSES, type Method } from '../../interface/doors.ts';
import { acknowledge } from '../acknowledge.ts';
import { logGroup } from '../data/logs.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import type { Settings } from '../settings.ts';

/** Requests per second and at once, over all callers. A county's busiest hour is some tens a second. */
const SIGNED_IN = { rateLimit: 200, burstLimit: 400 };
const EVERYONE = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 };

/** What anybody may call without signing in. */
const OPEN = ADDRESSES.filter(({ signedIn }) => signedIn !== true);

/** An address as the gateway writes it. */
const routed = ({
  path,
  methods,
}: {
  readonly path: string;
  readonly methods: readonly Method[];
}) => ({
  path: path.replace(/\*$/, '{proxy+}'),
  methods: methods.map((method) => HttpMethod[method]),
});

/** Ids and outcomes; no address, no subject, no token: logs hold no personal data (design §7). */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
});

/** Headers that a page may send, and read, beside the ordinary ones. */
const SENT = [
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'tidu-role',
];
const READ = ['etag', 'location', 'idempotency-replayed', 'retry-after'];

export interface HttpApiProps {
  readonly settings: Settings;
  readonly signedIn: ProductFunction;
  readonly everyone: ProductFunction;
  readonly documents: ProductFunction;
  /** Serves the console; undefined where CloudFront does. */
  readonly console: ProductFunction | undefined;
  /** Checks tokens; undefined where the gateway does. */
  readonly authorizer: ProductFunction | undefined;
}

/** A token that ran out is taken for so long at most, and its person asked for anew as often. */
const REMEMBERED = Duration.minutes(1);

const authorizerOf = ({ settings, authorizer }: HttpApiProps): IHttpRouteAuthorizer =>
  authorizer === undefined
    ? new HttpJwtAuthorizer('oidc', settings.issuer, { jwtAudience: [...settings.audience] })
    : new HttpLambdaAuthorizer('tokens', authorizer.lambda, {
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        identitySource: ['$request.header.Authorization'],
        resultsCacheTtl: REMEMBERED,
      });

/** One address: `/api` behind a token, `/public` for everybody, each with its own function. */
export class HttpApi extends Construct {
  readonly api: Gateway;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const { settings, signedIn, everyone, documents, console } = props;
    this.api = new Gateway(this, 'gateway', {
      description: 'Tidu',
      createDefaultStage: false,
      ...cors(settings.origins),
    });
    const behindToken = new HttpLambdaIntegration('signed-in', signedIn.lambda);
    const open = new HttpLambdaIntegration('everyone', everyone.lambda);
    const authorizer = authorizerOf(props);
    for (const address of ADDRESSES.filter(({ signedIn: closed }) => closed))
      this.api.addRoutes({ ...routed(address), integration: behindToken, authorizer });
    const made = new HttpLambdaIntegration('documents', documents.lambda);
    for (const address of DOCUMENT_ADDRESSES)
      this.api.addRoutes({ ...routed(address), integration: made, authorizer });
    const routes = [
      ...OPEN.flatMap((address) =>
        this.api.addRoutes({
          ...routed(address),
          integration: address.door === 'api' ? behindToken : open,
        }),
      ),
      ...this.#console(console),
    ];
    for (const route of routes) {
      acknowledge(
        route,
        'APIG4',
        'Open to the public by law: notices, objections, clusters; and what holds no data: the console’s files, how to call the interface, whether it runs',
      );
    }
    this.stage = this.#stage();
    // API Gateway refuses settings for a route that does not exist yet.
    this.stage.node.addDependency(...routes);
  }

  #console(console: ProductFunction | undefined): readonly HttpRoute[] {
    if (console === undefined) return [];
    // Whatever no other route takes: a screen, a file, or nothing.
    return [
      new HttpRoute(this, 'console', {
        httpApi: this.api,
        routeKey: HttpRouteKey.DEFAULT,
        integration: new HttpLambdaIntegration('console', console.lambda),
      }),
    ];
  }

  #stage(): HttpStage {
    const stage = new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: SIGNED_IN,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup(this, 'access-log')),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
    const { defaultChild } = stage.node;
    if (defaultChild instanceof CfnStage) {
      defaultChild.routeSettings = Object.fromEntries(
        OPEN.map(routed).flatMap(({ path, methods }) =>
          methods.map((method) => [`${method} ${path}`, EVERYONE]),
        ),
      );
    }
    return stage;
  }
}

const cors = (origins: readonly string[]) =>
  origins.length === 0
    ? {}
    : {
        corsPreflight: {
          allowOrigins: [...origins],
          allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT],
          allowHeaders: SENT,
          exposeHeaders: READ,
          maxAge: Duration.hours(1),
        },
      };
