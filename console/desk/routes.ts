import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('desk', 'hands', 'input');

export const deskRoute = createRoute({
  getParentRoute: () => shell,
  path: '/desk',
  component: screen(() => import('./desk.tsx'), 'Desk'),
});

export const deputiesRoute = createRoute({
  getParentRoute: () => shell,
  path: '/deputies',
  component: screen(() => import('./deputies.tsx'), 'Deputies'),
});
