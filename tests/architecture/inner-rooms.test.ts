import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';
import { INNER, wrongWithin } from './inner-rooms.ts';

describe.each(Object.entries(INNER))('the rooms of %s', (top, rooms) => {
  const files = filesBelow(top, SOURCES);

  it('import what the table allows', () => {
    const wrong = files.flatMap((file) => wrongWithin(file, readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('are all in the table, which goes round in no circle', () => {
    const folders = files.flatMap((file) => {
      const [, room, ...rest] = file.split('/');
      return room === undefined || rest.length === 0 ? [] : [room];
    });
    expect([...new Set(folders)].sort()).toEqual(Object.keys(rooms).sort());
    const reached = (room: string): readonly string[] =>
      (rooms[room] ?? []).flatMap((other) => [other, ...reached(other)]);
    for (const room of Object.keys(rooms)) expect(reached(room)).not.toContain(room);
  });
});

/** Each stood in the house once, or is its like. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  [
    'a view that knows a route',
    'functions/views/audit/x.ts',
    "import { a } from '../../api/y.ts';",
  ],
  ['a paper that knows a route', 'functions/documents/x.ts', "import { a } from '../api/y.ts';"],
  ['a type of it', 'functions/public/x.ts', "import type { A } from '../api/case/y.ts';"],
  ['a kind that knows the door', 'functions/kinds/x.ts', "import { a } from '../door/y.ts';"],
  ['the door behind HTTP', 'functions/door/x.ts', "export { a } from '../http/y.ts';"],
  ['time that is brought late', 'functions/views/x.ts', "const a = import('../time/y.ts');"],
  ['what is kept behind what is watched', 'infra/data/x.ts', "import { A } from '../watch/y.ts';"],
  [
    'ground that knows an area',
    'console/display/x.tsx',
    "import type { O } from '../office/y.ts';",
  ],
  [
    'ground that knows ground above it',
    'console/app/x.tsx',
    "import { m } from '../display/y.ts';",
  ],
  ['ground that knows the frame', 'console/api/x.ts', "import { s } from '../frame/routes.ts';"],
  [
    'an area that knows another',
    'console/recommendations/x.tsx',
    "import { Sum } from '../decision/y.ts';",
  ],
  ['areas in a circle', 'console/county/x.tsx', "import { useCase } from '../case/y.ts';"],
  [
    'a screen brought late',
    'console/desk/x.tsx',
    "const m = lazy(() => import('../clusters/y.tsx'));",
  ],
  ['styles of another area', 'console/programme/x.tsx', "import '../office/office.css';"],
  [
    'the frame beside its parent route',
    'console/desk/x.tsx',
    "import { router } from '../frame/router.tsx';",
  ],
  ['a folder deeper', 'console/county/fields/x.tsx', "import { B } from '../../office/y.tsx';"],
];

describe('the test of inner rooms', () => {
  it.each(PLANTED)('sees %s', (_what, file, source) => {
    expect(wrongWithin(file, source)).toHaveLength(1);
  });

  it.each([
    ['functions/api/case/x.ts', "import { a } from '../../views/y.ts';"],
    ['functions/api/case/x.ts', "import { a } from '../routes.ts';"],
    ['functions/steps.ts', "import { look } from './time/look.ts';"],
    ['functions/door/x.ts', "import { a } from '../../workflows/facts.ts';"],
    ['infra/watch/x.ts', "import { A } from '../settings.ts';"],
    ['console/desk/routes.ts', "import { shell } from '../frame/routes.ts';"],
    ['console/audit/x.tsx', "import { EventLine } from '../case/y.tsx';"],
    ['console/county/fields/x.tsx', "import { tab } from '../tab.ts';"],
    ['console/input/x.tsx', "import { sizeText } from '../display/size.ts';"],
    ['console/display/x.tsx', "import type { Line } from '../../interface/calls.ts';"],
    ['console/frame/x.tsx', "import { deskRoute } from '../desk/routes.ts';"],
    ['console/main.tsx', "import { App } from './frame/app.tsx';"],
  ])('lets %s import what it may', (file, source) => {
    expect(wrongWithin(file, source)).toEqual([]);
  });
});
