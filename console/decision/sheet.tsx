import { Alert, Button, Flex, Form, Progress, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { votingInWords } from '../../workflows/calls/voting.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { DocumentFields } from '../input/document-fields.tsx';
import { ScanPick } from '../input/scan-field.tsx';
import { useOutcomes } from '../round/use-outcomes.ts';
import './sheet.css';
import { NamedForm } from '../input/named-form.tsx';
import { SheetTracks } from './sheet-tracks.tsx';
import { type Sheet, type SheetProps, useSheet } from './use-sheet.ts';

/** One outcome for all that are covered, to begin with. */
const OutcomeForAll = ({
  call,
  sheet,
}: {
  readonly call: ApplicationCall;
  readonly sheet: Sheet;
}) => {
  const { t } = useTranslation('decision');
  const { options } = useOutcomes(call);
  const { covered, draftOf, change } = sheet;
  return (
    <Flex gap={8} align="center" style={{ marginBottom: 8 }} wrap>
      <Typography.Text>{t('sheet.forAll', { n: covered.length })}</Typography.Text>
      <Select<string>
        aria-label={t('sheet.outcomeForAll')}
        placeholder={t('sheet.outcomeForAll')}
        style={{ minWidth: 260 }}
        options={options}
        onSelect={(outcome) => {
          for (const line of covered) change(line, { ...draftOf(line), verdict: 'adopt', outcome });
        }}
      />
    </Flex>
  );
};

const Send = ({ sheet, own }: { readonly sheet: Sheet; readonly own: boolean }) => {
  const { t } = useTranslation('decision');
  const { covered, lacking, recording, start } = sheet;
  const n = covered.length;
  const not = n === 0 || lacking > 0;
  return (
    <Flex gap={8} align="center" wrap>
      <Button
        type="primary"
        disabled={not}
        loading={recording.running}
        onClick={() => void start(false)}
      >
        {own ? t('sheet.record', { n }) : t('sheet.recordOnBehalf', { n })}
      </Button>
      <Button disabled={not || recording.running} onClick={() => void start(true)}>
        {t('sheet.tryOut')}
      </Button>
      {recording.running && <Button onClick={recording.stop}>{t('sheet.stop')}</Button>}
      {lacking > 0 && (
        <Typography.Text type="warning">{t('sheet.lacking', { n: lacking })}</Typography.Text>
      )}
    </Flex>
  );
};

/** Number, title, date and scan of the document: one for all that are covered; then what becomes of it. */
const Paper = ({ sheet, body, own }: { readonly sheet: Sheet } & SheetProps) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { twins, recording } = sheet;
  return (
    <div style={{ maxWidth: 640, marginTop: 16 }}>
      {twins.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          style={{ marginBottom: 12 }}
          title={t('sheet.samePlace', { names: twins.join(t('listMark')) })}
        />
      )}
      <DocumentFields name="document" label={say(body.document)} />
      <Form.Item name="scan" label={t('sheet.scan')}>
        <ScanPick />
      </Form.Item>
      {recording.asked > 0 && (
        <Progress
          percent={Math.round((100 * recording.outcomes.size) / recording.asked)}
          aria-label={t('sheet.progress')}
        />
      )}
      <Send sheet={sheet} own={own} />
    </div>
  );
};

/** Enters what one document (会议纪要, 批复) says of many applications; a result for each. */
export const DecisionSheet = (props: SheetProps) => {
  const { call, body, own } = props;
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const sheet = useSheet(props);
  return (
    <NamedForm form={sheet.form} layout="vertical">
      {!own && (
        <Alert
          type="info"
          showIcon
          title={t('sheet.onBehalf', { body: say(body.title) })}
          style={{ marginBottom: 12 }}
        />
      )}
      {body.voting !== undefined && (
        <p className="under">{t('votes.rules', { rules: say(votingInWords(body.voting)) })}</p>
      )}
      <OutcomeForAll call={call} sheet={sheet} />
      <SheetTracks call={call} body={body} sheet={sheet} />
      <Paper {...props} sheet={sheet} />
    </NamedForm>
  );
};
