import { readable } from '#platform/forms/readable.page.ts'
import { formatDate } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukRadios,
  govukSummaryList,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { OPEN_STATUSES } from '#rules/referrals/following.ts'
import { whoRefersText } from '#rules/referrals/who-refers.text.ts'
import { isTheirs, SITUATIONS, whoRefers } from '#rules/referrals/who-refers.ts'
import type { Referral } from './queries.ts'
import { referralsText } from './referrals.text.ts'
import { statusTag } from './shared.page.ts'
import type { Beginning } from './start-referral.ts'

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

type Known = Beginning & { form: FormState; lang: Lang }

/** Is this the person, is it ours to make, and is this the form? */
export function startPage(known: Known): Page {
  const { subject, area, profile, existing, form, lang } = known
  const t = words(lang, referralsText)
  const name = t.fullName(subject.givenName, subject.familyName)
  const born = subject.dateOfBirth === null ? t.start.unknown : formatDate(subject.dateOfBirth, lang)
  const rows = [
    [t.start.born, born],
    [t.reference, subject.reference],
    [t.start.area, area],
    [t.start.form, profile.referralForm.value.longName],
    [t.start.goesTo, profile.panel.value?.name ?? profile.centralUnit.value],
  ] as const
  return {
    title: t.start.title,
    section: 'referrals',
    backLink: { href: `/people/${subject.id}` },
    main: readable(html`${errorSummary(form)}<span class="govuk-caption-l">${t.start.title}</span>
      <h1 class="govuk-heading-l">${t.start.confirm(name)}</h1>
      ${govukSummaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
      ${existing.length > 0 && existingList(existing, lang)}
      ${postForm(
        html`<input type="hidden" name="personId" value="${subject.id}">
        ${whose(known)}${again(known)}
        <p class="govuk-body">${t.start.saved}</p>${govukButton({ text: t.start.button, preventDoubleClick: true })}`,
        { action: '/referrals/new' },
      )}`),
  }
}

/** RF-01, RF-03, RF-04, RF-14: the person's situation, whose referral that makes it, and a reason where it is another's. */
function whose({ starting, form, lang }: Known): Html | null {
  if (starting.rules.length === 0) return null
  const t = words(lang, referralsText).start
  const w = words(lang, whoRefersText)
  const referring = whoRefers(starting.situation, starting.rules)
  const theirs = isTheirs(referring, starting.referrer)
  const { document, at } = referring.source
  return html`${govukRadios({
    name: 'situation',
    idPrefix: 'situation',
    fieldset: { legend: { text: t.situation, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: t.situationHint },
    items: SITUATIONS.map((value) => ({
      value,
      text: w.situations[value],
      checked: value === starting.situation,
    })),
  })}
  ${govukInsetText({
    html: html`<p class="govuk-body">${theirs ? w.yours[referring.by] : w.by[referring.by]}${referring.notified && html` ${w.notified}`}</p>
      <p class="govuk-hint govuk-!-margin-bottom-0">${document}, ${at}</p>`,
  })}
  ${area('routingReason', t.routingReason, t.routingReasonHint, form)}`
}

/** The reason for a second referral, asked where one is open. */
function again({ existing, form, lang }: Known): Html | null {
  const t = words(lang, referralsText).start
  if (!existing.some(({ status }) => OPEN_STATUSES.includes(status))) return null
  return area('againReason', t.againReason, t.againReasonHint, form)
}

function area(name: string, label: string, hint: string, form: FormState): Html {
  return govukTextarea({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: hint },
    value: typed(form, name),
    errorMessage: errorFor(form, name),
    rows: 3,
  })
}

/** So that nobody refers the same person twice without knowing it. */
function existingList(existing: readonly Referral[], lang: Lang): Html {
  const t = words(lang, referralsText)
  const open = existing.some(({ status }) => OPEN_STATUSES.includes(status))
  return html`<h2 class="govuk-heading-m">${t.start.existing}</h2>
    ${open && html`<p class="govuk-body">${t.start.openAlready}</p>`}
    <ul class="govuk-list">${existing.map((each) => html`<li><a class="govuk-link" href="/referrals/${each.id}">${each.reference}</a> ${statusTag(each.status, lang)}</li>`)}</ul>`
}
