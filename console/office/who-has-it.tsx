import { Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Question as Row } from '../../interface/components.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { useHolders } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { OnBehalf } from '../behalf/on-behalf.tsx';
import { isRecordable } from '../behalf/recordable.ts';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { serverNow } from '../session/clock.ts';

import { Due } from './nearness.tsx';

/** The office acts itself; departments and experts have rows of their own on the board. */
const ELSEWHERE: readonly string[] = ['office', 'department', 'expert', 'panel-chair'];

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

const Who = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { org } = useReference();
  const name = say(row.orgName);
  return (
    <>
      <div>
        {row.role === undefined ? name : t('orgRole', { org: name, role: say(roleName(row.role)) })}
      </div>
      <Typography.Text type="secondary">{org(row.org)?.telephone ?? ''}</Typography.Text>
    </>
  );
};

const OnPaper = ({ kase, call, row }: Props & { readonly row: Row }) => {
  const { role, org, account, commands = [] } = row;
  const recordable = commands.filter(isRecordable);
  if (recordable.length === 0 || role === undefined || ELSEWHERE.includes(role)) return null;
  return (
    <OnBehalf
      kase={kase}
      call={call}
      author={{ role, org, ...(account === undefined ? {} : { account }) }}
      commands={recordable}
      taskId={row.id}
    />
  );
};

const useColumns = (of: Props): Column<Row>[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { day } = useMoment();
  const [now] = useState(serverNow);
  return [
    { title: t('who.org'), width: 170, render: (_, row) => <Who row={row} /> },
    { title: t('who.task'), width: 160, render: (_, { title }) => say(title) },
    { title: t('who.since'), width: 130, render: (_, { since }) => day(since) },
    { title: t('seat.due'), width: 180, render: (_, { due }) => <Due due={due?.at} now={now} /> },
    {
      title: t('who.why'),
      render: (_, { why, dueExplained }) => (
        <details>
          <summary>{say(why)}</summary>
          {say(dueExplained)}
        </details>
      ),
    },
    { title: t('seat.acts'), width: 120, render: (_, row) => <OnPaper {...of} row={row} /> },
  ];
};

/** With whom each open question is; what came on paper is recorded from here. */
export const WhoHasIt = (props: Props) => {
  const { t } = useTranslation('office');
  const query = useHolders(props.kase.id);
  const columns = useColumns(props);
  return (
    <Loaded query={query} empty={{ when: ({ items }) => items.length === 0, say: t('who.nobody') }}>
      {({ items }) => <SmallTable<Row> label={t('board.who')} rows={items} columns={columns} />}
    </Loaded>
  );
};
