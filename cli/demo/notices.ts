import { Done } from './people.ts';
import type { Document, World } from './world.ts';

/** 公示: the office publishes the proposed list from a day on. */
export const publish = async (
  world: World,
  callId: string,
  cases: readonly string[],
  { title, firstDay }: { readonly title: string; readonly firstDay: string },
): Promise<string> => {
  const { id } = await world.as('office').post(
    '/api/notices',
    {
      callId,
      title,
      cases,
      firstDay,
      procedure: '经县级推荐、形式审查、部门联审、实地核查、专家评审和集体研究（示例）。',
    },
    Done,
  );
  await world.settled();
  return id;
};

/** 印发认定文件: the act from which title and validity run; one document names all of them. */
export const recognise = async (
  world: World,
  cases: readonly string[],
  document: Document,
): Promise<void> => {
  await Promise.all(
    cases.map((id) => world.as('office').does(id, 'IssueRecognition', { document })),
  );
};
