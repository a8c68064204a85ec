import type { Answers } from '#platform/forms/answers.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukInput, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { captionOf, factFields, problemSummary } from '../facts/add-fact.page.ts'
import type { Misfits } from '../facts/judge-fact.ts'
import { peopleText } from '../people.text.ts'
import type { Person } from '../queries.ts'
import { relationshipsText } from './relationships.text.ts'
import { RELATIONSHIP } from './roles.ts'

type Choosing = { person: Person; q: string; others: readonly Person[]; lang: Lang }

/** Who is at the other end: found by name or identifier, among those in sight. */
export function chooseOtherPage({ person, q, others, lang }: Choosing): Page {
  const t = words(lang, relationshipsText)
  return {
    title: t.whoTitle,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: readable(html`${captionOf(person, lang)}<h1 class="govuk-heading-l">${t.whoTitle}</h1>
      <form method="get" novalidate>${govukInput({ id: 'q', name: 'q', value: q, label: { text: t.searchLabel }, autocomplete: 'off', spellcheck: false })}
      ${govukButton({ text: t.search, classes: 'govuk-button--secondary' })}</form>
      ${q !== '' && html`<p class="govuk-body">${others.length === 0 ? t.notFound : t.found(others.length)}</p>${foundList(person, others, lang)}`}
      <p class="govuk-body">${t.notOnRecord} <a class="govuk-link" href="/people/new">${t.recordPerson}</a></p>`),
  }
}

function foundList(person: Person, others: readonly Person[], lang: Lang): Html | false {
  const [t, p] = [words(lang, relationshipsText), words(lang, peopleText)]
  if (others.length === 0) return false
  return govukSummaryList({
    rows: others.map((other) => {
      const name = p.fullName(other.givenName, other.familyName)
      const born = other.dateOfBirth === null ? p.unknown : formatDate(other.dateOfBirth, lang)
      return {
        key: { text: name },
        value: { text: `${born}, ${other.reference}` },
        actions: {
          items: [
            {
              href: `/people/${person.id}/relationships/new/${other.id}`,
              text: t.choose,
              visuallyHiddenText: name,
            },
          ],
        },
      }
    }),
  })
}

type Known = { person: Person; other: Person; answers: Answers; problems: Misfits; lang: Lang }

/** What one person is to another, since when, and how that is known. */
export function addRelationshipPage({ person, other, answers, problems, lang }: Known): Page {
  const t = words(lang, relationshipsText)
  const title = t.addTitle(words(lang, peopleText).fullName(other.givenName, other.familyName))
  return {
    title,
    section: 'people',
    backLink: { href: `/people/${person.id}/relationships/new` },
    main: readable(html`${problemSummary(RELATIONSHIP, problems)}${captionOf(person, lang)}
      <h1 class="govuk-heading-l">${title}</h1>
      ${postForm(html`${factFields({ kind: RELATIONSHIP, answers, problems, lang })}${govukButton({ text: t.save, preventDoubleClick: true })}`)}`),
  }
}
