import { isPrinted } from '../../difference/printed.ts'
import type { DifferencePath } from '../../model/difference.ts'

/** What is not printed itself, and yet decides what readers are promised: for these `*` stands for any id. */
const felt: readonly DifferencePath[] = [
  ['policy.yaml', 'cookie-consent', 'refuse-at-once'],
  ['policy.yaml', 'sources', '*', 'informed'],
  ['data.yaml', '*', 'from'],
  ['cookies.yaml', '*', 'conditions'],
]

const isFelt = (path: DifferencePath): boolean => felt.some((one) => one.every((step, index) => step === '*' || step === path[index]))

/** Whether readers notice what stands at a path: it is printed, or felt. */
export const isNoticed = (path: DifferencePath): boolean => isFelt(path) || isPrinted(path)
