import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('programme');

export const programmeRoute = createRoute({
  getParentRoute: () => shell,
  path: '/programme',
  component: screen(() => import('./programme.tsx'), 'Programme'),
});
