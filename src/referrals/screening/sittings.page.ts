import { z } from 'zod'
import { readable } from '#platform/forms/readable.page.ts'
import { govukButton, govukCheckboxes, govukDateInput } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { civilDate } from '#platform/http/fields.ts'
import { errorFor, errorSummary, type FormState, postForm, typed, typedList } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { PanelMember } from './queries.ts'
import { screeningText } from './screening.text.ts'

const t = words('en', screeningText)

const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()),
)
export const SittingForm = z.object({
  heldOn: civilDate(t.sittings.enterDate, t.sittings.dateLabel),
  members: several,
})

/** Where the co-ordinator decides alone there is no sitting to record. */
export const noPanelPage = (): Page => ({
  title: t.sittings.record,
  section: 'screening',
  backLink: { href: '/screening/sittings' },
  main: readable(
    html`<h1 class="govuk-heading-l">${t.sittings.record}</h1><p class="govuk-body">${t.alone}</p>`,
  ),
})

type Known = { day: string; panel: readonly PanelMember[]; form: FormState }

/** Which members of the panel of that day were present. Whoever is not ticked is recorded as away. */
export function recordSittingPage({ day, panel, form }: Known): Page {
  const [year, month, date] = day.split('-').map((part) => String(Number(part)))
  const part = (name: 'day' | 'month' | 'year', value: string | undefined) => ({
    name,
    label: t[name],
    value: typed(form, `heldOn-${name}`, value),
    classes: `govuk-input--width-${name === 'year' ? '4' : '2'}${errorFor(form, 'heldOn') === undefined ? '' : ' govuk-input--error'}`,
  })
  const present = typedList(form, 'members', [])
  return {
    title: t.sittings.record,
    section: 'screening',
    backLink: { href: '/screening/sittings' },
    main: readable(html`${errorSummary(form, undefined, { heldOn: 'heldOn-day' })}<h1 class="govuk-heading-l">${t.sittings.record}</h1>
      ${postForm(html`${govukDateInput({
        id: 'heldOn',
        namePrefix: 'heldOn',
        fieldset: { legend: { text: t.heldOn.panel, classes: 'govuk-fieldset__legend--m' } },
        hint: { text: t.dateHint },
        errorMessage: errorFor(form, 'heldOn'),
        items: [part('day', date), part('month', month), part('year', year)],
      })}
      ${govukCheckboxes({
        name: 'members',
        idPrefix: 'members',
        fieldset: { legend: { text: t.members, classes: 'govuk-fieldset__legend--m' } },
        hint: { text: t.sittings.membersHint },
        errorMessage: errorFor(form, 'members'),
        items: panel.map(({ id, name, post, agency }) => ({
          value: id,
          text: t.member(name, post, agency),
          checked: present.includes(id),
        })),
      })}${govukButton({ text: t.sittings.save, preventDoubleClick: true })}`)}`),
  }
}
