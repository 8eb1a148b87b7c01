import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

const list = createRoute({
  getParentRoute: () => shell,
  path: '/clusters',
  component: lazyRouteComponent(() => import('./list.tsx'), 'Clusters'),
});

const cluster = createRoute({
  getParentRoute: () => shell,
  path: '/clusters/$id',
  component: lazyRouteComponent(() => import('./cluster.tsx'), 'Cluster'),
});

export const clusterRoutes = [list, cluster];
