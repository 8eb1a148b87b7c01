import type { Bilingual } from '../../engine/bilingual.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { type FormerName, namesOn } from '../../workflows/orgs/org.ts';
import type { Targets } from '../../workflows/programme/targets.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useRead } from './queries.ts';

export interface ReferenceOrg {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  /** Names that it had before, each with its last day. */
  readonly formerNames?: readonly FormerName[];
  readonly parent?: string;
  /** GB/T 2260, where it is an administrative division. */
  readonly code?: string;
  readonly telephone?: string;
  readonly successor?: string;
  readonly active: boolean;
  readonly sample: boolean;
}

/** What `GET /api/reference` answers: the same for everybody who is signed in. */
export interface Reference {
  readonly orgs: { readonly version: string; readonly items: readonly ReferenceOrg[] };
  readonly levels: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly targets: Targets;
  readonly calendar: {
    readonly version: string;
    readonly source: string;
    readonly firstYear: number;
    readonly lastYear: number;
  };
  readonly demo: boolean;
}

/** Organisations and levels change with a deployment: once an hour is often enough. */
const HOUR_MS = 3_600_000;

export const useReference = (): {
  readonly reference: Reference | undefined;
  readonly org: (id: string) => ReferenceOrg | undefined;
  /** The organisation's name in the reader's language; its id until the names are there. */
  readonly orgName: (id: string | undefined) => string;
  readonly shortName: (id: string | undefined) => string;
  /** The names of the instant at which something was done: a renamed organisation keeps the old one there. */
  readonly orgNameAt: (id: string, at: string | undefined) => string;
  readonly shortNameAt: (id: string, at: string | undefined) => string;
  readonly levelName: (id: string | undefined) => string;
} => {
  const { say } = useLanguage();
  const { data } = useRead<Reference>('/api/reference', { staleTime: HOUR_MS });
  const org = (id: string) => data?.orgs.items.find((known) => known.id === id);
  const named =
    (of: 'name' | 'shortName') =>
    (id: string | undefined): string =>
      id === undefined ? '' : say(org(id)?.[of]) || id;
  const namedAt =
    (of: 'name' | 'shortName') =>
    (id: string, at: string | undefined): string => {
      const found = org(id);
      const then = found && at !== undefined ? namesOn(found, localDateOf(at)) : found;
      return say(then?.[of]) || id;
    };
  return {
    reference: data,
    org,
    orgName: named('name'),
    shortName: named('shortName'),
    orgNameAt: namedAt('name'),
    shortNameAt: namedAt('shortName'),
    levelName: (id) => say(data?.levels.find((level) => level.id === id)?.name) || (id ?? ''),
  };
};
