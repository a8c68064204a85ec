import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import { type Html, raw } from '#platform/html/html.ts'

// What every authenticator app assumes (RFC 6238).
const PERIOD_SECONDS = 30
const DIGITS = 6
const SECRET_BYTES = 20
/** A code may be one half-minute early or late: telephones' clocks differ. */
const WINDOW = 1

/** A new secret for an authenticator app, in the letters and digits that can be typed. */
export const newTotpSecret = () => new Secret({ size: SECRET_BYTES }).base32

/** The half-minute for which this code was made, or nothing when it fits none that is near enough. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW })
  return delta === null ? undefined : stepAt(now) + delta
}

/** The code that an authenticator app shows at a moment. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() })
}

/** Whole half-minutes since 1970. */
export const stepAt = (now: Date) => Math.floor(now.getTime() / 1000 / PERIOD_SECONDS)

/** The address that an authenticator app reads from the picture. */
export function totpUri(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** The secret in groups of four, for typing. */
export const typableSecret = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The picture that a telephone reads, as part of the page: no other address is asked and no style is written into it. */
export async function qrCode(text: string, label: string): Promise<Html> {
  const svg = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4, width: 240 })
  // The label is one of our own sentences; the quotation mark is the only character that could end the attribute.
  const attributes = `class="parapet-qr" role="img" aria-label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  return raw(svg.trim().replace('<svg ', `<svg ${attributes} `))
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Parapet',
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}
