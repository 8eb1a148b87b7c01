import { Tag } from 'antd';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import { useLanguage } from '../i18n/use-language.ts';

const COLOURS: Partial<Record<CaseStatus, string>> = {
  correction: 'orange',
  deferred: 'orange',
  declined: 'red',
  lapsed: 'red',
  'not-selected': 'red',
  'not-selected-upstream': 'red',
  recognised: 'green',
  listed: 'green',
  selected: 'green',
  notice: 'geekblue',
  nominated: 'cyan',
  recommended: 'cyan',
};

/** Where an application stands, in words; the colour only repeats what the word says. */
export const StatusTag = ({ status }: { readonly status: string }) => {
  const { say } = useLanguage();
  const known = CaseStatus.safeParse(status);
  if (!known.success) return <Tag>{status}</Tag>;
  return <Tag color={COLOURS[known.data] ?? 'blue'}>{say(CASE_STATUS[known.data])}</Tag>;
};
