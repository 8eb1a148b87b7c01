import { Card, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeputiesAnswer, DeputyLine } from '../../interface/deputies.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';
import { AppointDeputy } from './appoint-deputy.tsx';

const End = ({ line: { account, deputyId } }: { readonly line: DeputyLine }) => {
  const { t } = useTranslation('desk');
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'accounts', id: account, command: 'EndDeputy' }}
      title={t('deputy.end')}
      consequence={t('deputy.endMeans')}
      body={({ reason }) => ({ deputyId, reason: reason.trim() })}
      done={t('deputy.ended')}
      small
    >
      <PassageItem
        name="reason"
        label={t('deputy.reason')}
        missing={t('deputy.reasonMissing')}
        rows={2}
        maxLength={500}
      />
    </ActDialog>
  );
};

const useStanding = (): Readonly<Record<DeputyLine['standing'], string>> => {
  const { t } = useTranslation('desk');
  return {
    'to-come': t('deputy.toCome'),
    running: t('deputy.running'),
    ended: t('deputy.over'),
  };
};

const Row = ({ line }: { readonly line: DeputyLine }) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { day } = useMoment();
  const listed = useListed();
  const standing = useStanding();
  const { account, name, deputy, deputyName, role, orgName, programmes, from, until } = line;
  return (
    <tr>
      <td>{name ?? account}</td>
      <td>{deputyName ?? deputy}</td>
      <td>
        {say(orgName)} · {say(roleName(role))}
        <div className="under">
          {programmes === undefined
            ? t('deputy.allProgrammes')
            : listed(programmes.map(({ title }) => say(title)))}
        </div>
      </td>
      <td className="number">{t('deputy.days', { from: day(from), until: day(until) })}</td>
      <td>{standing[line.standing]}</td>
      <td>{line.standing !== 'ended' && line.mine !== 'deputy' && <End line={line} />}</td>
    </tr>
  );
};

const Lines = ({ items }: { readonly items: readonly DeputyLine[] }) => {
  const { t } = useTranslation('desk');
  if (items.length === 0) return <p className="under">{t('deputy.none')}</p>;
  return (
    <PlainTable
      caption={t('deputy.title')}
      heads={[
        t('deputy.whose'),
        t('deputy.deputy'),
        t('deputy.work'),
        t('deputy.period'),
        t('deputy.standing'),
        t('deputy.acts'),
      ]}
    >
      {items.map((line) => (
        <Row key={line.deputyId} line={line} />
      ))}
    </PlainTable>
  );
};

/** The head of a unit settles who stands in for one of its people. */
const ForColleague = ({ answer }: { readonly answer: DeputiesAnswer }) => {
  const { t } = useTranslation('desk');
  const { grant, me } = useSession();
  const [whose, setWhose] = useState<string>();
  const query = useRead(
    grant === undefined ? undefined : api('/api/colleagues', { org: grant.org }),
  );
  const others = (query.data?.items ?? []).filter(({ account }) => account !== me?.account);
  const chosen = others.find(({ account }) => account === whose);
  return (
    <Flex gap={8} align="center" wrap>
      <Select
        aria-label={t('deputy.forColleague')}
        placeholder={t('deputy.forColleague')}
        style={{ minWidth: 220 }}
        value={whose}
        onChange={setWhose}
        options={others.map(({ account, name = account }) => ({ value: account, label: name }))}
      />
      {chosen !== undefined && grant !== undefined && (
        <AppointDeputy
          key={chosen.account}
          account={chosen.account}
          org={grant.org}
          roles={chosen.roles}
          programmes={answer.programmes}
        />
      )}
    </Flex>
  );
};

/** For one's own work, and by the head of a unit for its people's; nobody gives on what is given to them. */
const Appointing = ({ answer }: { readonly answer: DeputiesAnswer }) => {
  const { me, grant } = useSession();
  if (me === undefined || grant === undefined || grant.for !== undefined) return null;
  return (
    <Flex gap={16} wrap>
      <AppointDeputy
        account={me.account}
        org={grant.org}
        roles={[grant.role]}
        programmes={answer.programmes}
      />
      {grant.role === 'unit-head' && <ForColleague answer={answer} />}
    </Flex>
  );
};

/** 代理: who stands in for me, for whom I do, and who does for the people of my unit. */
export const Deputies = () => {
  const { t } = useTranslation('desk');
  const query = useRead(api('/api/deputies'));
  return (
    <Page title={t('deputy.title')}>
      <Loaded query={query}>
        {(answer) => (
          <Card title={t('deputy.lines')} extra={<Appointing answer={answer} />}>
            <p className="under">{t('deputy.help')}</p>
            <Lines items={answer.items} />
          </Card>
        )}
      </Loaded>
    </Page>
  );
};
