import { describe, expect, test } from 'vitest'
import { sendsBack } from '../src/check/words/readers.ts'
import type { Language } from '../src/model/schema/text.ts'

const table: Readonly<Record<Language, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  en: {
    yes: [
      'Please check this page regularly.',
      'We advise you to read this statement regularly, so that you know what has changed.',
      'We recommend that you review this privacy policy periodically.',
      'Please check back from time to time.',
      'You should regularly check our privacy statement for changes.',
      'Review this notice often for updates.',
      'We encourage you to frequently check this page.',
      'It is wise to consult this cookie statement now and then.',
      'Therefore, visit this page on a regular basis.',
      'We suggest reviewing this policy occasionally.',
      'You are advised to consult it periodically.',
      'So read this page every now and then.',
    ],
    no: [
      'From time to time we may update this statement.',
      'We check our security measures regularly.',
      'We review this statement regularly.',
      'We regularly check whether this statement is still right.',
      'You can read in this statement which data we regularly receive.',
      'If something important changes, you can read about it at the top of our website.',
      'We e-mail you when this statement changes.',
      'You can always read this statement on our website.',
      'Check the box if you would like our newsletter regularly.',
      'We often update this page.',
      'Read this statement before you sign up.',
      'You receive it from us every now and then.',
    ],
  },
  nl: {
    yes: [
      'Raadpleeg deze pagina regelmatig.',
      'Wij raden u aan deze verklaring regelmatig te lezen, zodat u weet wat er is veranderd.',
      'Wij raden je aan om regelmatig deze privacyverklaring te bekijken.',
      'Controleer daarom regelmatig deze verklaring.',
      'Bekijk van tijd tot tijd onze privacyverklaring.',
      'Kijk af en toe op deze pagina.',
      'Daarom raden wij u aan dit privacybeleid periodiek te raadplegen.',
      'Wij adviseren u deze pagina geregeld te bezoeken.',
      'Het is verstandig om deze cookieverklaring nu en dan te lezen.',
      'Lees deze verklaring geregeld.',
      'U doet er goed aan deze pagina van tijd tot tijd te controleren.',
      'Check onze privacypagina regelmatig.',
    ],
    no: [
      'Wij kunnen deze verklaring van tijd tot tijd bijwerken.',
      'Wij controleren onze beveiligingsmaatregelen regelmatig.',
      'Wij controleren regelmatig of deze verklaring nog klopt.',
      'In deze verklaring leest u welke gegevens wij regelmatig krijgen.',
      'Verandert er iets belangrijks, dan leest u dat boven aan onze website.',
      'Wij mailen u als deze verklaring verandert.',
      'U kunt deze verklaring altijd op onze website lezen.',
      'Wij werken deze pagina vaak bij.',
      'Lees deze verklaring voordat u zich aanmeldt.',
      'Bezoekt u regelmatig onze winkel?',
      'Controleer de gegevens die u invult.',
      'Wij vragen u regelmatig of u de nieuwsbrief nog wilt.',
    ],
  },
}

const cases = Object.entries(table).flatMap(([language, { yes, no }]) => [
  ...yes.map((sentence) => [language, sentence, true] as const),
  ...no.map((sentence) => [language, sentence, false] as const),
])

describe('a sentence sends readers back, or does not', () => {
  test.each(cases)('%s: %s', (language, sentence, expected) => {
    expect(sendsBack(language as Language, sentence)).toBe(expected)
  })
})
