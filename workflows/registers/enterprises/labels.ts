import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { LocalDate } from '../../calendar/instant.ts';
import { kindOf } from '../../form/kind-of.ts';
import type { Register } from '../definition.ts';
import { type EntryState, inForce } from '../state.ts';

const LABELS = 'labels';

/** What an enterprise is called on a day by its certificates: `高新技术企业（国家级）`; ended and not yet valid ones left out. */
export const labelsOn = (
  { rows }: Pick<Register, 'rows'>,
  state: EntryState,
  day: LocalDate,
): readonly Bilingual[] => {
  const fields = rows.find(({ id }) => id === LABELS)?.fields ?? [];
  return inForce(state, LABELS)
    .filter(({ values: { from, to } }) => {
      const begun = typeof from !== 'string' || from <= day;
      return begun && (typeof to !== 'string' || day <= to);
    })
    .map(({ values }) => {
      const [kind, level] = ['kind', 'level'].map((id) => {
        const field = fields.find((one) => one.id === id);
        return field === undefined ? bilingual('', '') : kindOf(field).say(own(values, id));
      });
      return bilingual(`${kind?.zh}（${level?.zh}）`, `${kind?.en} (${level?.en})`);
    });
};
