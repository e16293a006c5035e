import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { SourceText } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'
import { isBelow, type Phrases, phrasesIn } from '../words/phrases.ts'
import { sentencesOf } from '../words/sentences.ts'

export const planet49Optin = defineRule<CheckInput>({
  code: 'planet49-optin',
  level: 'error',
  about:
    'Consent for cookies is an act. A box that is ticked beforehand is none, and neither is browsing on. For words of browsing on it is a warning.',
  duty: {
    catalogue: 'PLANET49-OPTIN',
    law: ['GDPR 4(11)', 'GDPR recital 32', 'CJEU C-673/17 (Planet49), paras 62-65', 'EDPB Guidelines 05/2020, para. 86'],
    documents: ['cookie'],
    section: 'cookie-consent',
    evidence: read(
      '2026-11-22',
      'CJEU, judgment of 1 October 2019, C-673/17 (Planet49), para. 62',
      'that recital expressly precludes ‘silence, pre-ticked boxes or inactivity’ from constituting consent',
    ),
  },
  check: ({ program }, say) => {
    if (program.source['cookie-consent']?.['ticked-beforehand'] === true)
      say(program.at('cookie-consent', 'ticked-beforehand'), {
        message: 'Boxes that are ticked beforehand give no consent.',
        hints: ['Untick them on the website, and write `ticked-beforehand: false`.'],
      })
    for (const { phrase, text, place } of phrasesIn(program, browsingOn, isAboutCookies)) {
      if (isAboutTerms(text, phrase)) continue
      say(place, {
        level: 'warning',
        message: `Consent by "${phrase}" appears to be invalid: browsing on is no choice.`,
        hints: ['Ask for a click on a button, and describe that.'],
      })
    }
  },
})

const isAboutCookies = (text: SourceText): boolean =>
  isBelow('policy.yaml', 'cookie-consent')(text) || isBelow('cookies.yaml')(text) || /cookie/i.test(text.text)

/** Whether what is agreed to are terms and conditions, and not cookies. */
const isAboutTerms = (text: SourceText, phrase: string): boolean =>
  sentencesOf(text)
    .filter(({ words }) => words.includes(phrase.replaceAll(/\s+/g, ' ')))
    .some(({ words }) => /voorwaarden|\b(?:terms|conditions)\b/i.test(words) && !/cookie/i.test(words))

/** Where one sentence takes the use of the website for agreement; not where it denies that. */
const browsingOn: Phrases = {
  nl: sentenceWith(
    String.raw`\b(?:door|als|wanneer|indien) (?:(?:u|je|men|jij) )?(?:verder (?:te )?(?:gaa?n?t?|surf\w*|klik\w*(?!\w| (?:(?:op|de|deze|een|onze|\w+e) ){0,3}(?:knop|button|[‘'"“]))|navige\w*|blader\w*)|(?:onze|deze|de) (?:web)?(?:site|winkel|shop) (?:verder )?(?:te |blijft? )?(?:te )?(?:blijven )?(?:gebruik\w*|bezoek\w*)|gebruik (?:te )?(?:blijft? )?(?:blijven )?(?:ma(?:ken|akt)) (?:te maken )?van (?:onze|deze|de) (?:web)?(?:site|winkel|shop))`,
    String.raw`\b(?:akkoord|toestemming|instem\w*|stemt|accepte\w*|aanvaard\w*)`,
    'geen|niet|nooit|pas',
  ),
  en: sentenceWith(
    String.raw`\b(?:by|if you) (?:continu\w+ to (?:use|browse|visit|navigate)|continu\w+ (?:using|browsing|visiting)|keep (?:using|browsing)|(?:using|browsing|visiting) (?:our|this|the) (?:web ?)?(?:site|shop|store))`,
    String.raw`\b(?:agree\w*|consent\w*|accept\w*)`,
    'not|never|no|only',
  ),
}

/** A phrase in a sentence that has a word before or after it, with no denial between the two. */
function sentenceWith(phrase: string, word: string, denial: string): RegExp {
  const between = String.raw`(?:(?!\b(?:${denial})\b)[^.!?]){0,300}`
  return new RegExp(String.raw`${phrase}(?:(?=${between}${word})|(?<=${word}${between}${phrase}))`, 'i')
}
