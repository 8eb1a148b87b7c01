import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('inquiries', 'input');

export const inquiriesRoute = createRoute({
  getParentRoute: () => shell,
  path: '/inquiries',
  component: screen(() => import('./inquiries.tsx'), 'Inquiries'),
});
