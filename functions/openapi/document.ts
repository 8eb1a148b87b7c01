import { own } from '../../engine/own.ts';
import type { Route } from '../../interface/route.ts';
import { NON_SECRET } from '../../workflows/programme/statement.ts';
import { PROBLEM } from './answers.ts';
import { commandPaths } from './command-paths.ts';
import { routeOperation } from './route-operation.ts';
import { answerSchemas } from './schemas.ts';

/** Before a function is asked, API Gateway answers by itself. */
const GATEWAY = {
  zh: '错误一律为 application/problem+json（RFC 9457）；部署在AWS时，网关自身的答复（401、403、413、429、500、503）为 {"message": …}，不含原因，可用同一编号重试',
  en: 'Errors are application/problem+json (RFC 9457); deployed to AWS, the gateway’s own answers (401, 403, 413, 429, 500, 503) are {"message": …} without a reason: send again with the same key',
} as const;

/** The whole interface as OpenAPI 3.1, made from the schemas that also parse: it cannot fall behind. */
export const openApi = (routes: readonly Route[]) => {
  const paths = commandPaths();
  for (const route of routes) {
    if (
      route.path.endsWith('/commands/{command}') ||
      (route.method === 'POST' && own(paths, route.path) !== undefined)
    )
      continue;
    paths[route.path] = {
      ...own(paths, route.path),
      [route.method.toLowerCase()]: routeOperation(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '梯度 Tidu',
      version: '0.1.0',
      description: `先进制造业集群梯度培育：申报、评审、公示、推荐。${NON_SECRET.zh}。${GATEWAY.zh}。 / Cultivation of manufacturing clusters: application, review, notice, recommendation. ${NON_SECRET.en}. ${GATEWAY.en}.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: PROBLEM, ...answerSchemas() },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
