import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('reviews', 'input');

const list = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  component: screen(() => import('./list.tsx'), 'Reviews'),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$id',
  component: screen(() => import('./review.tsx'), 'Review'),
});

export const reviewRoutes = [list, review];
