import { answerSchema, type Operation } from './operations.ts';
import { leftItsRoute, type Made, type Plan } from './plan.ts';
import { fits, isRecord, type Schema } from './schema.ts';
import type { Told } from './send.ts';

export const FAULTS = ['serverErrors', 'outsideSchema', 'invalidAccepted', 'slow'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Finding {
  readonly fault: Fault;
  readonly what: string;
}

/** Text that no record may hold: controls, halves of characters, codes that are none. */
const UNFIT = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

const holdsUnfit = (value: unknown): boolean => {
  if (typeof value === 'string') return UNFIT.test(value);
  if (Array.isArray(value)) return value.some(holdsUnfit);
  return isRecord(value) && Object.entries(value).flat().some(holdsUnfit);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const shape = (operation: Operation, told: Told, document: Schema): readonly Finding[] => {
  const { status, type, text } = told;
  const outside = (what: string): readonly Finding[] => [{ fault: 'outsideSchema', what }];
  if (!Object.hasOwn(operation.responses, String(status)))
    return outside(`${status} is not documented`);
  const schema = answerSchema(operation, status, type);
  if (schema === undefined) return outside(`${status} with ${type || 'no type'}`);
  return fits(schema, parsed(text), document) ? [] : outside(`${status} of another form`);
};

/** Written by hand against the document: what it does not allow must not be done. */
const accepted = (
  { body }: Operation,
  { value, request }: Made,
  { status }: Told,
  document: Schema,
): readonly Finding[] => {
  if (body === undefined || status >= 300) return [];
  const sent = request.text === undefined ? undefined : parsed(request.text);
  const given = value === undefined ? sent : parsed(request.text ?? '');
  if (given === undefined && request.text?.trim() === '') return [];
  if (!fits(body, given ?? null, document))
    return [{ fault: 'invalidAccepted', what: `${status} for a body outside its schema` }];
  return holdsUnfit(given)
    ? [{ fault: 'invalidAccepted', what: `${status} for text that no record may hold` }]
    : [];
};

/** What is wrong with an answer, but its time, which is measured again first. */
export const judged = (
  plan: Plan,
  made: Made,
  told: Told,
  document: Schema,
): readonly Finding[] => {
  const { operation } = plan;
  // The console is not built here, and says so with 503.
  if (operation === undefined && told.status === 503) return [];
  if (told.status >= 500) return [{ fault: 'serverErrors', what: `answered by ${told.status}` }];
  if (operation === undefined || leftItsRoute(plan)) return [];
  return [...shape(operation, told, document), ...accepted(operation, made, told, document)];
};

/** A paper is made of many pages; everything else is answered at once. */
export const mayTakeTime = ({ operation }: Plan): boolean =>
  operation?.path.includes('/documents/') === true;
