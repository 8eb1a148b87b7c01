import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Light, Mark } from '../../workflows/registers/asking.ts';
import { useLanguage } from '../i18n/use-language.ts';

const COLOURS: Readonly<Record<Light, string>> = {
  red: 'red',
  yellow: 'gold',
  blue: 'blue',
  green: 'green',
  grey: 'default',
};

/** What is computed, in words; the colour only repeats what they say. */
export const Lit = ({
  light,
  children,
}: {
  readonly light?: Light | undefined;
  readonly children: ReactNode;
}) => (light === undefined ? children : <Tag color={COLOURS[light]}>{children}</Tag>);

/** What an entry is called as it stands. */
export const MarkTags = ({
  marks,
  ids,
}: {
  readonly marks: readonly Mark[];
  readonly ids: readonly string[];
}) => {
  const { say } = useLanguage();
  return marks
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, light }) => (
      <Lit key={id} light={light}>
        {say(title)}
      </Lit>
    ));
};
