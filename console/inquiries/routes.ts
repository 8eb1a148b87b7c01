import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

export const inquiriesRoute = createRoute({
  getParentRoute: () => shell,
  path: '/inquiries',
  component: lazyRouteComponent(() => import('./inquiries.tsx'), 'Inquiries'),
});
