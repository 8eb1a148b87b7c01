import { Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenOpinion, GivenVerification } from '../../interface/reviewing.ts';
import { SEAT_STATUS, VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { Loaded } from '../app/loaded.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { About } from './about.tsx';
import { Correct } from './correct.tsx';
import { useGivenColumns } from './given-columns.tsx';
import { GivenReports } from './given-reports.tsx';

/** Disputed figures by title with the value that the department holds, veto facts with what they rest on. */
const Content = ({ given }: { readonly given: GivenOpinion }) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const { opinion, figures, vetoFacts, settlements } = given;
  return (
    <>
      {opinion.values.map(({ field, value, source, note }) => {
        const figure = figures.find((one) => one.field === field);
        const settled = settlements.some((one) => one.field === field);
        return (
          <div key={`${field} ${value ?? ''} ${note ?? ''}`}>
            {say(figure?.title) || field}
            {value !== undefined && t('given.value', { value: `${value}${figure?.unit ?? ''}` })}
            {[source, note].filter(Boolean).map((text) => `；${text}`)}{' '}
            {settled && <Tag color="green">{t('given.settled')}</Tag>}
          </div>
        );
      })}
      {opinion.vetoFacts.map(({ id, basis }) => (
        <div key={id} className="fault">
          {t('veto.label')} {say(vetoFacts.find((fact) => fact.id === id)?.title) || id}：{basis}
        </div>
      ))}
      {opinion.note !== undefined && <div>{opinion.note}</div>}
    </>
  );
};

const Verdict = ({ given: { opinion, earlier } }: { readonly given: GivenOpinion }) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  return (
    <>
      <Tag color={opinion.verdict === 'objection' ? 'orange' : 'blue'}>
        {say(VERDICT[opinion.verdict])}
      </Tag>
      {opinion.onBehalf && <Tag>{t('given.onBehalf')}</Tag>}
      {earlier > 0 && <Tag>{t('given.corrected')}</Tag>}
    </>
  );
};

const useColumns = (correct: (given: GivenOpinion) => void): TableColumnsType<GivenOpinion> => {
  const { t } = useTranslation('opinions');
  const last = useGivenColumns<GivenOpinion>({ said: ({ opinion }) => opinion, correct });
  return [
    { key: 'name', title: t('column.case'), render: (_, one) => <About given={one} /> },
    { key: 'verdict', title: t('column.verdict'), render: (_, one) => <Verdict given={one} /> },
    { key: 'content', title: t('column.content'), render: (_, one) => <Content given={one} /> },
    ...last,
  ];
};

const GivenTable = ({ items }: { readonly items: readonly GivenOpinion[] }) => {
  const { say } = useLanguage();
  const [correcting, setCorrecting] = useState<GivenOpinion>();
  const columns = useColumns(setCorrecting);
  return (
    <>
      <Table<GivenOpinion>
        size="middle"
        rowKey={({ opinion }) => opinion.id}
        aria-label={say(SEAT_STATUS.answered)}
        dataSource={[...items]}
        pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={columns}
      />
      {correcting !== undefined && (
        <Correct given={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </>
  );
};

const latest = (a: GivenOpinion, b: GivenOpinion): number => (a.opinion.at > b.opinion.at ? -1 : 1);

/** What the department has answered, the latest first; each can be set right. */
export const GivenOpinions = () => {
  const { t } = useTranslation('opinions');
  const given = useAllPages(api('/api/opinions/given'));
  return (
    <Loaded query={given} empty={{ when: (all) => all.length === 0, say: t('given.none') }}>
      {(all) => {
        const opinions = all.filter((one): one is GivenOpinion => one.opinion !== undefined);
        const reports = all.filter(
          (one): one is GivenVerification => one.verification !== undefined,
        );
        return (
          <>
            {reports.length > 0 && <GivenReports items={reports} />}
            {opinions.length > 0 && <GivenTable items={[...opinions].sort(latest)} />}
          </>
        );
      }}
    </Loaded>
  );
};
