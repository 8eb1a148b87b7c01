import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

export const opinionsRoute = createRoute({
  getParentRoute: () => shell,
  path: '/opinions',
  component: lazyRouteComponent(() => import('./opinions.tsx'), 'Opinions'),
});
