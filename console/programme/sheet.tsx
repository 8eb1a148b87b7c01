import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Bars } from './bars.tsx';
import { Below } from './below.tsx';
import { Lights } from './lights.tsx';
import { Panel } from './panel.tsx';
import { Reds } from './reds.tsx';
import { Stated } from './stated.tsx';
import { Tiles } from './tiles.tsx';
import './sheet.css';

type Ledger = NonNullable<ProgrammeAnswer['ledger']>;

/** As of which day, and how much of it nobody has confirmed. */
export const useAsOf = (answer: ProgrammeAnswer): string => {
  const { t } = useTranslation('programme');
  const { day, minute } = useMoment();
  const { ledger, now } = answer;
  const counted = t('asOf', { at: minute(now) });
  if (ledger === undefined) return counted;
  const { asOf, figures, unverified } = ledger;
  const share =
    asOf === undefined
      ? t('head.noFigures')
      : t('head.figures', {
          on: day(asOf),
          unverified,
          figures,
          percent: Math.round((unverified / figures) * 100),
        });
  return `${share}${t('head.then')}${counted}`;
};

/** Other sets, one click away. */
const Sets = ({ ledger: { set, sets }, to }: { readonly ledger: Ledger; readonly to: Where }) => {
  const { t } = useTranslation('programme');
  if (sets.length < 2) return null;
  return (
    <nav className="sets" aria-label={t('sets')}>
      {sets.map((one) => (
        <Link
          key={one}
          to={to}
          search={{ set: one }}
          aria-current={one === set ? 'page' : undefined}
        >
          {one}
        </Link>
      ))}
    </nav>
  );
};

type Where = '/programme' | '/programme/wall';

const Targets = ({ ledger, to }: { readonly ledger: Ledger | undefined; readonly to: Where }) => {
  const { t } = useTranslation('programme');
  const levels = ledger?.targets.filter(({ kind }) => kind === 'level') ?? [];
  return (
    <Panel
      title={ledger === undefined ? t('targets.title') : t('targets.of', { set: ledger.set })}
      area="targets"
      beside={ledger !== undefined && <Sets ledger={ledger} to={to} />}
    >
      {ledger === undefined ? <Stated /> : <Bars targets={levels} />}
      {ledger?.partial === true && <p className="under">{t('partial')}</p>}
    </Panel>
  );
};

const Levels = ({ byLevel }: Pick<ProgrammeAnswer['clusters'], 'byLevel'>) => {
  const { say } = useLanguage();
  return (
    <span className="levels">
      {byLevel
        .filter(({ count }) => count > 0)
        .map(({ level, name, count }) => (
          <Link key={level} to="/clusters" search={{ level }}>
            {say(name) || level} {count}
          </Link>
        ))}
    </span>
  );
};

/** 指挥一张图: what stands, what is red and who can do what about it; each number opens what it was counted from. */
export const Sheet = ({ answer, to }: { readonly answer: ProgrammeAnswer; readonly to: Where }) => {
  const { t } = useTranslation('programme');
  const { ledger, clusters, reds } = answer;
  const others = ledger?.targets.filter(({ kind }) => kind !== 'level') ?? [];
  return (
    <div className="sheet">
      <Targets ledger={ledger} to={to} />
      <Panel
        title={t('tiles.title', { n: clusters.total })}
        area="map"
        beside={<Levels byLevel={clusters.byLevel} />}
      >
        <p className="under">{t('tiles.how')}</p>
        <Tiles clusters={clusters} />
      </Panel>
      {reds !== undefined && (
        <Panel title={t('reds.title')} area="reds">
          <Reds reds={reds} />
        </Panel>
      )}
      {others.length > 0 && (
        <Panel
          title={t('lights.title', { n: others.length })}
          area="lights"
          beside={<span className="under">{t('lights.how')}</span>}
        >
          <Lights targets={others} />
        </Panel>
      )}
      <Below answer={answer} />
    </div>
  );
};
