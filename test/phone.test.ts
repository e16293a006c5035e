import { expect, test } from 'vitest'
import { phoneLink } from '../src/render/pieces/organisation.ts'

test('a telephone number is a link that a phone can dial', () => {
  expect(phoneLink('+31 (0)348 000 000')).toMatchObject({ nodes: [{ type: 'link', url: 'tel:+31348000000' }] })
})

test('a telephone number without digits is text', () => {
  expect(phoneLink('op aanvraag')).toBe('op aanvraag')
})
