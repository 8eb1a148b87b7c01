import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';
import { ClusterSearch } from './cluster-search.ts';

const screen = screensOf('clusters', 'input');

const list = createRoute({
  getParentRoute: () => shell,
  path: '/clusters',
  validateSearch: ClusterSearch,
  component: screen(() => import('./list.tsx'), 'Clusters'),
});

const cluster = createRoute({
  getParentRoute: () => shell,
  path: '/clusters/$id',
  component: screen(() => import('./cluster.tsx'), 'Cluster'),
});

export const clusterRoutes = [list, cluster];
