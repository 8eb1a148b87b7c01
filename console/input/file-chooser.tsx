import { type ReactNode, useRef } from 'react';

/** The browser's own file chooser behind a button of ours, since it is reached by every keyboard and reader. */
export const FileChooser = ({
  id,
  accept,
  label,
  take,
  children,
}: {
  readonly id?: string | undefined;
  /** Endings of what can be chosen: `.pdf,.jpg`. */
  readonly accept: string;
  readonly label: string;
  readonly take: (file: File) => void;
  /** What stands there instead, with the button that opens it. */
  readonly children: (choose: () => void) => ReactNode;
}) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) take(file);
          // The same file again is a choice too.
          target.value = '';
        }}
      />
      {children(() => input.current?.click())}
    </>
  );
};
