import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from '../app/not-found.tsx';
import { Shell } from './shell.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** What every screen stands in: each area's routes name it as their parent. */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
