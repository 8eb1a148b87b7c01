import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('recommendations', 'decision', 'input');

const batches = createRoute({
  getParentRoute: () => shell,
  path: '/recommendations',
  component: screen(() => import('./batches.tsx'), 'Batches'),
});

const batch = createRoute({
  getParentRoute: () => shell,
  path: '/recommendations/$id',
  /** `?tab=`: which part is open; without it what comes next. */
  validateSearch: (search: Record<string, unknown>): { readonly tab?: string } =>
    typeof search.tab === 'string' ? { tab: search.tab } : {},
  component: screen(() => import('./batch.tsx'), 'Batch'),
});

const upstream = createRoute({
  getParentRoute: () => shell,
  path: '/upstream',
  component: screen(() => import('./upstream.tsx'), 'Upstream'),
});

export const recommendationRoutes = [batches, batch, upstream];
