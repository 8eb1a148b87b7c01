import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';
import { type AccessTerms, accessTermsIn } from './access-terms.ts';
import { type SearchTerms, termsIn } from './search-terms.ts';
import { type AuditTab, asAuditTab } from './tabs.ts';

const screen = screensOf('audit', 'case', 'input');

const search = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: (given: Record<string, unknown>): SearchTerms => termsIn(given),
  component: screen(() => import('./search.tsx'), 'AuditSearch'),
});

const exceptions = createRoute({
  getParentRoute: () => shell,
  path: '/audit/exceptions',
  validateSearch: (given: Record<string, unknown>): { readonly call?: string } =>
    typeof given.call === 'string' ? { call: given.call } : {},
  component: screen(() => import('./exceptions.tsx'), 'RoundExceptions'),
});

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

const one = createRoute({
  getParentRoute: () => shell,
  path: '/audit/cases/$id',
  /** `?version=`: the case after so many records; `?with=`: the version that it is compared with. */
  validateSearch: (
    given: Record<string, unknown>,
  ): { readonly tab?: AuditTab; readonly version?: number; readonly with?: number } => {
    const [tab, version, other] = [
      asAuditTab(given.tab),
      number(given.version),
      number(given.with),
    ];
    return {
      ...(tab === undefined ? {} : { tab }),
      ...(version === undefined ? {} : { version }),
      ...(other === undefined ? {} : { with: other }),
    };
  },
  component: screen(() => import('./case.tsx'), 'AuditedCase'),
});

const access = createRoute({
  getParentRoute: () => shell,
  path: '/audit/access',
  validateSearch: (given: Record<string, unknown>): AccessTerms => accessTermsIn(given),
  component: screen(() => import('./access.tsx'), 'AccessRecords'),
});

export const auditRoutes = [search, exceptions, access, one];
