import { govukNotificationBanner, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import type { ReferralStatus } from '#rules/referrals/following.ts'
import { referralsText } from './referrals.text.ts'

const COLOURS: Record<ReferralStatus, string> = {
  draft: 'govuk-tag--grey',
  submitted: '',
  'with-panel': '',
  'more-evidence': 'govuk-tag--yellow',
  confirmed: 'govuk-tag--green',
  distributed: 'govuk-tag--green',
  'not-accepted': 'govuk-tag--orange',
  withdrawn: 'govuk-tag--grey',
  'meeting-agreed': 'govuk-tag--green',
}

/** Where a referral stands, as a tag. */
export function statusTag(status: ReferralStatus, lang: Lang): Html {
  return govukTag({ text: words(lang, referralsText).statuses[status], classes: COLOURS[status] })
}

/** Says in a list that a case is put forward for level 3 (RF-08). */
export function level3Tag(lang: Lang): Html {
  return govukTag({ text: words(lang, referralsText).level3Tag, classes: 'govuk-tag--red' })
}

/** Says over a referral, on screen and on paper, that the case is put forward for level 3 (RF-08). */
export function level3Banner(profile: Profile, lang: Lang): Html {
  const t = words(lang, referralsText).level3
  const { name, shortName } = profile.meetings[3].value
  return govukNotificationBanner({
    titleText: t.title,
    titleId: 'level-3',
    html: html`<p class="govuk-notification-banner__heading">${t.claimed(name, shortName)}</p>`,
  })
}
