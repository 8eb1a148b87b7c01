import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('messages', 'input');

export const messagesRoute = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  component: screen(() => import('./messages.tsx'), 'Messages'),
});
