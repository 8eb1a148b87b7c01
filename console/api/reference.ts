import type { Reference, ReferenceOrg } from '../../interface/reference.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { namesOn } from '../../workflows/orgs/org.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { api } from './address.ts';
import { useRead } from './queries.ts';

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
  const { data } = useRead(api('/api/reference'), { staleTime: HOUR_MS });
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
