import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('opinions', 'hands', 'input');

export const opinionsRoute = createRoute({
  getParentRoute: () => shell,
  path: '/opinions',
  component: screen(() => import('./opinions.tsx'), 'Opinions'),
});
