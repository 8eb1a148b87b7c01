import { Tag } from 'antd';
import type { AnswerAt } from '../api/address.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useLanguage } from '../i18n/use-language.ts';

type Check = Pick<
  AnswerAt<'/api/cases/{id}/file-checks'>['items'][number],
  'check' | 'checkTitle' | 'because'
>;

const COLOURS = { awaited: 'gold', checked: 'green', rejected: 'red' } as const;

/** A check takes seconds: until all are made the page asks again. */
const ASK_AGAIN_MS = 3_000;

/** 待检、已检、拒收, and of what was rejected why and what to do. */
export const CheckTag = ({ of }: { readonly of: Check | undefined }) => {
  const { say } = useLanguage();
  if (of === undefined) return null;
  return (
    <>
      <Tag color={COLOURS[of.check]}>{say(of.checkTitle)}</Tag>
      {of.because !== undefined && <span className="fault">{say(of.because)}</span>}
    </>
  );
};

/** How far the checks of a case's attached files are, by the file's id; nothing before they are read. */
export const useChecks = (caseId: string): ReadonlyMap<string, Check> => {
  const path = api('/api/cases/{id}/file-checks', { id: caseId });
  const { data } = useRead(path, { refetchWhile: someAwaited, every: ASK_AGAIN_MS });
  return new Map((data?.items ?? []).map((item) => [item.fileId, item]));
};

const someAwaited = ({ items }: AnswerAt<'/api/cases/{id}/file-checks'>): boolean =>
  items.some(({ check }) => check === 'awaited');

/** The same of one attached file. */
export const FileCheck = ({
  caseId,
  fileId,
}: {
  readonly caseId: string;
  readonly fileId: string;
}) => <CheckTag of={useChecks(caseId).get(fileId)} />;
