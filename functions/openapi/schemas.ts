import * as z from 'zod';
import { components } from '../../interface/registry.ts';
import type { Route } from '../../interface/route.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1 speaks JSON Schema 2020-12, which is what zod writes. */
export const schemaOf = (type: z.ZodType): Schema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
  });
  return schema;
};

/** Answers by name, with the shapes that several of them hold, each once. */
export const answerSchemas = (): Record<string, Schema> => {
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

export const answerOf = ({ answer }: Route): Schema => ({
  $ref: refTo(components.get(answer)?.id ?? ''),
});

export const json = (schema: Schema, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});
