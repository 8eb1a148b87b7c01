import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

const list = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./list.tsx'), 'Reviews'),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('./review.tsx'), 'Review'),
});

export const reviewRoutes = [list, review];
