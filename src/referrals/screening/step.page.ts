import { govukButton } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { beside } from './screen-referral.page.ts'
import type { Screening } from './screen-referral.ts'
import { screeningText } from './screening.text.ts'
import { stepFields } from './step-fields.page.ts'
import type { StepKey } from './steps.ts'

export type StepKnown = Screening & {
  step: StepKey
  suggested: { heldOn: string; members: readonly string[] }
  form: FormState
  lang: Lang
}

/** One page of the decision, with the paper beside it. */
export function stepPage(known: StepKnown): Page {
  const { referral, step, form, lang } = known
  const t = words(lang, screeningText)
  const name = t.fullName(referral.givenName, referral.familyName)
  return {
    title: `${t.steps[step]}, ${name}`,
    section: 'screening',
    wide: true,
    backLink: { href: `/screening/${referral.id}` },
    main: html`${errorSummary(form, undefined, { heldOn: 'heldOn-day' })}
      ${beside(
        html`<span class="govuk-caption-l">${name}</span>
          <h1 class="govuk-heading-l">${t.steps[step]}</h1>
          ${postForm(html`${stepFields(known)}${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
        known.paper,
        lang,
      )}`,
  }
}
