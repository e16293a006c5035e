import { escapedHtml, startTag } from './markup.ts'
import { addressOf, introduction, sharing, sourceOf, stylesheetLink, type Subject } from './snippet.ts'

/** A text as PHP writes it in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`

/** Reads the statement from the disk for each visitor, checks it against its hash, and shows a link where it is another. */
export const phpSnippet = (subject: Subject): string => {
  const { chosen, folder, title, stylesheet, prefix } = subject
  const { path, sha256 } = subject.file('fragment.html')
  const { version, language } = chosen
  const link = `${startTag('p', { lang: language })}${startTag('a', { href: addressOf(subject, subject.file('index.html')) })}${escapedHtml(title)}</a></p>`
  const pinned =
    version === undefined ? 'The hash comes from manifest.json: a new version appears here by itself.' : 'The text is pinned by its hash.'
  return [
    stylesheetLink(subject),
    '<?php',
    '/*',
    ...[
      introduction(subject),
      `Content-Security-Policy of your page: style-src ${sourceOf(subject)}`,
      ...sharing(subject, [stylesheet]),
      pinned,
      'Where the file is not the one that was built, visitors get a link.',
    ].map((line) => ` * ${line.replaceAll('*/', '* /').replaceAll('?>', '? >')}`),
    ' */',
    '(static function (): void {',
    `    $folder = ${placeOf(folder)}; // where the folder that was built lies on this server`,
    `    $path = ${quoted(path)};`,
    '    $html = @file_get_contents("$folder/$path");',
    ...(version === undefined ? fromManifest : [`    $sha256 = ${quoted(sha256)};`]),
    "    if (!is_string($html) || !is_string($sha256) || !hash_equals($sha256, hash('sha256', $html))) {",
    `        echo ${quoted(link)};`,
    '        return;',
    '    }',
    `    echo ${prefix === undefined ? '$html' : prefixing(prefix)};`,
    '})();',
    '?>',
    '',
  ].join('\n')
}

/** Beside the script, unless it was named from the root. */
const placeOf = (folder: string): string => (folder.startsWith('/') ? quoted(folder) : `__DIR__ . ${quoted(`/${folder}`)}`)

const fromManifest: readonly string[] = [
  '    $manifest = json_decode((string) @file_get_contents("$folder/manifest.json"), true);',
  "    $sha256 = array_column((array) ($manifest['files'] ?? []), 'sha256', 'path')[$path] ?? null;",
]

/** Element ids, and the links to them, with a prefix. */
const prefixing = (prefix: string): string =>
  [
    String.raw`preg_replace_callback('/<[a-z][a-z0-9]*(?: [a-z][a-z-]*="[^"]*")+>/', static fn (array $tag): string =>`,
    String.raw`        preg_replace('/( (?:id|aria-labelledby)="| href="#)/', '${'${1}'}${prefix}--', $tag[0]), $html)`,
  ].join('\n')
