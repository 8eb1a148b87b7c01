import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { Sheet, useAsOf } from './sheet.tsx';

/** On paper it is one A3, lying: only this screen's print is. */
const PAPER = '@page { size: A3 landscape; margin: 8mm; }';

const AsOf = ({ answer }: { readonly answer: ProgrammeAnswer }) => useAsOf(answer);

/** 指挥一张图, for whoever steers. */
export const OnePage = () => {
  const { t } = useTranslation('programme');
  const navigate = useNavigate();
  const { set } = useSearch({ from: '/shell/programme' });
  const answer = useRead(api('/api/programme', { set }));
  const { data } = answer;
  return (
    <Page
      title={t('title')}
      lead={data === undefined ? undefined : <AsOf answer={data} />}
      actions={
        <>
          <Button onClick={() => void navigate({ to: '/programme/wall', search: { set } })}>
            {t('wall.open')}
          </Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <LinkButton to="/programme/rounds">{t('rounds.page')}</LinkButton>
        </>
      }
    >
      <style>{PAPER}</style>
      <Loaded query={answer}>{(found) => <Sheet answer={found} to="/programme" />}</Loaded>
    </Page>
  );
};
