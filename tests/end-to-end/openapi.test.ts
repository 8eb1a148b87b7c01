import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../functions/api/routes.ts';
import { aggregates, isOpening } from '../../functions/kinds/catalogue.ts';
import { publicRoutes } from '../../functions/public/routes.ts';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';

let instance: Instance;
let document: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  instance = await startInstance({ demo: false });
  const answer = await instance.nobody.get('/openapi.json');
  expect(answer.status).toBe(200);
  document = Object(answer.body);
});
afterAll(() => instance.stop());

const commands = Object.entries(aggregates).flatMap(([plural, { commands: of }]) =>
  Object.entries(of).map(([name, spec]) => ({ plural, name, spec, title: `${plural} ${name}` })),
);
const forPeople = commands.filter(({ spec }) => spec.may.some(({ role }) => role !== 'system'));
const forSystem = commands.filter(({ spec }) => spec.may.every(({ role }) => role === 'system'));

const pathOf = (plural: string, name: string): string =>
  isOpening(name) ? `/api/${plural}` : `/api/${plural}/{id}/commands/${name}`;

describe('the interface describes itself', () => {
  it('is valid OpenAPI 3.1 in the eyes of an independent validator', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(text(document, 'openapi')).toBe('3.1.0');
  });

  it('the validator finds a planted fault', async () => {
    const broken = { ...structuredClone(document), paths: { '/x': { get: { responses: 7 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it.each(forPeople)(
    'holds the command $title with body, refusals and example',
    ({ plural, name, spec }) => {
      const operation = field(document, 'paths', pathOf(plural, name), 'post');
      const content = field(operation, 'requestBody', 'content', 'application/json');
      expect(text(content, 'schema', 'type')).toBe('object');
      expect(field(content, 'example')).toEqual(JSON.parse(JSON.stringify(spec.example)));
      for (const refusal of spec.refusals)
        expect(text(operation, 'responses', '409', 'description')).toContain(refusal);
      for (const status of ['400', '401', '403', '404', '412', '413', '422', '429'])
        expect(text(operation, 'responses', status, 'description')).not.toBe('');
      expect(text(operation, 'summary')).toContain(spec.title.zh);
    },
  );

  it('asks nobody for an id that the server makes', () => {
    const cases = field(document, 'paths', '/api/cases', 'post', 'requestBody', 'content');
    const schema = field(cases, 'application/json', 'schema');
    expect(list(schema, 'required')).toEqual(['callId', 'track', 'name', 'applicant']);
    expect(field(schema, 'properties', 'caseId', 'type')).toBeUndefined();
  });

  it('does not hold what only time and other streams send', () => {
    expect(forSystem.length).toBeGreaterThan(8);
    const described = Object.keys(Object(document.paths));
    for (const { plural, name } of forSystem) expect(described).not.toContain(pathOf(plural, name));
  });

  it('holds every query and every route, and nothing that is not there', () => {
    const routes = [...apiRoutes, ...publicRoutes].filter(
      ({ path }) => !path.endsWith('/commands/{command}'),
    );
    const described = Object.entries(Object(document.paths)).flatMap(([path, methods]) =>
      Object.keys(Object(methods)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const there = [
      ...routes.map(({ method, path }) => `${method} ${path}`),
      ...forPeople.map(({ plural, name }) => `POST ${pathOf(plural, name)}`),
    ];
    expect(described.sort()).toEqual([...new Set(there)].sort());
  });

  it('names each operation once', () => {
    const ids = Object.values(Object(document.paths)).flatMap((methods) =>
      Object.values(Object(methods)).map((operation) => text(operation, 'operationId')),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('');
  });

  it('a route that takes a body says which', () => {
    for (const { method, path, body } of [...apiRoutes, ...publicRoutes]) {
      if (method === 'GET' || body === undefined) continue;
      const operation = field(document, 'paths', path, method.toLowerCase());
      expect(text(operation, 'requestBody', 'content', 'application/json', 'schema', 'type')).toBe(
        'object',
      );
    }
  });
});

describe('examples are valid', () => {
  it.each(commands)('$title takes its own example', ({ spec }) => {
    const parsed = spec.body.safeParse(spec.example);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each([...apiRoutes, ...publicRoutes].filter(({ body }) => body !== undefined))(
    '$method $path takes its own example',
    ({ body, example }) => {
      expect(body?.safeParse(example).success).toBe(true);
    },
  );
});

describe('problems', () => {
  it('have the fields that the document promises', async () => {
    const { body } = await instance.nobody.get('/api/me');
    const schema = field(document, 'components', 'schemas', 'Problem');
    for (const name of list(schema, 'required')) expect(Object.keys(Object(body))).toContain(name);
    for (const name of Object.keys(Object(body)))
      expect(Object.keys(Object(field(schema, 'properties')))).toContain(name);
  });
});
