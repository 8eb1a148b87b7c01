import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

export const deskRoute = createRoute({
  getParentRoute: () => shell,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
});
