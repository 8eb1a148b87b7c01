import * as z from 'zod';
import type { CommandSpec } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { Plural } from '../../interface/plurals.ts';
import { components } from '../../interface/registry.ts';
import { operationId, type Route } from '../../interface/route.ts';
import { NON_SECRET } from '../../workflows/programme/statement.ts';
import { aggregates, isOpening, isPlural, kindOfPlural } from '../kinds/catalogue.ts';

type Schema = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1 speaks JSON Schema 2020-12, which is what zod writes. */
const schemaOf = (type: z.ZodType): Schema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
  });
  return schema;
};

/** Answers by name, with the shapes that several of them hold, each once. */
const answerSchemas = (): Record<string, Schema> => {
  const { schemas } = z.toJSONSchema(components, {
    uri: refTo,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _uri, ...schema }]) => [
      id,
      schema,
    ]),
  );
};

const refTo = (id: string): string => `#/components/schemas/${id}`;

const answerOf = ({ answer }: Route): Schema => ({ $ref: refTo(components.get(answer)?.id ?? '') });

const json = (schema: Schema, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const answer = { $ref: '#/components/schemas/Answer' };
const answerOrDryRun = { oneOf: [answer, { $ref: '#/components/schemas/DryRun' }] };

/** Answers that any command can get; the refusals of each are named in its 409. */
const commandResponses = (refusals: readonly string[], created: boolean) => ({
  [created ? '201' : '200']: {
    description: '已办理 / done',
    headers: { ETag: { schema: { type: 'string' }, description: '版本 / version' } },
    content: json(created ? answer : answerOrDryRun),
  },
  ...(created
    ? {
        '200': {
          description:
            '重复提交，给出首次结果；或为预演结果 / repeated: the first answer again; or what a dry run tells',
          content: json(answerOrDryRun),
        },
      }
    : {}),
  '400': problem('填写有误，逐项列出 / all field errors at once'),
  '401': problem('未登录 / not signed in'),
  '403': problem('看得到但无权办理 / visible, but not yours to do'),
  '404': problem('没有，或无权查看 / not there, or not yours to see'),
  '409': problem(`规则不允许 / refused: ${refusals.length === 0 ? '—' : refusals.join(', ')}`),
  '412': problem('已被他人更新 / changed since it was read'),
  '413': problem('内容过大 / too large'),
  '422': problem('编号已用于另一操作 / the key was used for another command'),
  '429': problem('过于频繁 / too many requests'),
  '503': problem('系统繁忙，可用同一编号重试 / busy: retry with the same key'),
});

/** Before a function is asked, API Gateway answers by itself. */
const GATEWAY = {
  zh: '错误一律为 application/problem+json（RFC 9457）；部署在AWS时，网关自身的答复（401、403、413、429、500、503）为 {"message": …}，不含原因，可用同一编号重试',
  en: 'Errors are application/problem+json (RFC 9457); deployed to AWS, the gateway’s own answers (401, 403, 413, 429, 500, 503) are {"message": …} without a reason: send again with the same key',
} as const;

const commandParameters = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: '同一编号重复提交只办理一次 / the same key acts once',
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description: '读取时的ETag；不符则412 / the ETag that was read',
  },
  {
    name: 'Tidu-Role',
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description: '以哪个身份办理，如 office@BZ-OFFICE / act as this role',
  },
  {
    name: 'dryRun',
    in: 'query',
    required: false,
    schema: { type: 'boolean', default: false },
    description:
      '仅预演：按同样的规则判断并说明结果，不记录、不占用文号和名额，也不使用 Idempotency-Key / decide and tell what would happen, record nothing',
  },
];

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const BY_SERVER = { description: '由系统生成，不必填写 / made by the server, need not be sent' };

/** What opens a stream bears its id, which the server makes and no sender has to know. */
const openingSchema = (plural: Plural, spec: CommandSpec): Schema => {
  const made = [kindOfPlural(plural).opening?.idMember ?? []].flat();
  const { properties, required, ...schema } = schemaOf(spec.body);
  return {
    ...schema,
    properties: {
      ...Object(properties),
      ...Object.fromEntries(made.map((name) => [name, BY_SERVER])),
    },
    required: Array.isArray(required) ? required.filter((name) => !made.includes(name)) : [],
  };
};

const operation = (plural: Plural, name: string, spec: CommandSpec, opening: boolean) => ({
  operationId: `${plural}.${opening ? 'open.' : ''}${name}`,
  tags: [plural],
  summary: `${spec.title.zh} / ${spec.title.en}`,
  description: `${name}: ${spec.may.map(({ role, relation }) => `${role} (${relation})`).join(', ')}${spec.onBehalf === true ? '；可代录 / may be recorded on behalf' : ''}`,
  security: [{ bearer: [] }],
  parameters: [...(opening ? [] : [idParameter]), ...commandParameters],
  requestBody: {
    required: true,
    content: json(opening ? openingSchema(plural, spec) : schemaOf(spec.body), spec.example),
  },
  responses: commandResponses(spec.refusals, opening),
});

const commandPaths = (): Record<string, Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [plural, aggregate] of Object.entries(aggregates)) {
    if (!isPlural(plural)) continue;
    for (const [name, spec] of Object.entries(aggregate.commands)) {
      // The system's own commands come from time and follow-ups, never over HTTP.
      if (spec.may.every(({ role }) => role === 'system')) continue;
      if (isOpening(name)) paths[`/api/${plural}`] = { post: operation(plural, name, spec, true) };
      else
        paths[`/api/${plural}/{id}/commands/${name}`] = {
          post: operation(plural, name, spec, false),
        };
    }
  }
  return paths;
};

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

const routeOperation = (route: Route) => ({
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

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: '读者语言的说明 / in the reader’s language' },
    refusal: { type: 'string' },
    rule: { type: 'string' },
    because: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'rule', 'message'],
        properties: {
          path: { type: 'string' },
          rule: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

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
