import { govukButton, govukInsetText, govukRadios, govukSelect, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { caseBar } from './bar.ts'
import { casesText } from './cases.text.ts'
import type { Case, Manager } from './queries.ts'

type Known = { shown: Case; managers: readonly Manager[]; form: FormState; lang: Lang }

/** Who manages the case from now on, and whether the lead agency moves with them. */
export function changeManagerPage({ shown, managers, form, lang }: Known): Page {
  const t = words(lang, casesText)
  return {
    title: t.changeManager,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}` },
    main: html`${errorSummary(form)}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.changeManager}</h1>
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(shown.version))}">
        ${govukSelect({
          id: 'managerId',
          name: 'managerId',
          label: { text: t.chooseManager, classes: 'govuk-label--m' },
          hint: { text: t.chooseManagerHint },
          errorMessage: errorFor(form, 'managerId'),
          items: [
            { value: '', text: t.nobodyYet },
            ...managers.map((each) => ({
              value: each.id,
              text: `${each.name}, ${each.agency}`,
              selected: typed(form, 'managerId') === each.id,
            })),
          ],
        })}
        ${govukRadios({
          name: 'leads',
          idPrefix: 'leads',
          fieldset: { legend: { text: t.leadQuestion, classes: 'govuk-fieldset__legend--m' } },
          errorMessage: errorFor(form, 'leads'),
          items: [
            { value: 'stays', text: t.keepLead(shown.leadAgency), checked: typed(form, 'leads') === 'stays' },
            { value: 'moves', text: t.moveLead, checked: typed(form, 'leads') === 'moves' },
          ],
        })}
        ${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.changeReason, classes: 'govuk-label--m' }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason'), rows: 3 })}
        ${govukInsetText({ text: t.whatFollows })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
