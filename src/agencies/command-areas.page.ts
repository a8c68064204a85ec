import { formatDate } from '#platform/html/format.ts'
import { govukButton } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { dateField, recordTable } from '../access/index.ts'
import type { Loaded } from './command-areas.ts'
import { line, oneOf, type Place, versionField } from './parts.ts'
import { recordText } from './record.text.ts'
import { type LeadManager, SERVICES } from './record-queries.ts'

/** A new command area. */
export function newCommandAreaPage({ area, form, lang }: Place & { form: FormState; lang: Lang }): Page {
  const t = words(lang, recordText)
  return {
    title: t.addCommand,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/record`, text: t.title },
    main: html`${errorSummary(form)}<span class="govuk-caption-l">${area.name}</span>
      <h1 class="govuk-heading-l">${t.addCommand}</h1>
      ${postForm(html`${line({ name: 'name', label: t.commandName, form })}${govukButton({ text: t.addCommand, preventDoubleClick: true })}`)}`,
  }
}

type Known = Loaded & { forms: { name?: FormState; lead?: FormState }; lang: Lang }

/** A command area: its lead managers, its name, and whether it exists. */
export function commandAreaPage(known: Known): Page {
  const { area, profile, command, forms, lang } = known
  const t = words(lang, recordText)
  const base = `/areas/${area.id}/command-areas/${command.id}`
  const other = command.endedOn === null ? t.endCommand : t.restoreCommand
  return {
    title: command.name,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/record`, text: t.title },
    main: html`${errorSummary(forms.name ?? forms.lead, undefined, { namedFrom: 'namedFrom-day' })}
      <span class="govuk-caption-l">${t.commandName}</span><h1 class="govuk-heading-l">${command.name}</h1>
      ${profile.leadManagers.value && leadsPart(known, base)}
      <h2 class="govuk-heading-m">${t.changeCommand}</h2>
      ${postForm(html`${versionField(command.version)}${line({ name: 'name', label: t.commandName, onRecord: command.name, form: forms.name })}${govukButton({ text: t.saveCommand, classes: 'govuk-button--secondary' })}`, { action: `${base}/change` })}
      ${postForm(html`${versionField(command.version)}${govukButton({ text: other, classes: 'govuk-button--secondary' })}`, { action: `${base}/end` })}`,
  }
}

function leadsPart(known: Known, base: string): Html {
  const { command, accounts, forms, lang } = known
  const t = words(lang, recordText)
  const form = forms.lead
  const services = SERVICES.map((service) => ({ id: service, name: t.services[service] }))
  const people = accounts
    .filter(({ kind }) => (SERVICES as readonly string[]).includes(kind))
    .map(({ id, name, agency }) => ({ id, name: `${name}, ${agency}` }))
  return html`<h2 class="govuk-heading-m">${t.leads}</h2>${leadsTable(known, base)}
    ${
      command.endedOn === null &&
      html`<h3 class="govuk-heading-s">${t.nameLead}</h3><p class="govuk-body">${t.nameLeadIntro}</p>
      ${postForm(
        html`${oneOf({ name: 'service', label: t.service, form }, services, t.pick)}${oneOf({ name: 'userId', label: t.leadManager, form }, people, t.pick)}
        ${dateField({ name: 'namedFrom', label: t.namedFrom, hint: t.dateHint, form, lang })}
        ${govukButton({ text: t.saveLead, preventDoubleClick: true })}`,
        { action: `${base}/lead-managers` },
      )}`
    }`
}

function leadsTable({ leads, lang }: Known, base: string): Html {
  const t = words(lang, recordText)
  if (leads.length === 0) return html`<p class="govuk-body">${t.nobody}</p>`
  const end = (lead: LeadManager) =>
    lead.namedTo === null
      ? postForm(
          html`<input type="hidden" name="leadId" value="${lead.id}"><button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" aria-label="${t.endLeadOf(lead.name ?? '')}">${t.endLead}</button>`,
          { action: `${base}/lead-managers/end` },
        )
      : ''
  return recordTable(
    t.leads,
    [t.service, t.leadManager, t.since, t.until, t.endLead],
    leads.map((lead) => [
      t.services[lead.service],
      lead.name ?? '',
      formatDate(lead.namedFrom, lang),
      lead.namedTo === null ? t.openEnd : formatDate(lead.namedTo, lang),
      end(lead),
    ]),
  )
}
