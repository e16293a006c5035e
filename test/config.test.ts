import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { loadConfig } from '../src/config.ts'
import { ConfigurationFault } from '../src/diagnostics/configuration-fault.ts'
import type { Host } from '../src/host/host.ts'
import { type MemoryFiles, memoryHost } from '../src/host/memory.ts'
import { configSchema } from '../src/model/json-schema.ts'
import { config } from '../src/model/source/config.ts'
import { badConfigs } from './bad-input/config.ts'
import { asOf, builtIn } from './fixtures/compiling.ts'
import { smallShop } from './fixtures/small-shop.ts'

const hostWith = (files: MemoryFiles) => memoryHost({ files, builtIn, today: asOf })
const faultOf = async (files: MemoryFiles): Promise<ConfigurationFault> => {
  const fault: unknown = await loadConfig(hostWith(files)).catch((cause: unknown) => cause)
  if (!(fault instanceof ConfigurationFault)) throw new Error(`no fault of the configuration: ${JSON.stringify(fault)}`)
  return fault
}

describe('the configuration', () => {
  test('need not be there', async () => {
    expect(await loadConfig(hostWith({ 'policies/shop/policy.yaml': '' }))).toEqual({})
  })

  test.each([
    ['https://www.korenaar.example/privacy/', 'https://www.korenaar.example/privacy/'],
    ['https://www.korenaar.example/privacy', 'https://www.korenaar.example/privacy/'],
    ['https://WWW.Korenaar.example', 'https://www.korenaar.example/'],
    ['https://www.korenaar.example:8443/a b'.replace(' ', '%20'), 'https://www.korenaar.example:8443/a%20b/'],
    ['https://bäckerei.example/', 'https://xn--bckerei-5wa.example/'],
  ])('tells the site %s with a slash at its end, as browsers write it', async (written, site) => {
    expect(await loadConfig(hostWith({ 'verklaar.config.yaml': `site: ${written}\n` }))).toEqual({ site })
  })

  test('may say nothing', async () => {
    expect(await loadConfig(hostWith({ 'verklaar.config.yaml': '{}\n' }))).toEqual({})
  })

  test.each(badConfigs)('is refused with $name, at its place', async ({ file, as = 'verklaar.config.yaml', finds, marks, says, hint }) => {
    const { diagnostics, sources } = await faultOf({ [as]: file })
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.start.line}:${place?.start.column}`)).toEqual([finds])
    const [finding] = diagnostics
    expect(finding?.message).toContain(says)
    expect(finding?.hints.map(({ message }) => message).join('\n')).toContain(hint)
    const line = sources.get(as)?.split('\n')[(finding?.place?.start.line ?? 1) - 1] ?? ''
    expect(line.slice((finding?.place?.start.column ?? 1) - 1, (finding?.place?.end.column ?? 1) - 1)).toBe(marks)
  })

  test('is described by a schema that agrees', () => {
    const validate = new Ajv().compile(configSchema())
    for (const value of [{}, { site: 'https://www.korenaar.example/privacy/' }]) {
      expect(config.safeParse(value).success).toBe(true)
      expect(validate(value)).toBe(true)
    }
    const wrong = ['http://a.example/', 'https://a.example/?b', 'https://a.example/#b', 'https://a@b.example/', 'https://', '']
    for (const value of [{ sites: '' }, [], { site: 1 }, ...wrong.map((site) => ({ site }))]) {
      expect(config.safeParse(value).success).toBe(false)
      expect(validate(value), JSON.stringify(value)).toBe(false)
    }
  })
})

const listening = () => {
  const said: string[] = []
  const sink: Sink = { write: (text) => void said.push(text), terminal: false }
  return { sink, text: () => said.join('') }
}

describe('the command line', () => {
  test.each([['build', '--no-pdf'], ['check'], ['verify']])('%s ends with 2 and shows what is wrong', async (...argv) => {
    const host = hostWith({ ...smallShop, 'verklaar.config.yaml': 'site: http://www.korenaar.example/\n' })
    const [out, err] = [listening(), listening()]
    const io: Io = {
      out: out.sink,
      err: err.sink,
      env: {},
      version: '9.9.9',
      host: async (): Promise<Host> => host,
      writeFile: () => Promise.reject(new Error('nothing is written')),
    }
    expect(await run(argv, io)).toBe(2)
    expect(out.text()).toBe('')
    expect(err.text()).toContain('verklaar.config.yaml:1:7')
    expect(err.text()).toContain('Write the address that begins with `https://`.')
    expect(host.written.size).toBe(0)
  })
})
