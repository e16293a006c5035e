import { expect, test } from 'vitest'
import { knownTracker, trackers } from '../src/law/trackers.ts'

test.each([
  ['_ga', 'Google Analytics', 'analytics'],
  ['_ga_4F2K1', 'Google Analytics', 'analytics'],
  ['_ga_*', 'Google Analytics', 'analytics'],
  ['_ga*', 'Google Analytics', 'analytics'],
  ['_gat_UA-1', 'Google Analytics', 'analytics'],
  ['_gcl_au', 'Google', 'marketing'],
  ['IDE', 'Google', 'marketing'],
  ['_fbp', 'Meta', 'marketing'],
  ['fr', 'Meta', 'marketing'],
  ['_hjSessionUser_123', 'Hotjar', 'analytics'],
  ['_hj*', 'Hotjar', 'analytics'],
  ['_clck', 'Microsoft Clarity', 'analytics'],
  ['_uetsid', 'Microsoft', 'marketing'],
  ['li_fat_id', 'LinkedIn', 'marketing'],
  ['bcookie', 'LinkedIn', 'social'],
  ['_ttp', 'TikTok', 'marketing'],
  ['mp_0a1b_mixpanel', 'Mixpanel', 'analytics'],
])('%s is of %s', (name, vendor, category) => {
  expect(knownTracker(name)).toMatchObject({ vendor, category })
})

const others = ['frequency', 'fr-locale', 'ide', 'IDENTITY', 'NIDS', '_gallery', '_game', 'mp_lang', 'li_gc', 'PHPSESSID', 'session', 'CONSENT',
  'csrftoken', 'cookie-choice', '_language', '', '*', '_'] // biome-ignore format: a list
test.each(others)('%j is none', (name) => {
  expect(knownTracker(name)).toBeUndefined()
})

test('no pattern stands twice, none matches all, and each has at most one star', () => {
  const patterns = trackers.list.map(({ pattern }) => pattern)
  expect(new Set(patterns).size).toBe(patterns.length)
  expect(patterns.filter((pattern) => pattern.split('*').length > 2 || pattern.replace('*', '').length < 2)).toEqual([])
})
