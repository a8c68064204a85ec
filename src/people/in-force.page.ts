import { formatDate, formatDue } from '#platform/html/format.ts'
import { govukSummaryList, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type ClockRow, ruleName } from '../work/index.ts'
import type { InForce } from './in-force.ts'
import { peopleText } from './people.text.ts'
import { personText } from './person.text.ts'
import type { Person } from './queries.ts'

/** Who this is, over every page of a person: name, reference, date of birth, and the level and category that the reader may know. */
export function personBar(person: Person, inForce: readonly InForce[], lang: Lang): Html {
  const [t, p] = [words(lang, personText), words(lang, peopleText)]
  const born = person.dateOfBirth === null ? p.unknown : formatDate(person.dateOfBirth, lang)
  const facts = [
    [p.reference, person.reference],
    [p.born, born],
    ...inForce.slice(0, 1).map(({ leadAgency }) => [t.leadAgency, leadAgency]),
  ]
  return html`<section class="moj-identity-bar" aria-label="${t.bar}"><div class="moj-identity-bar__details">
      <span class="moj-identity-bar__title govuk-!-font-size-24 govuk-!-font-weight-bold govuk-!-margin-right-3">${p.fullName(person.givenName, person.familyName)}</span>
      ${inForce.map(({ level, category }) => html`${levelTag(level, lang)} ${govukTag({ text: p.category(category), classes: category === null ? 'govuk-tag--grey' : 'govuk-tag--purple' })} `)}
      <p class="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0">${facts.map(([name = '', value = '']) => html`<span class="govuk-!-margin-right-4"><strong class="parapet-nowrap">${name}:</strong> ${value}</span> `)}</p>
    </div></section>`
}

function levelTag(level: number | null, lang: Lang): Html {
  const classes = level === 3 ? 'govuk-tag--red' : level === null ? 'govuk-tag--grey' : 'govuk-tag--blue'
  return govukTag({ text: words(lang, peopleText).level(level), classes })
}

/** Category, level, lead agency and manager, as at the day that was asked for. */
export function inForceSection(inForce: readonly InForce[], lang: Lang): Html {
  const [t, p] = [words(lang, personText), words(lang, peopleText)]
  if (inForce.length === 0) return html`<p class="govuk-body">${t.nothingInForce}</p>`
  return html`${inForce.map((each) =>
    govukSummaryList({
      rows: [
        {
          key: { text: p.caseFile },
          value: { html: html`<a class="govuk-link" href="/cases/${each.caseId}">${each.reference}</a>` },
        },
        { key: { text: t.category }, value: { text: p.category(each.category) } },
        { key: { text: t.level }, value: { text: p.level(each.level) } },
        { key: { text: t.leadAgency }, value: { text: each.leadAgency } },
        { key: { text: t.manager }, value: { text: each.manager ?? t.noManager } },
      ],
    }),
  )}`
}

/** What is due about this person, the soonest first. */
export function dueSection(clocks: readonly ClockRow[], today: string, lang: Lang): Html {
  const t = words(lang, personText)
  if (clocks.length === 0) return html`<p class="govuk-body">${t.nothingDue}</p>`
  return html`<ul class="govuk-list">${clocks.map(
    ({ id, rule, dueOn }) =>
      html`<li><a class="govuk-link" href="/clocks/${id}">${ruleName(rule, lang) ?? t.somethingDue}</a>${
        dueOn !== null && html`: ${formatDate(dueOn, lang)} (${formatDue(dueOn, today, lang)})`
      }${dueOn !== null && dueOn < today && html` ${govukTag({ text: t.overdue, classes: 'govuk-tag--red' })}`}</li>`,
  )}</ul>`
}

/** Agencies with something to do, as far as the reader may know. */
export function involvedSection(involved: readonly { agency: string; actions: number }[], lang: Lang): Html {
  const t = words(lang, personText)
  if (involved.length === 0) return html`<p class="govuk-body">${t.nobodyInvolved}</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${involved.map(({ agency, actions }) => html`<li>${t.involved(agency, actions)}</li>`)}</ul>`
}
