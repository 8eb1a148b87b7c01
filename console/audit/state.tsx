import type { CaseAnswer } from '../../interface/cases.ts';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';

import { grouped, useGroupTitles } from '../case/difference-table.tsx';
import type { Fact } from '../case/snapshot.ts';
import type { Snapshot } from '../case/use-snapshot.ts';
import { Part } from '../display/part.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { ProofsOf } from './proof.tsx';

const CONTENT = 'content.';

const Rows = ({ facts, kase }: { readonly facts: readonly Fact[]; readonly kase: CaseAnswer }) =>
  facts.map(({ key, label, value }) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      <td className="lines">
        {value}
        {key.startsWith(CONTENT) && <ProofsOf kase={kase} path={key.slice(CONTENT.length)} />}
      </td>
    </tr>
  ));

/** Everything known of the case at a moment, group by group, each figure with the files that prove it. */
export const State = ({
  kase,
  snapshot,
}: {
  readonly kase: CaseAnswer;
  readonly snapshot: Snapshot;
}) => {
  const titles = useGroupTitles();
  if (snapshot.error !== null && snapshot.error !== undefined)
    return <Failure error={snapshot.error} />;
  if (snapshot.facts === undefined) return <Loading />;
  return grouped(snapshot.facts).map(({ group, items }) => (
    <Part key={group} title={titles[group]}>
      <PlainTable caption={titles[group]} className="difference">
        <Rows facts={items} kase={kase} />
      </PlainTable>
    </Part>
  ));
};
