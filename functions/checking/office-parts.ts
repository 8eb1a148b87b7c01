import type { Found } from './source.ts';

/** The list of what the parts of an Office file are (ECMA-376 part 2, §10.1.2). */
export const isTypes = (name: string): boolean => name.toLowerCase() === '[content_types].xml';

/** What refers to other parts, and to what lies outside. */
export const isRelations = (name: string): boolean => isTypes(name) || /\.rels$/i.test(name);

/** Projects of macros, sheets of macros from before 1997, and controls that run. */
const RUNNING = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|activex\/)/i;

/** What a part of an Office file says by its name alone. */
export const faultInPart = (name: string): Found => {
  if (RUNNING.test(name)) return 'macros';
  // A file of any kind that a double click opens; what Office itself embeds is looked through.
  return /embeddings\/.*\.(exe|js|vbs|bat|cmd|ps1|hta|lnk|zip|rar|7z)$/i.test(name)
    ? 'embedded'
    : undefined;
};

const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/gi;
const LOADED = /\/(attachedTemplate|oleObject|frame|subDocument|hlinkTemplate)"/i;
const AFAR = /Target\s*=\s*"\s*(?:https?:|ftp:|mhtml:|ms-|\\\\|file:\/\/\/?\\\\|file:\/\/[^/])/i;

/**
 * Whether a part says that the file is one with macros, or loads a template or an object from a network when it is opened.
 * Links that somebody clicks are none, nor is the template of one's own disk, which every second document names.
 */
const fetchesFromAfar = (xml: string): boolean =>
  [...xml.matchAll(RELATION)].some(
    ([relation]) =>
      /TargetMode\s*=\s*"External"/i.test(relation) && LOADED.test(relation) && AFAR.test(relation),
  );

/** What the list of parts says of macros, whatever they are called. */
const isMacroEnabled = (xml: string): boolean =>
  /macroEnabled|ms-office\.vbaProject|ms-office\.activeX|intlmacrosheet|excel\.macrosheet/i.test(
    xml,
  );

/** The list of parts, or what refers to others; in UTF-16 it is read as well. */
export const faultInRelations = (bytes: Buffer): Found => {
  const xml = bytes.toString('utf8').replaceAll('\0', '');
  if (isMacroEnabled(xml)) return 'macros';
  return fetchesFromAfar(xml) ? 'remote' : undefined;
};
