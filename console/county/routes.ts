import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

const list = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  component: lazyRouteComponent(() => import('./list.tsx'), 'Cases'),
});

const open = createRoute({
  getParentRoute: () => shell,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('./open-case.tsx'), 'OpenCase'),
});

const fill = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/fill',
  /** `part`: `size`, `partnerPart@371621`, or `check` for the page of what is missing. */
  validateSearch: ({ part }: Readonly<Record<string, unknown>>): { part?: string } =>
    typeof part === 'string' ? { part } : {},
  component: lazyRouteComponent(() => import('./fill.tsx'), 'Fill'),
});

const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/receipt',
  component: lazyRouteComponent(() => import('./receipt.tsx'), 'Receipt'),
});

export const countyRoutes = [list, open, fill, receipt];
