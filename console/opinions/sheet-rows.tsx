import type { OpenOpinion } from '../../interface/reviewing.ts';
import { type Draft, withDispute, withFact } from './draft.ts';
import { FactRow } from './fact-row.tsx';
import { FigureRows } from './figure-rows.tsx';

/** What was asked about one application, a row each: its figures, then its veto facts. */
export const SheetRows = ({
  question: { figures, vetoFacts },
  draft,
  onChange,
}: {
  readonly question: Pick<OpenOpinion, 'figures' | 'vetoFacts'>;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) => (
  <>
    {figures.map((figure) => (
      <FigureRows
        key={figure.path}
        figure={figure}
        dispute={draft.disputes[figure.path]}
        onChange={(dispute) => onChange(withDispute(draft, figure.path, dispute))}
      />
    ))}
    {vetoFacts.map((fact) => (
      <FactRow
        key={fact.id}
        fact={fact}
        answer={draft.facts[fact.id]}
        onChange={(answer) => onChange(withFact(draft, fact.id, answer))}
      />
    ))}
  </>
);
