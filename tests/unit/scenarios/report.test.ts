import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scenariosIn } from '../../scenarios/report.ts';

const report = (assertionResults: readonly object[], more: object = {}) =>
  JSON.stringify({
    testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults, ...more }],
  });

it('reads a scenario by its id', () => {
  expect(
    scenariosIn(report([{ title: 'play.A.1 a fact holds the case', status: 'passed' }])),
  ).toEqual([{ id: 'play.A.1', passed: true, detail: 'a fact holds the case' }]);
});

it('reads the ids that the scenarios have, words with hyphens too', () => {
  expect(
    scenariosIn(report([{ title: 'play.C8.name-in-draft it is set right', status: 'passed' }])),
  ).toEqual([{ id: 'play.C8.name-in-draft', passed: true, detail: 'it is set right' }]);
});

it('tells why one failed', () => {
  const failed = { title: 'play.A.1 a fact', status: 'failed', failureMessages: ['expected 409'] };
  expect(scenariosIn(report([failed]))).toEqual([
    { id: 'play.A.1', passed: false, detail: 'expected 409' },
  ]);
});

it('lets nothing pass without an id, that was skipped, or that could not be loaded', () => {
  const odd = [
    { title: 'no id here', status: 'passed' },
    { title: 'play.A.2 left out', status: 'skipped' },
  ];
  expect(scenariosIn(report(odd)).map(({ passed }) => passed)).toEqual([false, false]);
  expect(scenariosIn(report([], { status: 'failed', message: 'cannot import' }))).toEqual([
    { id: 'a.test.ts', passed: false, detail: 'cannot import' },
  ]);
});

it('every scenario has an id', () => {
  const folder = new URL('../../scenarios/', import.meta.url);
  const titles = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      return [...source.matchAll(/^\s*it\(\s*'([^']+)'/gm)].map(([, title = '']) => ({
        title,
        status: 'passed',
      }));
    });
  const scenarios = scenariosIn(report(titles));
  expect(scenarios.length).toBeGreaterThan(100);
  expect(scenarios.filter(({ passed }) => !passed)).toEqual([]);
});
