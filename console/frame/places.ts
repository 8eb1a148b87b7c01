import { rolesReading } from '../../workflows/reading.ts';

/** A place in the menu, in the order of the menu. A place stands here once its screen exists. */
export const PLACES = [
  { key: 'desk', to: '/desk', roles: 'all' },
  { key: 'cases', to: '/cases', roles: ['clerk', 'unit-head', 'office'] },
  { key: 'queue', to: '/queue', roles: ['office'] },
  { key: 'checks', to: '/checks', roles: ['office'] },
  { key: 'rounds', to: '/rounds', roles: ['office'] },
  { key: 'opinions', to: '/opinions', roles: rolesReading('opinions') },
  { key: 'reviews', to: '/reviews', roles: ['expert', 'panel-chair'] },
  {
    key: 'deliberation',
    to: '/deliberation',
    roles: ['leading-group', 'office'],
  },
  { key: 'inquiries', to: '/inquiries', roles: ['supervision', 'department', 'office'] },
  {
    key: 'notices',
    to: '/notices',
    roles: ['office', 'leading-group', ...rolesReading('audit')],
  },
  { key: 'recommendations', to: '/recommendations', roles: ['office', ...rolesReading('audit')] },
  { key: 'upstream', to: '/upstream', roles: ['province-department'] },
  { key: 'clusters', to: '/clusters', roles: 'all' },
  { key: 'programme', to: '/programme', roles: 'all' },
  { key: 'audit', to: '/audit', roles: rolesReading('audit') },
  { key: 'administration', to: '/administration', roles: ['administrator', 'office'] },
] as const;

type Key =
  | 'desk'
  | 'cases'
  | 'queue'
  | 'checks'
  | 'rounds'
  | 'opinions'
  | 'reviews'
  | 'deliberation'
  | 'inquiries'
  | 'notices'
  | 'recommendations'
  | 'upstream'
  | 'clusters'
  | 'programme'
  | 'audit'
  | 'administration';

export interface Place {
  readonly key: Key;
  readonly to: string;
  /** Roles that have work there. */
  readonly roles: 'all' | readonly string[];
}

export const placesFor = (role: string | undefined): readonly Place[] => {
  const places: readonly Place[] = PLACES;
  return places.filter(
    ({ roles }) => roles === 'all' || (role !== undefined && roles.includes(role)),
  );
};
