import { changedBetween } from '#platform/forms/answers.ts'
import { inLang } from '#platform/forms/define.ts'
import type { Draft } from '#platform/forms/drafts.ts'
import { formatDate, formatDateTime, formatList } from '#platform/html/format.ts'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { mayResubmit, mayWithdraw } from '#rules/referrals/following.ts'
import { copiesTable, postIt } from './copies.page.ts'
import type { Copy } from './copies.ts'
import { housingText } from './housing/housing.text.ts'
import type { Housing } from './housing/queries.ts'
import { sheetOf } from './paper.page.ts'
import type { Sent } from './paper.ts'
import { provisionalGrades } from './provisional.ts'
import type { Outcome, Referral, Version } from './queries.ts'
import { referralForm } from './referral-forms.ts'
import { referralsText } from './referrals.text.ts'
import { level3Banner, statusTag } from './shared.page.ts'

type Known = {
  referral: Referral
  profile: Profile
  sent: Sent | null
  versions: readonly Version[]
  outcomes: readonly Outcome[]
  draft: Draft | undefined
  copies: readonly Copy[]
  housing: readonly Housing[]
  mine: boolean
  lang: Lang
}

/** A referral after it left the referrer: where it stands, what was decided, every version, and what was sent. */
export function showReferralPage(known: Known): Page {
  const { referral, sent, lang } = known
  const t = words(lang, referralsText)
  const title = t.show.title(t.fullName(referral.givenName, referral.familyName))
  return {
    title,
    section: 'referrals',
    backLink: { href: '/referrals' },
    main: html`${referral.claimsLevel3 && level3Banner(known.profile, lang)}
      <span class="govuk-caption-l">${referral.reference}</span>
      <h1 class="govuk-heading-l">${title} ${statusTag(referral.status, lang)}</h1>
      ${standing(known)}${acts(known)}
      ${known.mine && postIt(`/referrals/${referral.id}`, known.copies, lang)}
      <h2 class="govuk-heading-m">${t.show.outcome}</h2>${outcomes(known)}
      ${copiesTable(known.copies, lang)}
      ${versions(known)}
      ${sent !== null && html`<h2 class="govuk-heading-l">${t.show.whatWasSent}</h2>${sheetOf(sent, lang)}`}`,
  }
}

function standing({ referral, profile, lang }: Known): Html | null {
  const t = words(lang, referralsText).show
  if (referral.status === 'submitted')
    return govukInsetText({ text: t.waiting.submitted(profile.centralUnit.value) })
  if (referral.status === 'with-panel') {
    return govukInsetText({
      text: t.waiting['with-panel'](profile.panel.value?.name ?? profile.centralUnit.value),
    })
  }
  if (referral.withdrawnReason === null) return null
  return html`${referral.latestVersion === 0 && govukInsetText({ text: t.neverSent })}
    ${govukSummaryList({ rows: [{ key: { text: t.withdrawnReason }, value: { text: referral.withdrawnReason } }] })}`
}

function acts(known: Known): Html {
  const { referral, draft, mine, lang } = known
  const t = words(lang, referralsText)
  const base = `/referrals/${referral.id}`
  const again = mine && mayResubmit(referral.status).met
  return html`${again && resubmit(base, draft, referral.latestVersion + 1, lang)}
    <ul class="govuk-list">
      ${referral.latestVersion > 0 && html`<li><a class="govuk-link" href="${base}/print">${t.show.print}</a></li>`}
      ${known.housing.map((each) => html`<li><a class="govuk-link" href="/housing-information/${each.id}">${words('en', housingText).title}</a> ${each.reference}</li>`)}
      ${known.profile.housingForm.value !== null && referral.status !== 'withdrawn' && html`<li><a class="govuk-link" href="/housing-information/new?referral=${referral.id}">${words('en', housingText).start.title(known.profile.housingForm.value.longName)}</a></li>`}
      ${referral.caseId !== null && html`<li><a class="govuk-link" href="/cases/${referral.caseId}">${t.show.openCase}</a></li>`}
      ${mine && mayWithdraw(referral.status).met && html`<li><a class="govuk-link" href="${base}/withdraw">${t.withdraw.title}</a></li>`}
    </ul>`
}

function resubmit(base: string, draft: Draft | undefined, version: number, lang: Lang): Html {
  const t = words(lang, referralsText).show
  if (draft !== undefined) return govukButton({ text: t.goOn(version), href: `${base}/steps` })
  return postForm(govukButton({ text: t.resubmit, preventDoubleClick: true }), { action: `${base}/resubmit` })
}

function outcomes({ outcomes, sent, lang }: Known): Html {
  const t = words(lang, referralsText).show
  if (outcomes.length === 0) return html`<p class="govuk-body">${t.noOutcome}</p>`
  return html`${outcomes.map((outcome) => govukSummaryList({ card: { title: { text: t.outcomes[outcome.outcome] } }, rows: outcomeRows(outcome, sent, lang) }))}`
}

function outcomeRows(outcome: Outcome, sent: Sent | null, lang: Lang) {
  const t = words(lang, referralsText)
  const rows: (readonly [string, string | null])[] = [
    [t.show.decidedOn, formatDate(outcome.decidedOn, lang)],
    [t.show.onVersion, String(outcome.version)],
    [t.show.level, outcome.level === null ? null : t.level(outcome.level)],
    [t.show.provisional, sent === null ? null : provisionalGrades(sent.kind, sent.version.answers, lang)],
    [t.show.category, outcome.category === null ? null : String(outcome.category)],
    [t.show.lead, outcome.leadAgency],
    [t.show.evidenceAsked, outcome.evidenceAsked],
    [t.show.reasons, outcome.reasons],
  ]
  return rows.flatMap(([key, value]) =>
    value === null ? [] : [{ key: { text: key }, value: { text: value } }],
  )
}

function versions({ referral, versions, lang }: Known): Html | null {
  const t = words(lang, referralsText)
  if (versions.length < 2) return null
  const heads = [t.show.versions, t.sent, t.show.sentBy, t.show.changed]
  const rows = versions.map((version, at) => versionRow(referral, version, versions[at + 1], lang))
  return html`<h2 class="govuk-heading-m">${t.show.versions}</h2>${scrollable(
    t.show.versions,
    html`<table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${rows}</tbody></table>`,
  )}`
}

function versionRow(referral: Referral, version: Version, before: Version | undefined, lang: Lang): Html {
  const t = words(lang, referralsText)
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/referrals/${referral.id}/versions/${version.version}">${t.show.version(version.version)}</a></th>
    <td class="govuk-table__cell">${formatDateTime(version.submittedAt, lang)}</td>
    <td class="govuk-table__cell">${version.submittedBy ?? t.show.someone}</td>
    <td class="govuk-table__cell">${before === undefined ? t.show.first : changes(referral, before, version, lang)}</td></tr>`
}

function changes({ form }: Referral, before: Version, after: Version, lang: Lang): string {
  const t = words(lang, referralsText).show
  const changed = changedBetween(referralForm(form).form, before.answers, after.answers)
  return changed.length === 0
    ? t.nothing
    : formatList(
        changed.map((field) => inLang(field.name, lang)),
        lang,
      )
}
