import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

export const programmeRoute = createRoute({
  getParentRoute: () => shell,
  path: '/programme',
  component: lazyRouteComponent(() => import('./programme.tsx'), 'Programme'),
});
