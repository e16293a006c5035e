import { loadConfig } from './config.ts'
import { choose, type Chosen } from './embed/chosen.ts'
import { htmlSnippet } from './embed/html.ts'
import { iframeSnippet } from './embed/iframe.ts'
import { phpSnippet } from './embed/php.ts'
import { openPublished, type PublishedFolder } from './embed/published.ts'
import type { Subject } from './embed/snippet.ts'
import { webComponentSnippet } from './embed/web-component.ts'
import { type Host, OutsideFault, UsageFault } from './host/host.ts'
import type { EmbedTarget } from './model/embed-target.ts'
import type { ListedFile } from './model/manifest.ts'
import { type PublishedStatement, publishedStatement } from './model/published-statement.ts'
import { idPattern } from './model/schema/scalars.ts'
import { siteAddress, siteFault } from './model/schema/site.ts'
import type { Language } from './model/schema/text.ts'

export interface EmbedOptions {
  /** `korenaar/privacy`, or `korenaar/privacy@2026-10-12` for the permanent address of a version. */
  readonly statement: string
  readonly target: EmbedTarget
  /** The first language of the statement unless given. */
  readonly language?: Language | undefined
  /** Where the folder is published. */
  readonly site?: string | undefined
  /** The folder that was built. */
  readonly folder: string
  /** What element ids begin with, for a page that shows a statement twice. */
  readonly idPrefix?: string | undefined
  /** Whether the web component builds in a shadow tree of its own. */
  readonly shadow?: boolean | undefined
}

const writers: Readonly<Record<EmbedTarget, (subject: Subject) => string>> = {
  html: htmlSnippet,
  webcomponent: webComponentSnippet,
  iframe: iframeSnippet,
  php: phpSnippet,
}

/** What is pasted into a page to show a statement, as it was built. Throws `UsageFault`, and `OutsideFault` where no build is. */
export const embed = async (host: Host, options: EmbedOptions): Promise<string> => {
  const { folder, target } = options
  const site = options.site === undefined ? (await loadConfig(host)).site : siteOf(options.site)
  refuseUnfit({ ...options, site })
  const published = await openPublished(host.folder(folder), folder)
  const chosen = choose(published.manifest, options.statement, options.language)
  return writers[target](await subjectOf(published, chosen, { ...options, site }))
}

/** A page that is tried on this machine asks it without encryption. */
const isLocal = (site: string): boolean => /^http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)/.test(site)

const siteOf = (written: string): string => {
  const fault = siteFault(written)
  if (fault === undefined || (fault === 'scheme' && isLocal(written))) return siteAddress(written)
  throw new UsageFault(`\`${written}\` is no address of a published folder.`, ['Write it as `https://www.example.org/policies/`.'])
}

const refuseUnfit = ({ statement, target, site, idPrefix, shadow }: EmbedOptions): void => {
  if (site === undefined && (target === 'webcomponent' || target === 'iframe'))
    throw new UsageFault(`\`--target ${target}\` needs to know where the folder is published.`, [
      'Add `--site https://www.example.org/policies/`, or write `site` in `verklaar.config.yaml`.',
    ])
  if (target === 'iframe' && statement.includes('@'))
    throw new UsageFault('A version has no page for a frame: no version keeps a script.', [
      'Leave out the version, or embed it with `--target html` or `--target webcomponent`.',
    ])
  if (shadow === true && target !== 'webcomponent')
    throw new UsageFault(`\`--target ${target}\` has no shadow tree of its own.`, [
      'Leave out `--shadow`, or take `--target webcomponent`.',
    ])
  if (idPrefix !== undefined && !idPattern.test(idPrefix))
    throw new UsageFault(`\`${idPrefix}\` is no prefix.`, ['Write small letters, digits and single hyphens.'])
}

const subjectOf = async (
  published: PublishedFolder,
  chosen: Chosen,
  { site, folder, idPrefix, shadow = false }: Pick<EmbedOptions, 'site' | 'folder' | 'idPrefix' | 'shadow'>,
): Promise<Subject> => {
  const find = (file: ListedFile | undefined, name: string): ListedFile => {
    if (file !== undefined) return file
    throw new OutsideFault(`The folder \`${folder}\` has no \`${name}\` for ${chosen.policy}/${chosen.statement}.`, [
      'It was built by an older Verklaar. Build again: `verklaar build`.',
    ])
  }
  const file = (name: string) => find(chosen.files.get(name), name)
  const asset = (name: string) =>
    find(
      chosen.assets.find(({ path }) => path.endsWith(`/assets/${name}`)),
      name,
    )
  const script = (name: string) =>
    find(
      chosen.assets.find(({ path }) => path.includes(`/assets/${name}.`)),
      `${name}.js`,
    )
  const frame = await published.text(find(chosen.current.get('frame.html'), 'frame.html'))
  const [, embedded = ''] = /<body [^>]*data-embedded="[^"]*\/assets\/([\w.]+)"/.exec(frame) ?? []
  // In an attribute, `&` and `"` are escaped already.
  const alone = (/<body [^>]*data-alone="([^"]*)"/.exec(frame)?.[1] ?? '').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const { title, organisation } = statementOf(await published.text(file('statement.json')), folder)
  return {
    chosen,
    title: title.includes(organisation) ? title : `${title} · ${organisation}`,
    alone,
    site,
    folder,
    file,
    script,
    prefix: idPrefix,
    shadow,
    built: published.manifest.asOf,
    shown: file('fragment.html').version,
    fragment: await published.text(file('fragment.html')),
    stylesheet: asset(embedded),
  }
}

const statementOf = (text: string, folder: string): PublishedStatement => {
  const statement = publishedStatement.safeParse(JSON.parse(text))
  if (statement.success) return statement.data
  throw new OutsideFault(`A \`statement.json\` in \`${folder}\` is not as this Verklaar reads it.`, ['Build again: `verklaar build`.'])
}
