import { documentLinks } from '#platform/documents/document.ts'
import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukSummaryList } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { printButton } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { Asked } from './case-history.ts'
import { casesText } from './cases.text.ts'
import type { HistoryEntry, HistoryKind, InForce } from './history.ts'
import type { Case } from './queries.ts'

type Known = {
  shown: Case
  answer: Asked & InForce
  made: { at: Date; by: string; agency: string; reference: string }
  lang: Lang
}

/** The certificate, laid out to be printed on one sheet. */
export function certificatePage({ shown, answer, made, lang }: Known): Page {
  const t = words(lang, casesText)
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return {
    title: t.certificateTitle,
    section: 'cases',
    document: { name: `certificate-${shown.reference}` },
    backLink: { href: `/cases/${shown.id}/history` },
    main: html`<h1 class="govuk-heading-l">${t.certificateTitle}</h1>
      <p class="govuk-body">${t.certificateIntro}</p>
      ${documentLinks(`?at=${answer.at.toISOString()}&known=${answer.knownAt.toISOString()}`, lang)}${printButton(lang)}
      ${govukSummaryList({
        rows: [
          row(t.person, t.fullName(shown.givenName, shown.familyName)),
          row(t.born, shown.dateOfBirth === null ? t.unknown : formatDate(shown.dateOfBirth, lang)),
          row(t.reference, shown.reference),
          row(t.certifiedAt, formatDateTime(answer.at, lang)),
          row(t.certifiedKnown, formatDateTime(answer.knownAt, lang)),
        ],
      })}
      ${decision('category', answer.category, lang)}${decision('level', answer.level, lang)}
      ${govukSummaryList({
        rows: [
          row(t.certificateMade, formatDateTime(made.at, lang)),
          row(t.certificateBy, `${made.by}, ${made.agency}`),
          row(t.certificateReference, made.reference),
        ],
      })}
      <p class="govuk-body">${t.certificateProof}</p>`,
  }
}

function decision(kind: HistoryKind, entry: HistoryEntry | undefined, lang: Lang) {
  const t = words(lang, casesText)
  const word = kind === 'level' ? t.levelWord : t.categoryWord
  if (entry === undefined)
    return html`<h2 class="govuk-heading-m">${word}</h2><p class="govuk-body">${t.noneInForce}</p>`
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return html`<h2 class="govuk-heading-m">${kind === 'level' ? t.level(entry.value) : t.category(entry.value)}</h2>
    ${govukSummaryList({
      rows: [
        row(t.from, formatDateTime(entry.from, lang)),
        row(
          t.decidedBy,
          entry.decidedBy === null
            ? entry.decidedByBody
            : t.decidedByPerson(entry.decidedByBody, entry.decidedBy),
        ),
        row(t.reasons, entry.reasons),
        row(t.firstEntered, formatDateTime(entry.enteredAt, lang)),
      ],
    })}`
}
