/** Saves data as a file of this name on the reader's machine. */
export const saveJson = (name: string, data: unknown): void => {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(data, null, 1)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
