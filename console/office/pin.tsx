import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pins } from './pins.ts';

interface Props {
  readonly pins: Pins;
  readonly path: string;
  readonly title: string;
}

/** Marks a place of the form, or takes the mark away. */
export const PinButton = ({
  pins,
  path,
  title,
  whole = false,
}: Props & { readonly whole?: boolean }) => {
  const { t } = useTranslation('office');
  const isPinned = pins.pinned[path] !== undefined;
  const label = whole ? t('formal.pinPart') : t('formal.pin');
  return (
    <Button
      size="small"
      aria-pressed={isPinned}
      aria-label={isPinned ? t('formal.unpinPlace', { title }) : `${label} ${title}`}
      onClick={() => (isPinned ? pins.unpin(path) : pins.pin(path))}
    >
      {isPinned ? t('formal.unpin') : label}
    </Button>
  );
};

/** Why it was marked, written where the eyes are. */
export const PinReason = ({ pins, path, title }: Props) => {
  const { t } = useTranslation('office');
  const reason = pins.pinned[path];
  if (reason === undefined) return null;
  return (
    <div className="wide">
      <Input.TextArea
        aria-label={t('items.reasonFor', { title })}
        placeholder={t('items.reason')}
        autoFocus={pins.latest === path}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        value={reason}
        status={reason.trim() === '' ? 'warning' : ''}
        onChange={({ target }) => pins.change(path, target.value)}
      />
    </div>
  );
};
