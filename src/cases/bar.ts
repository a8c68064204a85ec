import { formatDate } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { mojSubNavigation } from '#platform/html/moj.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { casesText } from './cases.text.ts'
import type { Case } from './queries.ts'

/** The parts of a case that have a page of their own. */
export type CaseSection = keyof typeof casesText.en.sections

/** Who this is, on every page about a case: name, reference, born, category, level, lead agency, manager; then the parts of the case. */
export function caseBar(shown: Case, lang: Lang, current?: CaseSection): Html {
  const t = words(lang, casesText)
  const facts: readonly (readonly [string, string])[] = [
    [t.reference, shown.reference],
    [t.born, shown.dateOfBirth === null ? t.unknown : formatDate(shown.dateOfBirth, lang)],
    [t.leadAgency, shown.leadAgency],
    [t.manager, shown.caseManager ?? t.noManager],
  ]
  // The official bar is drawn for the whole width of a window and puts a margin of its own round this; inside the page there is one already.
  return html`<section class="moj-identity-bar" aria-label="${t.barLabel}"><div class="moj-identity-bar__details">
      <span class="moj-identity-bar__title govuk-!-font-size-24 govuk-!-font-weight-bold govuk-!-margin-right-3">${t.fullName(shown.givenName, shown.familyName)}</span>
      ${levelTag(shown, lang)} ${categoryTag(shown, lang)}${shown.closedAt !== null && html` ${govukTag({ text: t.closedTag, classes: 'govuk-tag--grey' })}`}
      <p class="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0">${facts.map(([name, value]) => html`<span class="govuk-!-margin-right-4"><strong class="parapet-nowrap">${name}:</strong> ${value}</span> `)}</p>
    </div></section>${sections(shown.id, current, lang)}`
}

function levelTag(shown: Case, lang: Lang): Html {
  const t = words(lang, casesText)
  return govukTag({
    text: t.level(shown.level),
    classes:
      shown.level === 3 ? 'govuk-tag--red' : shown.level === null ? 'govuk-tag--grey' : 'govuk-tag--blue',
  })
}

function categoryTag(shown: Case, lang: Lang): Html {
  const t = words(lang, casesText)
  return govukTag({
    text: t.category(shown.category),
    classes: shown.category === null ? 'govuk-tag--grey' : 'govuk-tag--purple',
  })
}

function sections(caseId: string, current: CaseSection | undefined, lang: Lang): Html {
  const t = words(lang, casesText)
  const items = [
    { key: 'case', text: t.sections.case, href: `/cases/${caseId}` },
    { key: 'history', text: t.sections.history, href: `/cases/${caseId}/history` },
    { key: 'reviews', text: t.sections.reviews, href: `/cases/${caseId}/reviews` },
    { key: 'actions', text: t.sections.actions, href: `/cases/${caseId}/actions` },
    { key: 'items', text: t.sections.items, href: `/cases/${caseId}/items` },
    { key: 'advice', text: t.sections.advice, href: `/cases/${caseId}/advice` },
  ]
  return mojSubNavigation({
    label: t.nav,
    items: items.map(({ key, ...item }) => ({ ...item, active: key === current })),
  })
}
