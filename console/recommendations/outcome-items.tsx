import * as z from 'zod';
import type { RecordedAct } from '../../workflows/on-behalf/record.ts';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import { OutcomeItem } from '../../workflows/recommendation/stream/outcome-messages.ts';
import type { Nomination } from '../../workflows/recommendation/stream/state.ts';
import { useLanguage } from '../i18n/use-language.ts';

const Items = z.object({ items: z.array(OutcomeItem) });

/** The results that were entered, to be compared with the paper line by line. */
export const OutcomeItems = ({
  act,
  nominations,
}: {
  readonly act: RecordedAct;
  readonly nominations: readonly Nomination[];
}) => {
  const { say } = useLanguage();
  const entered = Items.safeParse(act);
  if (!entered.success) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {entered.data.items.map(({ caseId, outcome, title, name, validFrom, validTo }) => (
        <li key={caseId}>
          {nominations.find((one) => one.caseId === caseId)?.name ?? caseId}：
          {say(SELECTION[outcome])}
          {[title, name, validFrom, validTo]
            .filter((part) => part !== undefined)
            .map((part) => `　${part}`)}
        </li>
      ))}
    </ul>
  );
};
