import { govukButton } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { AGENCY_TYPES } from '#rules/agencies/directory.ts'
import { dateField } from '../access/index.ts'
import { agenciesText } from './agencies.text.ts'
import type { Agency } from './entry-queries.ts'
import { line, lines, oneOf, type Place, versionField } from './parts.ts'

type Known = Place & {
  agency?: Agency
  staff: readonly { id: string; name: string }[]
  form: FormState
  lang: Lang
}

/** A new agency, or the entry of one that is there. */
export function agencyFormPage(known: Known): Page {
  const { area, agency, form, lang } = known
  const t = words(lang, agenciesText)
  const title = agency === undefined ? t.addTitle : t.changeTitle
  const back = agency === undefined ? `/areas/${area.id}/agencies` : `/areas/${area.id}/agencies/${agency.id}`
  return {
    title,
    section: 'agencies',
    backLink: { href: back },
    main: html`${errorSummary(form, undefined, { channelShownOn: 'channelShownOn-day' })}
      <span class="govuk-caption-l">${agency?.name ?? area.name}</span><h1 class="govuk-heading-l">${title}</h1>
      ${agency === undefined && html`<p class="govuk-body">${t.addIntro}</p>`}
      ${postForm(html`${agency !== undefined && versionField(agency.version)}${fields(known)}
        ${lines({ name: 'note', label: t.note, rows: 2, form })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

function fields(known: Known): Html {
  const { agency, form, lang } = known
  const t = words(lang, agenciesText)
  const types = AGENCY_TYPES.map(({ code }) => ({ id: code, name: t.types[code] ?? code }))
  const box = (
    name: 'roleStatement' | 'generalAdvice' | 'specificAdvice' | 'coOrdination' | 'sharingPolicy',
    label: string,
    hint?: string,
  ) => lines({ name, label, onRecord: agency?.[name] ?? '', form, ...(hint === undefined ? {} : { hint }) })
  return html`${oneOf({ name: 'type', label: t.type, hint: t.typeHint, onRecord: agency?.type ?? '', form }, types, t.pick)}
    ${line({ name: 'name', label: t.name, hint: t.nameHint, onRecord: agency?.name ?? '', form })}
    ${box('roleStatement', t.fields.roleStatement ?? '', t.roleHint)}
    ${contactFields(known)}
    ${box('generalAdvice', t.generalAdvice)}${box('specificAdvice', t.specificAdvice)}${box('coOrdination', t.coOrdination)}
    ${box('sharingPolicy', t.sharingPolicy)}${channelFields(known)}${leadField(known)}`
}

function contactFields({ agency, form, lang }: Known): Html {
  const t = words(lang, agenciesText)
  return html`${line({ name: 'contactPost', label: t.pointOfContact, hint: t.contactHint, onRecord: agency?.contactPost ?? '', form })}
    ${line({ name: 'contactPhone', label: t.contactPhone, onRecord: agency?.contactPhone ?? '', form })}
    ${lines({ name: 'contactRoute', label: t.contactRoute, hint: t.routeHint, onRecord: agency?.contactRoute ?? '', rows: 2, form })}`
}

function channelFields({ agency, profile, form, lang }: Known): Html {
  const t = words(lang, agenciesText)
  return html`${line({ name: 'channel', label: t.channel, hint: t.channelHint(profile.secureChannels.value), onRecord: agency?.channel ?? '', form })}
    ${dateField({ name: 'channelShownOn', label: t.shownOn, hint: t.shownOnHint, form, lang, onRecord: agency?.channelShownOn ?? null })}
    ${lines({ name: 'channelShownHow', label: t.shownHow, onRecord: agency?.channelShownHow ?? '', rows: 2, form })}`
}

function leadField({ agency, profile, staff, form, lang }: Known): Html | null {
  const t = words(lang, agenciesText)
  if (agency === undefined || !profile.leadOfficers.value) return null
  return oneOf(
    { name: 'leadOfficerId', label: t.leadOfficer, onRecord: agency.leadOfficerId, form },
    staff,
    t.noLead,
  )
}

type Ending = { area: Place['area']; agency: Agency; form: FormState; lang: Lang }

/** Why an agency takes no part any more. */
export function endAgencyPage({ area, agency, form, lang }: Ending): Page {
  const t = words(lang, agenciesText)
  return {
    title: t.endTitle,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/agencies/${agency.id}`, text: agency.name },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${agency.name}</span><h1 class="govuk-heading-l">${t.endTitle}</h1>
      <p class="govuk-body">${t.endIntro}</p>
      ${postForm(html`${versionField(agency.version)}${lines({ name: 'reason', label: t.endWhy, rows: 2, form })}
        ${govukButton({ text: t.endSave, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
