import { Alert, Card } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { DecidedTable } from './decided.tsx';
import { DecisionSheet } from './sheet.tsx';
import { before, decidedBy } from './stages.ts';
import type { SheetProps } from './use-sheet.ts';

/** What is before a body, to be entered from its document; nothing where nothing is. */
export const WaitingCard = ({ call, body, lines, own }: SheetProps) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const waiting = before(lines, body.org);
  if (waiting.length === 0) return null;
  return (
    <Card
      size="small"
      title={t('chain.waiting', { body: say(body.title), n: waiting.length })}
      style={{ marginBottom: 16 }}
    >
      {own && (
        <Alert type="info" showIcon title={t('meeting.recordHere')} style={{ marginBottom: 12 }} />
      )}
      <DecisionSheet call={call} body={body} lines={waiting} own={own} />
    </Card>
  );
};

/** What a body decided; nothing where it has not. */
export const DecidedCard = ({
  call,
  body,
  lines,
  style,
}: Omit<SheetProps, 'own'> & { readonly style?: CSSProperties }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const decided = decidedBy(lines, body.org);
  if (decided.length === 0) return null;
  const title = t('chain.decided', { body: say(body.title), n: decided.length });
  return (
    <Card size="small" title={title} style={style}>
      <DecidedTable call={call} decided={decided} label={title} />
    </Card>
  );
};
