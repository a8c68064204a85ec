import { formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukSelect,
  govukSummaryList,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../parts.ts'
import { handOverText } from './hand-over.text.ts'
import { boxOf, type Work } from './hand-over.ts'
import type { Kind, Receipt, Taker, Thing } from './hand-over-queries.ts'

type Known = Work & { form: FormState; lang: Lang }

/** What somebody who leaves still owes, with who takes on each thing. */
export function handOverPage(known: Known): Page {
  const { user, things, leaves, form, lang } = known
  const t = words(lang, handOverText)
  return {
    title: t.title,
    section: 'users',
    wide: true,
    backLink: { href: `/users/${user.id}`, text: user.name },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${user.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro(user.name)}</p>
      <p class="govuk-body" role="status">${things.length === 0 ? t.nothing : t.left(things.length)}</p>
      ${!leaves && govukInsetText({ text: t.notLeaving })}
      ${things.length > 0 && (leaves ? theForm(known) : thingsTable(known))}`,
  }
}

function theForm(known: Known): Html {
  const { things, form, lang } = known
  const t = words(lang, handOverText)
  const everybody = [
    ...new Map(things.flatMap(({ takers }) => takers).map((each) => [each.id, each])).values(),
  ]
  return postForm(html`${people('everything', t.everything, everybody, { form, none: t.choose, hint: t.everythingHint })}
    ${thingsTable(known)}
    ${govukTextarea({ id: 'reason', name: 'reason', rows: 2, label: { text: t.reason, classes: 'govuk-label--s' }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
    ${govukButton({ text: t.save, preventDoubleClick: true })}`)
}

function thingsTable({ things, leaves, form, lang }: Known): Html {
  const t = words(lang, handOverText)
  const heads = [t.what, t.reference, t.due, ...(leaves ? [t.takes] : [])]
  const box = (thing: Thing) =>
    thing.takers.length === 0
      ? t.nobodyMay
      : people(boxOf(thing), t.takesOf(t.kinds[thing.kind], nameOf(thing, lang)), thing.takers, {
          form,
          none: t.sameAsAbove,
          quiet: true,
        })
  return recordTable(
    t.title,
    heads,
    things.map((thing) => [
      t.kinds[thing.kind],
      nameOf(thing, lang),
      thing.dueOn === null ? t.noDay : t.day(thing.dueOn),
      ...(leaves ? [box(thing)] : []),
    ]),
  )
}

/** The reference, or what the task is; nothing that is not the reader's to know. */
function nameOf({ kind, reference }: { kind: Kind; reference: string }, lang: Lang): string {
  const t = words(lang, handOverText)
  if (reference === '') return kind === 'action' ? '' : t.hidden
  return kind === 'task' || kind === 'clock'
    ? (t.tasks[reference] ?? reference.replaceAll('-', ' '))
    : reference
}

type Choice = { form: FormState; none: string; hint?: string; quiet?: boolean }

function people(
  name: string,
  label: string,
  takers: readonly Taker[],
  { form, none, hint, quiet }: Choice,
): Html {
  return govukSelect({
    id: name,
    name,
    label: { text: label, classes: quiet ? 'govuk-visually-hidden' : 'govuk-label--s' },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    errorMessage: errorFor(form, name),
    formGroup: quiet ? { classes: 'govuk-!-margin-bottom-0' } : {},
    items: [
      { value: '', text: none },
      ...takers.map(({ id, name: who, agency }) => ({
        value: id,
        text: `${who}, ${agency}`,
        selected: typed(form, name) === id,
      })),
    ],
  })
}

type Shown = { receipt: Receipt; keeps: boolean; readerId: string; lang: Lang }

const PAGES: Readonly<Partial<Record<Kind, (id: string) => string>>> = {
  case: (id) => `/cases/${id}`,
  action: (id) => `/actions/${id}`,
  chairing: (id) => `/meetings/${id}`,
  'minute-taking': (id) => `/meetings/${id}`,
  draft: (id) => `/referrals/${id}`,
}

/** What went to whom. Whoever took something on opens it from here. */
export function receiptPage({ receipt, keeps, readerId, lang }: Shown): Page {
  const t = words(lang, handOverText)
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  const link = ({ kind, subjectId, reference, toId }: Receipt['items'][number]) => {
    const page = PAGES[kind]
    if (toId !== readerId || page === undefined) return ''
    return html`<a class="govuk-link" href="${page(subjectId)}" aria-label="${t.openOf(t.kinds[kind], reference)}">${t.open}</a>`
  }
  return {
    title: t.receiptTitle,
    section: 'users',
    backLink: keeps ? { href: `/users/${receipt.leaverId}`, text: receipt.leaver } : { href: '/' },
    main: html`<span class="govuk-caption-l">${t.receiptOf(receipt.leaver)}</span><h1 class="govuk-heading-l">${t.receiptTitle}</h1>
      ${govukSummaryList({ rows: [row(t.by, receipt.by ?? ''), row(t.at, formatDateTime(receipt.madeAt, lang)), row(t.why, receipt.reason)] })}
      <p class="govuk-body">${t.receiptCount(receipt.items.length)}</p>
      ${recordTable(
        t.receiptTitle,
        [t.what, t.reference, t.to, t.open],
        receipt.items.map((item) => [t.kinds[item.kind], nameOf(item, lang), item.to ?? '', link(item)]),
      )}
      ${keeps && handOnPart(receipt, lang)}`,
  }
}

function handOnPart({ items }: Receipt, lang: Lang): Html {
  const t = words(lang, handOverText)
  const takers = [...new Map(items.map(({ toId, to }) => [toId, to ?? ''])).entries()]
  return html`<h2 class="govuk-heading-m">${t.handOn}</h2><p class="govuk-body">${t.handOnNote}</p>
    <ul class="govuk-list">${takers.map(([id, name]) => html`<li><a class="govuk-link" href="/users/${id}/hand-over">${name}</a></li>`)}</ul>`
}
