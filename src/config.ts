import { z } from 'zod'

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false', '1', '0', ''])
    .default(fallback ? 'true' : 'false')
    .transform((text) => text === 'true' || text === '1')

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(9464),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_ADMIN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_JOBS_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATABASE_PREPARE: flag(true),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.string().default(''),
  AUDIT_KEY_FILE: z.string().optional(),
  SECRET_KEY_FILE: z.string().optional(),
  AUDIT_ORIGIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .default('parapet.local'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Parapet <no-reply@parapet.example>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('your organisation account'),
  OIDC_REQUIRE_AMR: z.string().optional(),
  LOCAL_ACCOUNTS: flag(true),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(480).default(30),
  SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(10),
  FILE_LIMIT_MB: z.coerce.number().int().min(1).max(100).default(10),
  SCANNER: z
    .url({ protocol: /^tcp$/, error: 'is an address such as tcp://127.0.0.1:3310' })
    .refine(
      (address) => URL.canParse(address) && new URL(address).port !== '',
      'needs a port, such as tcp://127.0.0.1:3310',
    )
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** Everything the processes read from the environment. Durations are in the unit of their name. */
export type Config = Omit<z.infer<typeof Environment>, 'PUBLIC_URL'> & {
  PUBLIC_URL: string
  embedded: boolean
}

/** Thrown at start with one line per wrong setting. */
export class ConfigError extends Error {}

/** Reads and checks the environment once. Throws `ConfigError` naming every setting that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`These settings are wrong:\n${lines.join('\n')}`)
  }
  const value = parsed.data
  const problem = contradiction(value)
  if (problem !== undefined) throw new ConfigError(problem)
  return {
    ...value,
    PUBLIC_URL: (value.PUBLIC_URL ?? `http://${value.HOST}:${value.PORT}`).replace(/\/$/, ''),
    embedded: value.DATABASE_URL === undefined,
  }
}

function contradiction(value: z.infer<typeof Environment>): string | undefined {
  const oidc = [value.OIDC_ISSUER, value.OIDC_CLIENT_ID, value.OIDC_CLIENT_SECRET].filter(
    (part) => part !== undefined,
  )
  if (oidc.length !== 0 && oidc.length !== 3)
    return 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set together or not at all.'
  if (oidc.length === 0 && !value.LOCAL_ACCOUNTS)
    return 'With LOCAL_ACCOUNTS=false nobody could sign in: set the OIDC_ settings.'
  if (value.DATABASE_URL === undefined) return undefined
  if (value.DATABASE_JOBS_URL === undefined)
    return 'DATABASE_URL needs DATABASE_JOBS_URL beside it, for the login that keeps jobs.'
  if (value.PUBLIC_URL === undefined) return 'DATABASE_URL needs PUBLIC_URL: the address that people type.'
  if (value.SECRET_KEY_FILE === undefined)
    return 'DATABASE_URL needs SECRET_KEY_FILE: the secret that encrypts second factors. Every web process uses the same one.'
  if (value.AUDIT_KEY_FILE === undefined)
    return 'DATABASE_URL needs AUDIT_KEY_FILE: where the key that signs the audit log is kept.'
  return undefined
}
