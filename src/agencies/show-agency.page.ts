import {
  govukButton,
  govukInsetText,
  govukNotificationBanner,
  govukSummaryList,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { FOUR_DUTIES_SOURCE, findType } from '#rules/agencies/directory.ts'
import { agenciesText } from './agencies.text.ts'
import type { LogLine } from './changes.ts'
import type { Listed } from './list-agencies.ts'
import { historyPart, missingPart, type Place, paragraph, row, versionField } from './parts.ts'

type Known = Place & {
  agency: Listed
  staff: readonly { id: string; name: string; jobTitle: string }[]
  protocols: readonly { id: string; title: string; posts: string }[]
  log: readonly LogLine[]
  done: keyof typeof agenciesText.en.done | undefined
  lang: Lang
}

/** One agency as the area knows it. */
export function showAgencyPage(known: Known): Page {
  const { area, agency, done, log, lang } = known
  const t = words(lang, agenciesText)
  const outside = agency.standing === 'outside'
  return {
    title: agency.name,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/agencies`, text: t.title },
    main: html`${done !== undefined && govukNotificationBanner({ type: 'success', titleText: t.doneTitle, text: t.done[done] })}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${agency.name}</h1>
      ${agency.endedOn !== null && govukInsetText({ text: t.endedOn(agency.endedOn) })}
      ${missingPart(t.missingLabel, agency.endedOn === null ? agency.missing.map((key) => t.missings[key]) : [])}
      ${acts(known)}
      ${govukSummaryList({ rows: [row(t.type, t.types[agency.type]), standingRow(known), row(outside ? t.function : t.role, agency.roleStatement)] })}
      ${outside ? govukSummaryList({ rows: [row(t.contactPost, agency.contactPost), row(t.contactPhone, agency.contactPhone), row(t.contactRoute, agency.contactRoute)] }) : ofAgency(known)}
      ${historyPart(log, t.fields, lang)}`,
  }
}

function acts({ area, agency, keeps, lang }: Known): Html | null {
  const t = words(lang, agenciesText)
  if (!keeps) return null
  const base = `/areas/${area.id}/agencies/${agency.id}`
  if (agency.endedOn !== null)
    return postForm(
      html`${versionField(agency.version)}${govukButton({ text: t.restore, preventDoubleClick: true })}`,
      {
        action: `${base}/restore`,
      },
    )
  return html`<div class="govuk-button-group">
    ${govukButton({ text: agency.version === 0 ? t.complete : t.change, href: `${base}/change` })}
    ${agency.version > 0 && govukButton({ text: t.end, href: `${base}/end`, classes: 'govuk-button--warning' })}</div>`
}

function standingRow({ agency, profile, lang }: Known) {
  const t = words(lang, agenciesText)
  const ofProfile = agency.standing === 'member' || findType(agency.type)?.standing === 'authority'
  const source = ofProfile ? profile.responsibleAuthority.source : findType(agency.type)?.source
  const text = t.standings[agency.standing]
  return row(t.standing, source === undefined ? text : html`${text} ${paragraph(source)}`)
}

function ofAgency(known: Known): Html {
  const { agency, profile, protocols, lang } = known
  const t = words(lang, agenciesText)
  return html`<h2 class="govuk-heading-m">${t.fourDuties}</h2>${paragraph(FOUR_DUTIES_SOURCE)}
    ${govukSummaryList({
      rows: [
        row(
          t.pointOfContact,
          [agency.contactPost, agency.contactPhone, agency.contactRoute].filter(Boolean).join('\n'),
        ),
        row(t.channel, channelWords(agency, lang)),
        row(t.generalAdvice, agency.generalAdvice),
        row(t.specificAdvice, agency.specificAdvice),
        row(t.coOrdination, agency.coOrdination),
      ],
    })}
    <h2 class="govuk-heading-m">${t.sharing}</h2>
    ${govukSummaryList({
      rows: [
        row(t.sharingPolicy, agency.sharingPolicy),
        row(t.protocols, protocols.length === 0 ? null : protocolList(known)),
        profile.leadOfficers.value &&
          row(t.leadOfficer, agency.leadOfficer === null ? null : leadOfficer(known)),
      ],
    })}
    ${staffPart(known)}`
}

function channelWords(agency: Listed, lang: Lang): string {
  const t = words(lang, agenciesText)
  if (agency.accepted === null)
    return agency.channel === '' ? '' : `${t.noChannel}. ${t.claimed(agency.channel)}`
  if (agency.channelShownOn === null) return agency.accepted
  return [t.shown(agency.accepted, agency.channelShownOn), agency.channelShownHow].filter(Boolean).join('\n')
}

const protocolList = ({ area, protocols }: Known): Html =>
  html`<ul class="govuk-list">${protocols.map(({ id, title, posts }) => html`<li><a class="govuk-link" href="/areas/${area.id}/protocols/${id}">${title}</a>: ${posts}</li>`)}</ul>`

function leadOfficer({ area, agency, profile, lang }: Known): Html {
  const t = words(lang, agenciesText)
  return html`${agency.leadOfficer}<br>${t.library} <a class="govuk-link" href="/areas/${area.id}/library">${t.openLibrary}</a> ${paragraph(profile.leadOfficers.source)}`
}

function staffPart({ staff, lang }: Known): Html | null {
  const t = words(lang, agenciesText)
  if (staff.length === 0) return null
  return html`<h2 class="govuk-heading-m">${t.users}</h2>
    <ul class="govuk-list">${staff.map(({ name, jobTitle }) => html`<li>${name}, ${jobTitle}</li>`)}</ul>`
}
