import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { accountText } from './account.text.ts'

export type AccountKnown = {
  lang: Lang
  actor: Actor
  email: string
  endsOn: string | null
  credential: { passwordSetAt: Date; enrolledAt: Date; codesLeft: number } | null
  provider: string | null
  sessions: number
  tokens: number
}

/** Who you are here, what you may do, and how you get in. */
export function accountPage(known: AccountKnown): Page {
  const t = words(known.lang, accountText)
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <h2 class="govuk-heading-m">${t.you}</h2>${about(known)}
      <p class="govuk-body">${t.wrongDetails}</p>
      <h2 class="govuk-heading-m">${t.security}</h2>${security(known)}`,
  }
}

function about({ lang, actor, email, endsOn }: AccountKnown): Html {
  const t = words(lang, accountText)
  const roles = actor.roles.map((role) =>
    t.roleIn(role.title, actor.areas.find((area) => area.id === role.areaId)?.name ?? ''),
  )
  return govukSummaryList({
    rows: [
      row(t.name, actor.name),
      row(t.email, email),
      row(t.agency, actor.agencyName),
      {
        key: { text: t.roles },
        value: { html: html`<ul class="govuk-list">${roles.map((role) => html`<li>${role}</li>`)}</ul>` },
      },
      endsOn !== null && row(t.lastDay, formatDate(endsOn, lang)),
    ],
  })
}

function security({ lang, credential, provider, sessions, tokens }: AccountKnown): Html {
  const t = words(lang, accountText)
  const when = (moment: Date) => formatDateTime(moment, lang)
  return govukSummaryList({
    rows: [
      provider !== null && row(t.signedInBy, t.byProvider(provider)),
      credential !== null &&
        row(
          t.password,
          t.passwordSet(when(credential.passwordSetAt)),
          link('/forgotten-password', t.change, t.password),
        ),
      credential !== null &&
        row(
          t.secondFactor,
          t.enrolled(when(credential.enrolledAt)),
          link('/account/second-factor', t.change, t.secondFactor),
        ),
      credential !== null &&
        row(
          t.recoveryCodes,
          t.codesLeft(credential.codesLeft),
          link('/account/recovery-codes', t.renew, t.recoveryCodes),
        ),
      row(t.sessions, t.sessionCount(sessions), link('/account/sessions', t.see, t.sessions)),
      row(t.tokens, t.tokenCount(tokens), link('/account/tokens', t.manage, t.tokens)),
    ],
  })
}

const link = (href: string, text: string, of: string) => ({ href, text, visuallyHiddenText: of })

const row = (key: string, value: string, action?: ReturnType<typeof link>) => ({
  key: { text: key },
  value: { text: value },
  ...(action === undefined ? {} : { actions: { items: [action] } }),
})
