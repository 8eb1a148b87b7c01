import { z } from 'zod';
import type { RecordedAct } from '../../workflows/on-behalf/record.ts';
import { OutcomeItem } from '../../workflows/recommendation/stream/letter-messages.ts';
import type { Nomination } from '../../workflows/recommendation/stream/state.ts';

const Items = z.object({ items: z.array(OutcomeItem) });

/** The results that were entered, to be compared with the paper line by line. */
export const OutcomeItems = ({
  act,
  nominations,
  selections,
}: {
  readonly act: RecordedAct;
  readonly nominations: readonly Nomination[];
  readonly selections: Readonly<Record<'selected' | 'not-selected', string>>;
}) => {
  const entered = Items.safeParse(act);
  if (!entered.success) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {entered.data.items.map(({ caseId, outcome, title, name, validFrom, validTo }) => (
        <li key={caseId}>
          {nominations.find((one) => one.caseId === caseId)?.name ?? caseId}：{selections[outcome]}
          {[title, name, validFrom, validTo]
            .filter((part) => part !== undefined)
            .map((part) => `　${part}`)}
        </li>
      ))}
    </ul>
  );
};
