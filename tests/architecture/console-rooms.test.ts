import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREAS, FRAME, GROUND, wrongWithinConsole } from './console-rooms.ts';
import { filesBelow, SOURCES } from './files.ts';

const files = filesBelow('console', SOURCES);

describe('the rooms of the console', () => {
  it('import what stands before them: no ground an area, no area another that is not named', () => {
    const wrong = files.flatMap((file) => wrongWithinConsole(file, readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('are all in the table, and an area names only areas before it', () => {
    const folders = files.flatMap((file) => {
      const [, room, ...rest] = file.split('/');
      return room === undefined || rest.length === 0 ? [] : [room];
    });
    expect([...new Set(folders)].sort()).toEqual([...GROUND, ...Object.keys(AREAS), FRAME].sort());
    for (const [index, others] of Object.values(AREAS).entries())
      for (const other of others) expect(Object.keys(AREAS).indexOf(other)).toBeLessThan(index);
  });
});

/** Each stood in the console once, or is its like. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ['ground that knows an area', 'display/x.tsx', "import type { Outcome } from '../office/y.ts';"],
  [
    'ground that knows ground above it',
    'app/x.tsx',
    "import { useMoment } from '../display/y.ts';",
  ],
  ['ground that knows the frame', 'api/x.ts', "import { shell } from '../frame/routes.ts';"],
  [
    'an area that knows another',
    'recommendations/x.tsx',
    "import { Sum } from '../decision/y.ts';",
  ],
  ['areas in a circle', 'county/x.tsx', "import { useCase } from '../case/y.ts';"],
  ['a screen brought late', 'desk/x.tsx', "const m = lazy(() => import('../clusters/y.tsx'));"],
  ['styles of another area', 'programme/x.tsx', "import '../office/office.css';"],
  [
    'the frame beside its parent route',
    'desk/x.tsx',
    "import { router } from '../frame/router.tsx';",
  ],
  ['a folder deeper', 'county/fields/x.tsx', "import { Board } from '../../office/y.tsx';"],
];

describe('the test of the rooms of the console', () => {
  it.each(PLANTED)('sees %s', (_what, file, source) => {
    expect(wrongWithinConsole(`console/${file}`, source)).toHaveLength(1);
  });

  it.each([
    ['desk/routes.ts', "import { shell } from '../frame/routes.ts';"],
    ['audit/x.tsx', "import { EventLine } from '../case/y.tsx';"],
    ['county/fields/x.tsx', "import { tab } from '../tab.ts';"],
    ['input/x.tsx', "import { sizeText } from '../display/size.ts';"],
    ['display/x.tsx', "import type { Line } from '../../interface/calls.ts';"],
    ['frame/x.tsx', "import { deskRoute } from '../desk/routes.ts';"],
    ['main.tsx', "import { App } from './frame/app.tsx';"],
  ])('lets %s import what it may', (file, source) => {
    expect(wrongWithinConsole(`console/${file}`, source)).toEqual([]);
  });
});
