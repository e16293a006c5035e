import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differencesBetween } from '../src/difference/differences.ts'
import { sentencesOf } from '../src/difference/sentences.ts'
import { languages } from '../src/model/schema/text.ts'
import { root } from './fixtures/compiling.ts'
import { allChanges, asked, differenceMessages, factsFingerprint, wordsIn } from './fixtures/differing.ts'

const isUpdate = process.env['UPDATE_GOLDEN'] === '1'

const changes = allChanges().map((change) => ({ ...change, differences: differencesBetween(change.before, change.now) }))

describe('every change of the source language', () => {
  test('there are many', () => {
    expect(changes.length).toBeGreaterThan(1000)
  })

  test('is a difference, and more than wording exactly if the facts differ', () => {
    const wrong = changes.filter(({ file, before, now, differences }) => {
      const isOther = factsFingerprint({ [file]: before[file] }) !== factsFingerprint({ [file]: now[file] })
      return differences.length === 0 || differences.some(({ kind }) => kind !== 'wording') !== isOther
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  test.each(languages)('is told in %s', (language) => {
    const words = wordsIn(language)
    // The way back says nothing new, but where something is new or is another kind of thing.
    const shown = changes.filter(({ name }) => !name.endsWith(', back') || /: (?:gone|to none|to another kind), back$/.test(name))
    const lines = shown.flatMap(({ name, differences, before, now }) => [
      name,
      ...sentencesOf(differences, before, now, words).map((sentence) => `  ${sentence}`),
      '',
    ])
    for (const { differences, before, now } of changes) sentencesOf(differences, before, now, words)
    const path = `${root}test/differences/${language}.txt`
    const text = `${lines.join('\n')}\n`
    if (isUpdate) {
      mkdirSync(`${root}test/differences`, { recursive: true })
      writeFileSync(path, text)
    }
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
  })

  test('asks for every message, and for no other', () => {
    const all = differenceMessages.flatMap(({ language, messages }) =>
      [...messages.keys()].map((key) => `${language} ${key.replace(/_(one|other)$/, '')}`),
    )
    expect([...new Set(all)].filter((key) => !asked.has(key))).toEqual([])
  })
})
