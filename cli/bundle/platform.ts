import { CommandFailed } from '../failed.ts';

/** A machine that a bundle is for, by Node's own words: `linux-arm64`. */
export interface Platform {
  readonly name: string;
  readonly windows: boolean;
}

const NAME = /^(?:linux|darwin|win)-[a-z0-9]+$/;

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'win' };

export const thisPlatform = (): string =>
  `${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;

/** Throws CommandFailed. */
export const platformNamed = (name: string): Platform => {
  if (!NAME.test(name))
    throw new CommandFailed(
      `--platform 应为 linux-x64、linux-arm64、win-x64 等，实际为 ${name}`,
      `--platform is one like linux-x64, linux-arm64 or win-x64, not ${name}`,
    );
  return { name, windows: name.startsWith('win-') };
};
