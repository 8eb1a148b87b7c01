import { Link } from '@tanstack/react-router';
import { Button, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccessHit } from '../../interface/audit.ts';
import type { Address } from '../api/address.ts';
import { useRowsBehind } from '../api/rows-behind.ts';
import { Failure } from '../app/failure.tsx';
import { useMoment } from '../display/moment.tsx';
import { pageOf } from '../display/page-of.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** What it is about; what has no name may not be there, and is no link. */
const About = ({ about, part }: Pick<AccessHit, 'about' | 'part'>) => (
  <>
    {about?.name === undefined ? (
      <span className="number">{about?.id ?? '—'}</span>
    ) : (
      <Link to={pageOf({ ...about, status: '' })}>{about.name}</Link>
    )}
    {part !== undefined && <div className="under">{part}</div>}
  </>
);

const Row = ({ hit }: { readonly hit: AccessHit }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { day, minute } = useMoment();
  return (
    <tr>
      <td className="number">
        {day(hit.day)}
        <div className="under">
          {hit.times === 1
            ? minute(hit.last)
            : t('access.times', {
                count: hit.times,
                first: minute(hit.first),
                last: minute(hit.last),
              })}
        </div>
      </td>
      <td>{hit.account}</td>
      <td>
        {say(hit.title)}
        {hit.tried && <Tag>{t('access.tried')}</Tag>}
      </td>
      <td>
        <About about={hit.about} part={hit.part} />
      </td>
      <td className="number">{hit.rule ?? '—'}</td>
    </tr>
  );
};

const keyOf = ({ day, account, what, about, part, rule, tried }: AccessHit): string =>
  [day, account, what, about?.id, part, rule, tried].join(' ');

const same = (hit: AccessHit): AccessHit => hit;

const More = ({ loading, more }: { readonly loading: boolean; readonly more: () => void }) => {
  const { t } = useTranslation('audit');
  return (
    <Flex justify="center" className="no-print" style={{ margin: 12 }}>
      <Button onClick={more} loading={loading}>
        {t('access.more')}
      </Button>
    </Flex>
  );
};

/** Access records page by page, as many as are asked for. */
export const AccessTable = ({
  address,
}: {
  readonly address: Address<{ readonly items: readonly AccessHit[]; readonly next?: string }>;
}) => {
  const { t } = useTranslation('audit');
  const { rows, loading, complete, error, again, more } = useRowsBehind(
    [{ id: address, address }],
    same,
    false,
  );
  const heads = [
    t('access.day'),
    t('access.who'),
    t('access.what'),
    t('access.about'),
    t('access.rule'),
  ];
  return (
    <>
      {error !== null && <Failure error={error} again={again} />}
      <p role="status">
        {loading ? t('access.loading') : t('access.found', { count: rows.length })}
      </p>
      {rows.length > 0 && (
        <Card size="small">
          <PlainTable caption={t('access.title')} className="hits" heads={heads}>
            {rows.map((hit) => (
              <Row key={keyOf(hit)} hit={hit} />
            ))}
          </PlainTable>
        </Card>
      )}
      {!complete && error === null && <More loading={loading} more={more} />}
    </>
  );
};
