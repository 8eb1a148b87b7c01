import { Alert, Button, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../../interface/history.ts';
import { Failure } from '../app/failure.tsx';

import { isTold } from '../case/timeline-rows.ts';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { saveJson } from './save.ts';
import type { Verifying } from './use-verification.ts';
import {
  type CheckedLink,
  type FaultKind,
  type Verification as Found,
  firstFault,
  isSound,
} from './verify.ts';

/** Each fault in words that say what it means and what to do. */
const useFaultWords = (): Readonly<Record<FaultKind, string>> => {
  const { t } = useTranslation('audit');
  return {
    sequence: t('fault.sequence'),
    'previous-hash': t('fault.previousHash'),
    hash: t('fault.hash'),
    'data-hash': t('fault.dataHash'),
    time: t('fault.time'),
    head: t('fault.head'),
  };
};

/** The outcome in one sentence, and the first fault where there is one. */
export const Outcome = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation('audit');
  const words = useFaultWords();
  const fault = firstFault(found);
  if (isSound(found))
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('chain.sound', { count: found.total, contents: found.contents.total })}
        description={t('chain.soundMeans')}
      />
    );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={fault === undefined ? t('chain.broken') : t('chain.brokenAt', { seq: fault.seq })}
      description={
        <ul className="faults">
          {fault?.faults.map((kind) => (
            <li key={kind}>{words[kind]}</li>
          ))}
          {found.contents.broken.map((hash) => (
            <li key={hash}>{t('fault.content', { hash })}</li>
          ))}
          {found.head === false && <li>{words.head}</li>}
          {fault !== undefined && <li>{t('chain.after', { seq: fault.seq })}</li>}
        </ul>
      }
    />
  );
};

const short = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`;

const LinkRow = ({ link, title }: { readonly link: CheckedLink; readonly title: string }) => {
  const { t } = useTranslation('audit');
  const { minute } = useMoment();
  const words = useFaultWords();
  const sound = link.faults.length === 0;
  return (
    <tr className={sound ? 'sound' : 'unsound'}>
      <td className="number">{link.seq}</td>
      <td>{title}</td>
      <td className="number">{minute(link.at)}</td>
      <td>
        <code title={link.hash}>{short(link.hash)}</code>
      </td>
      <td>
        {sound ? `✓ ${link.closed ? t('chain.linkOnly') : t('chain.whole')}` : '✗ '}
        {link.faults.map((fault) => words[fault]).join('；')}
      </td>
    </tr>
  );
};

const Links = ({
  found,
  items,
}: {
  readonly found: Found;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const titles = new Map(items.filter(isTold).map(({ seq, title }) => [seq, say(title)]));
  return (
    <Card size="small">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1) */}
      <section className="links" aria-label={t('chain.links')} tabIndex={0}>
        <table className="plain">
          <caption className="unseen">{t('chain.links')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chain.seq')}</th>
              <th scope="col">{t('chain.act')}</th>
              <th scope="col">{t('hits.at')}</th>
              <th scope="col">{t('chain.hash')}</th>
              <th scope="col">{t('chain.result')}</th>
            </tr>
          </thead>
          <tbody>
            {found.links.map((link) => (
              <LinkRow
                key={link.seq}
                link={link}
                title={titles.get(link.seq) ?? t('chain.closedAct')}
              />
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
};

const HowToCheckElsewhere = ({ file }: { readonly file: string }) => {
  const { t } = useTranslation('audit');
  return (
    <Part title={t('elsewhere.title')}>
      <ol className="elsewhere">
        <li>{t('elsewhere.export')}</li>
        <li>
          {t('elsewhere.run')} <code>{`npx tidu verify --file ${file}`}</code>
        </li>
        <li>{t('elsewhere.method')}</li>
        <li>{t('elsewhere.head')}</li>
      </ol>
    </Part>
  );
};

/** The chain of the case, recomputed in the reader's own browser, link by link. */
export const Verification = ({
  caseId,
  verifying,
  items,
}: {
  readonly caseId: string;
  readonly verifying: Verifying;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('audit');
  const { verification: found, running, chain, error } = verifying;
  const file = `tidu-chain-${caseId}.json`;
  return (
    <div className="stack">
      <p className="under">{t('chain.what')}</p>
      <Flex gap={8} align="center" wrap>
        <Button type="primary" onClick={verifying.run} loading={running}>
          {found === undefined ? t('chain.run') : t('chain.again')}
        </Button>
        {running && <Button onClick={verifying.stop}>{t('walk.stop')}</Button>}
        <Button disabled={chain === undefined} onClick={() => saveJson(file, chain)}>
          {t('chain.export')}
        </Button>
        {found !== undefined && !found.finished && (
          <>
            <progress max={found.total} value={found.links.length} aria-label={t('chain.run')} />
            <span role="status">
              {t('chain.progress', { done: found.links.length, total: found.total })}
            </span>
          </>
        )}
      </Flex>
      {error !== undefined && <Failure error={error} again={verifying.run} />}
      {found?.finished === true && <Outcome found={found} />}
      {found !== undefined && <Links found={found} items={items} />}
      <HowToCheckElsewhere file={file} />
    </div>
  );
};
