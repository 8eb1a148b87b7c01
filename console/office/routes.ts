import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';
import { QueueSearch } from './queue-search.ts';

const queueRoute = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  validateSearch: QueueSearch,
  component: lazyRouteComponent(() => import('./queue.tsx'), 'Queue'),
});

const checksRoute = createRoute({
  getParentRoute: () => shell,
  path: '/checks',
  component: lazyRouteComponent(() => import('./checks.tsx'), 'Checks'),
});

const formalRoute = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/formal',
  component: lazyRouteComponent(() => import('./formal.tsx'), 'Formal'),
});

const boardRoute = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/board',
  component: lazyRouteComponent(() => import('./board.tsx'), 'Board'),
});

const roundsRoute = createRoute({
  getParentRoute: () => shell,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./rounds.tsx'), 'Rounds'),
});

const sheetRoute = createRoute({
  getParentRoute: () => shell,
  path: '/rounds/$id/sheet',
  component: lazyRouteComponent(() => import('./sheet.tsx'), 'Sheet'),
});

export const officeRoutes = [
  queueRoute,
  checksRoute,
  formalRoute,
  boardRoute,
  roundsRoute,
  sheetRoute,
] as const;
