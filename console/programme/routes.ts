import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { root, screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('programme');

/** Which set of targets the page shows; the one with the most without it. */
const Search = z.object({ set: z.string().optional().catch(undefined) });

const page = createRoute({
  getParentRoute: () => shell,
  path: '/programme',
  validateSearch: Search,
  component: screen(() => import('./one-page.tsx'), 'OnePage'),
});

/** The same for a projector: nothing around it. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/programme/wall',
  validateSearch: Search,
  component: screen(() => import('./wall.tsx'), 'Wall'),
});

const rounds = createRoute({
  getParentRoute: () => shell,
  path: '/programme/rounds',
  component: screen(() => import('./rounds-page.tsx'), 'RoundsPage'),
});

export const programmeRoutes = [page, rounds];
export const wallRoute = wall;
