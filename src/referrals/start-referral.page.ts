import { readable } from '#platform/forms/readable.page.ts'
import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import type { Referral } from './queries.ts'
import { referralsText } from './referrals.text.ts'
import { statusTag } from './shared.page.ts'
import type { Subject } from './subject.ts'

/** Nobody chosen yet: find or record the person first. */
export function whomPage(lang: Lang): Page {
  const t = words(lang, referralsText).start
  return {
    title: t.title,
    section: 'referrals',
    backLink: { href: '/referrals' },
    main: readable(html`<h1 class="govuk-heading-l">${t.title}</h1><p class="govuk-body">${t.whom}</p>
      ${govukButton({ text: t.find, href: '/people' })}
      <p class="govuk-body"><a class="govuk-link" href="/people/new">${t.record}</a></p>`),
  }
}

type Known = { subject: Subject; area: string; profile: Profile; existing: readonly Referral[]; lang: Lang }

/** Is this the person, and is this the form? */
export function startPage({ subject, area, profile, existing, lang }: Known): Page {
  const t = words(lang, referralsText)
  const name = t.fullName(subject.givenName, subject.familyName)
  const born = subject.dateOfBirth === null ? t.start.unknown : formatDate(subject.dateOfBirth, lang)
  const rows = [
    [t.start.born, born],
    [t.reference, subject.reference],
    [t.start.area, area],
    [t.start.form, profile.referralForm.value.longName],
  ] as const
  return {
    title: t.start.title,
    section: 'referrals',
    backLink: { href: `/people/${subject.id}` },
    main: readable(html`<span class="govuk-caption-l">${t.start.title}</span>
      <h1 class="govuk-heading-l">${t.start.confirm(name)}</h1>
      ${govukSummaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
      ${existing.length > 0 && existingList(existing, lang)}
      <p class="govuk-body">${t.start.saved}</p>
      ${postForm(html`<input type="hidden" name="personId" value="${subject.id}">${govukButton({ text: t.start.button, preventDoubleClick: true })}`, { action: '/referrals/new' })}`),
  }
}

/** So that nobody refers the same person twice without knowing it. */
function existingList(existing: readonly Referral[], lang: Lang): Html {
  const t = words(lang, referralsText)
  return html`<h2 class="govuk-heading-m">${t.start.existing}</h2>
    <ul class="govuk-list">${existing.map((each) => html`<li><a class="govuk-link" href="/referrals/${each.id}">${each.reference}</a> ${statusTag(each.status, lang)}</li>`)}</ul>`
}
