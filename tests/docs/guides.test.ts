import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../functions/api/routes.ts';
import { aggregates } from '../../functions/catalogue.ts';
import { matchPath } from '../../functions/http/route.ts';
import { publicRoutes } from '../../functions/public/routes.ts';
import { filesBelow } from '../architecture/files.ts';
import { blocksIn } from './markdown.ts';

const guides = filesBelow('docs/guides', ['.md']);
const lines = guides.flatMap((path) =>
  blocksIn(readFileSync(path, 'utf8')).flatMap(({ code }) =>
    code.split('\n').map((line) => ({ path, line })),
  ),
);

/** `act "$WHO" Command '{…}'`; a variable stands for an opinion's id, whose form is the strictest. */
const acts = lines.flatMap(({ path, line }) => {
  const [, name, body] = /^act "\$\w+" (\w+) '(.*)'$/.exec(line) ?? [];
  return name === undefined || body === undefined
    ? []
    : [{ path, name, body: body.replaceAll(/'\$\w+'/g, 'o-6f1c2a3b') }];
});

const reads = lines.flatMap(({ path, line }) => {
  const [, target] = /^get "\$\w+" (\S+)$/.exec(line) ?? [];
  return target === undefined
    ? []
    : [{ path, target: (target.split('?')[0] ?? '').replaceAll(/\$\w+/g, 'x') }];
});

describe('what the guides tell people to send exists', () => {
  it('there is something to check', () => {
    expect(acts.length).toBeGreaterThan(15);
    expect(reads.length).toBeGreaterThan(8);
  });

  it.each(acts)('$path: $name takes what the guide sends', ({ name, body }) => {
    const spec = aggregates.cases.commands[name];
    expect(spec?.body.safeParse(JSON.parse(body)).error?.issues ?? []).toEqual([]);
    expect(spec).toBeDefined();
  });

  it.each(reads)('$path: $target is a route', ({ target }) => {
    const found = [...apiRoutes, ...publicRoutes].some(
      ({ method, path }) => method === 'GET' && matchPath(path, target) !== undefined,
    );
    expect(found).toBe(true);
  });
});

describe('what the glossary calls things exists', () => {
  const glossary = readFileSync('docs/glossary.md', 'utf8');
  const known = new Set(
    Object.values(aggregates).flatMap(({ commands, events }) => [
      ...Object.keys(commands),
      ...Object.keys(events),
    ]),
  );
  /** Names of kinds of things, not of messages. */
  const THINGS = new Set([
    'Cluster',
    'Case',
    'Call',
    'Org',
    'Task',
    'Deadline',
    'Refusal',
    'DocumentNumber',
  ]);

  it('every command and event that it names', () => {
    const named = [...glossary.matchAll(/`([A-Z][A-Za-z]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !known.has(name) && !THINGS.has(name))).toEqual([]);
  });
});
