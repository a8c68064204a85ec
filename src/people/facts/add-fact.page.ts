import type { Answers } from '#platform/forms/answers.ts'
import { anchorOf, drawFields } from '#platform/forms/fields.page.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { govukButton, govukErrorSummary } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { peopleText } from '../people.text.ts'
import type { Person } from '../queries.ts'
import { factsText } from './facts.text.ts'
import type { Misfits } from './judge-fact.ts'
import { type FactKind, GROUPS } from './kind.ts'
import { KINDS } from './kinds.ts'

/** Every kind of fact that can be added, in its group. */
export function chooseKindPage({ person, lang }: { person: Person; lang: Lang }): Page {
  const t = words(lang, factsText)
  return {
    title: t.addWhat,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${captionOf(person, lang)}<h1 class="govuk-heading-l">${t.addWhat}</h1>
      ${GROUPS.map(
        (group) => html`<h2 class="govuk-heading-s">${t.groups[group]}</h2>
        <ul class="govuk-list">${KINDS.filter((kind) => kind.group === group).map(
          ({ key, name }) =>
            html`<li><a class="govuk-link" href="/people/${person.id}/facts/new/${key}">${name}</a></li>`,
        )}</ul>`,
      )}`,
  }
}

type Known = { person: Person; kind: FactKind; answers: Answers; problems: Misfits; lang: Lang }

/** One thing that is known of a person. */
export function addFactPage({ person, kind, answers, problems, lang }: Known): Page {
  const t = words(lang, factsText)
  const title = t.addOf(kind.name)
  return {
    title,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: readable(html`${problemSummary(kind, problems)}${captionOf(person, lang)}
      <h1 class="govuk-heading-l">${title}</h1>
      ${postForm(html`${factFields({ kind, answers, problems, lang })}${govukButton({ text: t.save, preventDoubleClick: true })}`)}`),
  }
}

/** The name of the person over a heading. */
export const captionOf = ({ givenName, familyName }: Person, lang: Lang): Html =>
  html`<span class="govuk-caption-l">${words(lang, peopleText).fullName(givenName, familyName)}</span>`

/** The questions of one kind of fact. */
export function factFields({ kind, answers, problems, lang }: Omit<Known, 'person'>): Html[] {
  const fields = kind.form.sections[0]?.pages[0]?.fields ?? []
  return drawFields({ fields, answers, errors: problems, lang, emptyRows: 1, headed: true })
}

/** What is wrong, each message leading to its field. */
export function problemSummary(kind: FactKind, problems: Misfits): Html | null {
  const fields = kind.form.sections[0]?.pages[0]?.fields ?? []
  const errorList = Object.entries(problems).map(([at, text]) => ({
    text,
    href: `#${anchorOf(
      fields.find(({ key }) => key === at),
      at,
    )}`,
  }))
  return errorList.length === 0 ? null : govukErrorSummary({ titleText: 'There is a problem', errorList })
}
