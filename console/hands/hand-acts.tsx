import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InHandShown } from '../../interface/components.ts';
import type { Plural } from '../../interface/plurals.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';
import { handed, Receiver } from './receiver.tsx';

/** A task as its row knows it, and the stream that asks it. */
export interface Handed {
  readonly plural: Plural;
  readonly id: string;
  readonly taskId: string;
  readonly org: string;
  readonly role: string;
  readonly hand: InHandShown | undefined;
}

const Take = ({ plural, id, taskId }: Handed) => {
  const { t } = useTranslation('hands');
  const command = useCommand(
    { plural, id, command: 'TakeTask' },
    { done: () => announce(t('taken')) },
  );
  return (
    <>
      <Button
        type="link"
        size="small"
        style={{ paddingInline: 0 }}
        loading={command.isPending}
        onClick={() => command.mutate({ taskId })}
      >
        {t('take')}
      </Button>
      {command.error !== null && <Failure error={command.error} />}
    </>
  );
};

interface Note {
  readonly to: string;
  readonly note?: string;
}

const NoteItem = ({ label, missing }: { readonly label: string; readonly missing?: string }) => (
  <PassageItem {...{ name: 'note', label, missing }} rows={2} maxLength={500} showCount />
);

const trimmed = (name: 'reason' | 'note', note: string | undefined) =>
  note === undefined || note.trim() === '' ? {} : { [name]: note.trim() };

const Hand = ({ over, ...task }: Handed & { readonly over: boolean }) => {
  const { t } = useTranslation('hands');
  const { plural, id, taskId } = task;
  return (
    <ActDialog<Note>
      act={{ plural, id, command: 'HandTask' }}
      title={t('hand')}
      consequence={over ? t('handOverMeans') : t('handMeans')}
      body={({ to, note }) => ({ taskId, to: handed(to), ...trimmed('reason', note) })}
      done={t('handedOn')}
      small
    >
      <Receiver task={task} sections self={over} />
      <NoteItem label={t('reason')} {...(over ? { missing: t('reasonMissing') } : {})} />
    </ActDialog>
  );
};

const Lend = (task: Handed) => {
  const { t } = useTranslation('hands');
  const { plural, id, taskId } = task;
  return (
    <ActDialog<Note>
      act={{ plural, id, command: 'LendTask' }}
      title={t('lend')}
      consequence={t('lendMeans')}
      body={({ to, note }) => ({ taskId, to: handed(to), ...trimmed('note', note) })}
      done={t('lentOut')}
      small
    >
      <Receiver task={task} />
      <NoteItem label={t('note')} />
    </ActDialog>
  );
};

const GiveBack = ({ plural, id, taskId, helps }: Handed & { readonly helps: boolean }) => {
  const { t } = useTranslation('hands');
  return (
    <ActDialog<Partial<Note>>
      act={{ plural, id, command: 'ReturnTask' }}
      title={t('giveBack')}
      consequence={helps ? t('giveBackToHolder') : t('giveBackToAll')}
      body={({ note }) => ({ taskId, ...trimmed('note', note) })}
      done={t('givenBack')}
      small
    >
      <NoteItem label={t('note')} />
    </ActDialog>
  );
};

/** What one can do about who has a task in hand. */
export const HandActs = (task: Handed) => {
  const { me } = useSession();
  const { hand } = task;
  const isHolder = hand?.account !== undefined && hand.account === me?.account;
  const helps = hand?.lent !== undefined && hand.lent.account === me?.account;
  const isFree = hand?.account === undefined;
  return (
    <Flex gap={12} wrap align="center">
      {isFree && <Take {...task} />}
      {!helps && <Hand {...task} over={!isFree && !isHolder} />}
      {isHolder && <Lend {...task} />}
      {(isHolder || helps) && <GiveBack {...task} helps={helps} />}
    </Flex>
  );
};
