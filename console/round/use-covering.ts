import { useState } from 'react';

/** Which rows one act covers: all of them, but for those that were left out. */
export const useCovering = () => {
  const [left, setLeft] = useState<readonly string[]>([]);
  return {
    covers: (id: string): boolean => !left.includes(id),
    /** How a table with these rows chooses among them; other tables keep what they chose. */
    selection: (ids: readonly string[]) => ({
      selectedRowKeys: ids.filter((id) => !left.includes(id)),
      onChange: (keys: readonly React.Key[]): void =>
        setLeft([
          ...left.filter((id) => !ids.includes(id)),
          ...ids.filter((id) => !keys.includes(id)),
        ]),
    }),
  };
};
