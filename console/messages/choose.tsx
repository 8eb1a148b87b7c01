import { Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MyTelling } from '../../interface/telling.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { HourItem } from '../input/hour-field.tsx';
import { LineItem, SelectItem } from '../input/items.tsx';
import { Kinds } from './kinds.tsx';

interface Choice {
  readonly tellBy: string;
  readonly address: string;
  readonly when: 'at-once' | 'digest';
  readonly digestAt: string;
  readonly from?: string;
  readonly to?: string;
  readonly language: 'zh' | 'en';
  readonly wanted: readonly string[];
}

const bodyOf =
  ({ kinds }: MyTelling) =>
  ({ from, to, wanted, address, ...choice }: Choice) => ({
    ...choice,
    address: address.trim(),
    ...(from === undefined || to === undefined || from === '' || to === ''
      ? {}
      : { quiet: { from, to } }),
    off: kinds
      .filter(({ kind, legal }) => !legal && !wanted.includes(kind))
      .map(({ kind }) => kind),
  });

const initialOf = ({ chosen, channels, kinds }: MyTelling): Partial<Choice> => ({
  tellBy: chosen?.channel ?? channels[0]?.name ?? '',
  ...(chosen?.address === undefined ? {} : { address: chosen.address }),
  when: chosen?.when ?? 'at-once',
  digestAt: chosen?.digestAt ?? '08:30',
  ...(chosen?.quiet ?? {}),
  language: chosen?.language ?? 'zh',
  wanted: kinds.map(({ kind }) => kind).filter((kind) => chosen?.off.includes(kind) !== true),
});

/** When one is told, and when not. */
const Hours = ({ mine }: { readonly mine: MyTelling }) => {
  const { t } = useTranslation('messages');
  const { say } = useLanguage();
  return (
    <>
      <SelectItem
        name="when"
        label={t('fields.when')}
        missing={t('fields.whenMissing')}
        options={mine.when.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <Flex gap={12} wrap>
        <HourItem name="digestAt" label={t('fields.digestAt')} missing={t('fields.hourMissing')} />
        <HourItem name="from" label={t('fields.quietFrom')} />
        <HourItem name="to" label={t('fields.quietTo')} />
      </Flex>
    </>
  );
};

const Fields = ({ mine }: { readonly mine: MyTelling }) => {
  const { t } = useTranslation('messages');
  const { say } = useLanguage();
  const channel = Form.useWatch('tellBy');
  const address = mine.channels.find(({ name }) => name === channel)?.address;
  return (
    <>
      <SelectItem
        name="tellBy"
        label={t('fields.channel')}
        missing={t('fields.channelMissing')}
        options={mine.channels.map(({ name, title }) => ({ value: name, label: say(title) }))}
      />
      <LineItem
        name="address"
        label={address === undefined ? t('fields.address') : say(address)}
        missing={t('fields.addressMissing')}
        maxLength={200}
        autoComplete="off"
      />
      <Hours mine={mine} />
      <SelectItem
        name="language"
        label={t('fields.language')}
        missing={t('fields.languageMissing')}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Kinds kinds={mine.kinds} />
    </>
  );
};

/** Where, when and of what one wants to be told. */
export const Choose = ({
  account,
  mine,
}: {
  readonly account: string;
  readonly mine: MyTelling;
}) => {
  const { t } = useTranslation('messages');
  return (
    <ActDialog<Choice>
      act={{ plural: 'accounts', id: account, command: 'ChooseTelling' }}
      title={t('choose')}
      consequence={t('chooseMeans')}
      initial={initialOf(mine)}
      body={bodyOf(mine)}
      done={t('chooseDone')}
      primary
    >
      <Fields mine={mine} />
    </ActDialog>
  );
};

/** No further messages; legal notices stand in the system all the same. */
export const Stop = ({ account }: { readonly account: string }) => {
  const { t } = useTranslation('messages');
  return (
    <ActDialog
      act={{ plural: 'accounts', id: account, command: 'StopTelling' }}
      title={t('stop')}
      consequence={t('stopMeans')}
      body={() => ({})}
      done={t('stopDone')}
    />
  );
};
