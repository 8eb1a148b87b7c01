import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { useMoment } from '../display/moment.tsx';
import { Counted } from './counted.tsx';
import { Panel } from './panel.tsx';

const Projects = ({
  projects,
}: {
  readonly projects: NonNullable<ProgrammeAnswer['projects']>;
}) => {
  const { t } = useTranslation('programme');
  return (
    <Panel title={t('projects.title')} area="projects">
      <div className="counts">
        {projects.map(({ planned, ...count }) => (
          <Counted key={count.tally} of={count}>
            {planned !== undefined && (
              <Link
                to="/registers/$name"
                params={{ name: planned.register }}
                search={{ tally: planned.tally }}
                className="counted-plan"
              >
                {t('projects.planned', { n: planned.count })}
              </Link>
            )}
          </Counted>
        ))}
      </div>
    </Panel>
  );
};

const Matters = ({ matters }: { readonly matters: NonNullable<ProgrammeAnswer['matters']> }) => {
  const { t } = useTranslation('programme');
  const { day } = useMoment();
  const { counts, meeting } = matters;
  return (
    <Panel title={t('matters.title')} area="matters">
      <div className="counts">
        {counts.map((count) => (
          <Counted key={count.tally} of={count} />
        ))}
        <span className="counted">
          {meeting === undefined ? (
            t('matters.noMeeting')
          ) : (
            <Link
              to="/registers/$name"
              params={{ name: 'matters' }}
              search={{ mark: 'waiting-for-meeting' }}
            >
              {t('matters.meeting', { on: day(meeting.on), n: meeting.count })}
            </Link>
          )}
        </span>
      </div>
    </Panel>
  );
};

const Titles = ({ clusters }: Pick<ProgrammeAnswer, 'clusters'>) => {
  const { t } = useTranslation('programme');
  return (
    <Panel title={t('titles.title')} area="titles">
      <div className="counts">
        <span className="counted">
          <span className="counted-title">{t('titles.ending')}</span>{' '}
          <Link
            to="/clusters"
            search={{ ending: true }}
            className="counted-number"
            aria-label={t('opens', { title: t('titles.ending'), n: clusters.ending })}
          >
            {clusters.ending}
          </Link>
          <span className="counted-unit">{t('titles.unit')}</span>
        </span>
      </div>
    </Panel>
  );
};

/** 资金: no register of policies and grants yet, and it says so. */
const Money = () => {
  const { t } = useTranslation('programme');
  return (
    <Panel title={t('money.title')} area="money">
      <p className="under">{t('money.none')}</p>
    </Panel>
  );
};

export const Below = ({ answer }: { readonly answer: ProgrammeAnswer }) => (
  <div className="below">
    {answer.projects !== undefined && <Projects projects={answer.projects} />}
    {answer.matters !== undefined && <Matters matters={answer.matters} />}
    <Titles clusters={answer.clusters} />
    {answer.projects !== undefined && <Money />}
  </div>
);
