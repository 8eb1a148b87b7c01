import { operationId, type Route } from '../../interface/route.ts';
import { problem } from './answers.ts';
import { answerOf, json, schemaOf } from './schemas.ts';

const parametersOf = (route: Route) => [
  ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(route.query ?? {}).map(([name, title]) => ({
    name,
    in: 'query',
    required: false,
    schema: { type: 'string' },
    description: `${title.zh} / ${title.en}`,
  })),
];

export const routeOperation = (route: Route) => ({
  operationId: operationId(route),
  summary: `${route.title.zh} / ${route.title.en}`,
  ...(route.public === true ? { security: [] } : { security: [{ bearer: [] }] }),
  parameters: parametersOf(route),
  ...(route.body === undefined
    ? {}
    : { requestBody: { required: true, content: json(schemaOf(route.body), route.example) } }),
  responses: {
    '200': { description: '结果 / result', content: json(answerOf(route)) },
    ...(route.method === 'POST'
      ? { '201': { description: '已建立 / created', content: json(answerOf(route)) } }
      : {}),
    '400': problem('填写有误 / not valid'),
    ...(route.public === true
      ? {}
      : { '401': problem('未登录 / not signed in'), '403': problem('无权办理 / not allowed') }),
    '404': problem('没有，或无权查看 / not there, or not yours to see'),
    ...(route.method === 'GET' && !route.path.includes('/documents/')
      ? {}
      : { '409': problem('目前不能办理 / not as things stand') }),
    ...(route.method === 'PUT'
      ? { '412': problem('已在别处保存过 / saved elsewhere since it was read') }
      : {}),
    ...(route.method === 'GET' ? {} : { '413': problem('内容过大 / too large') }),
    ...(route.path.includes('/uploads/')
      ? { '410': problem('上传已失效，请重新开始 / begun too long ago: begin again') }
      : {}),
    '429': problem('过于频繁 / too many requests'),
  },
});
