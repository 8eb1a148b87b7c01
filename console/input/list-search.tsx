import { Button, Input } from 'antd';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly text: string | undefined;
  readonly change: (text: string | undefined) => void;
  /** Of the button that clears every filter. */
  readonly clearLabel: string;
  readonly clear: () => void;
}

/** What a list is searched for by typing, and the way back to the whole list. */
export const ListSearch = ({ label, text, change, clearLabel, clear }: Props) => {
  // The field keeps what is typed; another key empties it.
  const [cleared, setCleared] = useState(0);
  return (
    <>
      <Input.Search
        key={cleared}
        aria-label={label}
        placeholder={label}
        allowClear
        style={{ width: 240 }}
        defaultValue={text ?? ''}
        onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
      />
      <Button
        onClick={() => {
          setCleared(cleared + 1);
          clear();
        }}
      >
        {clearLabel}
      </Button>
    </>
  );
};
