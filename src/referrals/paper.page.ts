import { documentLinks } from '#platform/documents/document.ts'
import { paper } from '#platform/forms/answers.page.ts'
import { formatDateTime, formatList } from '#platform/html/format.ts'
import { govukInsetText, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { printButton } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { Sent } from './paper.ts'
import { referralsText } from './referrals.text.ts'
import { level3Banner } from './shared.page.ts'

/** A sent version as a paper: who sent it and when, the claim to level 3, every answer, and what was missing. */
export function paperOf(sent: Sent, lang: Lang): Html {
  const { version, kind, profile } = sent
  return html`${kind.level(version.answers).claimsLevel3 && level3Banner(profile, lang)}${sheetOf(sent, lang)}`
}

/** The same without the banner, for a page that shows it already. */
export function sheetOf(sent: Sent, lang: Lang): Html {
  const { version, kind } = sent
  return html`${govukSummaryList({ rows: headRows(sent, lang) })}
    ${paper(kind.form, version.answers, lang)}
    ${version.missing.length > 0 && missing(sent, lang)}`
}

function headRows({ referral, version, profile, confirmedAt }: Sent, lang: Lang) {
  const t = words(lang, referralsText)
  const confirmed = confirmedAt === undefined ? t.protocol.notYet : formatDateTime(confirmedAt, lang)
  const rows = [
    [t.formName, profile.referralForm.value.longName],
    [t.reference, referral.reference],
    [t.paper.version, t.paper.versionOf(version.version, referral.latestVersion)],
    [t.sent, formatDateTime(version.submittedAt, lang)],
    [t.show.sentBy, t.show.byAgency(version.submittedBy ?? t.show.someone, referral.referringAgency ?? '')],
    ...(profile.protocolConfirmation.value.required ? [[t.paper.protocolConfirmed, confirmed] as const] : []),
  ] as const
  return rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))
}

function missing({ version }: Sent, lang: Lang): Html {
  const t = words(lang, referralsText).paper
  const names = version.missing.map(({ name }) => name)
  return html`<h2 class="govuk-heading-m">${t.incomplete}</h2>${govukSummaryList({
    rows: [
      { key: { text: t.missing }, value: { text: formatList(names, lang) } },
      { key: { text: t.why }, value: { text: version.missingReason ?? '' } },
    ],
  })}`
}

/** One version on a page of its own, made for paper. */
export function paperPage(sent: Sent, lang: Lang): Page {
  const t = words(lang, referralsText)
  const { referral, version } = sent
  const name = t.fullName(referral.givenName, referral.familyName)
  return {
    title: t.show.title(name),
    section: 'referrals',
    document: { name: `referral-${referral.reference}` },
    backLink: { href: `/referrals/${referral.id}`, text: t.paper.back },
    main: html`<h1 class="govuk-heading-l">${t.show.title(name)}</h1>
      ${version.version < referral.latestVersion && govukInsetText({ text: t.paper.newer(referral.latestVersion) })}
      ${paperOf(sent, lang)}${documentLinks('', lang)}${printButton(lang)}`,
  }
}
