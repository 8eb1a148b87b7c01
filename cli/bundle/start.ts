import type { Entry } from './entries.ts';
import type { Platform } from './platform.ts';

// Scripts that start what lies beside them, with the Node that lies beside them: nothing else need be installed.

const SH = `#!/bin/sh
# 梯度 Tidu：./tidu start 启动，./tidu --help 查看其他命令 / starts it; the other commands
self=$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")
case "$self" in */*) ;; *) self=./$self ;; esac
here=$(CDPATH= cd -- "\${self%/*}" && pwd)
export TIDU_DATA="\${TIDU_DATA:-$here/tidu-data}" TIDU_COMMAND="\${TIDU_COMMAND:-./tidu}"
case "$1" in start) file=local/main.mjs ;; *) file=cli/main.ts ;; esac
exec "$here/node/bin/node" --min-semi-space-size=8 "$here/app/$file" "$@"
`;

/** A double click brings no arguments: it starts the system, and the window stays open with what it says. */
const CMD = `@echo off
setlocal
if not defined TIDU_DATA set "TIDU_DATA=%~dp0tidu-data"
set "TIDU_COMMAND=tidu"
set "file=cli\\main.ts"
if /i "%~1"=="start" set "file=local\\main.mjs"
if "%~1"=="" set "file=local\\main.mjs"
"%~dp0node\\bin\\node.exe" --min-semi-space-size=8 "%~dp0app\\%file%" %*
if "%~1"=="" pause
`;

const readme = (version: string, { name, windows }: Platform): string => {
  const tidu = windows ? 'tidu' : './tidu';
  return `梯度 Tidu ${version} (${name})

启动    ${tidu} start            然后在浏览器中打开 http://127.0.0.1:3716（演示数据和演示账号）
        ${tidu} start --empty    空系统，正式使用
停止    Ctrl+C，随时可停，数据不丢
数据    本目录下的 tidu-data；可用环境变量 TIDU_DATA 指定其他目录
升级    停止后解压新版本，用 TIDU_DATA 指明原数据目录再启动
校验    SHA256SUMS 列出每个文件的校验值：sha256sum -c SHA256SUMS
        不需要网络，不需要安装Node、npm

Start   ${tidu} start            then open http://127.0.0.1:3716 in a browser (demo data and accounts)
        ${tidu} start --empty    an empty system, for real work
Stop    Ctrl+C, at any moment, nothing is lost
Data    tidu-data in this folder; the variable TIDU_DATA names another
Update  stop it, unpack the new version, name the data folder by TIDU_DATA and start
Check   SHA256SUMS lists every file's hash: sha256sum -c SHA256SUMS
        Needs no network, and neither Node nor npm on the machine
`;
};

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

/** What lies at the top of the archive. */
export const startFiles = (version: string, platform: Platform): readonly Entry[] => {
  const said = readme(version, platform);
  // Notepad of older Windows knows UTF-8 by its mark.
  return platform.windows
    ? [
        { path: 'tidu.cmd', from: Buffer.from(crlf(CMD)) },
        { path: 'README.txt', from: Buffer.from(`\uFEFF${crlf(said)}`) },
      ]
    : [
        { path: 'tidu', from: Buffer.from(SH), executable: true },
        { path: 'README.txt', from: Buffer.from(said) },
      ];
};
