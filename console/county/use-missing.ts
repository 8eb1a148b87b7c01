import { useQuery } from '@tanstack/react-query';
import type { CaseAnswer } from '../../interface/cases.ts';
import { type FieldProblem, Problem } from '../api/problem.ts';
import { tryOut } from '../api/use-command.ts';
import { useKept } from '../input/use-kept.ts';
import { grantKey, useSession } from '../session/session.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { explanationsIn } from './explanations.ts';

/** By the rule that asks for it. */
export type Explanations = Readonly<Record<string, string>>;

/** What filing would be refused for: the same rules, tried out and nothing recorded. */
const useProblems = (kase: CaseAnswer, explanations: Explanations, ready = true) => {
  const { grant } = useSession();
  return useQuery<readonly FieldProblem[]>({
    queryKey: [
      'missing',
      grant === undefined ? '' : grantKey(grant),
      kase.id,
      kase.version,
      JSON.stringify(explanations),
    ],
    enabled: ready,
    placeholderData: (before) => before,
    queryFn: async () => {
      try {
        await tryOut({ plural: 'cases', id: kase.id, command: 'FileCase' }, { explanations });
        return [];
      } catch (error) {
        if (error instanceof Problem && error.body.refusal === 'ApplicationIncomplete')
          return error.fields;
        throw error;
      }
    },
  });
};

/** Written at the figures themselves, and saved with the parts. */
const writtenAtFigures = (keepers: ReadonlyMap<string, DraftKeeper> | undefined): Explanations =>
  Object.fromEntries(
    [...(keepers?.values() ?? [])].flatMap((keeper) =>
      Object.entries(explanationsIn(keeper.snapshot().data)).map(([path, text]) => [
        `large-change:${path}`,
        text,
      ]),
    ),
  );

/** What is missing, and the explanations that may make up for it, which stay on this machine until it is filed. */
export const useMissing = (
  kase: CaseAnswer,
  keepers: ReadonlyMap<string, DraftKeeper> | undefined,
) => {
  const [typed, type, forget] = useKept<Explanations>(`explanations.${kase.id}`, {});
  const explanations = { ...writtenAtFigures(keepers), ...typed };
  // Asked without the explanations, so that each stays in sight with what was written; judged again with them.
  const bare = useProblems(kase, {});
  const missing = useProblems(kase, explanations, typed !== undefined);
  return {
    bare,
    missing,
    explanations,
    explain: (rule: string, text: string): void => type({ ...typed, [rule]: text }),
    forget,
  };
};
