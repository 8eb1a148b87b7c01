import { Flex, Input, InputNumber, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Voting } from '../../workflows/calls/voting.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Draft, DraftVotes } from './draft.ts';
import { voteFault } from './draft.ts';

interface Props {
  readonly line: Line;
  readonly voting: Voting;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

type Counted = 'for' | 'against' | 'abstained';

/** What the meeting counted, and who left for this application; what does not go together is said at once. */
export const VotesCell = ({ line, voting, draft, onChange }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { votes = {} } = draft;
  const change = (changed: Partial<DraftVotes>): void =>
    onChange({ ...draft, votes: { ...votes, ...changed } });
  const fault = voteFault(draft, voting);
  const count = (of: Counted, title: string) => (
    <Flex gap={6} align="center" key={of}>
      <Typography.Text type="secondary" style={{ width: '3em' }}>
        {title}
      </Typography.Text>
      <InputNumber<number>
        aria-label={t('votes.of', { name: line.name, what: title })}
        min={0}
        max={voting.members}
        precision={0}
        style={{ width: 76 }}
        value={votes[of] ?? null}
        onChange={(value) => change({ [of]: value ?? undefined })}
      />
    </Flex>
  );
  return (
    <Flex vertical gap={6}>
      {count('for', t('votes.for'))}
      {count('against', t('votes.against'))}
      {count('abstained', t('votes.abstained'))}
      <Input
        aria-label={t('votes.recusedOf', { name: line.name })}
        placeholder={t('votes.recused')}
        maxLength={1_000}
        value={votes.recused ?? ''}
        onChange={({ target }) => change({ recused: target.value })}
      />
      {fault !== undefined && <Typography.Text type="warning">{say(fault)}</Typography.Text>}
    </Flex>
  );
};
