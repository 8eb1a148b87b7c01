import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { NotFound } from '../app/not-found.tsx';
import { textsOf } from '../i18n/texts.ts';
import { Shell } from './shell.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** What every screen stands in: each area's routes name it as their parent. */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

/**
 * Screens whose words are those of an area, and of what it takes from others. Code and words come side by side: words that
 * came only when they are shown would hide the screen for 300 ms, which is how long React leaves what it shows meanwhile.
 */
export const screensOf =
  (...areas: readonly string[]) =>
  <Code extends object, Name extends keyof Code>(load: () => Promise<Code>, name: Name) =>
    lazyRouteComponent(async () => {
      const [code] = await Promise.all([load(), textsOf('display', ...areas)]);
      return code;
    }, name);
