import { gdpr122 } from '../rules/gdpr-12-2.ts'
import { gdpr123 } from '../rules/gdpr-12-3.ts'
import { gdpr125 } from '../rules/gdpr-12-5.ts'
import { gdpr126 } from '../rules/gdpr-12-6.ts'
import { gdpr132b } from '../rules/gdpr-13-2-b.ts'
import { gdpr132c } from '../rules/gdpr-13-2-c.ts'
import { gdpr132fDecl } from '../rules/gdpr-13-2-f-decl.ts'
import { gdpr132f } from '../rules/gdpr-13-2-f.ts'
import { gdpr201 } from '../rules/gdpr-20-1.ts'
import { gdpr211 } from '../rules/gdpr-21-1.ts'
import { gdpr212 } from '../rules/gdpr-21-2.ts'
import { gdpr214 } from '../rules/gdpr-21-4.ts'
import { gdpr222 } from '../rules/gdpr-22-2.ts'
import { gdpr223 } from '../rules/gdpr-22-3.ts'
import { gdpr224 } from '../rules/gdpr-22-4.ts'
import { gdpr73 } from '../rules/gdpr-7-3.ts'

export const rightsRules = [
  gdpr132b,
  gdpr122,
  gdpr123,
  gdpr125,
  gdpr126,
  gdpr132c,
  gdpr73,
  gdpr201,
  gdpr211,
  gdpr212,
  gdpr214,
  gdpr132fDecl,
  gdpr132f,
  gdpr222,
  gdpr223,
  gdpr224,
]
