import type { Bilingual } from '../../engine/bilingual.ts';
import type { CommandSpec } from '../../engine/decider.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { FILING_ROLES } from '../../workflows/case/relations.ts';
import { type Line, READERS } from '../../workflows/readers.ts';
import { rolesReading } from '../../workflows/reading.ts';
import { ROLES_HANDING_IN } from '../../workflows/rights.ts';

/** What the tables of rights give to some and not to others: by which rule, in the words of “you cannot …”, and to whom. */
export interface Denied {
  readonly rule: string;
  readonly title: Bilingual;
  /** Roles that have it somewhere; `any` where it depends on nothing but how they stand to it. */
  readonly roles: readonly string[];
}

export const reading = (line: Line): Denied => ({
  rule: `reading.${line}`,
  title: READERS[line].title,
  roles: rolesReading(line),
});

export const acting = (type: string, { title, may }: CommandSpec): Denied => ({
  rule: `acting.${type}`,
  title,
  roles: [...new Set(may.map(({ role }) => role))],
});

export const HANDING_IN: Denied = {
  rule: 'acting.hand-in',
  title: { zh: '上传附件', en: 'upload a file' },
  roles: ROLES_HANDING_IN,
};

export const FILLING_IN: Denied = {
  rule: 'acting.fill-in',
  title: {
    zh: '填写此部分（由填报单位自己填写）',
    en: 'fill in this part: its own organisation does',
  },
  roles: FILING_ROLES,
};

/** Tasks of several roles stand in several lists, and a page is of one. */
export const ONE_ROLE_A_PAGE: Denied = {
  rule: 'reading.one-role-a-page',
  title: {
    zh: '翻页查看待办（请先用 Tidu-Role 选定一个身份）',
    en: 'page through tasks: choose one role by Tidu-Role first',
  },
  roles: [],
};

/** Nobody acts as these. */
const NOBODYS: readonly string[] = ['any', 'system'];

/** Whose it is; nothing where that says nothing. */
const whose = (roles: readonly string[]): Bilingual => {
  const named = roles.filter((role) => !NOBODYS.includes(role)).map(roleName);
  return roles.includes('any') || named.length === 0
    ? { zh: '', en: '' }
    : {
        zh: `；该事项的办理身份为${named.map(({ zh }) => zh).join('、')}，并须与该事项有关`,
        en: `; it is for: ${named.map(({ en }) => en).join(', ')}, where they have to do with it`,
      };
};

export const notAllowedWords = ({ title, roles }: Denied): Bilingual => ({
  zh: `您当前的身份不能办理“${title.zh}”${whose(roles).zh}。如确需办理，请联系领导小组办公室或切换身份`,
  en: `your present role may not do this: ${title.en}${whose(roles).en}. Switch role, or ask the office`,
});

export const notFoundWords = (line: Line | 'address'): Bilingual => {
  if (line === 'address')
    return { zh: '没有这个地址或事项', en: 'there is no such address or act' };
  if (line === 'public') return { zh: '没有找到这项公开内容', en: 'nothing public is found here' };
  const { title } = READERS[line];
  return {
    zh: `没有找到，或您无权查看。此处适用“${title.zh}”的规定；如您应当可以查看，请切换身份，或请系统管理员核对您的权限`,
    en: `not found, or not yours to see. The rule here is who may ${title.en}; if you should, switch role, or have an administrator look at your rights`,
  };
};
