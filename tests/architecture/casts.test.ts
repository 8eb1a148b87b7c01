import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { castsIn } from './casts.ts';
import { filesBelow, SOURCES } from './files.ts';

/** Where stored bytes become values again: nobody but who reads them can say what they are. */
const BOUNDARY = /^(adapters|local\/dynamodb)\//;

/** The list may only shrink. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'cli/verify.ts': 'answers of the interface, which is checked on the other side',
  'console/api/address.ts': 'an address bears the type of its answer, which is no value',
  'console/api/use-command.ts':
    'an act is answered by Done, tried out by DryRun, and by the same route',
  'console/audit/conclusion.tsx': 'Object.keys forgets which keys a record has',
  'console/audit/exceptions.tsx': 'Object.keys forgets which keys a record has',
  'console/i18n/use-language.ts': 'Object.keys forgets which keys a record has',
  'console/notices/register.tsx': 'a computed key widens to string',
  'console/notices/reports.ts': 'a computed key widens to string',
  'console/office/round-lines.ts': 'a query’s first page has no cursor, the others have',
  'engine/text.ts': 'a copy has the shape of what was copied, text by text',
  'functions/views/named-file.ts': 'a copy has the shape of what was copied, text by text',
  'functions/documents/routes.ts': 'an id is made of two closed sets',
  'functions/kinds/head-fields.ts': 'the store keeps what the kind itself gave',
  'interface/documents.ts': 'one entry of a union of lists',
  'local/executions.ts': 'what JSON.parse gives is JSON',
  'local/runtime.ts': 'each step parses its own input',
  'local/system.ts': 'a server that listens on a port has an address, not a path',
  'workflows/case/aggregate.ts': 'what is decided on behalf is an event of the same union',
};

const casts = ['engine', 'workflows', 'interface', 'functions', 'infra', 'local', 'cli', 'console']
  .flatMap((room) => filesBelow(room, SOURCES))
  .filter((file) => !BOUNDARY.test(file))
  .flatMap((file) => castsIn(readFileSync(file, 'utf8')).map((cast) => ({ file, cast })));

describe('what the compiler knows of a value', () => {
  it('is believed: nothing is taken for something else, but where the store is read', () => {
    const unexplained = casts.filter(({ file }) => EXCEPTIONS[file] === undefined);
    expect(unexplained).toEqual([]);
  });

  it('has no exception that is not needed any more', () => {
    const used = new Set(casts.map(({ file }) => file));
    expect(Object.keys(EXCEPTIONS).filter((file) => !used.has(file))).toEqual([]);
  });

  it('would be found otherwise; other names and constants are none', () => {
    expect(castsIn('const kase = state as CaseState;')).toEqual(['as CaseState']);
    expect(castsIn('f(aggregate as unknown as Any, [] as string[]);')).toHaveLength(3);
    expect(castsIn('const at = `$' + '{(state as CaseState).version}`;')).toEqual(['as CaseState']);
    expect(castsIn("import { type A as B } from './a.ts'; import * as c from './c.ts';")).toEqual(
      [],
    );
    expect(
      castsIn("export { a as b }; const LIST = ['as CaseState'] as const; // as CaseState"),
    ).toEqual([]);
  });
});
