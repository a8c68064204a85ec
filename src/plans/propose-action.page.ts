import { govukButton, govukRadios } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type Case, caseBar } from '../cases/index.ts'
import { actionFields, anchors } from './action-fields.ts'
import { peopleRadios } from './hand-over-action.page.ts'
import type { ActionAgency, Representative } from './people.ts'
import { plansText } from './plans.text.ts'

type Choosing = { about: Case; agencies: readonly ActionAgency[]; lang: Lang; form: FormState }

/** Which agency is to act. */
export function chooseAgencyPage({ about, agencies, lang, form }: Choosing): Page {
  const t = words(lang, plansText)
  const legend = { text: t.chooseAgencyTitle, isPageHeading: true, classes: 'govuk-fieldset__legend--l' }
  return {
    title: t.chooseAgencyTitle,
    section: 'actions',
    backLink: { href: `/cases/${about.id}/actions` },
    main: html`${errorSummary(form)}
      ${caseBar(about, lang)}
      <form method="get" action="/cases/${about.id}/actions/new" novalidate>
        <input type="hidden" name="chosen" value="yes">
        ${govukRadios({
          name: 'agency',
          idPrefix: 'agency',
          fieldset: { legend },
          hint: { text: t.proposeHint },
          errorMessage: errorFor(form, 'agency'),
          items: agencies.map(({ id, name }) => ({ value: id, text: name })),
        })}
        ${govukButton({ text: t.continue })}
      </form>`,
  }
}

type Proposing = {
  about: Case
  agency: ActionAgency
  people: readonly Representative[]
  lang: Lang
  form: FormState
}

/** Who in the agency, what, why and by when. */
export function proposeActionPage({ about, agency, people, lang, form }: Proposing): Page {
  const t = words(lang, plansText)
  const again = `/cases/${about.id}/actions/new`
  return {
    title: t.proposeTitle,
    section: 'actions',
    backLink: { href: again },
    main: html`${errorSummary(form, undefined, anchors)}
      ${caseBar(about, lang)}
      <h1 class="govuk-heading-l">${t.proposeTitle}</h1>
      <p class="govuk-body"><strong>${agency.name}</strong> <a class="govuk-link" href="${again}">${t.changeAgency}</a></p>
      ${people.length === 0 ? html`<p class="govuk-body">${t.noRepresentatives}</p>` : proposalForm({ about, agency, people, lang, form })}`,
  }
}

function proposalForm({ about, agency, people, lang, form }: Proposing) {
  const t = words(lang, plansText)
  return postForm(
    html`<input type="hidden" name="agencyId" value="${agency.id}">
      ${peopleRadios({ people, form, label: t.ownerAsked })}
      ${actionFields(form, lang)}
      <p class="govuk-body">${t.proposeHint}</p>
      ${govukButton({ text: t.propose, preventDoubleClick: true })}`,
    { action: `/cases/${about.id}/actions/new` },
  )
}
