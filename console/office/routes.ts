import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';
import { QueueSearch } from './queue-search.ts';

const screen = screensOf('office', 'input');

const queueRoute = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  validateSearch: QueueSearch,
  component: screen(() => import('./queue.tsx'), 'Queue'),
});

const checksRoute = createRoute({
  getParentRoute: () => shell,
  path: '/checks',
  component: screen(() => import('./checks.tsx'), 'Checks'),
});

const formalRoute = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/formal',
  component: screen(() => import('./formal.tsx'), 'Formal'),
});

const boardRoute = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/board',
  component: screen(() => import('./board.tsx'), 'Board'),
});

const roundsRoute = createRoute({
  getParentRoute: () => shell,
  path: '/rounds',
  component: screen(() => import('./rounds.tsx'), 'Rounds'),
});

const sheetRoute = createRoute({
  getParentRoute: () => shell,
  path: '/rounds/$id/sheet',
  component: screen(() => import('./sheet.tsx'), 'Sheet'),
});

const yearRoute = createRoute({
  getParentRoute: () => shell,
  path: '/rounds/$id/year',
  component: screen(() => import('./reporting-year.tsx'), 'ReportingYear'),
});

const lettersRoute = createRoute({
  getParentRoute: () => shell,
  path: '/rounds/$id/letters',
  component: screen(() => import('./letters.tsx'), 'Letters'),
});

export const officeRoutes = [
  queueRoute,
  checksRoute,
  formalRoute,
  boardRoute,
  roundsRoute,
  sheetRoute,
  yearRoute,
  lettersRoute,
] as const;
