import { isRecord, type Schema } from './schema.ts';

/** One operation of our own OpenAPI document. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** Roles that may send it, as its description says; none where it says nothing. */
  readonly roles: readonly string[];
  readonly params: readonly string[];
  readonly queries: readonly string[];
  readonly body: Schema | undefined;
  readonly example: unknown;
  readonly responses: Schema;
}

const METHODS = ['get', 'post', 'put'] as const;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);

const named = (operation: unknown, where: string): readonly string[] => {
  const parameters = at(operation, 'parameters');
  return Array.isArray(parameters)
    ? parameters.filter((one) => at(one, 'in') === where).map((one) => String(at(one, 'name')))
    : [];
};

export const operationsIn = (document: Schema): readonly Operation[] =>
  Object.entries(Object(document.paths)).flatMap(([path, of]) =>
    METHODS.flatMap((method): readonly Operation[] => {
      const operation = at(of, method);
      if (!isRecord(operation)) return [];
      const content = at(operation, 'requestBody', 'content', 'application/json');
      const body = at(content, 'schema');
      const responses = operation.responses;
      return [
        {
          id: String(operation.operationId),
          method: method === 'get' ? 'GET' : method === 'post' ? 'POST' : 'PUT',
          path,
          roles: [...String(operation.description ?? '').matchAll(/([a-z-]+) \(/gu)].map(
            ([, role = '']) => role,
          ),
          params: [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name),
          queries: named(operation, 'query'),
          body: isRecord(body) ? body : undefined,
          example: at(content, 'example'),
          responses: isRecord(responses) ? responses : {},
        },
      ];
    }),
  );

/** Schema of an answer by status and media type; undefined where the document says none. */
export const answerSchema = (
  { responses }: Operation,
  status: number,
  type: string,
): Schema | undefined => {
  const schema = at(responses, String(status), 'content', type.split(';')[0] ?? '', 'schema');
  return isRecord(schema) ? schema : undefined;
};
