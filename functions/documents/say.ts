import { printable } from '../../engine/text.ts';
import { type Instant, type LocalDate, localDateOf } from '../../workflows/calendar/instant.ts';
import { sayDate } from '../../workflows/calendar/say-date.ts';
import type { OfficialDocument } from '../../workflows/orgs/document.ts';
import { namesOn, type OrgDirectory, type OrgId, orgName } from '../../workflows/orgs/org.ts';
import { sayMoment } from '../../workflows/submission/say-moment.ts';

/** 成文日期 as GB/T 9704-2012, 7.3.5.5 writes it: Arabic numerals, no leading zeros. */
export const dateZh = (date: LocalDate): string => sayDate(date).zh;

export const dayZh = (at: Instant): string => dateZh(localDateOf(at));
export const momentZh = (at: Instant): string => sayMoment(at).zh;

/** 《title》（number，date）. */
export const documentZh = ({
  title,
  number,
  date,
}: Pick<OfficialDocument, 'title' | 'number' | 'date'>): string =>
  `《${title}》（${number}，${dateZh(date)}）`;

/** The full name, as official documents give it: today's, or that of the moment at which something was done. */
export const fullName = (orgs: OrgDirectory, id: OrgId, at?: Instant): string => {
  const org = orgs.byId.get(id);
  if (org === undefined) return id;
  return (at === undefined ? org : namesOn(org, localDateOf(at))).name.zh;
};

/** As people say it, for lists. */
export const shortName = (orgs: OrgDirectory, id: OrgId, at?: Instant): string =>
  orgName(orgs, id, at === undefined ? undefined : localDateOf(at)).zh;

export const fullNames = (orgs: OrgDirectory, ids: readonly OrgId[], at?: Instant): string =>
  ids.map((id) => fullName(orgs, id, at)).join('、');

/** All whose application it is, the lead first. */
export const applicantsZh = (
  orgs: OrgDirectory,
  { applicant, partners = [] }: { readonly applicant: OrgId; readonly partners?: readonly OrgId[] },
): string => fullNames(orgs, [applicant, ...partners]);

const BYTES = 1024;

export const sizeZh = (bytes: number): string =>
  bytes < BYTES * BYTES
    ? `${Math.max(1, Math.round(bytes / BYTES))}KB`
    : `${(bytes / BYTES / BYTES).toFixed(1)}MB`;

/** The first characters of a text, none of them cut in half. */
export const short = (text: string, most: number): string => [...text].slice(0, most).join('');

/** What Windows and WPS refuse in a file's name goes; the rest stays Chinese. */
export const fileName = (...parts: readonly string[]): string =>
  parts
    .map((part) =>
      short(
        printable(part)
          .replace(/[\\/:*?"<>|\n\r\t]/g, '')
          .trim(),
        80,
      ),
    )
    .filter((part) => part !== '')
    .join('-');
