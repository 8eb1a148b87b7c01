import type { CommandSpec } from '../../engine/decider.ts';
import type { Plural } from '../../interface/plurals.ts';
import { aggregates, isOpening, isPlural, kindOfPlural } from '../kinds/catalogue.ts';
import { commandResponses } from './answers.ts';
import { json, type Schema, schemaOf } from './schemas.ts';

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

export const commandPaths = (): Record<string, Record<string, unknown>> => {
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
