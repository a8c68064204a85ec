import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukNotificationBanner, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { AREA_RECORD_SOURCE } from '#rules/agencies/directory.ts'
import { dateField, recordTable } from '../access/index.ts'
import type { LogLine } from './changes.ts'
import {
  historyPart,
  line,
  lines,
  missingPart,
  oneOf,
  type Place,
  paragraph,
  row,
  versionField,
} from './parts.ts'
import { recordText } from './record.text.ts'
import { type AreaRecord, type CommandArea, type LeadManager, SERVICES } from './record-queries.ts'

type Shown = Place & {
  record: AreaRecord
  commandAreas: readonly CommandArea[]
  leads: readonly LeadManager[]
  missing: readonly string[]
  log: readonly LogLine[]
  done: keyof typeof recordText.en.done | undefined
  lang: Lang
}

/** The record of an area with what it lacks. */
export function areaRecordPage(known: Shown): Page {
  const { area, keeps, profile, missing, log, done, lang } = known
  const t = words(lang, recordText)
  return {
    title: t.title,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/agencies` },
    main: html`${done !== undefined && govukNotificationBanner({ type: 'success', titleText: t.doneTitle, text: t.done[done] })}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${missingPart(t.missingLabel, missing)}
      ${keeps && govukButton({ text: t.change, href: `/areas/${area.id}/record/change` })}
      ${arrangementsPart(known)}${coordinationPart(known)}${profile.throughCentralUnit.value && unitPart(known)}
      ${commandPart(known)}${historyPart(log, t.fields, lang)}`,
  }
}

function arrangementsPart({ record, lang }: Shown): Html {
  const t = words(lang, recordText)
  const day = (on: string | null) => (on === null ? null : formatDate(on, lang))
  const link =
    record.reportLink === ''
      ? ''
      : html`<br><a class="govuk-link" rel="noreferrer" href="${record.reportLink}">${t.openReport}</a>`
  const report =
    record.reportTitle === ''
      ? null
      : html`${t.published(record.reportTitle, record.reportPublishedOn)}${link}`
  return html`${govukSummaryList({
    rows: [
      row(t.arrangements, record.arrangements),
      row(t.consultation, record.consultation),
      row(t.consultedShort, day(record.consultedOn)),
      row(t.reviewedShort, day(record.lastReviewedOn)),
      row(t.report, report),
    ],
  })}${paragraph(AREA_RECORD_SOURCE)}`
}

function coordinationPart({ record, profile, lang }: Shown): Html {
  const t = words(lang, recordText)
  const rules = (profile.minutesLeave.value as readonly string[]).includes('coordinator')
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">${t.coordinationPart}</h2>
    ${govukSummaryList({
      rows: [
        row(t.coordination, record.coordination),
        row(t.coordinator, record.coordinator),
        row(t.coordinationContact, record.coordinationContact),
      ],
    })}
    <p class="govuk-body">${rules ? t.mayRule : t.mayNotRule} ${paragraph(profile.minutesLeave.source)}</p>`
}

function unitPart({ record, profile, lang }: Shown): Html {
  const t = words(lang, recordText)
  return html`<h2 class="govuk-heading-m">${t.unitPart}</h2><p class="govuk-body">${t.unitNote}</p>
    ${govukSummaryList({
      rows: [
        row(t.unitName, record.unitName || profile.centralUnit.value),
        row(t.unitContact, record.unitContact),
        row(t.unitTakesIn, record.unitTakesIn || profile.centralUnitContact.value.receives.join('\n')),
      ],
    })}${paragraph(profile.throughCentralUnit.source)}`
}

function commandPart(known: Shown): Html {
  const { area, keeps, profile, commandAreas, lang } = known
  const t = words(lang, recordText)
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">${t.commandAreas}</h2>
    ${profile.leadManagers.value && html`<p class="govuk-body">${t.leadsNote} ${paragraph(profile.leadManagers.source)}</p>`}
    <p class="govuk-body">${t.commandCount(commandAreas.length)}</p>
    ${keeps && html`<p class="govuk-body"><a class="govuk-link" href="/areas/${area.id}/command-areas/new">${t.addCommand}</a></p>`}
    ${commandAreas.length === 0 ? html`<p class="govuk-body">${t.noCommandAreas}</p>` : commandTable(known)}`
}

function commandTable({ area, keeps, profile, commandAreas, leads, lang }: Shown): Html {
  const t = words(lang, recordText)
  const named = profile.leadManagers.value
  const lead = (id: string, service: string) =>
    leads.find((each) => each.commandAreaId === id && each.service === service && each.namedTo === null)
      ?.name ?? t.nobody
  const cells = (each: CommandArea) =>
    keeps
      ? html`<a class="govuk-link" href="/areas/${area.id}/command-areas/${each.id}">${each.name}</a>`
      : each.name
  return recordTable(
    t.commandAreas,
    [t.commandName, ...(named ? SERVICES.map((service) => t.services[service]) : [])],
    commandAreas.map((each) => [
      each.endedOn === null ? cells(each) : html`${cells(each)}<br>${t.commandEnded(each.endedOn)}`,
      ...(named ? SERVICES.map((service) => lead(each.id, service)) : []),
    ]),
  )
}

type Keeping = Place & {
  record: AreaRecord
  accounts: readonly { id: string; name: string; jobTitle: string }[]
  form: FormState
  lang: Lang
}

const ANCHORS = {
  consultedOn: 'consultedOn-day',
  lastReviewedOn: 'lastReviewedOn-day',
  reportPublishedOn: 'reportPublishedOn-day',
}

/** The record of an area as it should read. */
export function areaRecordFormPage(known: Keeping): Page {
  const { area, record, form, lang } = known
  const t = words(lang, recordText)
  return {
    title: t.changeTitle,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/record`, text: t.title },
    main: html`${errorSummary(form, undefined, ANCHORS)}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.changeTitle}</h1>
      ${postForm(html`${versionField(record.version)}${arrangementFields(known)}${coordinationFields(known)}
        ${lines({ name: 'note', label: t.note, rows: 2, form })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

function arrangementFields({ record, form, lang }: Keeping): Html {
  const t = words(lang, recordText)
  const date = (name: keyof typeof ANCHORS, label: string) =>
    dateField({ name, label, hint: t.pastHint, form, lang, onRecord: record[name] })
  return html`${lines({ name: 'arrangements', label: t.arrangements, hint: t.arrangementsHint, onRecord: record.arrangements, rows: 5, form })}
    ${lines({ name: 'consultation', label: t.consultation, onRecord: record.consultation, form })}
    ${date('consultedOn', t.consultedOn)}${date('lastReviewedOn', t.lastReviewedOn)}
    ${line({ name: 'reportTitle', label: t.reportTitle, onRecord: record.reportTitle, form })}
    ${date('reportPublishedOn', t.reportPublishedOn)}
    ${line({ name: 'reportLink', label: t.reportLink, onRecord: record.reportLink, form })}`
}

function coordinationFields({ record, profile, accounts, form, lang }: Keeping): Html {
  const t = words(lang, recordText)
  const people = accounts.map(({ id, name, jobTitle }) => ({ id, name: `${name}, ${jobTitle}` }))
  const unit = html`${line({ name: 'unitName', label: t.unitName, onRecord: record.unitName || profile.centralUnit.value, form })}
    ${lines({ name: 'unitContact', label: t.unitContact, onRecord: record.unitContact, form })}
    ${lines({ name: 'unitTakesIn', label: t.unitTakesIn, onRecord: record.unitTakesIn || profile.centralUnitContact.value.receives.join('\n'), form })}`
  return html`<h2 class="govuk-heading-m">${t.coordinationPart}</h2>
    ${line({ name: 'coordination', label: t.coordination, hint: t.coordinationHint, onRecord: record.coordination, form })}
    ${oneOf({ name: 'coordinatorId', label: t.coordinator, onRecord: record.coordinatorId, form }, people, t.noCoordinator)}
    ${lines({ name: 'coordinationContact', label: t.coordinationContact, onRecord: record.coordinationContact, form })}
    ${profile.throughCentralUnit.value && html`<h2 class="govuk-heading-m">${t.unitPart}</h2>${unit}`}`
}
