import { Command } from 'commander'
import { ConfigurationFault } from '../diagnostics/configuration-fault.ts'
import { visible } from '../report/visible.ts'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import { tellConfiguration } from './configuration.ts'
import { explainCommand } from './explain.ts'
import { endWith, exitCodes } from './faults.ts'
import type { Io } from './io.ts'
import { diffCommand } from './diff.ts'
import { embedCommand } from './embed.ts'
import { releaseCommand } from './release.ts'
import { schemaCommand } from './schema.ts'
import { verifyCommand } from './verify.ts'

const examples = `
Examples:
  verklaar build              write every statement into out/
  verklaar check              find faults, write nothing
  verklaar diff               what changed since the newest version, in sentences and in the text
  verklaar release            freeze what changed as a version
  verklaar verify             tell whether sources, releases and published files agree
  verklaar embed <statement>  what to paste into a page of your website
  verklaar explain --list     what the findings mean

Verklaar gives no legal advice.`

/** Runs the command line (without node and script) and gives the exit code. Never throws. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let code: number = exitCodes.fine
  const end = (ended: number) => {
    code = ended
  }
  try {
    await createProgram(io, end).parseAsync([...argv], { from: 'user' })
    return code
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return tellConfiguration(fault, io)
    return endWith(fault, io)
  }
}

const commands = [buildCommand, checkCommand, diffCommand, releaseCommand, verifyCommand, embedCommand, explainCommand, schemaCommand]

const createProgram = (io: Io, end: (code: number) => void): Command => {
  const program = new Command('verklaar')
    .description('Compiles structured policy sources into privacy and cookie statements.')
    .version(io.version)
    .addHelpText('after', examples)
  for (const command of commands) program.addCommand(command(io, end))
  for (const command of [program, ...program.commands]) adopt(command, io)
  return program
}

/** Makes a command throw instead of leaving, and speak through the streams it was given. */
const adopt = (command: Command, { out, err }: Io): void => {
  const name = command.parent === null ? 'verklaar' : `verklaar ${command.name()}`
  command
    .exitOverride()
    .showHelpAfterError(`  help  ${name} --help`)
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      outputError: (text, write) =>
        write(
          text
            .trimEnd()
            .split('\n')
            .map((line) => `${visible(line.replace(/^error: /, 'error  '))}\n`)
            .join(''),
        ),
      getOutHelpWidth: () => out.columns ?? 100,
      getErrHelpWidth: () => err.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
}
