import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

const batches = createRoute({
  getParentRoute: () => shell,
  path: '/recommendations',
  component: lazyRouteComponent(() => import('./batches.tsx'), 'Batches'),
});

const batch = createRoute({
  getParentRoute: () => shell,
  path: '/recommendations/$id',
  /** `?tab=`: which part is open; without it what comes next. */
  validateSearch: (search: Record<string, unknown>): { readonly tab?: string } =>
    typeof search.tab === 'string' ? { tab: search.tab } : {},
  component: lazyRouteComponent(() => import('./batch.tsx'), 'Batch'),
});

const upstream = createRoute({
  getParentRoute: () => shell,
  path: '/upstream',
  component: lazyRouteComponent(() => import('./upstream.tsx'), 'Upstream'),
});

export const recommendationRoutes = [batches, batch, upstream];
