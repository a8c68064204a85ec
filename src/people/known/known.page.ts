import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukRadios, govukSummaryList, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { forAndAgainst, strengthTag } from '../search/evidence.page.ts'
import { evidenceText } from '../search/evidence.text.ts'
import type { Candidate } from '../search/search-persons.ts'
import { strongOnes } from './candidates.ts'
import { knownText } from './known.text.ts'

type Known = {
  name: string
  candidates: readonly Candidate[]
  /** Everything that was typed on the page before. */
  body: Readonly<Record<string, unknown>>
  form: FormState
  lang: Lang
}

const OWN = ['decision', 'passedOverReason', 'seen', '_csrf']
const nameOf = ({ person }: Candidate) => `${person.givenName} ${person.familyName}`

/** Who may be meant, with what speaks for and against, before anybody is recorded. */
export function knownPage({ name, candidates, body, form, lang }: Known): Page {
  const t = words(lang, knownText)
  const kept = Object.entries(body).filter(([key, value]) => !OWN.includes(key) && typeof value === 'string')
  return {
    title: t.title,
    section: 'people',
    backLink: { href: '/people/new' },
    main: html`${errorSummary(form)}<h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.asked(name)} ${t.lead(candidates.length)}</p>
      ${candidates.map((each) => candidateCard(each, lang))}
      ${postForm(html`${kept.map(([key, value]) => html`<input type="hidden" name="${key}" value="${String(value)}">`)}
        <input type="hidden" name="seen" value="${candidates.map(({ person }) => person.id).join(' ')}">
        ${decision(candidates, form, lang)}
        ${govukButton({ text: t.go, preventDoubleClick: true })}`)}`,
  }
}

function decision(candidates: readonly Candidate[], form: FormState, lang: Lang): Html {
  const t = words(lang, knownText)
  const chosen = typed(form, 'decision')
  const reason = govukTextarea({
    id: 'passedOverReason',
    name: 'passedOverReason',
    value: typed(form, 'passedOverReason'),
    label: { text: t.reason },
    hint: { text: t.reasonHint },
    rows: '3',
    errorMessage: errorFor(form, 'passedOverReason'),
  })
  return govukRadios({
    name: 'decision',
    idPrefix: 'decision',
    fieldset: { legend: { text: t.which, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'decision'),
    items: [
      ...candidates.map(({ person }, index) => ({
        value: person.id,
        text: t.use(`${person.givenName} ${person.familyName}`, person.reference),
        checked: chosen === person.id,
        id: index === 0 ? 'decision' : `decision-${index + 1}`,
      })),
      {
        value: 'none',
        text: t.none,
        checked: chosen === 'none',
        conditional: strongOnes(candidates).length > 0 ? { html: reason } : undefined,
      },
    ],
  })
}

function candidateCard(candidate: Candidate, lang: Lang): Html {
  const [t, e] = [words(lang, knownText), words(lang, evidenceText)]
  const { person, weight } = candidate
  const told = forAndAgainst(weight, lang)
  const lines = (items: readonly string[]) =>
    html`<ul class="govuk-list govuk-!-margin-bottom-0">${(items.length === 0 ? [e.nothing] : items).map((item) => html`<li>${item}</li>`)}</ul>`
  return html`<h2 class="govuk-heading-m govuk-!-margin-bottom-2">${nameOf(candidate)} ${strengthTag(weight, lang)}</h2>
    <p class="govuk-hint govuk-!-margin-bottom-2">${t.points(Math.round(weight.points))}</p>
    ${govukSummaryList({
      rows: [
        {
          key: { text: t.born },
          value: { text: person.dateOfBirth === null ? t.unknown : formatDate(person.dateOfBirth, lang) },
        },
        {
          key: { text: t.reference },
          value: {
            html: html`<a class="govuk-link" href="/people/${person.id}" target="_blank" rel="noopener" aria-label="${t.open(nameOf(candidate))}">${person.reference}</a>`,
          },
        },
        { key: { text: e.for }, value: { html: lines(told.for) } },
        { key: { text: e.against }, value: { html: lines(told.against) } },
      ],
    })}`
}
