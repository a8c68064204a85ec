import { z } from 'zod'
import { answersToCheck, taskList } from '#platform/forms/answers.page.ts'
import { counting } from '#platform/forms/answers.ts'
import type { Gap } from '#platform/forms/check.ts'
import { inLang } from '#platform/forms/define.ts'
import { endDraft } from '#platform/forms/drafts.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { autosaveStep, saveStep, showStep } from '#platform/forms/save-step.ts'
import { govukButton, govukInsetText, govukTextarea, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { parseParams } from '#platform/http/fields.ts'
import { errorFor, errorSummary, type FormState, postForm, refuse, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { getProfile } from '../../areas/index.ts'
import { PP3 } from '../pp3.form.ts'
import { getReferral } from '../queries.ts'
import { standingOf } from './attached.ts'
import { housingText } from './housing.text.ts'
import { getMyHousing, type MyHousing } from './mine.ts'
import { saveWithdrawn } from './queries.ts'
import { sendHousing } from './send.ts'
import { inHand } from './start-housing.ts'

const t = words('en', housingText)
const Step = z.object({ step: z.string().max(100) })
const atStep = async (request: Request, use: 'read' | 'change') => {
  const { place, draft } = await getMyHousing(request, use)
  return { place, draft, slug: parseParams(Step, request.params).step }
}

export const showHousingStep = async (request: Request): Promise<Reply> =>
  showStep(await atStep(request, 'read'), request)
export const saveHousingStep = async (request: Request): Promise<Reply> =>
  saveStep(await atStep(request, 'change'), request)
export const autosaveHousingStep = async (request: Request): Promise<Reply> =>
  autosaveStep(await atStep(request, 'change'), request)

/** The task list of a draft, and how it goes. */
export async function showHousingTasks(request: Request): Promise<Reply> {
  const mine = await getMyHousing(request, 'read')
  const { place, draft } = mine
  const name = inLang(PP3.title, 'en')
  return ok({
    title: name,
    section: 'referrals',
    backLink: {
      href:
        mine.housing.referralId === null ? '/housing-information' : `/referrals/${mine.housing.referralId}`,
    },
    main: readable(html`<span class="govuk-caption-l">${place.caption}</span><h1 class="govuk-heading-l">${name}</h1>
      <h2 class="govuk-heading-m">${t.fillIn}</h2>${taskList(PP3, draft.answers, place.base, 'en')}
      <p class="govuk-body"><a class="govuk-link" href="${place.base}/check">${t.checkLink}</a></p>
      <p class="govuk-body"><a class="govuk-link" href="${place.base}/withdraw">${t.withdraw.title}</a></p>`),
  })
}

export async function showHousingCheck(request: Request): Promise<Reply> {
  return ok(await checkPage(request, await getMyHousing(request, 'read'), undefined))
}

/** Sends by itself. What belongs to a referral that is still in hand goes with it and not before. */
export async function sendHousingFromPage(request: Request): Promise<Reply> {
  const mine = await getMyHousing(request, 'change')
  const { body } = request
  const refused = async (errors: Record<string, string>, status: 400 | 409 = 400) =>
    invalid(await checkPage(request, mine, refuse(errors, body)), status)
  if (body.revision !== String(mine.draft.revision)) return refused({ form: t.changed }, 409)
  const { wrong, hard, soft } = standingOf(mine.draft)
  if (wrong > 0 || hard.length > 0 || (await waitsForReferral(request, mine)))
    return refused({ form: t.wrong })
  const reason = typeof body.reason === 'string' ? body.reason.trim() : ''
  if (soft.length > 0 && (reason === '' || reason.length > 2000)) return refused({ reason: t.enterWhy })
  await sendHousing(request, mine, reason)
  return redirect(mine.place.base)
}

async function waitsForReferral({ tx }: Request, { housing }: MyHousing): Promise<boolean> {
  return housing.referralId !== null && inHand(await getReferral(tx, housing.referralId))
}

async function checkPage(request: Request, mine: MyHousing, form: FormState): Promise<Page> {
  const { place, draft, housing } = mine
  const { profile } = await getProfile(request.tx, housing.areaId, request.today)
  const waits = await waitsForReferral(request, mine)
  return {
    title: t.check,
    section: 'referrals',
    backLink: { href: place.base },
    main: readable(html`${errorSummary(form, undefined, { form: 'send' })}
      <span class="govuk-caption-l">${place.caption}</span><h1 class="govuk-heading-l">${t.check}</h1>
      ${answersToCheck(PP3, counting(PP3, draft.answers), place.base, 'en')}
      <section id="send">${waits ? withReferral(housing.referralId ?? '') : sendPart(mine, profile.housingForm.value?.copyTo ?? '', form)}</section>`),
  }
}

const withReferral = (id: string): Html =>
  html`${govukInsetText({ text: t.withReferral })}${govukButton({ text: t.toReferral, href: `/referrals/${id}` })}`

function sendPart({ draft, place }: MyHousing, copyTo: string, form: FormState): Html {
  const { wrong, hard, soft } = standingOf(draft)
  if (wrong > 0) return govukWarningText({ text: t.wrong, iconFallbackText: '' })
  if (hard.length > 0)
    return html`${govukWarningText({ text: t.cannotGo, iconFallbackText: '' })}${gapList(hard, place.base)}`
  return postForm(
    html`<input type="hidden" name="revision" value="${draft.revision}">
      ${
        soft.length > 0 &&
        html`<h2 class="govuk-heading-s">${t.missing}</h2>${gapList(soft, place.base)}
        ${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.why, classes: 'govuk-label--s' }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason'), rows: 3 })}`
      }
      <p class="govuk-body">${t.declaration(copyTo)}</p>${govukButton({ text: t.button, preventDoubleClick: true })}`,
    { action: `${place.base}/send` },
  )
}

const gapList = (gaps: readonly Gap[], base: string): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${gaps.map(({ place: { field, page } }) => html`<li><a class="govuk-link" href="${base}/steps/${page.slug}?from=check">${inLang(field.name, 'en')}</a></li>`)}</ul>`

export async function showHousingWithdraw(request: Request): Promise<Reply> {
  return ok(withdrawPage(await getMyHousing(request, 'read'), undefined))
}

/** A draft that is not wanted goes; that it was there, and why it went, stays. */
export async function withdrawHousing(request: Request): Promise<Reply> {
  const mine = await getMyHousing(request, 'change')
  const reason = typeof request.body.reason === 'string' ? request.body.reason.trim() : ''
  if (reason === '' || reason.length > 2000)
    return invalid(withdrawPage(mine, refuse({ reason: t.withdraw.missing }, request.body)))
  await saveWithdrawn(request.tx, mine.housing, reason)
  await endDraft(request.tx, mine.draft)
  request.audit.say({ reason })
  return redirect(
    mine.housing.referralId === null ? '/housing-information' : `/referrals/${mine.housing.referralId}`,
  )
}

function withdrawPage({ place }: MyHousing, form: FormState): Page {
  return {
    title: t.withdraw.title,
    section: 'referrals',
    backLink: { href: place.base },
    main: readable(html`${errorSummary(form)}<span class="govuk-caption-l">${place.caption}</span>
      <h1 class="govuk-heading-l">${t.withdraw.title}</h1><p class="govuk-body">${t.withdraw.explained}</p>
      ${postForm(html`${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.withdraw.reason, classes: 'govuk-label--m' }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason'), rows: 4 })}${govukButton({ text: t.withdraw.button, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`),
  }
}
