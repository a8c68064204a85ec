import { auditVerify } from './cli/audit-verify.ts'
import { clocksCommand } from './cli/clocks.ts'
import { doctor } from './cli/doctor.ts'
import { importCommand } from './cli/import.ts'
import { migrateCommand } from './cli/migrate.ts'
import { routesCommand } from './cli/routes.ts'
import { seedCommand } from './cli/seed.ts'
import { UsageError } from './cli/usage.ts'
import { userCommand } from './cli/user.ts'
import { ConfigError, readConfig } from './config.ts'

// `npx parapet …`: what operators do. Each command says in one line what it did, and exits with 1 when it could not.

const COMMANDS: Readonly<Record<string, { usage: string; run: (args: string[]) => Promise<number> }>> = {
  migrate: {
    usage: 'migrate                             bring the database to this version',
    run: () => migrateCommand(readConfig(process.env)),
  },
  seed: {
    usage: 'seed demo                           fill an empty embedded database with the demonstration',
    run: (args) => seedCommand(readConfig(process.env), args),
  },
  user: {
    usage: [
      'user add --email E --name N --agency A --area C --role R [--title T]',
      '                                    invite somebody (prints the link when no mail server is set)',
      'user disable EMAIL --reason WHY     end an account, its sessions and its tokens',
      'user reset EMAIL                    send a link to set a new password and second factor',
    ].join('\n  '),
    run: (args) => userCommand(readConfig(process.env), args),
  },
  import: {
    usage: [
      'import offences FILE [--json]       take an offence table (CSV), classified under the two schedules',
      'import bank-holidays FILE           take the bank holidays that GOV.UK publishes (JSON)',
    ].join('\n  '),
    run: (args) => importCommand(readConfig(process.env), args),
  },
  routes: {
    usage: 'routes [--json]                     every route with its permission and audit name',
    run: routesCommand,
  },
  audit: {
    usage:
      'audit verify [FILE] [--public-key PEM]   check the audit log, of the database or of an export, offline\n  audit export FILE [--withhold]      write the log for a checker elsewhere',
    run: (args) => auditVerify(() => readConfig(process.env), args),
  },
  clocks: {
    usage: 'clocks recompute --all | --area CODE | --case REFERENCE   reckon clocks again from the facts',
    run: (args) => clocksCommand(readConfig(process.env), args),
  },
  doctor: {
    usage: 'doctor                              look at database, roles, policies, mail, clock and disk',
    run: () => doctor(readConfig(process.env)),
  },
}

function help(): number {
  console.log(
    `Usage: npx parapet COMMAND\n\n  ${Object.values(COMMANDS)
      .map((command) => command.usage)
      .join('\n  ')}`,
  )
  return 0
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') return help()
  const command = COMMANDS[name]
  if (command === undefined || !Object.hasOwn(COMMANDS, name))
    throw new UsageError(`There is no command ${name}. Run npx parapet help.`)
  return command.run(args)
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const plain = error instanceof UsageError || error instanceof ConfigError
    console.error(plain ? error.message : error)
    process.exit(1)
  },
)
