import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Flex, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import { useCallNow } from '../api/call-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useLines } from '../round/lines.ts';
import { useSession } from '../session/session.ts';
import { Chain } from './chain.tsx';
import { ExtendWindow } from './extend.tsx';
import { Proposed } from './proposed.tsx';
import { Ranking } from './ranking.tsx';
import { RoundFacts } from './round-facts.tsx';

/** A round of reports is seen on its sheet: it has no order, and nothing is decided. */
const Content = ({ answer, office }: { readonly answer: CallAnswer; readonly office: boolean }) => {
  const { t } = useTranslation('decision');
  const { tab } = useSearch({ from: '/shell/rounds/$id' });
  const navigate = useNavigate({ from: '/rounds/$id' });
  const lines = useLines(answer.id);
  const { call } = answer;
  if (call.kind !== 'application') return <RoundFacts answer={answer} lines={lines.data} />;
  return (
    <>
      <RoundFacts answer={answer} lines={lines.data} />
      <Loaded
        query={lines}
        empty={{ when: (all) => all.length === 0, say: t('round.nothingFiled') }}
      >
        {(all) => (
          <Tabs
            activeKey={tab}
            onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
            items={[
              {
                key: 'ranking',
                label: t('round.ranking'),
                children: <Ranking answer={answer} lines={all} office={office} />,
              },
              {
                key: 'decision',
                label: t('round.decision'),
                children: <Chain call={call} lines={all} office={office} />,
              },
              {
                key: 'proposed',
                label: t('round.proposed'),
                children: <Proposed call={call} lines={all} office={office} />,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
};

/** One round: its window, its order, its decisions, its lists. */
export const Round = () => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { id } = useParams({ from: '/shell/rounds/$id' });
  const { grant } = useSession();
  const answer = useCallNow(id);
  const call = answer.data?.call;
  const office = grant?.role === 'office' && grant.org === call?.office;
  const sheet: string = `/rounds/${id}/sheet`;
  const letters: string = `/rounds/${id}/letters`;
  return (
    <Page
      title={call === undefined ? t('round.title') : say(call.title)}
      lead={t('round.lead')}
      actions={
        office &&
        answer.data !== undefined && (
          <Flex gap={16} align="center" wrap>
            <Link to={sheet}>{t('round.sheet')}</Link>
            {call?.kind === 'application' && <Link to={letters}>{t('round.letters')}</Link>}
            <Link to="/deliberation" search={{ call: id }}>
              {t('round.meeting')}
            </Link>
            <Link to="/administration/call" search={{ from: id }}>
              {t('round.revise')}
            </Link>
            <ExtendWindow answer={answer.data} />
          </Flex>
        )
      }
    >
      <Loaded query={answer}>{(data) => <Content answer={data} office={office} />}</Loaded>
    </Page>
  );
};
